/** A length of time in calendar units, as policy writes it: `P6M`, `P28D`, `P1Y6M`, `P0D`; or in business days. */
export interface Term {
  /** As people read it: `P6M`, or `10 business days`, for which ISO 8601 has no form. */
  readonly iso: string;
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly businessDays: number;
}

/** Ends with the event that it is counted from. */
export const NO_TERM: Term = { iso: 'P0D', years: 0, months: 0, weeks: 0, days: 0, businessDays: 0 };

/** How a term is written. */
export const TERM_SHAPE = /^P(?=\d)(?:(\d{1,2})Y)?(?:(\d{1,3})M)?(?:(\d{1,3})W)?(?:(\d{1,4})D)?$/;

/** Hours have no place here: the law of terms counts days, and a policy that needs hours means an instant. */
export function parseTerm(iso: string): Term | undefined {
  const parts = TERM_SHAPE.exec(iso);
  if (!parts) return undefined;
  const [years, months, weeks, days] = [1, 2, 3, 4].map((index) => Number(parts[index] ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { iso, years, months, weeks, days, businessDays: 0 };
}

export function businessDays(count: number): Term {
  return { ...NO_TERM, iso: `${count} business ${count === 1 ? 'day' : 'days'}`, businessDays: count };
}

export function isZero(term: Term): boolean {
  return term.years + term.months + term.weeks + term.days + term.businessDays === 0;
}

/** Whether one term never ends after another that is counted from the same day, whichever day that is. */
export function neverLonger(one: Term, other: Term): boolean {
  if (one.businessDays > 0 && other.businessDays > 0) return one.businessDays <= other.businessDays;
  const noMonthMore = monthsOf(one) <= monthsOf(other);
  if (one.businessDays === 0 && noMonthMore && daysOf(one) <= daysOf(other)) return true;
  return longest(one) <= shortest(other);
}

const monthsOf = ({ years, months }: Term): number => years * 12 + months;
const daysOf = ({ weeks, days }: Term): number => weeks * 7 + days;

/** In days. Of business days no longest is known: holidays may be many. */
function longest(term: Term): number {
  const months = monthsOf(term);
  return term.businessDays > 0 ? Infinity : Math.floor(months / 12) * 366 + (months % 12) * 31 + daysOf(term);
}

function shortest(term: Term): number {
  const months = monthsOf(term);
  return Math.floor(months / 12) * 365 + (months % 12) * 28 + daysOf(term) + term.businessDays;
}
