/** The entries of a dated section: for each job or course its head (what, where, when) and its body. */
import { findPeriod, withoutDuration } from '../languages/dates.ts';
import type { Period } from '../languages/dates.ts';
import { labelOf } from './labels.ts';
import type { Line } from '../lines.ts';
import { trimEnd, trimStart } from '../trimming.ts';

export interface Entry {
  /** The head's texts in reading order, without dates, addresses and links. */
  head: string[];
  period: Omit<Period, 'before' | 'after'>;
  body: Line[];
  /** Left edge of the head: what stands further in is an item of a list. */
  indent: number;
}

interface Anchor {
  at: number;
  period: Period;
  texts: string[];
}

const LONGEST_HEAD = 110;
const MOST_LEADING = 3;
const LINK = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi;
const SEPARATORS = /\t|\s[|•·●∙▪‖]\s|\s?[|•●]\s?/;

/** Where a head says its texts on one line only, the lines above or below may say the rest. */
export function entriesOf(all: readonly Line[]): Entry[] {
  const lines = withoutOuterList(all);
  const anchors = anchorsOf(lines);
  const first = anchors[0];
  if (!first) return [];
  if (endWithDates(lines, anchors)) return entriesBefore(lines, anchors);
  const leading = leadingLines(lines, first.at);
  return anchors.map((anchor, index) => {
    const floor = index === 0 ? 0 : anchors[index - 1]!.at + 1;
    const start = Math.max(floor, anchor.at - leading);
    const next = anchors[index + 1];
    const end = next ? Math.max(anchor.at + 1, next.at - leading) : lines.length;
    return entryOf(lines.slice(start, anchor.at), anchor, lines.slice(anchor.at + 1, end));
  });
}

/** Where the entries themselves are the items of a list, only lists inside them are lists. */
function withoutOuterList(lines: readonly Line[]): readonly Line[] {
  const first = lines[0];
  if (!first?.bullet) return lines;
  return lines.map((line) => (line.bullet && line.indent <= first.indent ? { ...line, bullet: false } : line));
}

function entryOf(above: readonly Line[], anchor: Anchor, below: readonly Line[]): Entry {
  const head = [...above.flatMap(textsOf), ...anchor.texts];
  let taken = 0;
  for (const line of below) {
    const texts = textsOf(line);
    if (texts.length > 0 && (head.length >= 2 || isSplit(head) || !isHeadLine(line))) break;
    head.push(...texts);
    taken += 1;
    if (taken > MOST_LEADING) break;
  }
  const { start, end, open, single } = anchor.period;
  const indent = above[0]?.indent ?? below[0]?.indent ?? 0;
  return { head, period: { start, end, open, single }, body: below.slice(taken), indent };
}

/** One text that already says both: "Clerk at Acme", "Clerk, Acme". */
function isSplit(head: readonly string[]): boolean {
  return head.length === 1 && /,\s|\s[-–—@]\s|\s(?:at|bei|chez|bij|hos)\s/.test(head[0]!);
}

function anchorsOf(lines: readonly Line[]): Anchor[] {
  return lines.flatMap((line, at) => {
    const anchor = anchorOf(line);
    return anchor ? [{ at, ...anchor }] : [];
  });
}

/** A line dates an entry when the date begins or ends one of its cells, and what is left reads like a title, not like prose. */
function anchorOf(line: Line): Omit<Anchor, 'at'> | undefined {
  if (line.text.length > LONGEST_HEAD + 60 || line.wraps) return undefined;
  const joined = joinDates(line.cells);
  for (const [index, cell] of joined.entries()) {
    const period = findPeriod(cell);
    if (!period) continue;
    const before = tidy(period.before);
    const after = tidy(withoutDuration(period.after));
    if (before !== '' && after !== '' && !/[,|(•·]$/.test(period.before)) continue;
    const texts = [...joined.slice(0, index), before, after, ...joined.slice(index + 1)].flatMap(textsOfCell);
    const length = texts.join(' ').length;
    if (length > LONGEST_HEAD || (/[.!?;]$/.test(texts.at(-1) ?? '') && length > 40)) continue;
    if (line.bullet && period.single && length > 50) continue;
    return { period, texts };
  }
  return undefined;
}

/** "March 2021" and "- Present" may have come apart into two cells. */
function joinDates(cells: readonly string[]): string[] {
  const joined: string[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    if (last !== undefined && (/^[-–—]/.test(cell) || /[-–—]$/.test(last)) && findPeriod(last))
      joined[joined.length - 1] = `${last} ${cell}`;
    else joined.push(cell);
  }
  return joined;
}

/** How many lines of head stand above the date: a résumé keeps to one way, so its first entry tells for all. */
function leadingLines(lines: readonly Line[], at: number): number {
  let leading = 0;
  while (leading < MOST_LEADING && leading < at && isHeadLine(lines[at - leading - 1]!)) leading += 1;
  return at <= MOST_LEADING ? leading : Math.min(leading, 2);
}

/** The dates close each entry instead of opening it. */
function endWithDates(lines: readonly Line[], anchors: readonly Anchor[]): boolean {
  return (
    anchors[0]!.at > MOST_LEADING &&
    anchors.at(-1)!.at === lines.length - 1 &&
    anchors.every(({ texts }) => texts.length === 0)
  );
}

function entriesBefore(lines: readonly Line[], anchors: readonly Anchor[]): Entry[] {
  return anchors.map((anchor, index) => {
    const own = lines.slice(index === 0 ? 0 : anchors[index - 1]!.at + 1, anchor.at);
    const above = own.slice(0, MOST_LEADING);
    return { ...entryOf(above, anchor, []), body: own.slice(MOST_LEADING) };
  });
}

export function isHeadLine(line: Line): boolean {
  return (
    !line.bullet &&
    !line.wraps &&
    line.text.length <= LONGEST_HEAD &&
    !/[.!?;:]$/.test(line.text) &&
    !labelOf(line.text) &&
    !isProse(line)
  );
}

/** Ten words in a row without a sign between are a sentence, unless they stand out. */
function isProse(line: Line): boolean {
  return !line.bold && line.size < 1.05 && line.text.split(' ').length > 9;
}

export function textsOf(line: Line): string[] {
  return line.cells.flatMap(textsOfCell);
}

function textsOfCell(cell: string): string[] {
  return cell
    .replace(LINK, ' ')
    .split(SEPARATORS)
    .map((text) => tidy(withoutDuration(text)))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** Without the signs that joined it to what was taken away. */
export function tidy(text: string): string {
  const bare = trimStart(trimEnd(text, /[\s,;:|/(•·–—-]/), /[\s,;:|/()•·–—-]/);
  return (bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare).trim();
}
