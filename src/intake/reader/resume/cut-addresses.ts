/** Addresses of mail that a narrow column cut over lines of their own: "o.adeyemi-", "hart@northmere.exampl", "e.ac.uk". */
import type { Line } from '../lines.ts';

/** All of a line, and nothing that only a sentence or a page on the web has. */
const PIECE = /^[\p{L}\p{N}._%+@-]{1,64}$/u;
const WHOLE = /^[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}$/u;
/** Domains that are whole as they stand: two letters are a country's, of the longer ones these are most. */
const WHOLE_DOMAIN =
  /\.(?:\p{L}{2}|com|org|net|edu|gov|int|info|biz|name|app|dev|online|email|academy|agency|example)$/iu;
/** What begins small and ends with a sign that only an address has within it goes on below. */
const GOES_ON = /^[\p{Ll}\d].{0,60}[-._+@]$/u;
const MOST_PIECES = 4;

export function withWholeAddresses(lines: readonly Line[]): Line[] {
  const whole: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const pieces = isPiece(lines[at]!) ? piecesFrom(lines, at) : 1;
    whole.push(pieces > 1 ? joined(lines.slice(at, at + pieces)) : lines[at]!);
    at += pieces - 1;
  }
  return whole;
}

/** How many lines from here are one address; 1 where they are none. */
function piecesFrom(lines: readonly Line[], at: number): number {
  let text = lines[at]!.text;
  for (let pieces = 1; pieces <= MOST_PIECES; pieces += 1) {
    if (pieces > 1 && isWhole(text)) return pieces;
    const next = lines[at + pieces];
    const isCut = text.includes('@') ? !isWhole(text) : GOES_ON.test(text);
    if (
      !isCut ||
      !next ||
      next.column !== lines[at]!.column ||
      !isPiece(next) ||
      `${text}${next.text}`.split('@').length > 2
    )
      return 1;
    text += next.text;
  }
  return 1;
}

function isWhole(text: string): boolean {
  return WHOLE.test(text) && WHOLE_DOMAIN.test(text);
}

function isPiece({ text, cells }: Line): boolean {
  return cells.length === 1 && PIECE.test(text);
}

function joined(lines: readonly Line[]): Line {
  const text = lines.map((line) => line.text).join('');
  return { ...lines[0]!, text, cells: [text], links: lines.flatMap(({ links }) => links) };
}
