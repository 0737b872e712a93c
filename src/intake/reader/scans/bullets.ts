/** Bullets of lists: a dot or a square before a line, for which Tesseract has no letter and takes the likest one. */
import type { SeenLine, SeenWord } from './seen-lines.ts';

/** What it takes them for, and what begins no line of text. */
const SIGNS = /^[+*•·.°»¢©®¤¥~>=-]$/u;
/** Letters that it takes small dots for, where they are lower than letters are: in heights of the line. */
const ROUND = /^[eoa]$/;
const LOW = 0.42;

/** The words of a line, without the bullet before them. */
export function unbulleted({ words, height }: SeenLine): { words: SeenWord[]; bullet: boolean } {
  const [first, second] = words;
  if (!first || !second || !isBullet(first, words, height)) return { words, bullet: false };
  return { words: words.slice(1), bullet: true };
}

function isBullet(first: SeenWord, words: readonly SeenWord[], height: number): boolean {
  // The opening mark of a quotation has a closing one.
  if (first.text === '«') return !words.some(({ text }) => text.includes('»'));
  if (SIGNS.test(first.text)) return true;
  return ROUND.test(first.text) && first.bottom - first.top < LOW * height;
}
