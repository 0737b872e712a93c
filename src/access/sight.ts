import { Refusal } from '../platform/index.ts';
import { categoriesFor, isHiring, knows, type Policy } from '../policy/index.ts';
import type { Principal } from '../vault/index.ts';

/** What a role may see for a purpose, asked of policy once a request. */
export interface Sight {
  readonly role: string;
  readonly hiring: boolean;
  /** Categories it may hold for the purpose. */
  readonly categories: readonly string[];
  /** Categories whose existence it may know of. */
  readonly known: readonly string[];
  /**
   * Purposes it acts for: a candidate is there for it only while a ground for one of them lives, so that nobody can tell who
   * is kept for claims alone. Null for who is told of endings anyway.
   */
  readonly uses: readonly string[] | null;
  /** Told that a candidate ended, rather than that there is none. */
  readonly seesEndings: boolean;
  /** Opens documents that are closed to the others. */
  readonly governs: boolean;
}

/** Throws PURPOSE_UNKNOWN or PURPOSE_NOT_FOR_ROLE. */
export function sightFor(policy: Policy, principal: Principal, purpose: string): Sight {
  if (!policy.purposes.has(purpose))
    throw new Refusal('invalid', 'PURPOSE_UNKNOWN', {
      field: 'purpose',
      found: 'no purpose, or one that the policy does not have',
      expected: `one of ${[...policy.purposes.keys()].join(', ')}`,
      remedy: 'Name the purpose of this read.',
    });
  const sight = sightOf(policy, principal, [...categoriesFor(policy, principal.role, purpose)]);
  if (sight.categories.length === 0)
    throw new Refusal('forbidden', 'PURPOSE_NOT_FOR_ROLE', {
      field: 'purpose',
      found: 'a purpose that this role does not act for',
      expected: `one of ${(policy.roles.get(principal.role) ? [...(policy.roles.get(principal.role)?.purposes.keys() ?? [])] : []).join(', ') || 'none'}`,
      remedy: 'Use a key of the role that acts for this purpose.',
    });
  return sight;
}

/** What a role may know of without a purpose: states and ids, never values. */
export function sightOf(policy: Policy, principal: Principal, categories: readonly string[] = []): Sight {
  const role = policy.roles.get(principal.role);
  const hiring = isHiring(policy, principal.role);
  return {
    role: principal.role,
    hiring,
    categories,
    known: [...policy.categories.keys()].filter((category) => knows(policy, principal.role, category)),
    uses: role?.seesEndings ? null : [...(role?.purposes.keys() ?? [])],
    seesEndings: role?.seesEndings ?? false,
    governs: role?.governs ?? false,
  };
}
