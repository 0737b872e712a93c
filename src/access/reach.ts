import type { Reach } from '../candidates/index.ts';
import { knows, type Policy } from '../policy/index.ts';
import type { Principal } from '../vault/index.ts';

/**
 * What a caller may correct. Who writes records corrects any that they know of; who only corrects, what they see for a purpose
 * that they act for; a person, everything of their own. Who does neither has no reach.
 */
export function reachOf(policy: Policy, principal: Principal): Reach | undefined {
  if (principal.kind === 'candidate') return { known: new Set(policy.categories.keys()), uses: null };
  const role = policy.roles.get(principal.role);
  if (!role?.writes && !role?.corrects) return undefined;
  const known = new Set([...policy.categories.keys()].filter((category) => knows(policy, role.id, category)));
  if (role.writes) return { known, uses: null };
  return { known, uses: new Map([...role.purposes].map(([purpose, { categories }]) => [purpose, categories])) };
}
