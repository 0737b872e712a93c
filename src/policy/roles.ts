/** Who may act for what, and who may know of what. An unknown role, purpose or category gets nothing. */
import type { Policy } from './policy.ts';

const NOTHING: ReadonlySet<string> = new Set();

export function categoriesFor(policy: Policy, role: string, purpose: string): ReadonlySet<string> {
  return policy.roles.get(role)?.purposes.get(purpose)?.categories ?? NOTHING;
}

/** Whether the role may learn that data of the category exists, which is less than holding it. */
export function knows(policy: Policy, role: string, category: string): boolean {
  const [who, what] = [policy.roles.get(role), policy.categories.get(category)];
  if (!who || !what) return false;
  return what.existence === 'listed' || who.knowsHidden;
}

export function isHiring(policy: Policy, role: string): boolean {
  return policy.roles.get(role)?.hiring ?? false;
}
