/** Rows in which pdf.js can't tell words are read again from the letters that are painted. */
import { lettersOf } from './letters.ts';
import type { Letter } from './letters.ts';
import type { Run } from './paint.ts';
import { rowsOf } from './rows.ts';
import { joinSpacedLetters, looksSpaced } from './spaced-letters.ts';
import type { Spacing } from './spaced-letters.ts';
import type { Piece, Row } from './spacing.ts';

export function reread(pieces: Piece[], runs: readonly Run[]): Piece[] {
  const known: Spacing[] = [];
  return rowsOf(pieces).flatMap((row) =>
    looksSpaced(row.pieces) ? joinSpacedLetters(row, lettersOn(row, runs), known) : row.pieces,
  );
}

function lettersOn(row: Row, runs: readonly Run[]): Letter[] {
  const heights = row.pieces.map(({ y }) => y);
  const [low, high] = [Math.min(...heights) - 1, Math.max(...heights) + 1];
  return runs
    .filter(({ y }) => y >= low && y <= high)
    .flatMap(lettersOf)
    .sort((a, b) => a.x - b.x);
}
