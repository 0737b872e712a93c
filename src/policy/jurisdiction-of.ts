/** Whose law speaks to a person. */
import type { Policy } from './policy.ts';
import type { JurisdictionRule } from './words.ts';

/** Of whom we know nothing, we don't know the country: the policy's first jurisdiction speaks. */
export function jurisdictionOf(policy: Policy, id: string | undefined): JurisdictionRule {
  const found = policy.jurisdictions.get(id ?? '') ?? [...policy.jurisdictions.values()][0];
  if (!found) throw new Error('a policy has a jurisdiction');
  return found;
}
