import type { Queries } from '../platform/index.ts';

export interface LinkRow {
  readonly candidateIds: readonly string[];
}

/** Written in any case, by one path: for nobody it writes nothing. */
export const insertPrivacyLink = (
  tx: Queries,
  link: { hash: Buffer; candidateIds: readonly string[]; now: string; expiresAt: string },
): Promise<object[]> =>
  tx.rows(
    `insert into candor.portal_link (token_hash, kind, candidate_ids, created_at, expires_at)
     select $1::bytea, 'privacy', $2::uuid[], $3::timestamptz, $4::timestamptz where cardinality($2::uuid[]) > 0`,
    [link.hash, link.candidateIds, link.now, link.expiresAt],
  );

/** A link that could still be used, without using it. */
export const selectUnusedLink = (queries: Queries, hash: Buffer, now: string): Promise<LinkRow[]> =>
  queries.rows(
    `select candidate_ids as "candidateIds" from candor.portal_link
      where token_hash = $1::bytea and kind = 'privacy' and used_at is null and expires_at > $2::timestamptz`,
    [hash, now],
  );

/** Uses the link: of any number at once, one gets the row. */
export const useLink = (tx: Queries, hash: Buffer, now: string): Promise<LinkRow[]> =>
  tx.rows(
    `update candor.portal_link set used_at = $2::timestamptz
      where token_hash = $1::bytea and kind = 'privacy' and used_at is null and expires_at > $2::timestamptz
     returning candidate_ids as "candidateIds"`,
    [hash, now],
  );

/** A mail's link that stops outreach; it may be used again. */
export const selectStopLink = (queries: Queries, hash: Buffer, now: string): Promise<LinkRow[]> =>
  queries.rows(
    `select candidate_ids as "candidateIds" from candor.portal_link
      where token_hash = $1::bytea and kind = 'stop' and expires_at > $2::timestamptz`,
    [hash, now],
  );
