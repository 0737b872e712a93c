/** A cell whose text did not fit goes on in the row below, under its own left edge, while its neighbours are done. */
import { findPeriod } from '../languages/dates.ts';
import { headingOf } from '../languages/headings.ts';
import { blocksOfText, textOf } from './text-blocks.ts';
import type { TextBlock } from './text-blocks.ts';
import { CELL_SPACE, PARAGRAPH_LEADING } from './spacing.ts';
import type { Piece, Row } from './spacing.ts';
import { widthOfFirstWord } from './words.ts';

/** @param right right edge of the text block */
export function joinWrappedCells(rows: readonly Row[], right: number): Row[] {
  const joined: Row[] = [];
  let lowest: Row | undefined; // the last row that went into the last joined one
  for (const row of rows) {
    const above = joined.at(-1);
    const parts = above && lowest && goesOn(above, lowest, row, right);
    if (above && parts) joined[joined.length - 1] = { ...above, pieces: parts };
    else joined.push(row);
    lowest = row;
  }
  return joined;
}

/** The pieces of both rows in reading order, if all of the lower row goes on from cells of the upper one. */
function goesOn(above: Row, lowest: Row, row: Row, right: number): Piece[] | undefined {
  if (row.pieces.some(({ bullet }) => bullet)) return undefined; // an item of its own
  if (lowest.y - row.y > PARAGRAPH_LEADING * row.size || Math.abs(lowest.size - row.size) > 0.3) return undefined;
  const upper = blocksOfText(above);
  const lower = blocksOfText(row);
  if (lower.length >= upper.length || headingOf(textOf(upper[0]!.pieces))) return undefined;
  const under = lower.map((cell) => upper.findIndex((other) => Math.abs(other.left - cell.left) < 0.3 * row.size));
  const fits = lower.every((cell, at) => {
    const over = upper[under[at]!];
    return over !== undefined && isFull(over, upper[under[at]! + 1]?.left ?? right, cell, row.size);
  });
  if (!fits) return undefined;
  return upper.flatMap((cell, at) => {
    const below = under.indexOf(at);
    return below < 0 ? cell.pieces : [...cell.pieces, ...behind(cell, lower[below]!.pieces, row.size)];
  });
}

/** The first word of the lower cell would not have fitted into the upper one. */
function isFull(upper: TextBlock, limit: number, lower: TextBlock, size: number): boolean {
  const first = lower.pieces[0]!;
  if (upper.pieces.at(-1)!.bold !== first.bold || [upper, lower].some(standsAlone)) return false;
  return upper.right + 0.25 * size + widthOfFirstWord(first) > limit - CELL_SPACE * size;
}

/** Dates and addresses are whole as they stand. */
function standsAlone(cell: TextBlock): boolean {
  const text = textOf(cell.pieces);
  return /^(?:https?:|www\.|\S+@)/.test(text) || findPeriod(text) !== undefined;
}

/** Moved to where a word's space after the upper cell is, so that the row's text has them as one. */
function behind(cell: TextBlock, pieces: readonly Piece[], size: number): Piece[] {
  const shift = cell.right + 0.25 * size - pieces[0]!.x;
  return pieces.map((piece) => ({ ...piece, x: piece.x + shift, moved: shift }));
}
