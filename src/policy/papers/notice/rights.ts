/** What the person may ask, what an objection does, where to complain, and what a machine decides (Art. 13(2)(b) to (d), (f)). */
import { authorityIn, plainIn } from '../../plain-words.ts';
import type { PurposeRule } from '../../words.ts';
import type { RequestRule } from '../../policy.ts';
import { clockRuleOf } from '../../request-clock.ts';
import { lineageOf } from '../../lineage.ts';
import { lengthInWords } from '../in-words.ts';
import { anyOf, capital, series } from '../speech.ts';
import { detail, point, said, type Point, type Said, type Section, type Subject } from './said.ts';

export function rightsSection(subject: Subject): Section {
  const { policy, speech, jurisdiction } = subject;
  const chain = new Set(lineageOf(policy.jurisdictions, jurisdiction.id));
  const told = [...policy.requests.values()].filter(({ toldIn }) => !toldIn || !toldIn.isDisjointFrom(chain));
  const usual = mostFrequent(told.map((request) => clockOf(subject, request)));
  return {
    id: 'rights',
    heading: speech.say('rights.heading'),
    paragraphs: [
      said(speech.say('rights.how', { contact: policy.controller.privacyContact }), 'X5'),
      ...(told.some(({ agents }) => agents === 'with_proof') ? [said(speech.say('rights.agents'), 'H3')] : []),
      said(speech.say('rights.proof'), 'H4'),
      said(speech.say('rights.free'), 'H6'),
      ...fees(subject),
      said(speech.say('rights.answered'), 'H7'),
      said(speech.say('rights.same'), 'D11'),
      ...(usual === undefined ? [] : [said(speech.say('rights.usual', { clock: usual }))]),
      ...exceptions(subject),
    ],
    points: told.map((request) => requestPoint(subject, request, usual)),
  };
}

export function objectionSection(subject: Subject): Section {
  const { policy, speech } = subject;
  const effects = ['ends', 'restricts', 'outweighed'] as const;
  return {
    id: 'objection',
    heading: speech.say('objection.heading'),
    paragraphs: [said(speech.say('objection.lead'), 'D6')],
    points: effects.flatMap((effect): Point[] => {
      const purposes = [...policy.purposes.values()].filter((one) => one.objection === effect && open(subject, one));
      if (purposes.length === 0) return [];
      const whys = series(purposes.map((purpose) => plainIn(purpose, speech.language)));
      return [point(`objection:${effect}`, said(speech.say(`objection.${effect}`, { purposes: whys }), 'D6'))];
    }),
  };
}

export function complaintSection({ speech, jurisdiction, policy }: Subject): Section {
  const { name, url } = authorityIn(jurisdiction, speech.language);
  return {
    id: 'complaint',
    heading: speech.say('complaint.heading'),
    paragraphs: [
      said(speech.say('complaint.authority', { authority: name, url }), 'D8'),
      said(speech.say('complaint.first', { contact: policy.controller.privacyContact })),
    ],
    points: [],
  };
}

export function decisionsSection({ policy, speech }: Subject): Section {
  const automated = [...policy.purposes.values()].flatMap(({ id, automatedDecision, ...purpose }) => {
    if (automatedDecision === 'none') return [];
    const { logic, humanReview } = automatedDecision;
    const details = [
      detail(speech.say('decisions.logic'), { cites: logic }),
      detail(speech.say('decisions.review'), { cites: humanReview }),
    ];
    return [point(`purpose:${id}`, said(`${capital(plainIn(purpose, speech.language))}.`), details)];
  });
  return {
    id: 'decisions',
    heading: speech.say('decisions.heading'),
    paragraphs: [said(speech.say(automated.length > 0 ? 'decisions.some' : 'decisions.none'))],
    points: automated,
  };
}

/** An objection is to a legitimate interest, or to what is always free to refuse. */
const open = ({ granted }: Subject, purpose: PurposeRule): boolean =>
  purpose.directMarketing ||
  granted.some(({ rule }) => rule.purpose === purpose.id && rule.basis === 'legitimate_interest');

/** The time for an answer is said where it is not the usual one. */
function requestPoint(subject: Subject, request: RequestRule, usual: string | undefined): Point {
  const { speech } = subject;
  const clock = clockOf(subject, request);
  const details = [
    ...(clock === '' || clock === usual ? [] : [detail(clock)]),
    ...(request.agents === 'none' ? [detail(speech.say('rights.no_agent'))] : []),
    ...(request.needsProof ? [] : [detail(speech.say('rights.no_proof'))]),
  ];
  return point(
    `request:${request.id}`,
    said(`${capital(plainIn(request, speech.language))}.`, ...request.promises),
    details,
  );
}

/** When a request may cost something, where the policy lets it. */
function fees({ policy, speech }: Subject): Said[] {
  const grounds = [...policy.feesOnlyFor].map((ground) => speech.say(`fee_ground.${ground}`));
  return grounds.length === 0 ? [] : [said(speech.say('rights.fee', { grounds: anyOf(speech, grounds) }), 'H6')];
}

/** Empty where policy sets no clock. */
function clockOf({ policy, jurisdiction, speech }: Subject, request: RequestRule): string {
  const clock = clockRuleOf(policy, request.id, jurisdiction.id);
  if (!clock) return '';
  const sentences = [
    clock.acknowledge ? speech.say('rights.acknowledge', { term: lengthInWords(clock.acknowledge, speech) }) : '',
    speech.say('rights.answer', { term: lengthInWords(clock.answer, speech) }),
    clock.extend ? speech.say('rights.extend', { term: lengthInWords(clock.extend, speech) }) : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function mostFrequent(sentences: readonly string[]): string | undefined {
  const alike = Map.groupBy(
    sentences.filter((sentence) => sentence !== ''),
    (sentence) => sentence,
  );
  return [...alike].sort(([, one], [, other]) => other.length - one.length)[0]?.[0];
}

/** What an erasure has to leave here, in the policy's own words. */
function exceptions({ policy, granted, speech }: Subject): Said[] {
  const articles = new Set(granted.flatMap(({ rule }) => rule.survivesErasure?.article ?? []));
  const texts = [...articles].flatMap((article) => {
    const text = policy.erasureExceptions.get(article)?.get(speech.language === 'de' ? 'de' : 'en');
    return text ? [text] : [];
  });
  return texts.length === 0 ? [] : [said(speech.say('rights.stays')), ...texts.map((text) => said(text))];
}
