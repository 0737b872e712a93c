import type { Queries } from '../platform/index.ts';

export interface LinkRow {
  readonly candidateIds: readonly string[];
}

/** Written in any case, by one path: for nobody it writes nothing. */
export const insertLink = (
  tx: Queries,
  link: { hash: Buffer; kind: 'privacy' | 'stop'; candidateIds: readonly string[]; now: string; expiresAt: string },
): Promise<object[]> =>
  tx.rows(
    `insert into candor.portal_link (token_hash, kind, candidate_ids, created_at, expires_at)
     select $1::bytea, $2::text, $3::uuid[], $4::timestamptz, $5::timestamptz where cardinality($3::uuid[]) > 0`,
    [link.hash, link.kind, link.candidateIds, link.now, link.expiresAt],
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

/** A mail's link that stops outreach: the one that asked for consent again does so too, and neither is used up by it. */
export const selectStopLink = (queries: Queries, hash: Buffer, now: string): Promise<LinkRow[]> =>
  queries.rows(
    `select candidate_ids as "candidateIds" from candor.portal_link
      where token_hash = $1::bytea and kind in ('stop', 'renewal') and expires_at > $2::timestamptz`,
    [hash, now],
  );
