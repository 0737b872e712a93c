/** Where a bound holds, and which hold a rule. */
import type { BoundRule } from './bound-rule.ts';
import { lineageOf } from './lineage.ts';
import type { Policy } from './policy.ts';
import type { GrantingRule } from './words.ts';

/** Where the law of a bound holds. */
export function placesOf(policy: Pick<Policy, 'jurisdictions'>, { law }: BoundRule): string[] {
  return [...policy.jurisdictions.keys()].filter((id) =>
    lineageOf(policy.jurisdictions, id).includes(law.jurisdiction),
  );
}

/** The bounds that a rule keeps within in a jurisdiction. */
export function boundsOn(policy: Policy, rule: GrantingRule, jurisdiction: string): BoundRule[] {
  const lineage = lineageOf(policy.jurisdictions, jurisdiction);
  return [...policy.bounds.values()].filter(
    ({ law, purposes, categories, sources }) =>
      lineage.includes(law.jurisdiction) &&
      purposes.has(rule.purpose) &&
      !categories.isDisjointFrom(rule.categories) &&
      !sources.isDisjointFrom(rule.sources),
  );
}
