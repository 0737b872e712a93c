import { endAnew, groundsFor } from '../../src/policy/index.ts';
import { groundOf, THE_POLICY } from './the-policy.ts';
import { casesOf, endOfDay, momentOf } from './written-cases.ts';
import { factsOf, GROUND_FACTS, type WrittenGrounds } from './written-grounds.ts';

type WrittenChange = WrittenGrounds & {
  /** The purpose of the ground that is counted anew. */
  ground: string;
  /** What is so since: it stands in the place of what was so when the ground was given. */
  then: Partial<WrittenGrounds>;
  until?: string;
  ends?: string;
};

const CASES = casesOf<WrittenChange>('counted-anew', [...GROUND_FACTS, 'ground', 'then', 'until', 'ends']);

describe('A ground that stands, counted anew', () => {
  it.each(CASES.map((written) => [written.name, written] as const))('%s', (_name, written) => {
    const { jurisdiction, now, until, ends } = written;
    const given = groundsFor(THE_POLICY, factsOf(written), momentOf(now, jurisdiction)).grounds;
    const found = endAnew(THE_POLICY, groundOf(given, written.ground), factsOf({ ...written, ...written.then }));
    const told = 'end' in found ? { ends: found.because } : { until: found.retainUntil.toString() };
    expect(told).toEqual(ends ? { ends } : { until: endOfDay(until ?? '', jurisdiction).toString() });
  });
});
