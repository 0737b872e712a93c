/** Terms and ends in words for the person: "six months after you received our rejection". */
import { isZero, type Term } from '../term.ts';
import type { Anchor, GrantingRule, Retention } from '../words.ts';
import { isOne, listed, type Speech } from './speech.ts';

const UNITS = [
  ['years', 'years'],
  ['months', 'months'],
  ['weeks', 'weeks'],
  ['days', 'days'],
  ['businessDays', 'business_days'],
] as const;

/** When a term ends that is counted from an event; a term of no length ends with the event. */
export function inWords(term: Term, anchor: Anchor, speech: Speech): string {
  return lengthsInWords([term], anchor, speech);
}

/** "one year and six months" */
export function lengthInWords(term: Term, speech: Speech): string {
  const said = UNITS.filter(([unit]) => term[unit] > 0).map(([unit, name]) => countInWords(name, term[unit], speech));
  return said.length === 0 ? countInWords('days', 0, speech) : listed(speech, said);
}

export function daysInWords(days: number, speech: Speech): string {
  return countInWords('days', days, speech);
}

/** The whole of a rule's end: from which events it is counted, in order, and the longest where none of them happens. */
export function retentionInWords(rule: GrantingRule, speech: Speech): string {
  const { anchors, keep, open } = rule.retention;
  const ways = anchors.map(({ anchor, plus }) => {
    const counted = lengthsInWords(plus ? [plus, keep] : [keep], anchor, speech);
    return counted + laterInWords(rule.retention, speech);
  });
  const ends = ways.join(speech.say('retention.otherwise'));
  if (!open) return speech.say('retention.plain', { ends });
  return speech.say(anchors.length === 1 ? 'retention.open' : 'retention.open_several', {
    ends,
    longest: lengthsInWords([open, keep], openFrom(rule), speech),
  });
}

/** The event that the longest open time is counted from. */
export function openFrom(rule: GrantingRule): Anchor {
  return rule.requires === 'application' ? 'application_received' : 'record_made';
}

/** Terms that follow each other, the first of them counted from the event. */
function lengthsInWords(terms: readonly Term[], anchor: Anchor, speech: Speech): string {
  const lengths = terms.filter((term) => !isZero(term)).map((term) => lengthInWords(term, speech));
  if (lengths.length === 0) return speech.say(`until.${anchor}`);
  return speech.say('retention.after', {
    term: lengths.join(speech.say('retention.then')),
    event: speech.say(`after.${anchor}`),
  });
}

function laterInWords({ orLater }: Retention, speech: Speech): string {
  return orLater ? speech.say('retention.or_later', { event: speech.say(`after.${orLater}`) }) : '';
}

function countInWords(unit: string, count: number, speech: Speech): string {
  const form = isOne(speech, count) ? 'one' : 'other';
  const number = speech.has(`number.${count}`) ? speech.say(`number.${count}`) : String(count);
  return speech.say(`length.${unit}.${form}`, { number });
}
