/** The lines that date an entry: what an entry is found by. */
import { findPeriod, withoutDuration } from '../languages/dates.ts';
import type { Period } from '../languages/dates.ts';
import type { Line } from '../lines.ts';
import { startsWithToday } from '../languages/date-words.ts';
import { isLongRun, LONGEST_HEAD, SENTENCE, textsOfCell, tidy } from './heads.ts';

const LONGEST_DATE = 24;

export type Side = 'first' | 'last';

export interface Anchor {
  at: number;
  /** The last line that tells the period: start and end may stand one under the other. */
  last: number;
  period: Period;
  /** What stands on the line beside the date. */
  texts: string[];
  /** The end of the line on which the date stands, where anything stands beside it. */
  side?: Side;
}

export function anchorsOf(lines: readonly Line[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const [at, line] of lines.entries()) {
    const above = anchors.at(-1);
    const end = above?.last === at - 1 && above.period.single ? endIn(line) : undefined;
    if (above && end) {
      above.period = { ...above.period, ...end, single: false };
      above.last = at;
    } else {
      const anchor = anchorOf(line);
      if (anchor) anchors.push({ at, last: at, ...anchor });
    }
  }
  return anchors;
}

/** The end of a period whose start stands in the line above: a date or "today", and no more. */
function endIn({ text, gap }: Line): { end?: string; open: boolean } | undefined {
  if (gap || text.length > LONGEST_DATE) return undefined;
  const bare = text.replace(/^[-–—\s]{1,3}/u, '');
  if (startsWithToday(bare) === bare.length) return { open: true };
  const period = findPeriod(bare);
  const isDate = period?.single && period.before === '' && period.after === '';
  return isDate && period.start !== undefined ? { end: period.start, open: false } : undefined;
}

/** A line dates an entry when the date begins or ends one of its cells, and what is left reads like a title, not like prose. */
function anchorOf(line: Line): Omit<Anchor, 'at' | 'last'> | undefined {
  if (line.text.length > LONGEST_HEAD + 60 || line.wraps) return undefined;
  const joined = joinDates(line.cells);
  for (const [index, cell] of joined.entries()) {
    const period = findPeriod(cell);
    if (!period) continue;
    const before = tidy(period.before);
    const after = tidy(withoutDuration(period.after));
    if (before !== '' && after !== '' && !/[,|(•·]$/.test(period.before)) continue;
    const texts = [...joined.slice(0, index), before, after, ...joined.slice(index + 1)].flatMap(textsOfCell);
    const alone = joined.length > 1 && before === '' && after === '';
    if (isProse(texts, alone) || (line.bullet && period.single && texts.join(' ').length > 50)) continue;
    return { period, texts, side: sideOf(index, joined.length) };
  }
  return undefined;
}

/** Beside a date in a cell of its own a full stop ends no sentence, but many words in a row are one. */
function isProse(texts: readonly string[], alone: boolean): boolean {
  const length = texts.join(' ').length;
  const isSentence = alone ? texts.some(isLongRun) : SENTENCE.test(texts.at(-1) ?? '') && length > 40;
  return length > LONGEST_HEAD || isSentence;
}

function sideOf(index: number, cells: number): Side | undefined {
  if (cells < 2) return undefined;
  return index === 0 ? 'first' : index === cells - 1 ? 'last' : undefined;
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
