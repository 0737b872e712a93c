/** Rows of Arabic and Hebrew, made again from the letters that are painted, and pages that are read from the right. */
import { withOrdinaryLetters } from '../ordinary-letters.ts';
import type { Letter } from './letters.ts';
import { inReadingOrder, isFromRight } from './reading-order.ts';
import { CELL_SPACE, WORD_SPACE } from '../../layout/spacing.ts';
import { blocksOfText } from '../../layout/text-blocks.ts';
import type { Piece, Row } from '../../layout/spacing.ts';

const LETTERS_FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const LETTERS = /\p{L}/gu;
const MARK = /^\p{M}+$/u;

/** Résumés in Arabic and Hebrew are full of Latin names. */
const SHARE = 0.3;
/** A page with fewer rows than this goes on as the one before. */
const FEWEST_ROWS = 8;

/** In letter heights: marks stand as far as this beside their letter. */
const SLIP = 0.06;

interface Cell {
  signs: string[];
  letters: Letter[];
}

export function holdsRightToLeft(text: string): boolean {
  return text.search(LETTERS_FROM_RIGHT) >= 0;
}

/** Many of its letters are read from the right, and more of its texts begin at one right edge than at one left edge. */
export function isPageFromRight(rows: readonly Row[], before: boolean | undefined): boolean {
  const text = rows.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  const fromRight = text.match(LETTERS_FROM_RIGHT)?.length ?? 0;
  if (fromRight === 0 || fromRight < SHARE * (text.match(LETTERS)?.length ?? 0)) return false;
  if (before !== undefined && rows.length < FEWEST_ROWS) return before;
  const blocks = rows.flatMap(blocksOfText);
  return (
    mostAt(blocks.map(({ left, right }) => [right, right - left])) >=
    mostAt(blocks.map(({ left, right }) => [left, right - left]))
  );
}

/** Long texts say more about it than labels, which often lean towards them. */
function mostAt(edges: readonly [number, number][]): number {
  const weights = new Map<number, number>();
  for (const [edge, weight] of edges) {
    const place = Math.round(edge / 2);
    weights.set(place, (weights.get(place) ?? 0) + weight);
  }
  return [...weights.values()].reduce((most, next) => Math.max(most, next), 0);
}

/**
 * One piece for each text that stands by itself.
 * @param letters of one row, from left to right
 */
export function textsInReadingOrder(
  letters: readonly Letter[],
  { y, visibility, pageFromRight }: Pick<Piece, 'y' | 'visibility'> & { pageFromRight: boolean },
): Piece[] {
  return cellsOf(letters.map((letter) => ({ ...letter, text: withOrdinaryLetters(letter.text) }))).map(
    ({ signs, letters: own }) => {
      const left = own[0]!.x;
      const width = own.reduce((right, { x, width }) => Math.max(right, x + width), left) - left;
      const size = own.reduce((most, letter) => Math.max(most, letter.size), 0);
      const latin = signs.some((sign) => /\p{L}/u.test(sign) && !isFromRight(sign));
      const fromRight = pageFromRight || (!latin && signs.some(isFromRight));
      const text = inReadingOrder(signs, fromRight);
      return { text, x: left, y, width, size, bold: own.every(({ font }) => font.bold), links: [], visibility };
    },
  );
}

/** The letters between wide gaps, with a space where one is painted or left. */
function cellsOf(letters: readonly Letter[]): Cell[] {
  const cells: Cell[] = [];
  let end = -Infinity;
  let painted = false;
  for (const letter of withMarks(letters)) {
    if (letter.text.trim() === '') {
      painted = true;
      continue;
    }
    const space = (letter.x - end) / letter.size;
    const cell = cells.at(-1);
    if (!cell || space > CELL_SPACE) cells.push({ signs: [letter.text], letters: [letter] });
    else {
      cell.signs.push(...(painted || space > WORD_SPACE ? [' '] : []), letter.text);
      cell.letters.push(letter);
    }
    end = Math.max(end, letter.x + letter.width);
    painted = false;
  }
  return cells;
}

/** A mark that is painted for itself belongs behind the letter that it stands over. */
function withMarks(letters: readonly Letter[]): Letter[] {
  const bases = letters.filter(({ text }) => !MARK.test(text)).map((letter) => ({ ...letter }));
  for (const mark of letters.filter(({ text }) => MARK.test(text))) {
    const at = mark.x + mark.width / 2;
    const base = bases.findLast(
      ({ text, x, width }) => text.trim() !== '' && x - SLIP * mark.size <= at && at <= x + width + SLIP * mark.size,
    );
    if (base) base.text += mark.text;
  }
  return bases;
}
