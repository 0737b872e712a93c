import { proofUntil } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { endOfDay, momentOf, rowsOf, type Written } from './written-cases.ts';

interface WrittenProof extends Written {
  proof: string;
  jurisdiction: string;
  made: string;
  kept?: string;
}

const ROWS = rowsOf<WrittenProof>('proofs', ['proof', 'jurisdiction', 'made', 'kept']);

describe('How long a proof of compliance is kept', () => {
  it.each(ROWS)('%s', (_name, { proof, jurisdiction, made, kept }) => {
    const until = proofUntil(THE_POLICY, proof, momentOf(made, jurisdiction), jurisdiction);
    expect(until?.toString()).toBe(kept && endOfDay(kept, jurisdiction).toString());
  });
});
