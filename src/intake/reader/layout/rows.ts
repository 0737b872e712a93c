/** Pieces of text on one baseline make a row; rows make lines. */
import { textLine } from '../lines.ts';
import type { Line } from '../lines.ts';
import { around } from '../boxes.ts';
import type { Box, Place } from '../reading.ts';
import { headingOf } from '../languages/headings.ts';
import { CELL_SPACE, PARAGRAPH_LEADING, WORD_SPACE } from './spacing.ts';
import type { Piece, Row, Sheet } from './spacing.ts';
import { textOf } from './text-blocks.ts';
import { joinWrappedCells } from './wrapped-cells.ts';
import { widthOfFirstWord } from './words.ts';

/** A document may state any number, also one that no answer can carry: what stands further away than this stands here. */
const FURTHEST = 1_000_000;

/** Top to bottom, left to right. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.y - piece.y) < 0.4 * Math.min(row.size, piece.size)) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ pieces: [piece], y: piece.y, size: piece.size });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
}

export function leftOf(row: Row): number {
  return row.pieces[0]!.x;
}

export function rightOf(row: Row): number {
  return row.pieces.reduce((right, piece) => Math.max(right, piece.x + piece.width), -Infinity);
}

export function textOfRow(row: Row): string {
  return textOf(row.pieces);
}

export interface Setting {
  /** Letter height of the document's ordinary text. */
  body: number;
  column: number;
  sheet: Sheet;
  /** How far the rows could have reached, where that is known. */
  right?: number;
}

export function linesOfRows(rows: readonly Row[], { body, column, sheet, ...block }: Setting): Line[] {
  const left = Math.min(...rows.map(leftOf));
  const right = block.right ?? Math.max(...rows.map(rightOf));
  const lines: Line[] = [];
  let above: Row | undefined;
  let links: string[] = [];
  for (const row of joinWrappedCells(rows, right)) {
    const gap = !above || above.y - row.y > PARAGRAPH_LEADING * Math.max(Math.min(above.size, row.size), body * 0.8);
    links.push(...row.pieces.flatMap((piece) => piece.links));
    const cells = cellsOf(row);
    const line = textLine(cells.map(({ text }) => text).join('\t'), {
      gap,
      column,
      bold: row.pieces.every((piece) => piece.bold),
      bullet: row.pieces[0]!.bullet === true,
      indent: (leftOf(row) - left) / body,
      size: row.size / body,
      wraps: !gap && above !== undefined && lines.at(-1)!.cells.length === 1 && wraps(above, row, right),
      links: [...new Set(links)],
    });
    if (line) {
      lines.push({ ...line, places: placesOf(cells, line.cells.length, sheet) });
      above = row;
    } else lines.at(-1)?.links.push(...links); // a row of icons: where they lead belongs to the text above them
    if (lines.length > 0) links = [];
  }
  return lines;
}

/** A place for each cell; where signs alone made a cell of their own, the row's for all. */
function placesOf(cells: readonly Cell[], amount: number, sheet: Sheet): Place[] {
  const boxes = cells.map(({ pieces }) => boxOf(pieces, sheet));
  const all = boxes.reduce(around);
  return Array.from({ length: amount }, (_, at) => ({
    page: sheet.number,
    box: amount === boxes.length ? boxes[at]! : all,
  }));
}

/** Letters reach a quarter of their height below the line that they stand on. */
function boxOf(pieces: readonly Piece[], sheet: Sheet): Box {
  return pieces
    .map(({ x, y, width, size, moved = 0, lifted = 0 }): Box => {
      const painted = x - moved;
      const base = y - lifted;
      const left = (sheet.mirror === undefined ? painted : sheet.mirror - painted - width) - sheet.left;
      return [left, sheet.top - base - size, left + width, sheet.top - base + size / 4];
    })
    .reduce(around)
    .map((edge) => Math.round(Math.max(-FURTHEST, Math.min(FURTHEST, edge || 0)) * 10) / 10) as unknown as Box;
}

/** The row above was full: this one's first word would not have fitted into it. */
function wraps(above: Row, row: Row, right: number): boolean {
  const first = row.pieces[0]!;
  const alike = Math.abs(above.size - row.size) < 0.3 && above.pieces.at(-1)!.bold === first.bold;
  if (
    !alike ||
    first.bullet ||
    above.y - row.y > PARAGRAPH_LEADING * row.size ||
    Math.abs(leftOf(above) - leftOf(row)) > 2.5 * row.size
  )
    return false;
  const width = Math.min(widthOfFirstWord(first), 40 * row.size);
  return rightOf(above) + 0.3 * row.size + width > right - 0.5 * row.size;
}

interface Cell {
  text: string;
  pieces: Piece[];
}

function cellsOf(row: Row): Cell[] {
  const cells: Cell[] = [];
  let end = -Infinity;
  for (const piece of row.pieces) {
    const space = (piece.x - end) / piece.size;
    const cell = cells.at(-1);
    // A heading in the margin is set apart from its first entry, however narrow the space.
    if (!cell || (cell.text !== '' && (piece.apart || space > CELL_SPACE || (space > 0.4 && headingOf(cell.text)))))
      cells.push({ text: piece.text, pieces: [piece] });
    else {
      cell.text += cell.text !== '' && space > WORD_SPACE ? ` ${piece.text}` : piece.text;
      cell.pieces.push(piece);
    }
    end = piece.x + piece.width;
  }
  return cells;
}
