import { evenlySpaced } from '../trimming.ts';
import { CELL_SPACE, WORD_SPACE } from './spacing.ts';
import type { Piece, Row } from './spacing.ts';

/** Pieces of a row with no wide gap between them. */
export interface TextBlock {
  pieces: Piece[];
  left: number;
  right: number;
}

export function blocksOfText(row: Row): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const piece of row.pieces) {
    const last = blocks.at(-1);
    const right = piece.x + piece.width;
    if (last && piece.x - last.right <= CELL_SPACE * piece.size) {
      last.pieces.push(piece);
      last.right = Math.max(last.right, right);
    } else blocks.push({ pieces: [piece], left: piece.x, right });
  }
  return blocks;
}

/** A word may be painted in several pieces: only where space is between them are they words of their own. */
export function textOf(pieces: readonly Piece[]): string {
  let text = '';
  let end: number | undefined;
  for (const piece of pieces) {
    if (end === undefined) text = piece.text;
    else text += piece.apart || Math.abs(piece.x - end) > WORD_SPACE * piece.size ? ` ${piece.text}` : piece.text;
    end = piece.x + piece.width;
  }
  return evenlySpaced(text);
}
