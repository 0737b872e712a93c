import type { Queries } from '../platform/index.ts';

/**
 * Locks the next candidates with something due, found by index and in id order; one that another deed holds is left for the
 * next batch. Work grows with what is due, not with what is stored.
 */
export const lockDueCandidates = (tx: Queries, now: string, limit: number): Promise<{ id: string }[]> =>
  tx.rows(
    `select c.id
       from candor.candidate c
      where c.state = 'active'
        and c.id in (select g.candidate_id from candor.ground g
                      where g.ended_at is null and g.retain_until <= $1::timestamptz
                      order by g.retain_until limit $2::integer * 40)
      order by c.id
      limit $2::integer
        for no key update skip locked`,
    [now, limit],
  );

/** Candidates of whom nothing ever arrived, and whose time is over. */
export const lockEmptyCandidates = (tx: Queries, now: string, limit: number): Promise<{ id: string }[]> =>
  tx.rows(
    `select id from candor.candidate
      where state = 'active' and keep_empty_until <= $1::timestamptz
      order by id limit $2::integer for no key update skip locked`,
    [now, limit],
  );

export const countDue = (queries: Queries, now: string): Promise<{ grounds: number; oldest: string | null }[]> =>
  queries.rows(
    `select count(*)::integer as grounds, min(retain_until) as oldest
       from candor.ground where ended_at is null and retain_until <= $1::timestamptz`,
    [now],
  );
