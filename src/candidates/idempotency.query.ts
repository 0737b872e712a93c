import type { Queries } from '../platform/index.ts';

export interface AnsweredRow {
  readonly bodyHash: Buffer;
  readonly status: 'made' | 'known';
  /** Null once its candidate has ended. */
  readonly id: string | null;
  readonly candidateId: string | null;
}

/** What this principal's key was answered with before, under whichever look-up epoch it was written. */
export const selectAnswered = (
  queries: Queries,
  principalId: string,
  keyHashes: readonly Buffer[],
): Promise<AnsweredRow[]> =>
  queries.rows(
    `select body_hash as "bodyHash", status, ids ->> 'id' as id, candidate_id as "candidateId"
       from candor.idempotency
      where principal_id = $1::uuid and key_hash = any ($2::bytea[])
      order by created_at desc
      limit 1`,
    [principalId, keyHashes],
  );

/** Waits for another transaction that writes the same key, and then answers with no row: the other was first. */
export const insertAnswered = (
  tx: Queries,
  row: {
    principalId: string;
    keyHash: Buffer;
    bodyHash: Buffer;
    status: 'made' | 'known';
    id: string;
    candidateId: string | null;
    now: string;
  },
): Promise<object[]> =>
  tx.rows(
    `insert into candor.idempotency (principal_id, key_hash, body_hash, status, ids, candidate_id, created_at)
     values ($1::uuid, $2::bytea, $3::bytea, $4::text, jsonb_build_object('id', $5::uuid), $6::uuid, $7::timestamptz)
     on conflict on constraint idempotency_pkey do nothing
     returning 1 as written`,
    [row.principalId, row.keyHash, row.bodyHash, row.status, row.id, row.candidateId, row.now],
  );
