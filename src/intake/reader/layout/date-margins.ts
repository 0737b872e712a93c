/** Dates in a narrow column beside the entries that they date, on whichever rows they stand there: each is put on its entry's row. */
import { headingOf } from '../languages/headings.ts';
import { besideEntries } from './dated-entries.ts';
import { belongs, periodIn, sideOf } from './margins.ts';
import type { Margin } from './margins.ts';
import type { Row } from './spacing.ts';
import { blocksOfText, textOf } from './text-blocks.ts';

/** In letter heights: the space between margin and text. */
const GUTTER = 0.4;
/** A margin of fewer dates than this may be chance. */
const FEWEST_DATES = 2;

export function withDatesBeside(rows: readonly Row[]): Row[] {
  const sections = sectionsOf(rows);
  const margins = sections.flatMap((section) => {
    const margin = marginOf(section.rows);
    return margin ? [{ ...margin, ...section }] : [];
  });
  if (margins.reduce((sum, { dates }) => sum + dates, 0) < FEWEST_DATES) return [...rows];
  return sections.flatMap(({ heading, rows: own }) => {
    const { x, side } = margins.find((margin) => margin.rows === own) ?? margins[0]!;
    const isFree = own.every((row) => row.pieces.every((piece) => piece.x >= x - 1 || piece.x + piece.width <= x + 1));
    const mended = margins.some((margin) => margin.rows === own) ? besideEntries(own, { x, side }) : own;
    return [...heading, ...(isFree && side === 'left' ? mended.map((row) => cutAt(row, x)) : mended)];
  });
}

/** A heading ends the section above it. */
function sectionsOf(rows: readonly Row[]): { heading: Row[]; rows: Row[] }[] {
  const sections: { heading: Row[]; rows: Row[] }[] = [{ heading: [], rows: [] }];
  for (const row of rows) {
    if (isHeaded(row)) sections.push({ heading: [row], rows: [] });
    else sections.at(-1)!.rows.push(row);
  }
  return sections;
}

function isHeaded(row: Row): boolean {
  return blocksOfText(row).some(({ pieces }) => headingOf(textOf(pieces)) !== undefined);
}

/** Where one side of a section holds nothing but dates, and the other none. */
function marginOf(rows: readonly Row[]): (Margin & { dates: number }) | undefined {
  if (rows.length === 0 || !rows.some((row) => row.pieces.some((piece) => /\p{Nd}{2}/u.test(piece.text))))
    return undefined;
  for (const x of edgesOf(rows)) {
    for (const side of ['left', 'right'] as const) {
      const margin = rows.flatMap((row) => sideOf(row, { x, side }) ?? []);
      const others = rows.flatMap((row) => sideOf(row, { x, side: side === 'left' ? 'right' : 'left' }) ?? []);
      const dates = margin.filter((row) => periodIn(row) !== undefined).length;
      if (dates === 0 || others.length === 0 || !margin.every((row, at) => belongs(row, margin[at - 1]))) continue;
      if (others.filter((row) => periodIn(row) !== undefined).length * 4 <= others.length) return { x, side, dates };
    }
  }
  return undefined;
}

/** Where pieces begin that have space before them, and that nothing crosses. */
function edgesOf(rows: readonly Row[]): number[] {
  const pieces = rows.flatMap((row) => row.pieces).sort((one, other) => one.x - other.x);
  const edges: number[] = [];
  let right = Infinity;
  for (const piece of pieces) {
    if (piece.x - right > GUTTER * piece.size) edges.push(piece.x - 1);
    right = Math.max(right === Infinity ? -Infinity : right, piece.x + piece.width);
  }
  return edges;
}

/** What begins at the margin's edge is a cell of its own. */
function cutAt(row: Row, x: number): Row {
  const at = row.pieces.findIndex((piece) => piece.x >= x - 1);
  if (at < 1) return row;
  return { ...row, pieces: row.pieces.map((piece, index) => (index === at ? { ...piece, apart: true } : piece)) };
}
