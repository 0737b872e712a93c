/** What laws say of how long: a minimum and a maximum, each for the purposes that it belongs to. */
import { lineageOf } from './lineage.ts';
import type { Policy } from './policy.ts';
import type { Term } from './term.ts';
import type { Anchor, GrantingRule } from './words.ts';

/** A law that obliges, authorises or bounds. */
export interface LawRule {
  readonly id: string;
  /** As it is cited. */
  readonly title: string;
  /** Whose law it is: it holds there, and in what extends it. */
  readonly jurisdiction: string;
}

export interface BoundRule {
  readonly id: string;
  readonly law: LawRule;
  /** A minimum is kept by a rule for one of them; a maximum limits every rule for any of them. */
  readonly purposes: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly anchor: Anchor;
  /** Counted from instead, where it is later. */
  readonly orLater?: Anchor;
  readonly atLeast?: Term;
  readonly atMost?: Term;
}

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
