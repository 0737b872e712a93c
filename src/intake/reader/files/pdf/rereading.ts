/** Rows whose words, or their order, can't be told by how close letters stand are read again, letter by letter. */
import { lettersOf } from './letters.ts';
import type { Letter } from './letters.ts';
import type { Run } from './paint.ts';
import { holdsRightToLeft, isPageFromRight, textsInReadingOrder } from './right-to-left.ts';
import { rowsOf } from '../../layout/rows.ts';
import { joinSpacedLetters, looksSpaced } from './spaced-letters.ts';
import type { Spacing } from './spaced-letters.ts';
import type { Piece, Row } from '../../layout/spacing.ts';

export interface Painted {
  pieces: Piece[];
  runs: readonly Run[];
  /** The page before is read from its right side. */
  before: boolean | undefined;
}

/** The pieces, and whether the page is read from its right side. */
export function reread({ pieces, runs, before }: Painted): { pieces: Piece[]; fromRight: boolean } {
  const rows = rowsOf(pieces);
  const fromRight = isPageFromRight(rows, before);
  const known: Spacing[] = [];
  const read = rows.flatMap((row) => {
    const turns = fromRight || row.pieces.some(({ text }) => holdsRightToLeft(text));
    if (turns) return turned(row, runsOn(row, runs), fromRight);
    return looksSpaced(row.pieces) ? joinSpacedLetters(row, lettersIn(runsOn(row, runs)), known) : row.pieces;
  });
  return { pieces: read, fromRight };
}

/** What can't be seen stays apart from what can, so that it is found out. */
function turned({ y, pieces }: Row, runs: readonly Run[], pageFromRight: boolean): Piece[] {
  const texts = [...Map.groupBy(runs, ({ visibility }) => visibility)].flatMap(([visibility, some]) =>
    textsInReadingOrder(lettersIn(some), { y, visibility, pageFromRight }),
  );
  return texts.length > 0 ? texts : pieces;
}

function runsOn(row: Row, runs: readonly Run[]): Run[] {
  const heights = row.pieces.map(({ y }) => y);
  const [low, high] = [Math.min(...heights) - 1, Math.max(...heights) + 1];
  return runs.filter(({ y, matrix }) => y >= low && y <= high && Math.abs(matrix[1]) < 0.01);
}

/** From left to right; what is painted twice to look bold counts once. */
function lettersIn(runs: readonly Run[]): Letter[] {
  const letters = runs.flatMap(lettersOf).sort((a, b) => a.x - b.x);
  return letters.filter(({ text, x, size }, at) => {
    const before = letters[at - 1];
    return !before || before.text !== text || x - before.x > 0.1 * size;
  });
}
