import fc from 'fast-check';
import { loadPolicy, policyMistakeText, type Policy } from '../../src/policy/index.ts';
import { draws } from '../kit/thorough.ts';
import { aMutation, lineChanged } from './mutated-policy.ts';
import { POLICY_FILE, THE_POLICY } from './the-policy.ts';

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
    fc.property(aMutation, (lines) => {
      const loaded = loadPolicy(lines.join('\n'), POLICY_FILE);
      if (loaded.ok) expect([lineChanged(lines), said(loaded.policy) === before]).toEqual([expect.anything(), false]);
      for (const mistake of loaded.ok ? [] : loaded.mistakes) {
        expect(mistake.line).toBeLessThanOrEqual(lines.length);
        expect(mistake.remedy).not.toBe('');
        expect(policyMistakeText(mistake).startsWith(`${POLICY_FILE}:`)).toBe(true);
      }
    }),
    draws(200, 25),
  );
});
