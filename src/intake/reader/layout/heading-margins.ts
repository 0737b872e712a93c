/** Headings in the margin that take several rows, or stand halfway down their section: each is put above what it heads. */
import { findPeriod } from '../languages/dates.ts';
import { headingOf } from '../languages/headings.ts';
import { leftOf, rowsOf, textOfRow } from './rows.ts';
import { PARAGRAPH_LEADING } from './spacing.ts';
import type { Row } from './spacing.ts';
import { blocksOfText, textOf } from './text-blocks.ts';

const FEWEST_HEADINGS = 3;
const MOST_ROWS = 3;
/** In letter heights: a heading begins on its section's first row, if it is no further from it. */
const LEVEL = 0.5;

/** What the margin holds beside one section. */
interface Beside {
  heading: Row[];
  others: Row[];
}

export function withHeadingsAbove(rows: readonly Row[]): Row[] {
  for (const x of edgesOf(rows)) {
    const from = beginOf(rows, x);
    const end = rows.findIndex((row, at) => at >= from && crosses(row, x));
    const run = rows.slice(from, end < 0 ? rows.length : end);
    const mended = from < 0 ? undefined : mendedRun(run, x);
    if (mended) return [...rows.slice(0, from), ...mended, ...rows.slice(from + run.length)];
  }
  return [...rows];
}

/** The first heading in the margin, with the rows above it that leave the margin free. */
function beginOf(rows: readonly Row[], x: number): number {
  const margin = rows.map((row) => row.pieces.filter((piece) => piece.x < x));
  let from = rows.findIndex((row, at) => margin[at]!.length > 0 && !crosses(row, x) && headingOf(textOf(margin[at]!)));
  while (from > 0 && margin[from - 1]!.length === 0) from -= 1;
  return from;
}

/** Where text begins beside a heading, on its row or on the next. */
function edgesOf(rows: readonly Row[]): number[] {
  const beside = rows.flatMap((row, at) => {
    const [first, second] = blocksOfText(row);
    if (!headingOf(textOf(first!.pieces))) return [];
    const lefts = second ? [second.left] : rows.slice(Math.max(0, at - 1), at + 2).map(leftOf);
    return lefts.filter((left) => left > first!.right).map((left) => Math.floor(left) - 1);
  });
  return [...new Set(beside)];
}

function crosses(row: Row, x: number): boolean {
  return row.pieces.some((piece) => piece.x < x && piece.x + piece.width > x);
}

function mendedRun(run: readonly Row[], x: number): Row[] | undefined {
  const pieces = run.flatMap((row) => row.pieces);
  const sections = sectionsIn(rowsOf(pieces.filter((piece) => piece.x < x)));
  const texts = rowsOf(pieces.filter((piece) => piece.x >= x));
  if (!sections || texts.some(isHeading)) return undefined;
  const isLevel = ({ heading }: Beside): boolean =>
    heading.length === 1 && texts.some((row) => Math.abs(row.y - heading[0]!.y) < LEVEL * row.size);
  if (sections.every(isLevel)) return undefined;
  const starts = sections.map((section, at) => startOf(section.heading, sections[at - 1]?.heading, texts));
  if (starts.some((start, at) => start <= (starts[at - 1] ?? -1))) return undefined;
  return sections.reduce<Row[]>(
    (all, { heading, others }, at) => {
      const own = [...texts.slice(starts[at], starts[at + 1]), ...others];
      return [...all, headingRow(heading, texts[starts[at]!]!), ...rowsOf(own.flatMap((row) => row.pieces))];
    },
    texts.slice(0, starts[0]),
  );
}

/** Mostly headings, known or of the same letters, and dates. */
function sectionsIn(margin: readonly Row[]): Beside[] | undefined {
  const sections: Beside[] = [];
  let known = 0;
  let others = 0;
  for (let at = 0; at < margin.length;) {
    const row = margin[at]!;
    const heading = headingAt(margin, at);
    const last = sections.at(-1);
    if (heading.length > 0) sections.push({ heading, others: [] });
    else if (!last) return undefined;
    else if (findPeriod(textOfRow(row))) last.others.push(row);
    else if (looksLike(row, last.heading[0]!)) sections.push({ heading: [row], others: [] });
    else {
      last.others.push(row);
      others += 1;
    }
    if (heading.length > 0) known += 1;
    at += Math.max(1, heading.length);
  }
  const isMargin = known >= FEWEST_HEADINGS && known * 3 >= sections.length * 2 && others * 4 <= margin.length;
  return isMargin ? sections : undefined;
}

function looksLike(row: Row, heading: Row): boolean {
  return Math.abs(row.size - heading.size) < 0.1 && row.pieces[0]!.bold === heading.pieces[0]!.bold;
}

/** The longest run of close rows from here that is a heading. */
function headingAt(margin: readonly Row[], at: number): Row[] {
  for (let length = MOST_ROWS; length > 0; length -= 1) {
    const rows = margin.slice(at, at + length);
    const close = rows.every((row, index) => index === 0 || isClose(rows[index - 1]!, row));
    if (rows.length === length && close && headingOf(rows.map(textOfRow).join(' '))) return rows;
  }
  return [];
}

function isClose(above: Row, row: Row): boolean {
  return above.y - row.y < PARAGRAPH_LEADING * row.size && Math.abs(above.size - row.size) < 0.3;
}

function isHeading(row: Row): boolean {
  return headingOf(textOfRow(row)) !== undefined;
}

/** The row on the heading's own height or else, of those down to it, the one below the widest space. */
function startOf(heading: readonly Row[], before: readonly Row[] | undefined, texts: readonly Row[]): number {
  const level = texts.findIndex((row) => Math.abs(row.y - heading[0]!.y) < LEVEL * row.size);
  const spaceAbove = (at: number): number =>
    at === 0 ? PARAGRAPH_LEADING * texts[0]!.size : texts[at - 1]!.y - texts[at]!.y;
  const last = texts.findLastIndex((row) => row.y > heading.at(-1)!.y - row.size);
  const first = before ? texts.findIndex((row) => row.y < before.at(-1)!.y) : 0;
  let best = -1;
  for (let at = Math.max(0, first); at <= last; at += 1) if (best < 0 || spaceAbove(at) >= spaceAbove(best)) best = at;
  const below = best < 0 ? texts.findIndex((row) => row.y < heading[0]!.y) : best;
  return level >= 0 && (below < 0 || spaceAbove(level) > 0.8 * spaceAbove(below)) ? level : below;
}

/** All its rows as one, right above the first of its section. */
function headingRow(rows: readonly Row[], first: Row): Row {
  const y = first.y + first.size;
  const pieces = rows.flatMap((row) => row.pieces);
  const whole = { ...pieces[0]!, text: rows.map(textOfRow).join(' '), y, lifted: y - pieces[0]!.y };
  return { y, size: rows[0]!.size, pieces: [{ ...whole, width: Math.max(...pieces.map(({ width }) => width)) }] };
}
