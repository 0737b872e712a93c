import { documentFate } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { rowsOf, type Written } from './written-cases.ts';

interface WrittenDocument extends Written {
  /** What was found in it that stands on a ground, and what does not. */
  grounded?: string[];
  ungrounded?: string[];
  document: string;
}

const ROWS = rowsOf<WrittenDocument>('documents', ['grounded', 'ungrounded', 'document']);

describe('What a document may be used for, by what is in it', () => {
  it.each(ROWS)('%s', (_name, { grounded = [], ungrounded = [], document }) => {
    const found = [
      ...grounded.map((category) => ({ category, grounded: true })),
      ...ungrounded.map((category) => ({ category, grounded: false })),
    ];
    expect(documentFate(THE_POLICY, found)).toBe(document);
  });
});
