/** All languages' words together, made ready for looking up. A résumé mixes languages, so none is chosen first. */
import { LANGUAGES } from './all.ts';
import { fold } from './fold.ts';
import { LABELS } from './language.ts';
import type { Label, Language } from './language.ts';

export { fold } from './fold.ts';

/** For the runtime's own tables. */
export const locales: readonly string[] = LANGUAGES.flatMap(({ code, variants = [] }) => [code, ...variants]);

export const labels: ReadonlyMap<string, Label> = firstMeanings(({ labels: of }) =>
  LABELS.flatMap((label) => listed(of[label] ?? '').map((word) => [word, label] as const)),
);

export const levels: ReadonlySet<string> = setOf((language) => language.levels);
export const titles: ReadonlySet<string> = setOf((language) => language.titles);
export const at: ReadonlySet<string> = setOf((language) => language.at);

export const countsPositions = counter((language) => language.positions);
export const countsOrganisations = counter((language) => language.organisations);
export const countsSchools = counter((language) => language.schools);
export const countsDegrees = counter((language) => language.degrees);

/** As they are written, for seeking in the text itself: spelled both ways, the longest first. */
export function written(words: (language: Language) => string): string[] {
  const all = LANGUAGES.flatMap((language) => words(language).split('|')).filter((word) => word !== '');
  return [...new Set(all.flatMap((word) => [word, fold(word)]))].sort((a, b) => b.length - a.length);
}

/** A pattern for any of the words. */
export function anyOf(words: readonly string[]): string {
  return words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
}

export function listed(words: string): string[] {
  return words
    .split('|')
    .map(fold)
    .filter((word) => word !== '');
}

function setOf(words: (language: Language) => string): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => listed(words(language))));
}

/** Where two languages give one word different meanings, the language that stands first among all decides. */
export function firstMeanings<Meaning>(
  words: (language: Language) => (readonly [string, Meaning])[],
): ReadonlyMap<string, Meaning> {
  return new Map(LANGUAGES.flatMap(words).reverse());
}

/** Counts how many of a language's words a text holds: whole words, runs of two or three, and words that begin or end so. */
function counter(words: (language: Language) => string): (text: string) => number {
  const all = [...setOf(words)];
  const whole = new Set(all.filter((word) => !word.includes('*')));
  const endings = byLength(all.filter((word) => /^\*.*[^*]$/.test(word)).map((word) => word.slice(1)));
  const starts = byLength(all.filter((word) => /^[^*].*\*$/.test(word)).map((word) => word.slice(0, -1)));
  const within = all.filter((word) => /^\*.*\*$/.test(word)).map((word) => word.slice(1, -1));
  const matches = (word: string): boolean =>
    whole.has(word) ||
    endings.some(([length, ends]) => ends.has(word.slice(-length))) ||
    starts.some(([length, begins]) => begins.has(word.slice(0, length))) ||
    within.some((part) => word.includes(part));
  return (text) => {
    const found = fold(text.slice(0, 300)).split(/[\s,;:|/()·–—]+/);
    const runs = found.flatMap((word, from) => [
      word,
      word.replace(/\.$/, ''),
      `${word} ${found[from + 1] ?? ''}`,
      `${word} ${found[from + 1] ?? ''} ${found[from + 2] ?? ''}`,
    ]);
    return new Set(runs.filter(matches)).size;
  };
}

/** One look-up for each length, however many words there are. */
function byLength(words: readonly string[]): [number, ReadonlySet<string>][] {
  const sets = new Map<number, Set<string>>();
  for (const word of words) sets.set(word.length, (sets.get(word.length) ?? new Set()).add(word));
  return [...sets];
}
