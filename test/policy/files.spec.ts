import { policyMistakeText } from '../../src/policy/index.ts';
import { type Change, mistakesOf } from './changed-policy.ts';
import { rowsOf, type Written } from './written-cases.ts';

interface WrittenFile extends Written, Change {
  /** Words of the mistake that is found; none where the policy may be so. */
  refused?: string;
}

const ROWS = rowsOf<WrittenFile>('files', ['set', 'add_rule', 'refused']);

describe('A policy file', () => {
  it.each(ROWS)('%s', (_name, { refused, ...change }) => {
    const mistakes = mistakesOf(change).map(policyMistakeText);
    if (refused === undefined) expect(mistakes).toEqual([]);
    else expect(mistakes.join('\n')).toContain(refused);
  });
});
