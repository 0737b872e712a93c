/** Dates and periods as résumés write them, to the precision shown: `2019`, `2019-03`, `2019-03-01`. */
import { monthNames, months } from './months.ts';
import { fold, presentWords } from './words.ts';

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

const escaped = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');

// Every repetition is bounded, and no two neighbours match the same letter: a hostile line costs its length, no more.
const YEAR = '(?:19[4-9]\\d|20[0-4]\\d)';
const MONTH = `(?:${escaped(new Set([...months.keys(), ...monthNames].filter((name) => /^\p{L}/u.test(name))))})`;
const SINGLE = new RegExp(
  [
    `(?<y1>${YEAR})\\s?年\\s?(?<m1>\\d{1,2})\\s?月(?:\\s?(?<d1>\\d{1,2})\\s?日)?`,
    `(?<!\\d)(?<y2>${YEAR})[-/.](?<m2>0?[1-9]|1[0-2])(?:[-/.](?<d2>[0-3]?\\d))?(?!\\d)`,
    `(?<!\\d)(?<d3>[0-3]?\\d)[-/.](?<m3>0?[1-9]|1[0-2])[-/.](?<y3>${YEAR})(?!\\d)`,
    `(?<!\\d)(?<m4>0?[1-9]|1[0-2])\\s?[-/.]\\s?(?<y4>${YEAR})(?!\\d)`,
    `(?<!\\d)(?<y5>${YEAR})[-,. ]\\s?(?<n5>${MONTH})(?![\\p{L}\\d])\\.?`,
    `(?<!\\d)(?<d6>[0-3]?\\d)\\.?\\s(?:de\\s)?(?<n6>${MONTH})\\.?,?\\s(?:de\\s)?(?<y6>${YEAR})(?!\\d)`,
    `(?<!\\p{L})(?<n7>${MONTH})\\.?,?[\\s-](?<d7>[0-3]?\\d)(?:st|nd|rd|th)?,?\\s(?<y7>${YEAR})(?!\\d)`,
    `(?<!\\p{L})(?<n8>${MONTH})\\.?,?\\s?(?:de[l]?\\s|['/-]\\s?)?(?<y8>${YEAR})(?!\\d)`,
    `(?<!\\d)(?<y9>${YEAR})\\s?年?(?![\\d%])`,
  ].join('|'),
  'giu',
);
const LONE_MONTH = new RegExp(`(?<!\\p{L})(${MONTH})\\.?\\s?$`, 'iu');
const PRESENT = new RegExp(`^[\\s(]{0,3}(${escaped(new Set(presentWords))})(?!\\p{L})`, 'iu');
const BETWEEN =
  /^\s{0,3}(?:[-–—~〜～―‐]|to|till?|until|bis|through|à|au|a|al|hasta|até|ate|tot|t\/m|til|s\/d|s\.d\.|sampai|hingga|至|から|–)\s{0,3}(?:to\s|zum\s|la\s|o\s|el\s)?$/iu;
const SINCE = /(?:since|seit|ab|depuis|desde|sinds|siden|sejak|from|von|fra|vanaf|dal)\s$/i;
const UNTIL = /(?:until|bis|jusqu'en|hasta|até|tot|til)\s$/i;
/** Longer is prose, in which a year proves nothing. */
const LONGEST_LINE = 400;

/** The first period that a line tells, or its first date. */
export function findPeriod(raw: string): Period | undefined {
  const text = unglued(raw);
  if (text.length > LONGEST_LINE || !/\d{4}/.test(text)) return undefined;
  const dates = datesIn(text);
  const first = dates[0];
  if (!first) return undefined;
  const between = dates[1] && text.slice(first.to, dates[1].from);
  if (dates[1] && between !== undefined && BETWEEN.test(between)) {
    return period(text, first.from, dates[1].to, { start: first.date, end: dates[1].date });
  }
  return openOrSingle(text, first);
}

/** A single date, such as a date of birth. */
export function findDate(text: string): string | undefined {
  return text.length > LONGEST_LINE ? undefined : datesIn(text)[0]?.date;
}

function openOrSingle(text: string, { date, from, to }: Found): Period {
  const dash = /^\s{0,3}(?:[-–—~〜～―]|to|until|bis|à|a|hasta|até|tot|til|sampai|hingga|s\/d|至)?\s{0,3}/iu.exec(
    text.slice(to),
  )![0];
  const now = PRESENT.exec(text.slice(to + dash.length));
  if (now) return period(text, from, to + dash.length + now[0].length, { start: date, open: true });
  if (/[-–—~〜～]\s{0,3}$/u.test(dash) && /^[)\s]*$/.test(text.slice(to + dash.length)))
    return period(text, from, to + dash.length, { start: date, open: true });
  const ahead = text.slice(Math.max(0, from - 12), from);
  const since = SINCE.exec(ahead)?.[0] ?? '';
  if (since) return period(text, from - since.length, to, { start: date, open: true });
  const until = UNTIL.exec(ahead)?.[0] ?? '';
  if (until) return period(text, from - until.length, to, { end: date });
  const month = monthBefore(text, from, date);
  if (month) return period(text, month.from, to, { start: month.date, end: date });
  return { ...period(text, from, to, { start: date }), single: true };
}

/** "June – August 2019": the first month borrows the year of the second. */
function monthBefore(text: string, from: number, date: string): Found | undefined {
  const dash = /\s{0,3}(?:[-–—]|to|bis)\s{0,3}$/i.exec(text.slice(Math.max(0, from - 8), from));
  if (!dash || date.length < 7) return undefined;
  const lead = text.slice(Math.max(0, from - 30), from - dash[0].length);
  const month = LONE_MONTH.exec(lead);
  const number = month && months.get(fold(month[1]!));
  if (!month || !number) return undefined;
  return { date: iso(date.slice(0, 4), number), from: from - dash[0].length - month[0].length, to: from };
}

function period(
  text: string,
  from: number,
  to: number,
  dates: { start?: string; end?: string; open?: boolean },
): Period {
  return { open: false, single: false, ...dates, before: text.slice(0, from).trim(), after: text.slice(to).trim() };
}

function datesIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(SINGLE)) {
    const at = (name: string): string | undefined => {
      for (let form = 1; form <= 9; form += 1)
        if (match.groups![name + form] !== undefined) return match.groups![name + form];
      return undefined;
    };
    const name = at('n');
    const month = name ? months.get(fold(name)) : Number(at('m') ?? 0);
    const day = Number(at('d') ?? 0);
    const date = iso(at('y')!, month ?? 0, day >= 1 && day <= 31 ? day : 0);
    found.push({ date, from: match.index, to: match.index + match[0].length });
    if (found.length === 4) break;
  }
  return found;
}

function iso(year: string, month: number, day = 0): string {
  if (month < 1 || month > 12) return year;
  const shown = `${year}-${String(month).padStart(2, '0')}`;
  return day > 0 ? `${shown}-${String(day).padStart(2, '0')}` : shown;
}

const UNITS =
  'years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|mois|años?|meses|mes|anos?|mês|jaar|maanden|maand|år|måneder|måned|tahun|bulan|年|个月|個月|か月|ヶ月|月';
const DURATION = new RegExp(
  `[(·,]?\\s?\\d{1,2}\\+?\\s?(?:${UNITS})(?![\\p{L}])(?:[,\\s]{1,3}(?:(?:and|und|et|y|e|en|og|dan)\\s)?\\d{1,2}\\s?(?:${UNITS})(?![\\p{L}]))?\\s?\\)?`,
  'giu',
);

/** "Apr 20258 months": where two blocks of a page became one line, a duration sticks to its year. */
const GLUED = new RegExp(`(?<=(?<!\\d)${YEAR})(?=\\d{1,2}\\s(?:${UNITS})(?!\\p{L}))`, 'giu');

function unglued(text: string): string {
  return text.replace(GLUED, ' ');
}

/** How long it lasted is told by the dates, and reads like a name beside them. */
export function withoutDuration(text: string): string {
  return text.replace(DURATION, ' ').trim();
}
