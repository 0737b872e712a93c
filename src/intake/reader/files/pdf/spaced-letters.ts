/** "W O R K  E X P E R I E N C E": words whose letters are set apart are told from words of one letter by how wide the gaps are. */
import { withOrdinaryLetters } from '../ordinary-letters.ts';
import { UNSPACED } from '../../scripts.ts';
import type { Letter } from './letters.ts';
import type { Piece, Row } from '../../layout/spacing.ts';

const SPACED = /(?:^|\s)\S{1,2}\s\S(?:\s|$)/u;
/** In letter heights: less is no gap but kerning. */
const NARROWEST = 0.05;
const KERNED = 0.005;
/** A space between words is wider than the gap between letters by this. */
const WIDER = 0.12;
/** Pieces further apart than this never are one text. */
const FURTHEST = 2;
/** Small capitals are this part of a capital's height. */
const SMALL_CAPS = 0.65;
/** So many letters of one row with nothing beside them to compare with are a word. */
const LONG_WORD = 5;

/** A letter as it stands in the row. */
interface Sign {
  text: string;
  piece: Piece;
  right: number;
  /** To the letter that follows, in letter heights; infinite at the end. */
  gap: number;
  /** A space is written or guessed behind it. */
  space: boolean;
  /** A space is painted behind it. */
  painted: boolean;
}

/** From one index to the one behind its last, and the gap between its letters. */
interface Span {
  from: number;
  to: number;
  gap: number;
}

export function looksSpaced(pieces: readonly Piece[]): boolean {
  return SPACED.test(pieces.map(({ text }) => text.trim()).join(' '));
}

/** A letter height and the gap between letters that was found to go with it. */
export type Spacing = Pick<Span, 'gap'> & Pick<Piece, 'size'>;

/**
 * @param letters of the row, from left to right
 * @param known of the rows above; what this row shows is added
 */
export function joinSpacedLetters(row: Row, letters: readonly Letter[], known: Spacing[]): Piece[] {
  return stretchesOf(row.pieces).flatMap((pieces) => {
    if (!looksSpaced(pieces)) return pieces;
    const signs = signsOf(pieces, letters);
    const spans = signs ? spansOf(signs, known) : [];
    known.push(...spans.map(({ gap }) => ({ gap, size: pieces[0]!.size })));
    return signs && spans.length > 0 ? spelled(signs, spans) : pieces;
  });
}

function stretchesOf(pieces: readonly Piece[]): Piece[][] {
  const stretches: Piece[][] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1)?.at(-1);
    const near = last && piece.x - last.x - last.width < FURTHEST * piece.size;
    const alike = last && Math.min(last.size, piece.size) > SMALL_CAPS * Math.max(last.size, piece.size);
    if (near && alike && last.visibility === piece.visibility) stretches.at(-1)!.push(piece);
    else stretches.push([piece]);
  }
  return stretches;
}

/** Undefined where the letters that are painted are not the ones that are read. */
function signsOf(pieces: readonly Piece[], letters: readonly Letter[]): Sign[] | undefined {
  const signs: Sign[] = [];
  for (const [at, piece] of pieces.entries()) {
    let rest = piece.text.trimStart();
    const end = pieces[at + 1]?.x ?? piece.x + piece.width;
    const own = letters.filter(({ x }) => x > piece.x - 0.5 && x < end - 0.5);
    for (const { text, x, width, size } of own) {
      const last = signs.at(-1);
      if (text.trim() === '') {
        if (last) last.painted = true;
        continue;
      }
      const read = [text, withOrdinaryLetters(text)].find((form) => rest.startsWith(form));
      if (read === undefined) return undefined;
      if (last) last.gap = (x - last.right) / size;
      rest = rest.slice(read.length);
      const behind = rest.trimStart();
      const space = behind.length < rest.length || behind === '';
      signs.push({ text: read, piece, right: x + width, gap: Infinity, space, painted: false });
      rest = behind;
    }
    if (rest !== '') return undefined;
  }
  return signs;
}

/** Runs of letters with a gap between any two; one that ends in a closely set word leaves that word alone. */
function spansOf(signs: readonly Sign[], known: readonly Spacing[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let at = 0; at < signs.length; at += 1) {
    if (isLoose(signs, at) && at < signs.length - 1) continue;
    const span = spanOf(signs, from === 0 ? 0 : from + 1, at === signs.length - 1 ? at + 1 : at, known);
    if (span) spans.push(span);
    from = at + 1;
    while (from < signs.length - 1 && !isLoose(signs, from)) from += 1;
    at = from - 1;
  }
  return spans;
}

/** A pair such as A and T is drawn together even where letters are set apart. */
function isLoose(signs: readonly Sign[], at: number): boolean {
  const [before, gap, after] = [signs[at - 1]?.gap ?? Infinity, signs[at]!.gap, signs[at + 1]?.gap ?? Infinity];
  return gap >= NARROWEST || (gap > KERNED && before >= NARROWEST && after >= NARROWEST);
}

function spanOf(signs: readonly Sign[], from: number, to: number, known: readonly Spacing[]): Span | undefined {
  const inner = signs.slice(from, to - 1);
  const letters = signs.slice(from, to).filter(({ text }) => /^[\p{L}\p{N}]/u.test(text));
  if (inner.length === 0 || letters.length < 2) return undefined;
  const gaps = inner.filter(({ painted }) => !painted).map(({ gap }) => gap);
  const typed = gaps.length === 0;
  const gap = medianOf(typed ? inner.map((sign) => sign.gap) : gaps);
  const outside = [signs[from - 1], to < signs.length ? signs[to - 1] : undefined].flatMap((sign) => sign ?? []);
  const size = signs[from]!.piece.size;
  const isKnown = known.some((other) => Math.abs(other.size - size) < 0.5 && Math.abs(other.gap - gap) < 0.03);
  const isWhole =
    outside.length === 0 &&
    (letters.length >= LONG_WORD || isKnown || letters.every(({ text }) => UNSPACED.test(text)));
  const isProven = outside.length > 0 && outside.every((sign) => sign.gap > gap + WIDER);
  const spacesArePainted = !typed && signs.some(({ painted }) => painted);
  return isWhole || (!typed && (isProven || (spacesArePainted && inner.length > 1))) ? { from, to, gap } : undefined;
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)]!;
}

/** The pieces again, with the words of each span whole and in one piece. */
function spelled(signs: readonly Sign[], spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  const typed = spans.map(({ from, to }) => signs.slice(from, to - 1).every(({ painted }) => painted));
  let last: Sign | undefined;
  signs.forEach((sign, at) => {
    const which = spans.findIndex(({ from, to }) => at > from && at < to);
    const span = spans[which];
    const piece = pieces.at(-1);
    const isOne = piece && last && (last.piece === sign.piece || (span && last.gap < 2 * span.gap + 0.75));
    if (!isOne) pieces.push({ ...sign.piece, text: sign.text, links: [...sign.piece.links] });
    else {
      const wide = span && (last!.gap > span.gap + WIDER || (last!.painted && !typed[which]));
      piece.text += `${(span ? wide : last!.space) ? ' ' : ''}${sign.text}`;
      piece.width = Math.max(piece.width, sign.right - piece.x);
    }
    last = sign;
  });
  return pieces;
}
