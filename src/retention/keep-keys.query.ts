import type { Queries } from '../platform/index.ts';

export const selectCandidatesAmong = (tx: Queries, ids: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows('select id from candor.candidate where id = any ($1::uuid[])', [ids]);

export const selectMailsAmong = (tx: Queries, ids: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows(`select id from candor.mail where id = any ($1::uuid[]) and state = 'waiting'`, [ids]);

/** Replayed requests and proofs whose time is over. */
export const deleteStaleRows = (tx: Queries, idempotencyBefore: string, now: string): Promise<object[]> =>
  tx.rows(
    `with old as (delete from candor.idempotency where created_at < $1::timestamptz)
     delete from candor.proof where retain_until <= $2::timestamptz`,
    [idempotencyBefore, now],
  );
