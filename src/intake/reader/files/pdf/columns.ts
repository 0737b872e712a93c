/** Where a page has columns: texts side by side that are read one after the other, not across. */
import { findPeriod } from '../../languages/dates.ts';
import { leftOf, rightOf, rowsOf } from './rows.ts';
import type { Piece, Row } from './spacing.ts';
import { headingOf } from '../../languages/headings.ts';

/** A block is read before the next; its column is 0 across the page, 1 on the left, 2 on the right. */
export interface Block {
  column: number;
  rows: Row[];
}

/** Fewer rows than this on either side are a line of two cells, not a column. */
const FEWEST_ROWS = 5;
/** A column begins no nearer to the page's sides than this part of its width. */
const MARGIN = 0.15;

export function blocksOf(pieces: readonly Piece[]): Block[] {
  const rows = rowsOf(pieces);
  const gutter = gutterOf(rows);
  if (gutter === undefined) return [{ column: 0, rows }];
  const { x, from, to } = gutter;
  const inside = rows.slice(from, to).flatMap((row) => row.pieces);
  const blocks = [
    { column: 0, rows: rows.slice(0, from) },
    { column: 1, rows: rowsOf(inside.filter((piece) => piece.x < x)) },
    { column: 2, rows: rowsOf(inside.filter((piece) => piece.x >= x)) },
    { column: 0, rows: rows.slice(to) },
  ];
  return blocks.filter((block) => block.rows.length > 0);
}

interface Gutter {
  /** Left edge of the right column. */
  x: number;
  from: number;
  to: number;
}

function gutterOf(rows: readonly Row[]): Gutter | undefined {
  const left = Math.min(...rows.map(leftOf));
  const right = Math.max(...rows.map(rightOf));
  const found = edgesOf(rows)
    .filter((x) => x > left + MARGIN * (right - left) && x < right - MARGIN * (right - left))
    .flatMap((x) => longestRun(rows, x) ?? [])
    .filter((gutter) => isColumns(rows, gutter));
  return found.reduce<Gutter | undefined>(
    (best, next) => (best && best.to - best.from >= next.to - next.from ? best : next),
    undefined,
  );
}

/** Left edges that many pieces share. */
function edgesOf(rows: readonly Row[]): number[] {
  const count = new Map<number, number>();
  for (const { pieces } of rows) {
    for (const [at, piece] of pieces.entries()) {
      const before = pieces[at - 1];
      if (before && piece.x - before.x - before.width < 0.8 * piece.size) continue;
      const edge = Math.round(piece.x / 2) * 2;
      count.set(edge, (count.get(edge) ?? 0) + 1);
    }
  }
  return [...count].filter(([, pieces]) => pieces >= FEWEST_ROWS).map(([edge]) => edge - 2);
}

/** The most rows in a run that nothing crosses at x. */
function longestRun(rows: readonly Row[], x: number): Gutter | undefined {
  let best: Gutter | undefined;
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const row = rows[at];
    if (row && !row.pieces.some((piece) => piece.x < x && piece.x + piece.width > x)) continue;
    if (!best || at - from > best.to - best.from) best = { x, from, to: at };
    from = at + 1;
  }
  return best;
}

/** Two texts side by side, and not a table whose rows are read across, such as dates beside jobs or headings beside entries. */
function isColumns(rows: readonly Row[], { x, from, to }: Gutter): boolean {
  const run = rows.slice(from, to);
  const left = rowsOf(run.flatMap((row) => row.pieces.filter((piece) => piece.x < x)));
  const right = rowsOf(run.flatMap((row) => row.pieces.filter((piece) => piece.x >= x)));
  if (left.length < FEWEST_ROWS || right.length < FEWEST_ROWS) return false;
  if (shareOf(left, isDated) > 0.4 || shareOf(right, isDated) > 0.4) return false;
  // Headings in the margin, each on the line of its first entry.
  if (shareOf(left, isHeaded) > 0.4) return false;
  const headed = [left, right].map((side) => side.filter(isHeaded).length);
  const alone = left.filter((row) => !right.some((other) => Math.abs(other.y - row.y) < 2)).length / left.length;
  if (headed[0]! > 0 && headed[1]! > 0) return alone > 0.15;
  return headed[0]! + headed[1]! > 0 && alone > 0.5 && run.length > 0.6 * rows.length;
}

function isDated(row: Row): boolean {
  return findPeriod(rowText(row)) !== undefined && rowText(row).length < 40;
}

function isHeaded(row: Row): boolean {
  return headingOf(rowText(row)) !== undefined;
}

function rowText(row: Row): string {
  return row.pieces
    .map((piece) => piece.text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function shareOf(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length / rows.length;
}
