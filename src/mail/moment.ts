import type { Instant } from '../platform/index.ts';
import type { Language } from './letter.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** A date and time as people read it, always with its zone: "30 June 2027 at 23:59 CEST". */
export const moment = (at: Instant, timeZone: string, language: Language): string =>
  at.toLocaleString(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
