/** Paragraphs as documents that flow have them (Word, OpenDocument, rich text, web pages), and the lines that they give. */
import { textLine } from '../../lines.ts';
import type { Line } from '../../lines.ts';

export interface Paragraph {
  text: string;
  /** The level of a heading, 0 for none. */
  level: number;
  /** Every visible letter is bold. */
  bold: boolean;
  /** In the document's own measure; 0 where nothing says. */
  size: number;
  bullet: boolean;
  /** Levels of lists that it stands in. */
  indent: number;
  /** The table row and cell it stands in; 0 outside tables. */
  row: number;
  cell: number;
  links: string[];
}

/** @param usual the size of letters where nothing says otherwise */
export function linesOfParagraphs(paragraphs: readonly Paragraph[], usual: number): Line[] {
  const body = commonest(paragraphs.filter((paragraph) => paragraph.size > 0)) || usual;
  const lines: Line[] = [];
  let gap = true;
  for (const paragraph of withRowsJoined(paragraphs)) {
    if (paragraph.text.trim() === '') gap = true;
    for (const raw of paragraph.text.split('\n')) {
      const { bold, level, bullet, indent, links } = paragraph;
      const line = textLine(raw, { bold, level, bullet, indent, links, gap, size: (paragraph.size || body) / body });
      if (!line) continue;
      lines.push(line);
      gap = false;
    }
  }
  return lines;
}

/** A row whose cells hold one paragraph each is a line of a table; a taller one is a layout of columns, read cell by cell. */
function withRowsJoined(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const { row } = paragraphs[at]!;
    let end = at + 1;
    while (row > 0 && paragraphs[end]?.row === row) end += 1;
    const together = paragraphs.slice(at, end);
    const cells = new Set(together.map((paragraph) => paragraph.cell));
    if (together.length > 1 && cells.size === together.length) joined.push(joinRow(together));
    else for (const paragraph of together) joined.push(paragraph);
    at = end;
  }
  return joined;
}

function joinRow(cells: readonly Paragraph[]): Paragraph {
  const text = cells.map((cell) => cell.text.replaceAll('\n', ' ')).join('\t');
  const links = cells.flatMap((cell) => cell.links);
  return { ...cells[0]!, text, links, bold: cells.every((cell) => cell.bold || cell.text.trim() === '') };
}

function commonest(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0] as const)[0];
}
