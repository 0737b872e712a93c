/** What a record of several categories counts as, and what a document may still be used for once it is read. */
import type { Policy } from './policy.ts';

/** An unknown category is stricter than all; a record of none has no category to stand for it. */
export function strictest(policy: Policy, categories: readonly string[]): string {
  const unknown = categories.find((category) => !policy.strictness.includes(category));
  if (unknown !== undefined) return unknown;
  const found = policy.strictness.find((category) => categories.includes(category));
  if (found === undefined) throw new RangeError('strictest of no categories');
  return found;
}

/**
 * A document is one thing: what is in it cannot be shown in part. Without a ground, the category says whether that is tolerated,
 * closes the document or refuses it. Even with a ground, what hiring roles may not know of closes it to them.
 */
export function documentFate(
  policy: Policy,
  found: readonly { readonly category: string; readonly grounded: boolean }[],
): 'open' | 'closed_to_hiring' | 'refused' {
  const effects = found.map(({ category, grounded }) => {
    const rule = policy.categories.get(category);
    if (!rule) return 'close';
    if (!grounded) return rule.inDocument;
    return rule.existence === 'hidden' || rule.inDocument !== 'tolerate' ? 'close' : 'tolerate';
  });
  if (effects.includes('refuse')) return 'refused';
  return effects.includes('close') ? 'closed_to_hiring' : 'open';
}
