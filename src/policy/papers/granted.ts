/** Which rule grants what in a jurisdiction, heirs worked out and what nearer rules say instead taken off. */
import { ruleFor, SITUATIONS } from '../cell.ts';
import { lineageOf } from '../lineage.ts';
import type { Policy } from '../policy.ts';
import type { GrantingRule } from '../words.ts';

export interface Granted {
  readonly rule: GrantingRule;
  /** In the order of the policy's words. */
  readonly categories: readonly string[];
  readonly sources: readonly string[];
}

/** In the order of the rules. */
export function grantedIn(policy: Policy, jurisdiction: string): Granted[] {
  const chain = new Set(lineageOf(policy.jurisdictions, jurisdiction));
  return [...policy.rules.values()].flatMap((rule) => {
    if (rule.does !== 'grant' || rule.jurisdictions.isDisjointFrom(chain)) return [];
    const granted = reachOf(policy, rule, jurisdiction);
    return granted.categories.length > 0 ? [granted] : [];
  });
}

function reachOf(policy: Policy, rule: GrantingRule, jurisdiction: string): Granted {
  const { purpose } = rule;
  const speaks = (category: string, source: string): boolean =>
    SITUATIONS.some((situation) => ruleFor(policy, { purpose, category, source, jurisdiction, situation }) === rule);
  return {
    rule,
    categories: [...policy.categories.keys()].filter(
      (category) => rule.categories.has(category) && [...rule.sources].some((source) => speaks(category, source)),
    ),
    sources: [...policy.sources.keys()].filter(
      (source) => rule.sources.has(source) && [...rule.categories].some((category) => speaks(category, source)),
    ),
  };
}
