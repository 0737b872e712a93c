/** The entries of a dated section: for each job or course its head (what, where, when) and its body. */
import type { Period } from '../languages/dates.ts';
import type { Line } from '../lines.ts';
import { anchorsOf } from './anchors.ts';
import type { Anchor } from './anchors.ts';
import { textsWithoutAside } from './asides.ts';
import { withoutGrids } from './grids.ts';
import { withoutLabels } from './labelled-entries.ts';
import { isHeadLine, splitAt, textsOf } from './heads.ts';

export interface Entry {
  /** The head's texts in reading order, without dates, addresses and links. */
  head: string[];
  period: Omit<Period, 'before' | 'after'>;
  body: Line[];
  /** Left edge of the head: what stands further in is an item of a list. */
  indent: number;
  /** All that it was read from. */
  lines: readonly Line[];
}

/** More lines above a date than these are no head: something else stands between. */
const MOST_LEADING = 3;

/** @param isWhole whether a head says all that one of its kind says, so that what follows is its body */
export function entriesOf(all: readonly Line[], isWhole: (head: readonly string[]) => boolean = saysTwo): Entry[] {
  const lines = withoutOuterList(withoutLabels(withoutGrids(all)));
  const anchors = anchorsOf(lines);
  if (anchors.length === 0) return [];
  const starts = startsOf(lines, anchors);
  return anchors.map((anchor, index) => {
    const own = { start: starts[index]!, end: starts[index + 1] ?? lines.length };
    return entryOf(lines, anchor, own, isWhole);
  });
}

/** Where the entries themselves are the items of a list, only lists inside them are lists. */
function withoutOuterList(lines: readonly Line[]): readonly Line[] {
  const first = lines[0];
  if (!first?.bullet) return lines;
  return lines.map((line) => (line.bullet && line.indent <= first.indent ? { ...line, bullet: false } : line));
}

function entryOf(
  lines: readonly Line[],
  anchor: Anchor,
  own: { start: number; end: number },
  isWhole: (head: readonly string[]) => boolean,
): Entry {
  const { start: from, end: until, open, single } = anchor.period;
  const bare = headOf(lines, anchor, own, { isWhole, textsOf: (line) => textsWithoutAside(line, anchor.side) });
  const { head, rest } = bare.head.length > 1 ? bare : headOf(lines, anchor, own, { isWhole, textsOf });
  return {
    head,
    period: { start: from, end: until, open, single },
    body: rest,
    indent: lines[own.start]?.indent ?? 0,
    lines: lines.slice(own.start, own.end),
  };
}

interface Reading {
  isWhole: (head: readonly string[]) => boolean;
  textsOf: (line: Line) => string[];
}

function headOf(
  lines: readonly Line[],
  { at, last, texts }: Anchor,
  { start, end }: { start: number; end: number },
  reading: Reading,
): { head: string[]; rest: Line[] } {
  const below = lines.slice(last + 1, end);
  if (at - start > MOST_LEADING) {
    const { head, rest } = takeHead([], lines.slice(start, at), reading);
    return { head: [...head, ...texts], rest: [...rest, ...below] };
  }
  return takeHead([...lines.slice(start, at).flatMap(reading.textsOf), ...texts], below, reading);
}

/** What is not yet said beside or above the date may stand below it. */
function takeHead(
  known: readonly string[],
  below: readonly Line[],
  reading: Reading,
): { head: string[]; rest: Line[] } {
  const head = [...known];
  let taken = 0;
  for (const line of below) {
    const texts = reading.textsOf(line);
    if (texts.length > 0 && (reading.isWhole(head) || !isHeadLine(line))) break;
    head.push(...texts);
    taken += 1;
    if (taken > MOST_LEADING) break;
  }
  return { head, rest: below.slice(taken) };
}

/** Two texts, or one that already says both: "Clerk at Acme", "Clerk, Acme". */
function saysTwo(head: readonly string[]): boolean {
  return (
    head.length >= 2 || (head[0] !== undefined && (/[,،]\s|\s[-–—@]\s/.test(head[0]) || splitAt(head[0]) !== undefined))
  );
}

/** The line that each entry begins on. A résumé keeps to one way of heading entries: the first one tells how the others look. */
function startsOf(lines: readonly Line[], anchors: readonly Anchor[]): number[] {
  if (endWithDates(lines, anchors)) return [0, ...anchors.slice(0, -1).map(({ last }) => last + 1)];
  const first = firstStart(lines, anchors[0]!.at);
  const model = { line: lines[first]!, leading: anchors[0]!.at - first };
  const starts = [first];
  for (const [index, { at }] of anchors.slice(1).entries())
    starts.push(likestStart(lines, anchors[index]!.last + 1, at, model));
  return starts;
}

function firstStart(lines: readonly Line[], at: number): number {
  let leading = 0;
  while (leading < MOST_LEADING && leading < at && isHeadLine(lines[at - leading - 1]!)) leading += 1;
  return at - (at <= MOST_LEADING ? leading : Math.min(leading, 2));
}

interface Model {
  line: Line;
  /** Lines between the entry's first and its date. */
  leading: number;
}

function likestStart(lines: readonly Line[], from: number, at: number, model: Model): number {
  let best = at;
  let highest = -Infinity;
  for (let start = at; start >= Math.max(from, at - MOST_LEADING); start -= 1) {
    if (start < at && !isHeadLine(lines[start]!)) break;
    const line = lines[start]!;
    const score = 2 * likeness(line, model.line) + (line.gap ? 1 : 0) - Math.abs(at - start - model.leading);
    if (score > highest) [best, highest] = [start, score];
  }
  return best;
}

/** How much two lines look alike: 0 to 5. */
function likeness(one: Line, other: Line): number {
  return [
    one.bold === other.bold,
    Math.abs(one.size - other.size) < 0.04,
    Math.abs(one.indent - other.indent) < 0.6,
    one.level === other.level,
    one.cells.length > 1 === other.cells.length > 1,
  ].filter(Boolean).length;
}

/** The dates close each entry instead of opening it: what follows one looks like what the section began with. */
function endWithDates(lines: readonly Line[], anchors: readonly Anchor[]): boolean {
  const { last } = anchors.at(-1)!;
  const nextStarts = anchors.slice(0, -1).map((anchor) => lines[anchor.last + 1]!);
  return (
    last === lines.length - 1 &&
    anchors.some(({ at }, index) => at - (anchors[index - 1]?.last ?? -1) > MOST_LEADING + 1) &&
    anchors.every(({ texts }) => texts.length === 0) &&
    nextStarts.every((line) => likeness(line, lines[0]!) === 5)
  );
}
