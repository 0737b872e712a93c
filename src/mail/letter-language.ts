import type { Language } from './letter.ts';

/** The language that a person was spoken to in (BCP 47), as far as we write in it. */
export const letterLanguage = (tag: string): Language => (/^de\b/i.test(tag) ? 'de' : 'en');

/** The one that most people speak in the first of these places (such as `loc:AT`) that is a country. */
export function usualLanguage(places: readonly string[]): Language {
  const country = places.flatMap((place) => /^loc:([A-Z]{2})\b/.exec(place)?.[1] ?? [])[0];
  return letterLanguage(country === undefined ? 'en' : new Intl.Locale(`und-${country}`).maximize().language);
}
