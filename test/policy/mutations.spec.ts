import fc from 'fast-check';
import { loadPolicy, policyMistakeText, type Policy } from '../../src/policy/index.ts';
import { rounds } from '../kit/thorough.ts';
import { aMutation } from './mutated-policy.ts';
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
      if (loaded.ok) return said(loaded.policy) !== before;
      return loaded.mistakes.every(
        (mistake) =>
          mistake.line <= lines.length &&
          mistake.remedy !== '' &&
          policyMistakeText(mistake).startsWith(`${POLICY_FILE}:`),
      );
    }),
    { numRuns: rounds(200, 25) },
  );
});
