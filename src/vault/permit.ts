import type { Instant } from '../platform/index.ts';

/** Who is calling: a staff member, a system by key, a candidate, a job. */
export interface Principal {
  readonly kind: 'api_key' | 'staff' | 'candidate' | 'job' | 'operator';
  readonly id: string;
  readonly role: string;
}

export interface PermitFacts {
  readonly principal: Principal;
  readonly purpose: string;
  readonly candidateId: string;
  readonly categories: ReadonlySet<string>;
  readonly at: Instant;
}

const MINTED = new WeakSet<Permit>();

/**
 * Principal, role, purpose, candidate, categories, for one request: the only way to a value. Only `access` mints one for
 * a reader, only `candidates` one for re-sealing and re-indexing.
 */
export class Permit implements PermitFacts {
  readonly principal: Principal;
  readonly purpose: string;
  readonly candidateId: string;
  readonly categories: ReadonlySet<string>;
  readonly at: Instant;

  constructor(facts: PermitFacts) {
    this.principal = facts.principal;
    this.purpose = facts.purpose;
    this.candidateId = facts.candidateId;
    this.categories = facts.categories;
    this.at = facts.at;
  }

  covers(candidateId: string, category: string): boolean {
    return MINTED.has(this) && this.candidateId === candidateId && this.categories.has(category);
  }
}

/** Makes a permit that opens. A house test lists every place that calls this. */
export function mintPermit(facts: PermitFacts): Permit {
  const permit = new Permit(facts);
  MINTED.add(permit);
  return permit;
}
