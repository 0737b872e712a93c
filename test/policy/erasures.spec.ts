import { erasureException, groundsFor } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { momentOf, casesOf } from './written-cases.ts';
import { factsOf, GROUND_FACTS, type WrittenGrounds } from './written-grounds.ts';

type WrittenErasure = WrittenGrounds & {
  /** What stays though the person asked for erasure: by purpose, the article. All else goes. */
  stays: Record<string, string>;
};

const CASES = casesOf<WrittenErasure>('erasures', [...GROUND_FACTS, 'stays']);

describe('What an erasure leaves (Art. 17(3))', () => {
  it.each(CASES.map((written) => [written.name, written] as const))('%s', (_name, written) => {
    const { grounds } = groundsFor(THE_POLICY, factsOf(written), momentOf(written.now, written.jurisdiction));
    const staying = grounds.flatMap(({ purpose, rule, survivesErasure }) => {
      const told = erasureException(THE_POLICY, rule, 'en')?.article;
      expect(survivesErasure?.article).toBe(told);
      return told === undefined ? [] : [[purpose, told]];
    });
    expect(grounds.length).toBeGreaterThan(0);
    expect(Object.fromEntries(staying)).toEqual(written.stays);
  });
});
