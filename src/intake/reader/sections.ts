/** A document's lines, cut at its headings. */
import type { Line } from './lines.ts';
import type { Section } from './languages/language.ts';
import { fold, headings } from './languages/words.ts';
import { trimEnd, trimStart } from './trimming.ts';

export interface Part {
  section: Section | 'top';
  lines: Line[];
}

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

/** Text in a column goes on under the heading that it last had in that column, on the next page too. */
export function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [{ section: 'top', lines: [] }];
  const current = new Map<number, Part['section']>();
  let column = 0;
  for (const line of withHeadingsApart(lines)) {
    if (line.column !== column) {
      column = line.column;
      parts.push({ section: current.get(column) ?? (column === 0 ? (current.get(2) ?? 'top') : 'top'), lines: [] });
    }
    const section = isHeading(line) ? headingOf(line.text) : undefined;
    if (section) parts.push({ section, lines: [] });
    else parts.at(-1)!.lines.push(line);
    current.set(column, parts.at(-1)!.section);
  }
  return parts;
}

export function linesIn(parts: readonly Part[], ...sections: Part['section'][]): Line[] {
  return parts.filter((part) => sections.includes(part.section)).flatMap((part) => part.lines);
}

/** A heading stands alone, not as an item of a list, and is no last word of a sentence. */
function isHeading(line: Line): boolean {
  return line.cells.length === 1 && !line.bullet && !/^\p{Ll}/u.test(line.text);
}

/** In some layouts the heading stands in the margin, on the line of the first entry. */
function withHeadingsApart(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const [first, ...rest] = line.cells;
    if (!first || rest.length === 0 || !headingOf(first) || rest.some((cell) => headingOf(cell))) return [line];
    if (rest.length === 1 && isContact(rest[0]!)) return [line];
    return [
      { ...line, text: first, cells: [first], links: [] },
      { ...line, text: rest.join('\t'), cells: rest, gap: false, wraps: false },
    ];
  });
}

function isContact(text: string): boolean {
  return /@|https?:|www\.|\+?\d[\d\s()/-]{6,}/.test(text);
}

/** "S K I L L S" */
function spacedOut(text: string): string {
  return /^(?:\p{L}\s){3,}\p{L}$/u.test(text.trim()) ? fold(text.replace(/\s/g, '')) : '';
}
