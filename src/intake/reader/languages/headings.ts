/** Headings of the sections of a résumé. */
import { trimEnd, trimStart } from '../trimming.ts';
import type { Section } from './language.ts';
import { fold, headings } from './words.ts';

const LONGEST_HEADING = 48;

/** The section that a text heads, where the whole of it is a heading. */
export function headingOf(text: string): Section | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const signs = /[^\p{L}]/u;
  const bare = trimStart(trimEnd(fold(text), signs), signs).replace(/^(?:my|meine|mes|mis) /, '');
  const known = headings.get(bare) ?? headings.get(bare.replaceAll(' ', '')) ?? headings.get(spacedOut(text));
  if (known) return known;
  const halves = bare.split(/\s(?:&|and|und|et|y|e|en|og|dan)\s|\s?[/＆・]\s?/);
  const sections = halves.map((half) => headings.get(half.trim()));
  return halves.length > 1 && sections.every((section) => section !== undefined) ? sections[0] : undefined;
}

/** "S K I L L S" */
function spacedOut(text: string): string {
  return /^(?:\p{L}\s){3,}\p{L}$/u.test(text.trim()) ? fold(text.replace(/\s/g, '')) : '';
}
