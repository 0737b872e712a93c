/** Why data is used, on which basis, and how long it is kept for that (Art. 13(1)(c), (d), 13(2)(a)). */
import { plainIn } from '../../plain-words.ts';
import type { Policy } from '../../policy.ts';
import { BASES, type GrantingRule, type PurposeRule } from '../../words.ts';
import type { Granted } from '../granted.ts';
import { daysInWords, lengthInWords, retentionInWords } from '../in-words.ts';
import { proofPurposes } from '../retention-schedule.ts';
import { capital, listed, series } from '../speech.ts';
import { detail, point, said, type Detail, type Section, type Subject } from './said.ts';

export function purposesSection(subject: Subject): Section {
  const { policy, speech } = subject;
  return {
    id: 'purposes',
    heading: speech.say('purposes.heading'),
    paragraphs: [
      said(speech.say('purposes.lead')),
      ...([...policy.purposes.values()].some(({ residenceSpeaks }) => residenceSpeaks)
        ? [said(speech.say('purposes.residence'))]
        : []),
    ],
    points: [...policy.purposes.values()].map((purpose) =>
      point(`purpose:${purpose.id}`, said(whyOf(subject, purpose), ...purpose.promises), usesOf(subject, purpose)),
    ),
  };
}

/** Every basis that there is, with what stands on it here, so that nobody has to ask whether another is used. */
export function basesSection(subject: Subject): Section {
  const { policy, speech, granted } = subject;
  return {
    id: 'bases',
    heading: speech.say('bases.heading'),
    paragraphs: [said(speech.say('bases.lead'))],
    points: BASES.map((basis) => {
      const used = [...policy.purposes.values()].filter(
        (purpose) =>
          granted.some(({ rule }) => rule.purpose === purpose.id && rule.basis === basis) ||
          (!isGrounded(policy, purpose) && purpose.bases.includes(basis)),
      );
      const whys = series(used.map((purpose) => plainIn(purpose, speech.language)));
      const use = used.length > 0 ? speech.say('bases.used', { purposes: whys }) : speech.say('bases.unused');
      return point(`basis:${basis}`, said(speech.say(`bases.${basis}`), PROMISED[basis]), [detail(use)]);
    }),
  };
}

/** The lines of the promise are the six bases of Art. 6(1). */
const PROMISED = {
  contract: 'L1',
  legitimate_interest: 'L2',
  consent: 'L3',
  legal_obligation: 'L4',
  vital_interests: 'L5',
  public_task: 'L6',
} as const;

/** What holds of every purpose; how long each use lasts is said where the use is. */
export function retentionSection({ policy, speech }: Subject): Section {
  return {
    id: 'retention',
    heading: speech.say('retention.heading'),
    paragraphs: [
      said(speech.say('retention.lead'), 'X4'),
      said(speech.say('retention.longer'), 'X4'),
      said(speech.say('retention.anonymous'), 'X4'),
      said(speech.say('retention.unread', { term: daysInWords(policy.limits.unreadDocumentDays, speech) })),
    ],
    points: [],
  };
}

const whyOf = ({ speech }: Subject, purpose: PurposeRule): string => `${capital(plainIn(purpose, speech.language))}.`;

const ofPurpose = ({ granted }: Subject, purpose: PurposeRule): Granted[] =>
  granted.filter(({ rule }) => rule.purpose === purpose.id);

/** What stands on the same basis in the same case, comes from the same people and ends alike is said once. */
function usesOf(subject: Subject, purpose: PurposeRule): Detail[] {
  const granted = ofPurpose(subject, purpose);
  if (granted.length === 0) return withoutRules(subject, purpose);
  const alike = Map.groupBy(granted, ({ rule, sources }) =>
    JSON.stringify([
      basisOf(subject, rule),
      rule.law?.title,
      originsOf(subject, sources),
      retentionInWords(rule, subject.speech),
    ]),
  );
  return [...alike.values()].map((group) => useOf(subject, group));
}

function useOf(subject: Subject, group: readonly Granted[]): Detail {
  const { speech } = subject;
  const [first] = group;
  if (!first) throw new RangeError('a use of no rule');
  const { rule, sources } = first;
  return detail(basisOf(subject, rule), {
    lines: [
      speech.say('purposes.categories', {
        categories: categoriesIn(
          subject,
          group.flatMap((one) => one.categories),
        ),
      }),
      speech.say('purposes.origins', { origins: originsOf(subject, sources) }),
      speech.say('purposes.kept', { retention: retentionInWords(rule, speech) }),
    ],
    rules: group.map((one) => one.rule.id),
    ...(rule.law === undefined ? {} : { cites: rule.law.title }),
  });
}

/** "Once you have applied: legitimate interest (to judge qualifications)" */
function basisOf(subject: Subject, rule: GrantingRule): string {
  const { speech } = subject;
  const interest = rule.interest && plainIn(rule.interest, speech.language);
  const basis = speech.say(`basis.${rule.basis}`) + (interest ? speech.say('purposes.interest', { interest }) : '');
  const when = whenOf(subject, rule);
  return capital(when === '' ? basis : speech.say('purposes.when', { when, basis }));
}

/** What is kept for a purpose that no rule here speaks of: nothing, proof, or numbers. */
function withoutRules(subject: Subject, purpose: PurposeRule): Detail[] {
  const { policy, speech } = subject;
  if (isGrounded(policy, purpose)) return [detail(speech.say('purposes.not_here'))];
  if (!proofPurposes(policy).includes(purpose.id)) return [detail(speech.say('purposes.numbers'))];
  const alike = Map.groupBy(policy.proofs.values(), ({ keep }) => keep.iso);
  const proofs = [...alike.values()].flatMap((group) =>
    group.slice(0, 1).map(({ keep }) => {
      const retention = speech.say('retention.proof', { term: lengthInWords(keep, speech) });
      return detail(`${capital(series(group.map((proof) => plainIn(proof, speech.language))))}.`, {
        lines: [speech.say('purposes.kept', { retention })],
        rules: group.map(({ id }) => `proof:${id}`),
      });
    }),
  );
  return [detail(speech.say('purposes.proof')), ...proofs];
}

/** Whether a rule speaks of it anywhere. */
const isGrounded = (policy: Policy, { id }: PurposeRule): boolean =>
  [...policy.rules.values()].some(({ purpose, does }) => purpose === id && does === 'grant');

/** In which case a rule speaks, and from which stage of the application. */
function whenOf({ speech }: Subject, { requires, stage }: GrantingRule): string {
  const when = requires ? [speech.say(`requires.${requires}`)] : [];
  if (stage)
    when.push(speech.has(`stage.${stage}`) ? speech.say(`stage.${stage}`) : speech.say('stage.any', { stage }));
  return when.length > 0 ? listed(speech, when) : '';
}

/** By name, or by what is left out where that is shorter: the categories section has them all. */
function categoriesIn({ policy, speech, granted }: Subject, ids: readonly string[]): string {
  const grounded = new Set(granted.flatMap(({ categories }) => categories));
  const known = [...policy.categories.values()].filter(({ id }) => grounded.has(id));
  const [named, left] = [known.filter(({ id }) => ids.includes(id)), known.filter(({ id }) => !ids.includes(id))];
  const inSeries = (some: typeof known): string => series(some.map((one) => plainIn(one, speech.language)));
  if (left.length === 0) return speech.say('purposes.all_categories');
  if (left.length * 2 < named.length) return speech.say('purposes.all_but', { categories: inSeries(left) });
  return inSeries(named);
}

function originsOf({ policy, speech }: Subject, sources: readonly string[]): string {
  const origins = new Set(sources.flatMap((id) => policy.sources.get(id)?.origin ?? []));
  return listed(
    speech,
    [...origins].map((origin) => speech.say(`origin.${origin}`)),
  );
}
