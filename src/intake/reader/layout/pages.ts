/** Pages of pieces, put into lines in the order in which a person reads them. */
import type { Line } from '../lines.ts';
import { blocksOf } from './columns.ts';
import { endsWithinList } from './groups.ts';
import { linesOfRows, rowsOf } from './rows.ts';
import { withoutRunningHeads } from './running-heads.ts';
import type { Piece, Sheet } from './spacing.ts';

const ORDINARY_SIZE = 10;

export interface Page {
  pieces: Piece[];
  sheet: Sheet;
}

export function linesOfPages(pages: readonly Page[]): Line[] {
  const body = commonestSize(pages.flatMap(({ pieces }) => pieces));
  const lines: Line[] = [];
  let listOpen = false;
  for (const { pieces, sheet } of withoutRunningHeads(pages)) {
    const rows = rowsOf(pieces);
    for (const { rows: own, ...block } of blocksOf(rows, listOpen))
      lines.push(...linesOfRows(own, { body, sheet, ...block }));
    listOpen = endsWithinList(rows, listOpen);
  }
  return lines;
}

function commonestSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return (
    [...letters].reduce((best, next) => (next[1] > best[1] ? next : best), [ORDINARY_SIZE, 0] as const)[0] ||
    ORDINARY_SIZE
  );
}
