/** What can't be broken at the beginning of a text: a word or, where words have no spaces between, a letter. */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export function firstWord(text: string): string {
  const begins = text.trimStart();
  return UNSPACED.exec(begins)?.[0] ?? /^\S+/.exec(begins)?.[0] ?? '';
}
