import type { Queries } from '../platform/index.ts';

export interface KeyRow {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export const selectKeyByHash = (queries: Queries, hash: Buffer): Promise<KeyRow[]> =>
  queries.rows(
    `select id, role, name, expires_at as "expiresAt", revoked_at as "revokedAt" from candor.api_key where hash = $1::bytea`,
    [hash],
  );

export const selectKeyAlive = (queries: Queries, id: string, now: string): Promise<object[]> =>
  queries.rows(
    `select 1 as alive from candor.api_key where id = $1::uuid and revoked_at is null and expires_at > $2::timestamptz`,
    [id, now],
  );

export const insertKey = (
  tx: Queries,
  key: { id: string; hash: Buffer; role: string; name: string; createdAt: string; expiresAt: string },
): Promise<object[]> =>
  tx.rows(
    `insert into candor.api_key (id, hash, role, name, created_at, expires_at)
     values ($1::uuid, $2::bytea, $3::text, $4::text, $5::timestamptz, $6::timestamptz)`,
    [key.id, key.hash, key.role, key.name, key.createdAt, key.expiresAt],
  );

export const revokeKey = (tx: Queries, id: string, now: string): Promise<object[]> =>
  tx.rows(
    `update candor.api_key set revoked_at = $2::timestamptz where id = $1::uuid and revoked_at is null returning id`,
    [id, now],
  );

export const selectKeys = (queries: Queries): Promise<KeyRow[]> =>
  queries.rows(
    `select id, role, name, expires_at as "expiresAt", revoked_at as "revokedAt" from candor.api_key order by id`,
  );
