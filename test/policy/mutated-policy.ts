/** The project's policy with one thing changed at random. */
import fc from 'fast-check';
import { POLICY_TEXT } from './the-policy.ts';

const LINES = POLICY_TEXT.split('\n');
/** Lines that say something: a comment may be changed by anybody. */
const SAYING = LINES.flatMap((line, index) => (/^\s*(#|$)/.test(line) ? [] : [index]));

const MUTATIONS: Readonly<Record<string, (line: string, at: number) => string | undefined>> = {
  'without the line': () => undefined,
  'with a letter less': (line, at) => changeWord(line, at, (word) => word.slice(0, -1)),
  'with two letters swapped': (line, at) =>
    changeWord(line, at, (word) => word.slice(0, -2) + [...word.slice(-2)].toReversed().join('')),
  'with another number': (line, at) => changeMatch(line, /\d+/g, at, (number) => String(Number(number) + 1)),
};

const changeWord = (line: string, at: number, change: (word: string) => string): string =>
  changeMatch(line, /[A-Za-z_]{3,}/g, at, change);

function changeMatch(line: string, what: RegExp, at: number, change: (found: string) => string): string {
  const saying = line.replace(/(^|\s)#.*$/, '');
  const found = [...saying.matchAll(what)];
  const one = found[at % Math.max(1, found.length)];
  if (!one) return line;
  return line.slice(0, one.index) + change(one[0]) + line.slice(one.index + one[0].length);
}

/** The lines of a policy that differs in one of them. */
export const aMutation: fc.Arbitrary<readonly string[]> = fc
  .tuple(fc.constantFrom(...SAYING), fc.constantFrom(...Object.keys(MUTATIONS)), fc.nat(20))
  .map(([index, name, at]) => {
    const line = LINES[index] ?? '';
    const changed = MUTATIONS[name]?.(line, at);
    if (changed === line) return [];
    return changed === undefined ? LINES.toSpliced(index, 1) : LINES.with(index, changed);
  })
  .filter((lines) => lines.length > 0);

/** Where the text differs first, counted from 0. */
export const placeChanged = (lines: readonly string[]): number => LINES.findIndex((line, at) => line !== lines[at]);

/** The same in words: as it was, and as it is. */
export function lineChanged(lines: readonly string[]): string {
  const index = placeChanged(lines);
  return `${index + 1}: ${LINES[index] ?? ''} / ${lines[index] ?? ''}`;
}
