/** Whether somebody is old enough to be taken, by the birth date that was told (X2). */
import type { Policy } from './policy.ts';
import type { IncomingField } from './sort-fields.ts';
import type { Instant } from './words.ts';

/** `needs_person`: taken, and somebody has to look, because the person is young or because nobody can tell. */
export type AgeVerdict = 'taken' | 'needs_person' | 'too_young';

/** Where JSON Resume's users tell it. It is looked at, whatever category policy gives it, and kept for nothing by this. */
export const BIRTH_DATE = '/basics/birthDate';

/**
 * Counted on the day on which it was told, by the calendar of the jurisdiction. Of a year or a month alone, too young is who
 * surely is, and a person looks at whoever may be.
 */
export function ageVerdict(
  policy: Policy,
  told: { readonly fields: readonly IncomingField[]; readonly at: Instant; readonly jurisdiction: string },
): AgeVerdict {
  const timeZone = policy.jurisdictions.get(told.jurisdiction)?.timeZone ?? 'UTC';
  const today = told.at.toZonedDateTimeISO(timeZone).toPlainDate();
  const verdicts = told.fields
    .filter(({ path }) => path === BIRTH_DATE)
    .map(({ value }) => verdictOn(policy.limits.minimumAge, bornIn(String(value)), today));
  return STRICTEST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'taken';
}

const STRICTEST_FIRST: readonly AgeVerdict[] = ['too_young', 'needs_person'];

/** Full years of age: who was born on 29 February turns a year older on 1 March where the day is missing. */
export function ageOn(today: Temporal.PlainDate, born: Temporal.PlainDate): number {
  const had = today.month > born.month || (today.month === born.month && today.day >= born.day);
  return today.year - born.year - (had ? 0 : 1);
}

interface Span {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

function verdictOn(
  limits: Policy['limits']['minimumAge'],
  born: Span | undefined,
  today: Temporal.PlainDate,
): AgeVerdict {
  // A day to come is a slip of the pen: it says nothing of the age.
  if (!born || Temporal.PlainDate.compare(born.first, today) > 0) return 'needs_person';
  if (ageOn(today, born.first) < limits.refusedUnder) return 'too_young';
  return ageOn(today, born.last) < limits.humanUnder ? 'needs_person' : 'taken';
}

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;

/** The days on which the person may be born; of an order of figures that nobody knows, only the year is sure. */
function bornIn(text: string): Span | undefined {
  const [, year, month, day] = ISO.exec(text.trim()) ?? [];
  const years = text.match(YEAR) ?? [];
  if (year === undefined) return years.length === 1 ? spanOf(Number(years[0])) : undefined;
  try {
    return spanOf(Number(year), month, day);
  } catch {
    return undefined; // 31 June
  }
}

function spanOf(year: number, month?: string, day?: string): Span {
  const from = { year, month: Number(month ?? 1), day: Number(day ?? 1) };
  const first = Temporal.PlainDate.from(from, { overflow: 'reject' });
  if (day !== undefined) return { first, last: first };
  return { first, last: first.add(month === undefined ? { years: 1 } : { months: 1 }).subtract({ days: 1 }) };
}
