/** Entries set side by side, two or three in a row: read each from top to bottom before the next. */
import { findPeriod } from '../languages/dates.ts';
import type { Line } from '../lines.ts';

export function withoutGrids(lines: readonly Line[]): Line[] {
  const read: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const end = endOfGrid(lines, at);
    if (end > at) read.push(...byColumns(lines.slice(at, end)));
    else read.push(lines[at]!);
    at = Math.max(end, at + 1);
  }
  return read;
}

/** A run of rows of as many cells each, one of which gives every cell a period of its own. */
function endOfGrid(lines: readonly Line[], from: number): number {
  const width = lines[from]!.cells.length;
  if (width < 2) return from;
  let end = from;
  while (end < lines.length && (end === from || !lines[end]!.gap) && lines[end]!.cells.length === width) end += 1;
  const dated = lines.slice(from, end).some((line) => line.cells.every((cell) => isPeriod(cell)));
  return dated && end - from > 1 ? end : from;
}

function isPeriod(text: string): boolean {
  const period = /^[-–—]|[-–—]$/.test(text) ? undefined : findPeriod(text);
  return period !== undefined && (!period.single || text.length < 12);
}

function byColumns(rows: readonly Line[]): Line[] {
  return rows[0]!.cells.flatMap((_, column) => rows.map((row, at) => cellOf(row, column, at === 0)));
}

function cellOf(row: Line, column: number, gap: boolean): Line {
  const text = row.cells[column]!;
  return { ...row, cells: [text], text, gap, wraps: false, places: row.places.slice(column, column + 1) };
}
