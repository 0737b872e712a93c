import type { Queries } from '../platform/index.ts';

export interface Proof {
  readonly id: string;
  readonly at: string;
  readonly retainUntil: string;
  /** Such as `consent.given`, `consent.withdrawn`, `renewal.asked`, `erasure.answered`. */
  readonly kind: string;
  readonly candidateId: string;
  /** Ids, codes and dates only. */
  readonly facts: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Accountability (Art. 5(2), 7(1)): outlives the candidate, and says nothing of the person but what was asked and told. */
export const insertProof = (tx: Queries, proof: Proof): Promise<object[]> =>
  tx.rows(
    `insert into candor.proof (id, at, retain_until, kind, candidate_id, facts)
     values ($1::uuid, $2::timestamptz, $3::timestamptz, $4::text, $5::uuid, $6::jsonb)`,
    [proof.id, proof.at, proof.retainUntil, proof.kind, proof.candidateId, JSON.stringify(proof.facts)],
  );

export const deleteProofsDue = (tx: Queries, now: string): Promise<object[]> =>
  tx.rows('delete from candor.proof where retain_until <= $1::timestamptz', [now]);
