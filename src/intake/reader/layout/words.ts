import { UNSPACED } from '../scripts.ts';
import type { Piece } from './spacing.ts';

/** About how wide what a piece begins with is: a word or, where words have no spaces between, a letter. */
export function widthOfFirstWord({ text, width }: Piece): number {
  return firstWord(text).length * (width / Math.max(1, text.length));
}

function firstWord(text: string): string {
  const [first = ''] = text.trimStart();
  return UNSPACED.test(first) ? first : (/^\S+/.exec(text.trimStart())?.[0] ?? '');
}
