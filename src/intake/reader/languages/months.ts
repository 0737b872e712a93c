/** The names of the months: as the runtime knows them for each language, and what people write beyond that. */
import type { Language } from './language.ts';
import { fold, LANGUAGES } from './words.ts';

interface Name {
  written: string;
  month: number;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const WIDTHS = ['long', 'short'] as const;
/** Alone, and in a date: "январь", "3 января". */
const SETTINGS: readonly Intl.DateTimeFormatOptions[] = [{}, { day: 'numeric' }];
/** Names that the runtime has and that are ordinary words beside a year: "Windows Pro 2019", "LED 2020". */
const ORDINARY: ReadonlySet<string> = new Set(['pro', 'led']);

const names: readonly Name[] = LANGUAGES.flatMap((language) => [...fromRuntime(language), ...beyond(language)]).filter(
  ({ written }) => /^\p{L}[\p{L}\p{M}]+$/u.test(written) && !ORDINARY.has(fold(written)),
);

/** By their spelling for comparing. */
export const months: ReadonlyMap<string, number> = new Map(names.map(({ written, month }) => [fold(written), month]));

/** As they are written, and as they are compared. */
export const monthNames: ReadonlySet<string> = new Set([...names.map(({ written }) => written), ...months.keys()]);

function fromRuntime({ code, variants = [] }: Language): Name[] {
  const formats = [code, ...variants].flatMap((locale) =>
    WIDTHS.flatMap((month) =>
      SETTINGS.map((also) => new Intl.DateTimeFormat(locale, { ...also, month, timeZone: 'UTC', calendar: 'gregory' })),
    ),
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
    return further.map((name) => ({ written: name, month: Number(number) }));
  });
}

/** Without the sign of an abbreviation: "janv.", "ינו׳", "जन॰". */
function bare(name: string): string {
  return name.replace(/[.'׳॰]$/u, '');
}
