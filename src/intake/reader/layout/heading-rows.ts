/** Sections side by side, whose headings stand on one row: each is read down to where they end together. */
import { headingOf } from '../languages/headings.ts';
import type { Band } from './groups.ts';
import { rowsOf } from './rows.ts';
import { PARAGRAPH_LEADING } from './spacing.ts';
import type { Row } from './spacing.ts';
import { blocksOfText, textOf } from './text-blocks.ts';
import type { TextBlock } from './text-blocks.ts';

export function headedBands(rows: readonly Row[]): Band[] {
  const bands: Band[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const edges = edgesUnder(rows[at]!, rows[at + 1]);
    if (edges.length === 0) continue;
    const to = endOf(rows, at, edges);
    if (to - at < 2) continue;
    bands.push({ from: at, to, columns: columnsOf(rows.slice(at, to), edges) });
    at = to - 1;
  }
  return bands;
}

/** Left edges of all headings but the first, where a row holds nothing but headings. They may go on in the next row. */
function edgesUnder(row: Row, next: Row | undefined): number[] {
  const blocks = blocksOfText(row);
  if (blocks.length < 2) return [];
  const below = next && row.y - next.y < PARAGRAPH_LEADING * row.size ? blocksOfText(next) : [];
  const isHeading = ({ pieces, left }: TextBlock): boolean => {
    const under = below.find((block) => Math.abs(block.left - left) < 1);
    const text = textOf(pieces);
    return (
      headingOf(text) !== undefined ||
      (under !== undefined && headingOf(`${text} ${textOf(under.pieces)}`) !== undefined)
    );
  };
  return blocks.every(isHeading) ? blocks.slice(1).map(({ left }) => left - 1) : [];
}

/** Where a text crosses from one to the next, or a heading follows below a space that they all leave free. */
function endOf(rows: readonly Row[], from: number, edges: readonly number[]): number {
  for (let at = from + 1; at < rows.length; at += 1) {
    const row = rows[at]!;
    const crosses = ({ x, width }: Row['pieces'][number]): boolean =>
      edges.some((edge) => x < edge && x + width > edge);
    const isNext =
      rows[at - 1]!.y - row.y > PARAGRAPH_LEADING * row.size && headingOf(textOf(row.pieces)) !== undefined;
    if (isNext || edgesUnder(row, rows[at + 1]).length > 0 || row.pieces.some(crosses)) return at;
  }
  return rows.length;
}

function columnsOf(rows: readonly Row[], edges: readonly number[]): Band['columns'] {
  const pieces = rows.flatMap((row) => row.pieces);
  return [-Infinity, ...edges].map((edge, at) => {
    const right = edges[at] ?? Infinity;
    const own = rowsOf(pieces.filter((piece) => piece.x >= edge && piece.x < right));
    return right < Infinity ? { rows: own, right: right - rows[0]!.size } : { rows: own };
  });
}
