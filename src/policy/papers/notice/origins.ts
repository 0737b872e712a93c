/** Where data comes from, whether it has to be given, and what kinds there are (Art. 13(2)(e), 14(1)(d), 14(2)(f)). */
import { plainIn } from '../../plain-words.ts';
import type { Origin } from '../../words.ts';
import { lengthInWords } from '../in-words.ts';
import { capital, listed, series } from '../speech.ts';
import { detail, point, said, type Point, type Section, type Subject } from './said.ts';

const ORIGINS: readonly Origin[] = ['candidate', 'third_party', 'controller'];

export function sourcesSection(subject: Subject): Section {
  const { policy, speech } = subject;
  const sources = ORIGINS.flatMap((origin) => [...policy.sources.values()].filter((one) => one.origin === origin));
  const points = sources.map((source) => {
    const sentence = `${capital(plainIn(source, speech.language))}.`;
    return point(`source:${source.id}`, said(sentence, ...source.promises));
  });
  return {
    id: 'sources',
    heading: speech.say('sources.heading'),
    paragraphs: [
      said(speech.say('sources.obliged')),
      said(speech.say('sources.told', { term: lengthInWords(policy.limits.thirdPartyNotice, speech) })),
    ],
    points,
  };
}

export function categoriesSection(subject: Subject): Section {
  const { policy, speech } = subject;
  const points = [...policy.categories.values()].map((category): Point => {
    const sentence = `${capital(plainIn(category, speech.language))}.`;
    const details = [
      detail(fromWhere(subject, category.id)),
      ...(category.whose === 'referee' ? [detail(speech.say('categories.referee'))] : []),
    ];
    return point(`category:${category.id}`, said(sentence, ...(category.parent ? [category.parent] : [])), details);
  });
  return {
    id: 'categories',
    heading: speech.say('categories.heading'),
    paragraphs: [said(speech.say('categories.lead'))],
    points,
  };
}

/** By name where a category has few sources. What is granted beside another use only brings no source of its own. */
function fromWhere({ policy, speech, granted }: Subject, category: string): string {
  const first = granted.filter(({ rule, categories }) => rule.beside.length === 0 && categories.includes(category));
  const sources = [...policy.sources.values()].filter(({ id }) => first.some((one) => one.sources.includes(id)));
  if (sources.length === 0) return speech.say('categories.ungrounded');
  if (sources.length <= FEW)
    return speech.say('categories.from', { sources: series(sources.map((one) => plainIn(one, speech.language))) });
  const origins = ORIGINS.filter((origin) => sources.some((one) => one.origin === origin));
  const names = origins.map((origin) => speech.say(`origin.${origin}`));
  return speech.say('categories.from', { sources: listed(speech, names) });
}

const FEW = 2;

/** What has no ground here: what "ungrounded" means, and what is done with it. */
export function ungroundedSection(subject: Subject): Section {
  const { policy, speech, granted } = subject;
  const grounded = new Set(granted.flatMap(({ categories }) => categories));
  const without = [...policy.categories.values()].filter(({ id }) => !grounded.has(id));
  return {
    id: 'ungrounded',
    heading: speech.say('ungrounded.heading'),
    paragraphs: [said(speech.say('ungrounded.means')), said(speech.say('ungrounded.here'))],
    points: without.map((category) =>
      point(`category:${category.id}`, said(`${capital(plainIn(category, speech.language))}.`), [
        detail(speech.say(`ungrounded.in_document.${category.inDocument}`)),
      ]),
    ),
  };
}
