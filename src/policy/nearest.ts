/** Of rules that each name jurisdictions, the one that speaks for a place: the nearest wins. */
import { lineageOf } from './lineage.ts';
import type { Policy } from './policy.ts';

/** The rule that names the jurisdiction, or else the one that it extends, and so on; undefined where none does. */
export function nearest<Rule extends { readonly jurisdictions: ReadonlySet<string> }>(
  policy: Policy,
  jurisdiction: string,
  rules: readonly Rule[],
): Rule | undefined {
  for (const id of lineageOf(policy.jurisdictions, jurisdiction)) {
    const found = rules.find(({ jurisdictions }) => jurisdictions.has(id));
    if (found) return found;
  }
  return undefined;
}
