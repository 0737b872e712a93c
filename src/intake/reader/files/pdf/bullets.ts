/** Bullets that are drawn as dots or squares, not written: each marks the line that it stands before. */
import type { Piece } from '../../layout/spacing.ts';

/** Left, low, right, high, in points on the page. */
export type Shape = readonly [number, number, number, number];

/** In letter heights; larger ones are icons and the stations of a timeline. */
const LARGEST = 0.6;
const FURTHEST = 3;
/** Where the middle of small letters is above the line, and how far from it a dot may be. */
const MIDDLE = 0.28;
const OFF_MIDDLE = 0.25;
/** Narrower or flatter than this is a rule. */
const SQUARE = 0.7;

/** Small enough to be a bullet of any text, and about as wide as high. */
export function couldBeBullet([left, low, right, high]: Shape): boolean {
  const [width, height] = [right - left, high - low];
  return width > 0.8 && width < 16 && Math.min(width, height) >= SQUARE * Math.max(width, height);
}

/** @param pieces from left to right in each row, as they are painted */
export function markBulleted(pieces: readonly Piece[], shapes: readonly Shape[]): void {
  for (const [left, low, right, high] of shapes) {
    const [middle, height] = [(low + high) / 2, high - low];
    const beside = pieces.filter(
      ({ x, y, size }) =>
        x >= right - 0.5 &&
        x - right < FURTHEST * size &&
        height < LARGEST * size &&
        Math.abs(middle - y - MIDDLE * size) < OFF_MIDDLE * size,
    );
    const first = beside.reduce<Piece | undefined>(
      (best, piece) => (best && best.x <= piece.x ? best : piece),
      undefined,
    );
    const before = pieces.some(
      ({ x, y, width, size }) =>
        first && Math.abs(y - first.y) < 0.4 * size && x < left && left - x - width < FURTHEST * size,
    );
    if (first && !before) first.bullet = true;
  }
}
