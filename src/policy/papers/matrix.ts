/** Who may act for what, see what, and know of what: every role, purpose and category, once. */
import type { Policy } from '../policy.ts';
import { categoriesFor, knows } from '../roles.ts';

export interface MatrixRow {
  readonly role: string;
  readonly purpose: string;
  readonly category: string;
  /** Whether the role may ask anything for the purpose. */
  readonly mayActFor: boolean;
  /** Whether, acting for it, the role may see data of the category that stand on a ground. */
  readonly sees: boolean;
  /** False: the role may not even learn that such data exist. */
  readonly mayKnow: boolean;
  [column: string]: string | boolean;
}

export function roleMatrix(policy: Policy): MatrixRow[] {
  return [...policy.roles.values()].flatMap((role) =>
    [...policy.purposes.keys()].flatMap((purpose) => {
      const seen = categoriesFor(policy, role.id, purpose);
      return [...policy.categories.keys()].map((category) => ({
        role: role.id,
        purpose,
        category,
        mayActFor: role.purposes.has(purpose),
        sees: seen.has(category),
        mayKnow: knows(policy, role.id, category),
      }));
    }),
  );
}
