/** The dates of a margin, each put on the row that its entry begins with. */
import { startsWithToday } from '../languages/date-words.ts';
import { findPeriod } from '../languages/dates.ts';
import { isAddition, periodIn, sideOf } from './margins.ts';
import type { Margin } from './margins.ts';
import { leftOf, textOfRow } from './rows.ts';
import type { Piece, Row } from './spacing.ts';

/** In letter heights: how far from an entry's first row its dates may begin. */
const REACH = 2.6;
const NEAR = 0.85;

/** A period that may take several rows of the margin. */
interface Stack {
  rows: Row[];
  complete: boolean;
}

/** Every period on the row that its entry begins with. */
export function besideEntries(rows: readonly Row[], margin: Margin): Row[] {
  const others = rows.flatMap(
    (row) => sideOf(row, { ...margin, side: margin.side === 'left' ? 'right' : 'left' }) ?? [],
  );
  const heads = others.filter((row) => !isItem(row));
  const stacks = stacksOf(
    rows.flatMap((row) => sideOf(row, margin) ?? []),
    others,
  );
  if (stacks.every(({ rows: own }) => own.length === 1 && isOnRow(own[0]!, heads))) return [...rows];
  if (!stacks.every(({ rows: own }) => own.some((row) => isBeside(row, others)))) return [...rows];
  const dated = new Map<Row, Piece>();
  const left: Row[] = [];
  for (const stack of stacks) {
    const told = stack.rows.filter((row) => periodIn(row) || isAddition(row));
    const entry = entryBeside(stack.rows[0]!, heads, dated);
    if (entry && told.length > 0) dated.set(entry, joined(told));
    left.push(...(entry && told.length > 0 ? stack.rows.filter((row) => !told.includes(row)) : stack.rows));
  }
  const mended = others.map((row) => withDate(row, dated.get(row), margin.side));
  return rowsBeside(mended, left);
}

/** An item of a list is told of an entry, and none. */
function isItem({ pieces: [first] }: Row): boolean {
  return first!.bullet === true || /^[•●▪‣·–-]\s?/u.test(first!.text);
}

/** Rows of the margin until a period is whole. */
function stacksOf(margin: readonly Row[], others: readonly Row[]): Stack[] {
  const stacks: Stack[] = [];
  for (const row of margin) {
    const last = stacks.at(-1);
    const period = periodIn(row);
    const text = textOfRow(row);
    const above = last?.rows.at(-1);
    const near = above !== undefined && above.y - row.y < REACH * row.size;
    const goesOn = near && (/^[-–—]/u.test(text) || /[-–—]$/u.test(textOfRow(above)) || !isOnRow(row, others));
    if (last && (period ? near && !last.complete && goesOn : near)) {
      last.rows.push(row);
      last.complete ||= period !== undefined || startsWithToday(text.replace(/^[-–—\s]{1,3}/u, '')) > 0;
    } else stacks.push({ rows: [row], complete: period !== undefined && !period.single && !/[-–—]$/u.test(text) });
  }
  return stacks;
}

function isOnRow(row: Row, others: readonly Row[]): boolean {
  return others.some((other) => Math.abs(other.y - row.y) < 0.3 * row.size);
}

/** Some text is so near that a line of its own had no room there. */
function isBeside(row: Row, others: readonly Row[]): boolean {
  return others.some((other) => Math.abs(other.y - row.y) < NEAR * row.size);
}

/** The row on the same height or else, of those near by, one that begins something. */
function entryBeside(row: Row, others: readonly Row[], taken: ReadonlyMap<Row, Piece>): Row | undefined {
  const distance = (other: Row): number => Math.abs(other.y - row.y);
  const near = others
    .filter((other) => !taken.has(other) && distance(other) < REACH * Math.max(row.size, other.size))
    .sort((one, other) => distance(one) - distance(other));
  const level = near.find((other) => distance(other) < 0.3 * row.size);
  return level ?? near.find((other) => begins(other, others)) ?? near[0];
}

/** First of all, below a space, or bold below what is not. */
function begins(row: Row, rows: readonly Row[]): boolean {
  const at = rows.indexOf(row);
  const above = rows[at - 1];
  const below = rows[at + 1];
  if (!above) return true;
  if (row.pieces[0]!.bold && !above.pieces[0]!.bold) return true;
  return below !== undefined && above.y - row.y > 1.25 * (row.y - below.y);
}

function joined(rows: readonly Row[]): Piece {
  const texts = rows.map(textOfRow);
  const text = texts.reduce((whole, next) =>
    findPeriod(next) && !/[-–—]$/u.test(whole) && !/^[-–—]/u.test(next) ? `${whole} – ${next}` : `${whole} ${next}`,
  );
  const pieces = rows.flatMap((row) => row.pieces);
  return {
    ...pieces[0]!,
    text,
    width: Math.max(...pieces.map(({ width }) => width)),
    links: pieces.flatMap(({ links }) => links),
  };
}

function withDate(row: Row, date: Piece | undefined, side: Margin['side']): Row {
  if (!date) return row;
  const level = { ...date, y: row.y, lifted: row.y - date.y };
  const [first, ...rest] = row.pieces;
  return side === 'left'
    ? { ...row, pieces: [level, { ...first!, apart: true }, ...rest] }
    : { ...row, pieces: [...row.pieces, { ...level, apart: true }] };
}

/** What else stands in the margin stays on its own height. */
function rowsBeside(rows: readonly Row[], left: readonly Row[]): Row[] {
  const beside = new Map<Row, Row>();
  const alone: Row[] = [];
  for (const row of left) {
    const on = rows.find((other) => Math.abs(other.y - row.y) < 0.5 * row.size && !beside.has(other));
    if (on) beside.set(on, row);
    else alone.push(row);
  }
  const all = rows.map((row) => {
    const pieces = beside.get(row)?.pieces;
    if (!pieces) return row;
    return pieces[0]!.x < leftOf(row)
      ? { ...row, pieces: [...pieces, ...row.pieces] }
      : { ...row, pieces: [...row.pieces, ...pieces] };
  });
  return [...all, ...alone].sort((one, other) => other.y - one.y);
}
