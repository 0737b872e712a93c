/** A narrow column of dates beside a text: what stands in it, and what its rows say. */
import { startsWithToday } from '../languages/date-words.ts';
import { findPeriod, withoutDuration } from '../languages/dates.ts';
import { textOfRow } from './rows.ts';
import type { Row } from './spacing.ts';

const LONGEST_DATE = 40;

export interface Margin {
  /** Nothing crosses it. */
  x: number;
  side: 'left' | 'right';
}

export function sideOf(row: Row, { x, side }: Margin): Row | undefined {
  const pieces = row.pieces.filter((piece) => piece.x >= x === (side === 'right'));
  return pieces.length > 0 ? { ...row, pieces } : undefined;
}

export function belongs(row: Row, above: Row | undefined): boolean {
  return periodIn(row) !== undefined || isAddition(row) || (above !== undefined && isPlace(row));
}

/** A period and no more. */
export function periodIn(row: Row): ReturnType<typeof findPeriod> {
  const text = textOfRow(row);
  const period = text.length <= LONGEST_DATE ? findPeriod(text.replace(/^[-–—]\s?/u, '')) : undefined;
  return period && !/\p{L}{2}/u.test(period.before + withoutDuration(period.after)) ? period : undefined;
}

/** A dash, "today", or how long it lasted. */
export function isAddition(row: Row): boolean {
  const text = textOfRow(row);
  if (text.length > LONGEST_DATE) return false;
  const bare = withoutDuration(text).replace(/^[-–—\s]{1,3}/u, '');
  return !/[\p{L}\p{N}]/u.test(bare) || startsWithToday(bare) === bare.length;
}

/** "Leeds" below the dates. */
function isPlace(row: Row): boolean {
  const text = textOfRow(row);
  return text.length < 30 && /^[\p{L}\p{M}\s.,'’()-]+$/u.test(text);
}
