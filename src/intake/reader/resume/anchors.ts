/** The lines that date an entry: what an entry is found by. */
import { findPeriod, withoutDuration } from '../languages/dates.ts';
import type { Period } from '../languages/dates.ts';
import type { Line } from '../lines.ts';
import { LONGEST_HEAD, textsOfCell, tidy } from './heads.ts';

export interface Anchor {
  at: number;
  period: Period;
  /** What stands on the line beside the date. */
  texts: string[];
}

export function anchorsOf(lines: readonly Line[]): Anchor[] {
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
