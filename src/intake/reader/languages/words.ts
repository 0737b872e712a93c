/** All languages' words together, made ready for looking up. A résumé mixes languages, so none is chosen first. */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { id } from './id.ts';
import { ja } from './ja.ts';
import { LABELS, SECTIONS } from './language.ts';
import type { Label, Language, Section } from './language.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pt } from './pt.ts';
import { zh } from './zh.ts';

export const LANGUAGES: readonly Language[] = [en, de, fr, es, nl, pt, no, id, zh, ja];

/** For the runtime's own tables. */
export const locales: readonly string[] = LANGUAGES.flatMap(({ code, variants = [] }) => [code, ...variants]);

/** One spelling for comparing: no case, no accents, no punctuation around, one space. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim();
}

function listed(words: string): string[] {
  return words.split('|').map(fold);
}

export const headings: ReadonlyMap<string, Section> = new Map(
  LANGUAGES.flatMap(({ headings: of }) =>
    SECTIONS.flatMap((section) => listed(of[section]).map((word) => [word, section] as const)),
  ).reverse(),
);

export const labels: ReadonlyMap<string, Label> = new Map(
  LANGUAGES.flatMap(({ labels: of }) =>
    LABELS.flatMap((label) => listed(of[label] ?? '').map((word) => [word, label] as const)),
  ).filter(([word]) => word !== ''),
);

/** As they are written: a period is sought in the text itself. */
export const presentWords: readonly string[] = LANGUAGES.flatMap((language) => language.present.split('|'));
export const levels: ReadonlySet<string> = setOf((language) => language.levels);
export const titles: ReadonlySet<string> = setOf((language) => language.titles);
export const at: ReadonlySet<string> = setOf((language) => language.at);

export const countsPositions = counter((language) => language.positions);
export const countsOrganisations = counter((language) => language.organisations);
export const countsSchools = counter((language) => language.schools);
export const countsDegrees = counter((language) => language.degrees);

function setOf(words: (language: Language) => string): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((language) => listed(words(language))));
}

/** Counts how many of a language's words a text holds: whole words, runs of two or three, and words that begin or end so. */
function counter(words: (language: Language) => string): (text: string) => number {
  const all = [...setOf(words)];
  const whole = new Set(all.filter((word) => !word.includes('*')));
  const endings = all.filter((word) => word.startsWith('*') && !word.endsWith('*')).map((word) => word.slice(1));
  const starts = all.filter((word) => word.endsWith('*') && !word.startsWith('*')).map((word) => word.slice(0, -1));
  const within = all.filter((word) => word.startsWith('*') && word.endsWith('*')).map((word) => word.slice(1, -1));
  const matches = (word: string): boolean =>
    whole.has(word) ||
    endings.some((end) => word.endsWith(end)) ||
    starts.some((start) => word.startsWith(start)) ||
    within.some((part) => word.includes(part));
  return (text) => {
    const found = fold(text.slice(0, 300)).split(/[\s,;:|()/·–—]+/);
    const runs = found.flatMap((word, from) => [
      word,
      word.replace(/\.$/, ''),
      `${word} ${found[from + 1] ?? ''}`,
      `${word} ${found[from + 1] ?? ''} ${found[from + 2] ?? ''}`,
    ]);
    return new Set(runs.filter(matches)).size;
  };
}
