/** Where a page has columns: texts side by side that are read one after the other, not across. */
import { findPeriod } from '../languages/dates.ts';
import { withDatesBeside } from './date-margins.ts';
import { bandsOf } from './groups.ts';
import type { Band } from './groups.ts';
import { headedBands } from './heading-rows.ts';
import { withHeadingsAbove } from './heading-margins.ts';
import { leftOf, rightOf, rowsOf, textOfRow } from './rows.ts';
import { PARAGRAPH_LEADING } from './spacing.ts';
import type { Row } from './spacing.ts';
import { headingOf } from '../languages/headings.ts';

/** A block is read before the next; its column is 0 across the page, 1 on the left, 2 on the right. */
export interface Block {
  column: number;
  rows: Row[];
  /** How far its rows could have reached, where that is known: one that ends before is not full. */
  right?: number;
}

/** Fewer rows than this on either side are a line of two cells, not a column. */
const FEWEST_ROWS = 5;
/** A column begins no nearer to the page's sides than this part of its width. */
const MARGIN = 0.15;

/** @param listOpen the page above ended within a list of groups */
export function blocksOf(all: readonly Row[], listOpen: boolean): Block[] {
  const rows = withDatesBeside(withHeadingsAbove(all));
  const headed = sideBySide(rows);
  if (headed.length === 0) return blocksAmong(rows, bandsOf(rows, listOpen), besideEachOther).filter(isFilled);
  const between = (some: readonly Row[]): Block[] => blocksAmong(some, bandsOf(some, false), besideEachOther);
  return blocksAmong(rows, headed, between).filter(isFilled);
}

/** Two headings on one row of two columns that go on further are there by chance, or begin them. */
function sideBySide(rows: readonly Row[]): Band[] {
  const headed = headedBands(rows);
  const gutter = headed.some(({ columns }) => columns.length <= 2) ? gutterOf(rows) : undefined;
  const isInside = (from: number): boolean => gutter !== undefined && from >= gutter.from && from < gutter.to;
  return headed.filter(({ from, columns }) => columns.length > 2 || !isInside(from));
}

const isFilled = (block: Block): boolean => block.rows.length > 0;

/** The bands' columns one after the other, and what stands between the bands. */
function blocksAmong(
  rows: readonly Row[],
  bands: readonly Band[],
  between: (rows: readonly Row[]) => Block[],
): Block[] {
  let done = 0;
  const blocks = bands.flatMap(({ from, to, columns }) => {
    const above = between(rows.slice(done, from));
    done = to;
    return [...above, ...columns.map((column) => ({ column: 0, ...column }))];
  });
  return [...blocks, ...between(rows.slice(done))];
}

function besideEachOther(rows: readonly Row[]): Block[] {
  const gutter = rows.length > 0 ? gutterOf(rows) : undefined;
  if (gutter === undefined) return [{ column: 0, rows: [...rows] }];
  const { x, from, to } = gutter;
  const inside = rows.slice(from, to).flatMap((row) => row.pieces);
  return [
    { column: 0, rows: rows.slice(0, from) },
    { column: 1, rows: withDatesBeside(rowsOf(inside.filter((piece) => piece.x < x))) },
    { column: 2, rows: withDatesBeside(rowsOf(inside.filter((piece) => piece.x >= x))) },
    { column: 0, rows: rows.slice(to) },
  ];
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
  return edgesOf(rows)
    .filter((x) => x > left + MARGIN * (right - left) && x < right - MARGIN * (right - left))
    .flatMap((x) => longestRun(rows, x) ?? [])
    .map((gutter) => trimmed(rows, gutter))
    .sort((one, other) => other.to - other.from - (one.to - one.from))
    .find((gutter) => isColumns(rows, gutter));
}

/** Where something begins to the right of a wide gap, or of nothing. */
function edgesOf(rows: readonly Row[]): number[] {
  const edges = new Set<number>();
  for (const { pieces } of rows) {
    let right = -Infinity;
    for (const piece of pieces) {
      if (piece.x - right > 0.8 * piece.size) edges.add(Math.floor(piece.x / 2) * 2 - 1);
      right = Math.max(right, piece.x + piece.width);
    }
  }
  return [...edges];
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

/** Without rows at its ends that only happen to be short: they belong to the text across the page. */
function trimmed(rows: readonly Row[], { x, from, to }: Gutter): Gutter {
  let [first, last] = [from, to];
  while (first < last && oneSided(rows[first]!, x) && goesOnAcross(rows, first)) first += 1;
  while (last > first && oneSided(rows[last - 1]!, x) && last < rows.length && isHeaded(rows[last - 1]!)) last -= 1;
  return { x, from: first, to: last };
}

/** The end of a paragraph, or a title set in the middle under another. */
function goesOnAcross(rows: readonly Row[], at: number): boolean {
  const [above, row] = [rows[at - 1], rows[at]!];
  if (!above || isHeaded(row)) return false;
  const near = above.y - row.y < PARAGRAPH_LEADING * Math.max(row.size, above.size);
  const centred = Math.abs(leftOf(row) + rightOf(row) - leftOf(above) - rightOf(above)) < 2 * row.size;
  return near && (centred || (Math.abs(leftOf(row) - leftOf(above)) < 1 && Math.abs(row.size - above.size) < 0.5));
}

function oneSided(row: Row, x: number): boolean {
  return row.pieces.every((piece) => piece.x < x) || row.pieces.every((piece) => piece.x >= x);
}

/** Two texts side by side, and not a table whose rows are read across, such as dates beside jobs or headings beside entries. */
function isColumns(rows: readonly Row[], { x, from, to }: Gutter): boolean {
  const run = rows.slice(from, to);
  const left = rowsOf(run.flatMap((row) => row.pieces.filter((piece) => piece.x < x)));
  const right = rowsOf(run.flatMap((row) => row.pieces.filter((piece) => piece.x >= x)));
  if (left.length < FEWEST_ROWS || right.length < FEWEST_ROWS) return false;
  if (right.filter((row) => row.pieces[0]!.apart).length > 1) return false;
  if (shareOf(left, isDated) > 0.4 || shareOf(right, isDated) > 0.4) return false;
  // Headings in the margin, each on the line of its first entry.
  if (shareOf(left, isHeaded) > 0.4) return false;
  const headed = [left, right].map((side) => side.filter(isHeaded).length);
  const [leftAlone, rightAlone] = [aloneIn(left, right), aloneIn(right, left)];
  // Labels with their values beside them, under headings of their own column.
  if (
    headed[1]! <= 1 &&
    aloneIn(
      left.filter((row) => !isHeaded(row)),
      right,
    ) < 0.15
  )
    return false;
  if (headed[0]! > 0 && headed[1]! > 0) return leftAlone > 0.15;
  return headed[0]! + headed[1]! > 0 && Math.min(leftAlone, rightAlone) > 0.4 && run.length > 0.6 * rows.length;
}

/** The share of rows that have none beside them: texts of their own seldom keep to each other's lines. */
function aloneIn(rows: readonly Row[], others: readonly Row[]): number {
  return shareOf(rows, (row) => !others.some((other) => Math.abs(other.y - row.y) < 0.3 * row.size));
}

function isDated(row: Row): boolean {
  const text = textOfRow(row);
  return text.length < 40 && findPeriod(text) !== undefined;
}

function isHeaded(row: Row): boolean {
  return headingOf(textOfRow(row)) !== undefined;
}

function shareOf(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.filter(holds).length / rows.length;
}
