import type { Queries } from '../platform/index.ts';

export interface Proof {
  readonly id: string;
  readonly at: string;
  readonly retainUntil: string;
  /** Such as `consent.given`, `consent.withdrawn`, `renewal.asked`, `erasure.answered`. */
  readonly kind: string;
  /** Null of a request about nobody that is known. */
  readonly candidateId: string | null;
  /** Ids, codes and dates only. */
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Accountability (Art. 5(2), 7(1)): outlives the candidate, and says nothing of the person but what was asked and told. */
export const insertProof = (tx: Queries, proof: Proof): Promise<void> => insertProofs(tx, [proof]);

export async function insertProofs(tx: Queries, proofs: readonly Proof[]): Promise<void> {
  if (proofs.length === 0) return;
  await tx.rows(
    `insert into candor.proof (id, at, retain_until, kind, candidate_id, facts)
     select p.id, p.at, p.retain_until, p.kind, p.candidate_id, p.facts::jsonb
       from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::uuid[], $6::text[])
         as p (id, at, retain_until, kind, candidate_id, facts)`,
    [
      proofs.map(({ id }) => id),
      proofs.map(({ at }) => at),
      proofs.map(({ retainUntil }) => retainUntil),
      proofs.map(({ kind }) => kind),
      proofs.map(({ candidateId }) => candidateId),
      proofs.map(({ facts }) => JSON.stringify(facts)),
    ],
  );
}
