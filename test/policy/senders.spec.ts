import { fileUse, type FileUse, kindAccepts } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { rowsOf, type Written } from './written-cases.ts';

interface WrittenSenders extends Written {
  kind: string;
  /** All who may send it, and nobody else. */
  from: string[];
  files?: FileUse;
}

const ROWS = rowsOf<WrittenSenders>('senders', ['kind', 'from', 'files']);

describe('Who may send what', () => {
  it.each(ROWS)('%s', (_name, { kind, from, files = 'resume' }) => {
    const accepted = [...THE_POLICY.sources.keys()].filter((source) => kindAccepts(THE_POLICY, kind, source));
    expect(accepted.sort()).toEqual([...from].sort());
    expect(fileUse(THE_POLICY, kind)).toBe(files);
  });
});
