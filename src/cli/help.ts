import type { Word } from './word.ts';

const COMMAND = 'npm run --silent candor --';

/** What every word does. */
export function helpOf(words: readonly Word[]): string {
  const lines = words.map((word) => `  ${usage(word)}\n      ${word.does}`);
  return `Usage: ${COMMAND} <word>\n\n${lines.join('\n')}\n\nSettings are the service's (PORT, DATABASE_URL, CANDOR_DATA, …): a word works on the same data beside it.\n`;
}

/** What one word does, or all that begin with it: `key` tells of `key create`, `key list` and `key revoke`. */
export function helpOn(words: readonly Word[]): string {
  return words.map((word) => `Usage: ${COMMAND} ${usage(word)}\n  ${word.does}\n`).join('\n');
}

export const usage = (word: Word): string => `${word.name} ${word.use}`.trim();
