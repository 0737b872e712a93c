/** Pieces of text on pages, put into lines in the order in which a person reads them. */
import { textLine } from './lines.ts';
import type { Line } from './lines.ts';

export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
}

interface Row {
  pieces: Piece[];
  y: number;
  size: number;
}

export function linesOfPages(pages: readonly Piece[][]): Line[] {
  const body = commonestSize(pages.flat());
  return pages.flatMap((pieces) => linesOfBlock(rowsOf(pieces), body));
}

/** Pieces on one baseline, top to bottom, left to right. */
function rowsOf(pieces: readonly Piece[]): Row[] {
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

function linesOfBlock(rows: readonly Row[], body: number): Line[] {
  const left = Math.min(...rows.map((row) => row.pieces[0]!.x));
  const lines: Line[] = [];
  let above: Row | undefined;
  for (const row of rows) {
    const gap = !above || above.y - row.y > 1.9 * Math.max(Math.min(above.size, row.size), body * 0.8);
    const bold = row.pieces.every((piece) => piece.bold);
    const indent = (row.pieces[0]!.x - left) / body;
    const line = textLine(textOf(row), { gap, bold, indent, size: row.size / body });
    if (line) lines.push(line);
    above = row;
  }
  return lines;
}

function textOf(row: Row): string {
  let text = '';
  let end = -Infinity;
  for (const piece of row.pieces) {
    const space = piece.x - end;
    if (text !== '' && space > 1.6 * piece.size) text += '\t';
    else if (text !== '' && space > 0.12 * piece.size) text += ' ';
    text += piece.text;
    end = piece.x + piece.width;
  }
  return text;
}

function commonestSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [10, 0] as const)[0] || 10;
}
