/** Counting terms as Regulation (EEC, Euratom) 1182/71 does, by the calendar of a jurisdiction. */
import { isZero, type Term } from './term.ts';
import type { Instant, JurisdictionRule } from './words.ts';

export type Calendar = Pick<JurisdictionRule, 'timeZone' | 'holidays'>;

/**
 * The first instant after terms that follow one another.
 *
 * Art. 3(1): the day of the event is not counted. Art. 3(2)(c): a term of months or years ends with the last hour of the same
 * date, or of the month's last day where that date is missing. Art. 3(4), which moves an end that falls on a holiday, is left
 * out: it gives whoever must act more time, and here the term limits whoever keeps.
 *
 * Of business days neither weekends nor the holidays of the jurisdiction count. A term of nothing ends at the event itself,
 * not with its day.
 */
export function endOfTerms(event: Instant, terms: readonly Term[], calendar: Calendar): Instant {
  const { timeZone, holidays } = calendar;
  if (terms.every(isZero)) return event;
  const key = `${event.epochMilliseconds} ${terms.map(({ iso }) => iso).join(' ')}`;
  return remembered(calendar, key, () => {
    const lastDay = terms.reduce((day, term) => addTerm(day, term, holidays), dayOf(event, timeZone));
    return startOf(lastDay.add({ days: 1 }), timeZone);
  });
}

/** The labels of one candidate stand on the same few events: each end is worked out once, not once a label. */
const ENDS = new WeakMap<Calendar, Map<string, Instant>>();
const REMEMBERED = 4096;

function remembered(calendar: Calendar, key: string, count: () => Instant): Instant {
  let ends = ENDS.get(calendar);
  if (!ends || ends.size >= REMEMBERED) ENDS.set(calendar, (ends = new Map<string, Instant>()));
  const known = ends.get(key);
  if (known) return known;
  const end = count();
  ends.set(key, end);
  return end;
}

/** Whether a text is a day that the calendar has, as `2026-02-28`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The start of the day that lies a term before the day on which something ends. */
export function dayBefore(end: Instant, lead: Term, timeZone: string): Instant {
  const { years, months, weeks, days } = lead;
  return startOf(dayOf(end, timeZone).subtract({ years, months, weeks, days }), timeZone);
}

export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

export function earlier(one: Instant, other: Instant): Instant {
  return Temporal.Instant.compare(one, other) <= 0 ? one : other;
}

export function later(one: Instant, other: Instant): Instant {
  return Temporal.Instant.compare(one, other) >= 0 ? one : other;
}

export function isAfter(one: Instant, other: Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}

function addTerm(from: Temporal.PlainDate, term: Term, holidays: ReadonlySet<string>): Temporal.PlainDate {
  const { years, months, weeks, days, businessDays } = term;
  let day = from.add({ years, months, weeks, days }, { overflow: 'constrain' });
  for (let counted = 0; counted < businessDays;) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek < 6 && !holidays.has(day.toString())) counted += 1;
  }
  return day;
}

function dayOf(instant: Instant, timeZone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

function startOf(day: Temporal.PlainDate, timeZone: string): Instant {
  return day.toZonedDateTime(timeZone).toInstant();
}
