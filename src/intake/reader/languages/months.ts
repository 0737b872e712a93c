/** The names of the months: as the runtime knows them for each language, and what people write beyond that. */
import { LANGUAGES } from './all.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';

interface Name {
  written: string;
  month: number;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
/** With a year alone, in a date, and short: "январь 2019", "3 января", "3 янв." */
const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long', year: 'numeric' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric' },
];
/** Names that the runtime has and that are ordinary words beside a year: "Windows Pro 2019", "LED 2020". */
const ORDINARY: ReadonlySet<string> = new Set(['pro', 'led']);

const names: readonly Name[] = LANGUAGES.flatMap((language) => [...fromRuntime(language), ...beyond(language)]).filter(
  ({ written }) => /^\p{L}[\p{L}\p{M} ]+$/u.test(written) && !ORDINARY.has(fold(written)),
);

/** By their spelling for comparing. */
const months: ReadonlyMap<string, number> = new Map(names.map(({ written, month }) => [fold(written), month]));

/** Names of two words, and names that stand between other letters: 三月. */
const SEVERAL = new RegExp(
  `${names
    .filter(({ written }) => written.includes(' '))
    .map(({ written }) => `(?<!\\p{L})${written}(?!\\p{L})`)
    .join('|')}|[一二三四五六七八九十]{1,2}月`,
  'gu',
);
const WORD = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M}]{1,19}(?![\p{L}\p{M}])/gu;
/** "in", "from", "to", written together with the month: במרץ */
const HEBREW_PREFIX = /^[במל](?=\p{L}{3})/u;

function monthOf(word: string): number | undefined {
  const name = fold(word);
  return months.get(name) ?? (HEBREW_PREFIX.test(name) ? months.get(name.slice(1)) : undefined);
}

/** Signs that no cleaned text holds: one for each month, and one to fill its name up. */
const SIGN = 0xe100;
export const MONTH_SIGN = '[\ue101-\ue10c]\ue100{0,19}';

/** The text with a sign for the name of each month, as long as it was, so that places in one are places in the other. */
export function withMonthSigns(text: string): string {
  const sign = (word: string): string => {
    const month = monthOf(word);
    return month ? String.fromCharCode(SIGN + month).padEnd(word.length, String.fromCharCode(SIGN)) : word;
  };
  return text.replace(SEVERAL, sign).replace(WORD, sign);
}

export function monthOfSign(sign: string): number {
  return sign.charCodeAt(0) - SIGN;
}

function fromRuntime({ code, variants = [] }: Language): Name[] {
  const formats = [code, ...variants].flatMap((locale) =>
    FORMS.map((form) => new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC', calendar: 'gregory' })),
  );
  return MONTHS.flatMap((month) => {
    const day = Date.UTC(2020, month - 1, 15);
    const parts = formats.flatMap((format) => format.formatToParts(day)).filter(({ type }) => type === 'month');
    return parts.map(({ value }) => ({ written: bare(value), month }));
  });
}

function beyond({ months: written }: Language): Name[] {
  return written.split('|').flatMap((one) => {
    const [number, ...further] = one.trim().split(' ');
    return further.map((name) => ({ written: name.replaceAll('_', ' '), month: Number(number) }));
  });
}

/** Without the sign of an abbreviation: "janv.", "ינו׳", "जन॰". */
function bare(name: string): string {
  return name.replace(/[.'׳॰]$/u, '');
}
