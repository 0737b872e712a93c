/** Groups side by side under one heading, each a name with its items set in below it: read down, one group after the other. */
import { headingOf } from '../languages/headings.ts';
import type { Section } from '../languages/language.ts';
import { leftOf, rowsOf, textOfRow } from './rows.ts';
import type { Row } from './spacing.ts';

export interface Band {
  from: number;
  to: number;
  columns: Column[];
}

interface Column {
  rows: Row[];
  /** How far its rows could have reached, where that is known. */
  right?: number;
}

const LISTS: ReadonlySet<Section> = new Set<Section>(['skills', 'languages', 'interests', 'certificates']);
/** In letter heights: a gap that nothing crosses, and how far items are set in. */
const GUTTER = 1.2;
const SET_IN = 1;
const MOST_COLUMNS = 4;

/** @param listOpen the page above ended within such a list */
export function bandsOf(rows: readonly Row[], listOpen: boolean): Band[] {
  const headings = rows.flatMap((row, at) => {
    const section = sectionOf(row);
    return section ? [{ at, left: leftOf(row), isList: LISTS.has(section) }] : [];
  });
  const all = listOpen ? [{ at: -1, left: undefined, isList: true }, ...headings] : headings;
  return all.flatMap(({ at, left, isList }, index) => {
    const to = all[index + 1]?.at ?? rows.length;
    const columns = isList && to - at > 2 ? columnsOf(rows.slice(at + 1, to), left) : undefined;
    return columns ? [{ from: at + 1, to, columns }] : [];
  });
}

export function endsWithinList(rows: readonly Row[], listOpen: boolean): boolean {
  const last = rows.findLast((row) => sectionOf(row) !== undefined);
  return last ? LISTS.has(sectionOf(last)!) : listOpen;
}

const sectionOf = (row: Row): Section | undefined => headingOf(textOfRow(row));

function columnsOf(rows: readonly Row[], left: number | undefined): Column[] | undefined {
  const edges = guttersOf(rows);
  if (edges.length === 0 || edges.length >= MOST_COLUMNS) return undefined;
  const pieces = rows.flatMap((row) => row.pieces);
  const columns = [-Infinity, ...edges].map((edge, at) =>
    rowsOf(pieces.filter((piece) => piece.x >= edge && piece.x < (edges[at] ?? Infinity))),
  );
  const first = rows[0]!;
  const beginsTogether = columns.every((column) => Math.abs(column[0]!.y - first.y) < first.size);
  const under = left === undefined || Math.abs(Math.min(...rows.map(leftOf)) - left) < 3 * first.size;
  if (!under || !beginsTogether || columns.filter(isGroup).length < 2) return undefined;
  return columns.map((column, at) => ({ rows: column, right: (edges[at] ?? Infinity) - GUTTER * first.size }));
}

/** The first row stands out to the left, and much of the rest is set in. */
function isGroup(rows: readonly Row[]): boolean {
  const left = leftOf(rows[0]!);
  const setIn = rows.filter((row) => leftOf(row) > left + SET_IN * row.size).length;
  return rows.every((row) => leftOf(row) > left - 1) && setIn >= 0.4 * rows.length;
}

/** Left edges of what lies to the right of a gap that no row crosses. */
function guttersOf(rows: readonly Row[]): number[] {
  const spans = rows
    .flatMap((row) => row.pieces.map(({ x, width, size }) => ({ x, right: x + width, size })))
    .sort((a, b) => a.x - b.x);
  const edges: number[] = [];
  let right = spans[0]?.right ?? 0;
  for (const span of spans) {
    if (span.x - right > GUTTER * span.size) edges.push(span.x - 1);
    right = Math.max(right, span.right);
  }
  return edges;
}
