/** All languages' words together, made ready for looking up. A résumé mixes languages, so none is chosen first. */
import { LANGUAGES } from './all.ts';
import { fold } from './fold.ts';
import { LABELS } from './language.ts';
import type { Label, Language } from './language.ts';
import { remembered } from '../remembered.ts';

export { fold } from './fold.ts';

/** For the runtime's own tables. */
export const locales: readonly string[] = LANGUAGES.flatMap(({ code, variants = [] }) => [code, ...variants]);

export const labels: ReadonlyMap<string, Label> = firstMeanings(({ labels: of }) =>
  LABELS.flatMap((label) => listed(of[label] ?? '').map((word) => [word, label] as const)),
);

export const levels: ReadonlySet<string> = setOf((language) => language.levels);
export const titles: ReadonlySet<string> = setOf((language) => language.titles);

export const countsPositions = counter((language) => language.positions);
export const countsOrganisations = counter((language) => language.organisations);
export const countsSchools = counter((language) => language.schools);
export const countsDegrees = counter((language) => language.degrees);
export const countsRelations = counter((language) => language.letter.relations);

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
  const marks = marker(all);
  return remembered((text) => {
    const found = fold(text.slice(0, 300)).split(/[\s,;:|/()·–—]+/);
    const marked = found.map(marks);
    const counted = new Set<string>();
    const count = (run: string, first: Marks, others: readonly (Marks | undefined)[]): void => {
      const ends = others.length > 0 ? others.at(-1)?.ends : first.ends;
      if (first.begins || ends || first.holds || others.some((other) => other?.holds) || whole.has(run))
        counted.add(run);
    };
    found.forEach((word, at) => {
      const [first, second, third] = [marked[at]!, marked[at + 1], marked[at + 2]];
      count(word, first, []);
      if (word.endsWith('.')) count(word.slice(0, -1), marks(word.slice(0, -1)), []);
      count(`${word} ${found[at + 1] ?? ''}`, first, [second]);
      count(`${word} ${found[at + 1] ?? ''} ${found[at + 2] ?? ''}`, first, [second, third]);
    });
    return counted.size;
  });
}

/** Whether a word begins, ends, or goes on as one of the words with a star. */
interface Marks {
  begins: boolean;
  ends: boolean;
  holds: boolean;
}

/** Each word is asked once, and not each run that it stands in. */
function marker(all: readonly string[]): (word: string) => Marks {
  const endings = byLength(all.filter((word) => /^\*.*[^*]$/.test(word)).map((word) => word.slice(1)));
  const starts = byLength(all.filter((word) => /^[^*].*\*$/.test(word)).map((word) => word.slice(0, -1)));
  const within = all.filter((word) => /^\*.*\*$/.test(word)).map((word) => word.slice(1, -1));
  return remembered((word) => ({
    begins: starts.some(([length, begins]) => begins.has(word.slice(0, length))),
    ends: endings.some(([length, ends]) => ends.has(word.slice(-length))),
    holds: within.some((part) => word.includes(part)),
  }));
}

/** One look-up for each length, however many words there are. */
function byLength(words: readonly string[]): [number, ReadonlySet<string>][] {
  const sets = new Map<number, Set<string>>();
  for (const word of words) sets.set(word.length, (sets.get(word.length) ?? new Set()).add(word));
  return [...sets];
}
