/** A text that is painted again within a point looks bold, or has a shadow; it is said once. */
import type { Piece } from '../../layout/spacing.ts';

const NEAR = 1;

export function withoutSecondCoat(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  const byText = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const alike = byText.get(piece.text) ?? [];
    const first = alike.find(({ x, y }) => Math.abs(x - piece.x) < NEAR && Math.abs(y - piece.y) < NEAR);
    if (first) {
      first.bold ||= first.x !== piece.x;
      first.visibility = piece.visibility; // what is painted last lies on top
    }
    if (!first) {
      kept.push(piece);
      byText.set(piece.text, [...alike, piece]);
    }
  }
  return kept;
}
