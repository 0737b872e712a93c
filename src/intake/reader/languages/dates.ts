/** Dates and periods as résumés write them, to the precision shown: `2019`, `2019-03`, `2019-03-01`. */
import {
  AFTER_YEAR,
  BEFORE_YEAR,
  DATE,
  inDateSigns,
  inWesternDigits,
  LONE_MONTH,
  mayTellPeriod,
  nextYear,
  PARTS,
  SHORT_END,
  SHORT_RANGE,
} from './date-patterns.ts';
import {
  closingBehind,
  fromBefore,
  joins,
  onwardsBehind,
  sinceBefore,
  startsWithToday,
  untilBefore,
  untilToday,
} from './date-words.ts';
import { remembered } from '../remembered.ts';
import { monthOfSign } from './months.ts';
import { anyOf, written } from './words.ts';

export interface Period {
  start?: string;
  end?: string;
  /** "until today" was said, or a range was left open. */
  open: boolean;
  /** One date alone, of which only the section knows whether it begins or ends something. */
  single: boolean;
  /** What stands before and after the period in the text. */
  before: string;
  after: string;
}

interface Found {
  date: string;
  from: number;
  to: number;
}

/** What a period says, and where in the text it stands. */
interface Told extends Partial<Omit<Period, 'before' | 'after'>> {
  from: number;
  to: number;
}

/** Longer is prose, in which a year proves nothing. */
const LONGEST_LINE = 400;
const MOST_DATES = 4;
const CENTURY = 100;
const LONGEST_SHORT_RANGE = 50;

/** The first period that a line tells, or its first date. */
export const findPeriod = remembered((text: string): Readonly<Period> | undefined => {
  if (text.length > LONGEST_LINE || !/\p{Nd}{2}/u.test(text)) return undefined;
  const digits = inWesternDigits(text);
  if (!mayTellPeriod(digits)) return undefined;
  const line = inDateSigns(digits);
  const [first, second] = datesIn(line);
  const told = first ? toldBy(line, first, second) : shortRange(line);
  if (!told) return undefined;
  const { from, to, ...period } = told;
  return { open: false, single: false, ...period, before: text.slice(0, from).trim(), after: text.slice(to).trim() };
});

/** A single date, such as a date of birth. */
export function findDate(text: string): string | undefined {
  return text.length > LONGEST_LINE ? undefined : datesIn(inDateSigns(inWesternDigits(text)))[0]?.date;
}

function toldBy(line: string, first: Found, second: Found | undefined): Told {
  const range = second && rangeOf(line, first, second);
  if (range) return range;
  const short = first.date.length === 4 ? SHORT_END.exec(line.slice(first.to)) : null;
  const end = short && endOfShort(first.date, short[1]!);
  if (short && end)
    return { start: first.date, end, ...widened(line, { from: first.from, to: first.to + short[0].length }) };
  return openOrSingle(line, first);
}

function rangeOf(line: string, first: Found, second: Found): Told | undefined {
  const between = line.slice(first.to, second.from);
  const academic = between === '/' && first.date.length === 4 && second.date.length === 4;
  if (!academic && !joins(between)) return undefined;
  return { start: first.date, end: second.date, ...widened(line, { from: first.from, to: second.to }) };
}

/** With the "from" before it and the "until" behind it. */
function widened(line: string, { from, to }: { from: number; to: number }): { from: number; to: number } {
  return { from: from - fromBefore(line.slice(0, from)), to: to + closingBehind(line.slice(to)) };
}

function openOrSingle(line: string, { date, from, to }: Found): Told {
  const behind = line.slice(to);
  const ahead = line.slice(0, from);
  const today = untilToday(behind);
  if (today > 0) {
    const reached = to + today;
    return {
      start: date,
      open: true,
      from: from - fromBefore(ahead),
      to: reached + closingBehind(line.slice(reached)),
    };
  }
  const since = sinceBefore(ahead);
  const onwards = onwardsBehind(behind);
  if (since + onwards > 0) return { start: date, open: true, from: from - since, to: to + onwards };
  const until = untilBefore(ahead);
  if (until > 0) return { end: date, from: from - until, to };
  const month = monthBefore(line, from, date);
  if (month) return { start: month.date, end: date, from: month.from, to };
  return { start: date, single: true, from, to };
}

/** "June – August 2019": the first month borrows the year of the second. */
function monthBefore(line: string, from: number, date: string): Found | undefined {
  const dash = /\s{0,3}(?:[-–—]|to|bis)\s{0,3}$/i.exec(line.slice(Math.max(0, from - 8), from));
  if (!dash || date.length < 7) return undefined;
  const month = LONE_MONTH.exec(line.slice(Math.max(0, from - 30), from - dash[0].length));
  if (!month) return undefined;
  const start = iso(date.slice(0, 4), monthOfSign(month[1]!));
  return { date: start, from: from - dash[0].length - month[0].length, to: from };
}

/** "03/19 – 05/21" */
function shortRange(line: string): Told | undefined {
  const match = SHORT_RANGE.exec(line);
  if (!match) return undefined;
  const [start, end] = [1, 2].map((at) => shortDate(match.groups!, at));
  const to = match.index + match[0].length;
  const today = end ? 0 : startsWithToday(line.slice(to));
  if (!start || (!end && today === 0) || (end && end < start)) return undefined;
  return { start, end, open: !end, from: match.index, to: to + today };
}

function shortDate(groups: Record<string, string | undefined>, at: number): string | undefined {
  const year = groups[`y${at}`];
  const name = groups[`n${at}`];
  if (year === undefined) return undefined;
  const century = Number(year) < CENTURY / 2 ? 2_000 : 1_900;
  return iso(String(century + Number(year)), name ? monthOfSign(name) : Number(groups[`m${at}`]));
}

function endOfShort(start: string, digits: string): string | undefined {
  const years = (Number(digits) - (Number(start) % CENTURY) + CENTURY) % CENTURY;
  return years > 0 && years <= LONGEST_SHORT_RANGE ? String(Number(start) + years) : undefined;
}

/** The pattern is only tried where a year is near. */
function datesIn(line: string): Found[] {
  const found: Found[] = [];
  let behind = 0;
  for (let year = nextYear(line, 0); year >= 0 && found.length < MOST_DATES; year = nextYear(line, behind)) {
    DATE.lastIndex = Math.max(behind, year - BEFORE_YEAR);
    const match = DATE.exec(line);
    if (!match) break;
    behind = DATE.lastIndex;
    const extra = AFTER_YEAR.exec(line.slice(behind, behind + 12))?.[0].length ?? 0;
    found.push({ date: dateOf(match), from: match.index, to: behind + extra });
  }
  return found;
}

function dateOf(match: RegExpExecArray): string {
  const told: Partial<Record<(typeof PARTS)[number], string>> = {};
  for (let group = 1; group < match.length; group += 1)
    if (match[group] !== undefined) told[PARTS[group - 1]!] ??= match[group];
  const { y = '', m = '0', n, d = '0' } = told;
  return iso(y, n ? monthOfSign(n) : Number(m), Number(d) <= 31 ? Number(d) : 0);
}

function iso(year: string, month: number, day = 0): string {
  if (month < 1 || month > 12) return year;
  const shown = `${year}-${String(month).padStart(2, '0')}`;
  return day > 0 ? `${shown}-${String(day).padStart(2, '0')}` : shown;
}

const UNITS = anyOf(written((language) => language.units));
const AND = anyOf(written((language) => language.and).filter((word) => !word.includes('*')));
const LASTED = `(?<!\\d)\\d{1,2}\\+?\\s?(?:${UNITS})(?![\\p{L}])\\.?`;
const DURATION = new RegExp(`[(·,]?\\s?${LASTED}(?:[,\\s]{1,3}(?:(?:${AND})\\s)?${LASTED})?\\s?\\)?`, 'giu');

/** How long it lasted is told by the dates, and reads like a name beside them. */
export const withoutDuration = remembered((text: string): string => text.replace(DURATION, ' ').trim());
