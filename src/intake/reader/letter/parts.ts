/** A letter's lines, cut at its greeting and its closing. */
import { isClosing, isGreeting } from '../languages/letters.ts';
import { findDate } from '../languages/dates.ts';
import type { Line } from '../lines.ts';
import { SENTENCE } from '../resume/heads.ts';

export interface LetterParts {
  /** Letterhead, address, date, subject. */
  head: Line[];
  body: Line[];
  signature: Line[];
  /** It ends with words that close a letter: what stands below them is who signed. */
  closed: boolean;
  /** Lines between its last words and its closing that tell place and day. */
  dated: Line[];
}

/** Shorter lines are addresses, dates and names. */
const PROSE = 48;
const UNSPACED_PROSE = 18;
const UNSPACED_LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{6}/u;

export function partsOfLetter(lines: readonly Line[]): LetterParts {
  const greeting = lines.findIndex(({ text }) => isGreeting(text));
  const begin = greeting >= 0 ? greeting + 1 : Math.max(0, lines.findIndex(isProse));
  const lastProse = lines.findLastIndex((line, at) => at >= begin && (isProse(line) || line.wraps));
  const closing = lines.findLastIndex(({ text }, at) => at > begin && at >= lastProse - 1 && isClosing(text));
  const end = closing >= 0 ? closing : Math.max(begin, lastProse + 1);
  let signed = closing >= 0 ? closing + 1 : end;
  while (closing >= 0 && lines[signed]?.wraps && isProse(lines[signed - 1]!)) signed += 1;
  const inner = lines.slice(begin, end);
  const dated = inner.filter((line) => !isProse(line) && isDateLine(line));
  return {
    head: lines.slice(0, Math.max(0, greeting >= 0 ? greeting : begin)),
    body: withParagraphs(inner.filter((line) => !dated.includes(line))),
    dated,
    signature: lines.slice(signed),
    closed: closing >= 0,
  };
}

/** "Hamburg, 30. Juni 2019" */
function isDateLine({ text }: Line): boolean {
  return text.length < PROSE && !SENTENCE.test(text) && (findDate(text)?.length ?? 0) > 'yyyy-mm'.length;
}

/** A letter's paragraph goes on until its last line ends a sentence or space follows it. */
function withParagraphs(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => {
    const above = lines[at - 1];
    const goesOn = above !== undefined && !line.gap && !line.bullet && isProse(above) && !SENTENCE.test(above.text);
    return goesOn ? { ...line, wraps: true } : line;
  });
}

function isProse({ text, cells }: Line): boolean {
  if (cells.length > 1) return false;
  return text.length >= PROSE || (text.length >= UNSPACED_PROSE && UNSPACED_LETTERS.test(text));
}
