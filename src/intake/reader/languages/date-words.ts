/** The words around dates: since, until, from – to, until today. */
import { anyOf, fold, written } from './words.ts';

const since = written((language) => language.since);
const from = written((language) => language.from);
const until = written((language) => language.until);
const between = [...until, ...written((language) => language.to)];
const isBetween: ReadonlySet<string> = new Set(between.map(fold));

const DASH = '[-–—~〜～―‐−]';
/** Behind a date, where the language has it there: Japanese, Korean, Hindi, Turkish, Hungarian, Finnish. */
const ONWARDS =
  "(?:부터|から|より|起|\\sसे|['’]?[dt][ae]n\\s(?:beri|itibaren)|-?t[őó]l|\\sóta|\\s(?:lähtien|alkaen))(?!\\p{Script=Latin})";
const CLOSING = /^(?:\s?(?:까지|まで|तक|止)|\s(?:तक|kadar)|-ig)(?!\p{Script=Latin})/u;
/** Scripts without spaces have no end of a word to look for. */
const ENDS = '(?:(?<=[\\p{Script=Han}\\p{Script=Hiragana}])|(?!\\p{L}))';

const STARTS_ONWARDS = new RegExp(`^${ONWARDS}`, 'iu');
const STARTS_DASH = new RegExp(`^${DASH}`, 'u');
const TOWARDS = new RegExp(`^(?:${ONWARDS})?\\s{0,3}(?:(?:${DASH}|(?:${anyOf(between)})${ENDS})\\s{0,3})?`, 'iu');
const PRESENT = new RegExp(`^[\\s(]{0,3}(?:${anyOf(written((language) => language.present))})${ENDS}`, 'iu');
const SINCE = new RegExp(`(?<!\\p{L})(?:${anyOf(inCases(since))})[\\s:-]{0,2}$`, 'u');
const UNTIL = new RegExp(`(?<!\\p{L})(?:${anyOf(inCases(until))})[\\s:-]{0,2}$`, 'u');
/** Where nothing else is before it: in "Universidad de 2011 – 2015" the word belongs to the name. */
const FROM = new RegExp(`(?:^|[,;|(·•–—-])\\s?(?:${anyOf(inCases(from))})[\\s'’]{1,2}$`, 'u');
const LONGEST = 32;

/** Whether a text between two dates joins them to a period. */
export function joins(text: string): boolean {
  if (text.length > LONGEST) return false;
  const bare = text.trim();
  const rest = bare.replace(STARTS_ONWARDS, '').trim();
  const words = rest.replace(STARTS_DASH, '').trim();
  return bare !== '' && (words === '' || isBetween.has(fold(words)));
}

/** How far "– today" reaches in a text that begins behind a date; 0 where it doesn't say so. */
export function untilToday(text: string): number {
  const towards = TOWARDS.exec(text)![0];
  const today = PRESENT.exec(text.slice(towards.length));
  if (today) return towards.length + today[0].length;
  const leftOpen = new RegExp(`${DASH}\\s{0,3}$`, 'u').test(towards) && /^[)\s]*$/.test(text.slice(towards.length));
  return leftOpen ? towards.length : 0;
}

export function startsWithToday(text: string): number {
  return PRESENT.exec(text)?.[0].length ?? 0;
}

/** How long the word is that ends a text before a date: "since", "from" before two dates, "until". */
export function sinceBefore(text: string): number {
  return lengthAtEnd(SINCE, text);
}

export function fromBefore(text: string): number {
  return lengthAtEnd(SINCE, text) || lengthAtEnd(FROM, text);
}

export function untilBefore(text: string): number {
  return lengthAtEnd(UNTIL, text);
}

/** How long the word is behind a date that makes it a beginning, or an end. */
export function onwardsBehind(text: string): number {
  return STARTS_ONWARDS.exec(text)?.[0].length ?? 0;
}

export function closingBehind(text: string): number {
  return CLOSING.exec(text)?.[0].length ?? 0;
}

/** A short word in capitals is a name: "Volvo AB 2019", not German "ab 2019". */
function inCases(words: readonly string[]): string[] {
  return words.flatMap((word) => [
    word,
    word.charAt(0).toUpperCase() + word.slice(1),
    ...(word.length > 3 ? [word.toUpperCase()] : []),
  ]);
}

function lengthAtEnd(words: RegExp, text: string): number {
  return words.exec(text.slice(-LONGEST))?.[0].length ?? 0;
}
