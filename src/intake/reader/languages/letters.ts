/** The lines and sentences that letters are made of: who is addressed, how it ends, how the writer knows the person. */
import { UNSPACED } from '../scripts.ts';
import { LANGUAGES } from './all.ts';
import { anyOf, fold, listed, written } from './words.ts';

const LONGEST_GREETING = 80;
/** French letters end in a whole sentence. */
const LONGEST_CLOSING = 160;
const LONGEST_SENTENCE = 400;

const greetings = LANGUAGES.flatMap(({ letter }) => listed(letter.greetings));
const closings = LANGUAGES.flatMap(({ letter }) => listed(letter.closings));

const AND = anyOf(written((language) => language.and).filter((word) => !word.includes('*')));
const BETWEEN = new RegExp(
  `(?<!\\p{L})(?:${anyOf(written((language) => language.letter.between))})\\s(.{4,40}?)\\s(?:${AND})\\s(?=.{0,20}\\p{Nd})`,
  'iu',
);

export function isGreeting(text: string): boolean {
  return text.length <= LONGEST_GREETING && !/[.。]$/.test(text) && beginsWithAny(greetings, text);
}

export function isClosing(text: string): boolean {
  return text.length <= LONGEST_CLOSING && beginsWithAny(closings, text);
}

/** "between March 2015 and June 2019" as a period is written elsewhere. */
export function withPeriodsPlain(sentence: string): string {
  return sentence.length > LONGEST_SENTENCE ? sentence : sentence.replace(BETWEEN, '$1 – ');
}

function beginsWithAny(words: readonly string[], text: string): boolean {
  const line = fold(text);
  return words.some((word) => line.startsWith(word) && endsAt(line, word.length));
}

/** Scripts without spaces have no end of a word to look for. */
function endsAt(line: string, at: number): boolean {
  return !/[\p{L}\p{M}]/u.test(line[at] ?? '') || UNSPACED.test(line[at - 1] ?? '');
}
