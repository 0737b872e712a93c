/** Headings of the sections of a résumé. */
import { remembered } from '../remembered.ts';
import { trimEnd, trimStart } from '../trimming.ts';
import { LANGUAGES } from './all.ts';
import { anyOf, fold, firstMeanings, listed } from './words.ts';
import { SECTIONS } from './language.ts';
import type { Section } from './language.ts';

const LONGEST_HEADING = 48;
const SIGNS = /[^\p{L}\p{M}]/u;

const headings: ReadonlyMap<string, Section> = firstMeanings(({ headings: of }) =>
  SECTIONS.flatMap((section) => listed(of[section]).map((word) => [bare(word), section] as const)),
);

const FIRST_WORD = /^[^\s/＆・、]*/u;
const firstWords: ReadonlySet<string> = new Set(headings.keys().map((heading) => FIRST_WORD.exec(heading)![0]));

const ands = LANGUAGES.flatMap(({ and }) => listed(and));
const joined = ands.filter((and) => and.endsWith('*')).map((and) => and.slice(0, -1));
const AND = new RegExp(
  `\\s(?:${anyOf(ands.filter((and) => !and.endsWith('*')))})\\s|\\s(?:${anyOf(joined)})(?=\\p{L})|\\s?[/＆・、]\\s?`,
  'u',
);

/** The section that a text heads, where the whole of it is a heading. */
export function headingOf(text: string): Section | undefined {
  return text.length > LONGEST_HEADING ? undefined : knownHeading(text);
}

const knownHeading = remembered((text: string): Section | undefined => {
  const heading = bare(fold(text)).replace(/^(?:my|meine|mes|mis) /, '');
  const known = headings.get(heading) ?? headings.get(heading.replaceAll(' ', '')) ?? headings.get(spacedOut(text));
  if (known || !beginsHeading(heading)) return known;
  const halves = heading.split(AND);
  const sections = halves.map((half) => headings.get(fold(half)));
  return halves.length > 1 && sections.every((section) => section !== undefined) ? sections[0] : undefined;
});

/** Only then can it be two of them, joined. */
function beginsHeading(heading: string): boolean {
  return firstWords.has(FIRST_WORD.exec(heading)![0]);
}

function bare(heading: string): string {
  return trimStart(trimEnd(heading, SIGNS), SIGNS);
}

/** "S K I L L S" */
function spacedOut(text: string): string {
  return /^(?:\p{L}\s){3,}\p{L}$/u.test(text.trim()) ? fold(text.replace(/\s/g, '')) : '';
}
