/** How dates are written, in one pattern: over a text whose digits are Western and whose months are signs. */
import { MONTH_SIGN, withMonthSigns } from './months.ts';
import { anyOf, written } from './words.ts';

const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
const FOREIGN_DIGIT = /[٠-٩۰-۹०-९০-৯０-９]/g;

/** Sign for sign as long as the text, as all that is made of it here: what is found in one is taken from the other. */
export function inWesternDigits(text: string): string {
  return text.replace(FOREIGN_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - ZEROS.findLast((zero) => zero <= code)!);
  });
}

export function inDateSigns(digits: string): string {
  return withMonthSigns(digits.replace(/\s/g, ' '));
}

/** Where the next year may begin; -1 where none does. */
export function nextYear(text: string, from: number): number {
  YEARS.lastIndex = from;
  return YEARS.exec(text)?.index ?? -1;
}

/** Without one of them, a text of Western digits tells no period. */
export const mayTellPeriod = (digits: string): boolean => /[-–—]/.test(digits) || nextYear(digits, 0) >= 0;

// Every repetition is bounded, and no two neighbours match the same letter: a hostile line costs its length, no more.
const YEAR = '(?:19[4-9]\\d|20[0-4]\\d)';
const YEARS = new RegExp(YEAR, 'g');
/** No date has more letters than this before its year. */
export const BEFORE_YEAR = 48;
/** No further digit, but for a duration that lost its space: "April 20258 months". */
const END = `(?!\\d(?!\\d?\\s(?:${anyOf(written((language) => language.units))})))`;
const MONTH = '0?[1-9]|1[0-2]';
const DAY = '[0-3]?\\d';
const NAME = MONTH_SIGN;
/** What ends an abbreviation. */
const DOT = "[.'’׳॰]?";
const OF = '(?:de|del|do|of|den)';
const SEASON = `(?:(?:${anyOf(written((language) => language.seasons))})[\\s/'’-]{1,2}|(?:Q[1-4]|[1-4]Q|H[12]|T[1-4])[\\s/'’-]{0,2}|[1-4]\\.?\\s?(?:quartal|кв\\.?|квартал)\\s)`;

const FORMS = [
  `(?<y1>${YEAR})\\s?[年년]\\s?(?<m1>\\d{1,2})\\s?[月월](?:\\s?(?<d1>\\d{1,2})\\s?[日일])?`,
  `(?<!\\d)(?<y2>${YEAR})[-/.](?<m2>${MONTH})(?:[-/.](?<d2>${DAY}))?(?!\\d)`,
  `(?<!\\d)(?<d3>${DAY})[-/.](?<m3>${MONTH})[-/.](?<y3>${YEAR})${END}`,
  `(?<!\\d)(?<m4>${MONTH})\\s?[-/.]\\s?(?<y4>${YEAR})${END}`,
  `(?<!\\d)(?<y5>${YEAR})\\s?[-,./ 年]\\s?(?<n5>${NAME})${DOT}(?![\\p{L}\\d])(?:\\s(?<d5>${DAY})\\.)?`,
  `(?<!\\d)(?<d6>${DAY})(?:\\.|st|nd|rd|th|er|º)?[\\s-](?:${OF}\\s|ב)?(?<n6>${NAME})${DOT},?[\\s-](?:${OF}\\s)?(?<y6>${YEAR})${END}`,
  `(?<!\\p{L})(?<n7>${NAME})${DOT},?[\\s-](?<d7>${DAY})(?:st|nd|rd|th)?,?\\s(?<y7>${YEAR})${END}`,
  `(?<!\\p{L})(?<n8>${NAME})${DOT},?\\s?(?:${OF}\\s|['’/-]\\s?)?(?<y8>${YEAR})${END}`,
  `(?<!\\d)(?<d9>${DAY})\\s(?:tháng|thg)\\s(?<m9>${MONTH})(?:,?\\snăm\\s|[\\s/,-]{1,2})(?<y9>${YEAR})(?!\\d)`,
  `(?<!\\p{L})(?:(?:tháng|thg)\\.?\\s?|th?\\.?(?=\\d{1,2}[/-]))(?<m10>${MONTH})(?:,?\\snăm\\s|[\\s/.,-]{1,2})(?<y10>${YEAR})(?!\\d)`,
  `(?<!\\d)(?<y11>${YEAR})\\.\\s(?<m11>${MONTH})\\.(?:\\s(?<d11>${DAY})\\.)?`,
  `(?<![\\p{L}\\d])${SEASON}(?<y12>${YEAR})(?![\\d%])`,
  `(?<!\\d)(?<y13>${YEAR})(?:\\s?[年년]|\\sQ[1-4])?(?!%)${END}`,
].join('|');

// A name in a pattern is for whoever reads it: the runtime would make an object of all names at each match.
const NAMED = /\(\?<([ymnd])\d+>/g;
export const DATE = new RegExp(FORMS.replace(NAMED, '('), 'giu');
/** What each group of it holds: a year, a month as number or sign, or a day. */
export const PARTS = Array.from(FORMS.matchAll(NAMED), ([, part]) => part as 'y' | 'm' | 'n' | 'd');
/** "year" behind a date that says it already. */
export const AFTER_YEAR = /^\s?(?:гг?\.|рр?\.|r\.|(?:г|год|года|году|р|рік|року|roku|rok|م)(?!\p{L}))/u;

/** Two digits are a year only behind a month, and in a range: "03/19 – 05/21", "Mar '19 – May '21", "03/19 – today". */
const SHORT = (at: number): string =>
  `(?:(?<m${at}>${MONTH})\\s?[/.]\\s?|(?<n${at}>${NAME})${DOT}[\\s'’-]{1,2})(?<y${at}>\\d\\d)`;
export const SHORT_RANGE = new RegExp(
  `(?<![\\p{L}\\d/.-])${SHORT(1)}\\s?[-–—]\\s?(?:${SHORT(2)}(?![\\d/.:%-])|(?=[\\p{L}(]))`,
  'u',
);
/** "2019–21", "2019/20" */
export const SHORT_END = /^\s?[-–—/]\s?(\d\d)(?![\d./%:-]|\s?\p{L})/u;
/** "June – August 2019" */
export const LONE_MONTH = new RegExp(`(?<!\\p{L})(${NAME})${DOT}\\s?$`, 'u');
