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

/** Labels of family names that stand before the given ones. */
export const familyNamesFirst: ReadonlySet<string> = setOf(({ familyNameFirst, labels: of }) =>
  familyNameFirst ? (of.familyName ?? '') : '',
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
  /** Words that runs of several begin with: other runs need not be looked up. */
  const opening = new Set(whole.values().map((run) => run.split(' ')[0]!));
  const marks = marker(all);
  const isOne = (word: string): boolean => {
    const { begins, ends, holds } = marks(word);
    return begins || ends || holds || whole.has(word);
  };
  return remembered((text) => {
    const found = fold(text.slice(0, 300)).split(/[\s,;:|/()·–—]+/);
    const marked = found.map(marks);
    const counted = new Set<string>();
    found.forEach((word, at) => {
      if (word.endsWith('.') && isOne(word.slice(0, -1))) counted.add(word.slice(0, -1));
      const goesOn = opening.has(word);
      let run = word;
      let isMarked = marked[at]!.begins;
      for (let length = 1; length <= LONGEST_RUN; length += 1) {
        const last = marked[at + length - 1] ?? UNMARKED;
        if (length > 1) run += ` ${found[at + length - 1] ?? ''}`;
        isMarked ||= last.holds;
        if (isMarked || last.ends || ((length === 1 || goesOn) && whole.has(run))) counted.add(run);
      }
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

const LONGEST_RUN = 3;
const UNMARKED: Marks = { begins: false, ends: false, holds: false };

/** Each word is asked once, and not each run that it stands in. */
function marker(all: readonly string[]): (word: string) => Marks {
  const starts = byLetter(
    all.filter((word) => /^[^*].*\*$/.test(word)).map((word) => word.slice(0, -1)),
    0,
  );
  const endings = byLetter(
    all.filter((word) => /^\*.*[^*]$/.test(word)).map((word) => word.slice(1)),
    -1,
  );
  const within = all.filter((word) => /^\*.*\*$/.test(word)).map((word) => word.slice(1, -1));
  return remembered((word) => ({
    begins: starts.get(word.at(0))?.some((start) => word.startsWith(start)) ?? false,
    ends: endings.get(word.at(-1))?.some((ending) => word.endsWith(ending)) ?? false,
    holds: within.some((part) => word.includes(part)),
  }));
}

/** By the letter at one end of them: few words share it with the one that is asked about. */
function byLetter(words: readonly string[], at: 0 | -1): ReadonlyMap<string | undefined, readonly string[]> {
  return Map.groupBy(words, (word) => word.at(at));
}
