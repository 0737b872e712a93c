import type { Queries } from '../platform/index.ts';

export const insertLink = (
  tx: Queries,
  link: {
    tokenHash: Buffer;
    kind: string;
    candidateIds: readonly string[];
    renewalId: string | null;
    createdAt: string;
    expiresAt: string;
  },
): Promise<object[]> =>
  tx.rows(
    `insert into candor.portal_link (token_hash, kind, candidate_ids, renewal_id, created_at, expires_at)
     values ($1::bytea, $2::text, $3::uuid[], $4::uuid, $5::timestamptz, $6::timestamptz)`,
    [link.tokenHash, link.kind, link.candidateIds, link.renewalId, link.createdAt, link.expiresAt],
  );
