import type { Queries } from '../platform/index.ts';

export const selectCandidatesAmong = (tx: Queries, ids: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows('select id from candor.candidate where id = any ($1::uuid[])', [ids]);

export const selectMailsAmong = (tx: Queries, ids: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows(`select id from candor.mail where id = any ($1::uuid[]) and state = 'waiting'`, [ids]);

/** Replayed requests and proofs whose time is over; a person's request of whom nothing is known goes after its proof. */
export const deleteStaleRows = (tx: Queries, idempotencyBefore: string, now: string): Promise<object[]> =>
  tx.rows(
    `with old as (delete from candor.idempotency where created_at < $1::timestamptz),
     of_nobody as (
       delete from candor.request q
        where q.candidate_id is null and q.state = 'done'
          and not exists (select from candor.proof p
                           where p.candidate_id is null and p.facts ->> 'requestId' = q.id::text))
     delete from candor.proof where retain_until <= $2::timestamptz`,
    [idempotencyBefore, now],
  );
