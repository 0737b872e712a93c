import fc from 'fast-check';
import { loadPolicy, policyMistakeText, type Policy } from '../../src/policy/index.ts';
import { POLICY_FILE, POLICY_TEXT, THE_POLICY } from './the-policy.ts';
import { rounds } from '../kit/thorough.ts';

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

/** All that a policy says, without where it stands in the file. */
const said = (policy: Policy): string =>
  JSON.stringify(policy, (key, value: unknown) => {
    if (key === 'fingerprint' || key === 'line' || key === 'cells') return undefined;
    if (value instanceof Map) return [...value];
    return value instanceof Set ? [...value] : value;
  });

it('a policy with one thing changed at random says something else, or is refused with places and remedies', () => {
  const before = said(THE_POLICY);
  fc.assert(
    fc.property(
      fc.constantFrom(...SAYING),
      fc.constantFrom(...Object.keys(MUTATIONS)),
      fc.nat(20),
      (index, name, at) => {
        const line = LINES[index] ?? '';
        const changed = MUTATIONS[name]?.(line, at);
        fc.pre(changed !== line);
        const lines = changed === undefined ? LINES.toSpliced(index, 1) : LINES.with(index, changed);
        const loaded = loadPolicy(lines.join('\n'), POLICY_FILE);
        if (loaded.ok) return said(loaded.policy) !== before;
        return loaded.mistakes.every(
          (mistake) =>
            mistake.line <= lines.length &&
            mistake.remedy !== '' &&
            policyMistakeText(mistake).startsWith(`${POLICY_FILE}:`),
        );
      },
    ),
    { numRuns: rounds(200, 25) },
  );
});
