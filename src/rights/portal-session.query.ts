import type { Queries } from '../platform/index.ts';

export const insertSession = (
  tx: Queries,
  session: { hash: Buffer; candidateIds: readonly string[]; now: string; expiresAt: string },
): Promise<object[]> =>
  tx.rows(
    `insert into candor.portal_session (token_hash, candidate_ids, created_at, seen_at, expires_at)
     values ($1::bytea, $2::uuid[], $3::timestamptz, $3::timestamptz, $4::timestamptz)`,
    [session.hash, session.candidateIds, session.now, session.expiresAt],
  );

/** Notes that the person is there, if the session still holds: within its hour, and not idle for longer than allowed. */
export const touchSession = (
  queries: Queries,
  hash: Buffer,
  now: string,
  idleSince: string,
): Promise<{ candidateIds: readonly string[]; expiresAt: string }[]> =>
  queries.rows(
    `update candor.portal_session set seen_at = $2::timestamptz
      where token_hash = $1::bytea and revoked_at is null and expires_at > $2::timestamptz and seen_at > $3::timestamptz
     returning candidate_ids as "candidateIds", expires_at as "expiresAt"`,
    [hash, now, idleSince],
  );

export const revokeSession = (tx: Queries, hash: Buffer, now: string): Promise<{ candidateIds: readonly string[] }[]> =>
  tx.rows(
    `update candor.portal_session set revoked_at = $2::timestamptz
      where token_hash = $1::bytea and revoked_at is null
     returning candidate_ids as "candidateIds"`,
    [hash, now],
  );
