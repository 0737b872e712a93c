import { BEFORE_ALL, type Queries } from '../platform/index.ts';

/** How far a sweep has come along the due grounds, in the order of their ends. */
export interface Mark {
  readonly until: string;
  readonly candidateId: string;
}

/** Before every ground. */
export const START: Mark = { until: '-infinity', candidateId: BEFORE_ALL };

/**
 * The next candidates with something due, found by index behind the mark, in the order in which it came due. Work grows with
 * what is due, not with what is stored, nor with who is on the way out since an earlier batch.
 */
export const selectDue = (tx: Queries, now: string, limit: number, after: Mark): Promise<Mark[]> =>
  tx.rows(
    `select d.candidate_id as "candidateId", min(d.retain_until)::text as until
       from (select g.candidate_id, g.retain_until
               from candor.ground g
              where g.ended_at is null and g.retain_until <= $1::timestamptz
                and (g.retain_until, g.candidate_id) > ($3::timestamptz, $4::uuid)
              order by g.retain_until, g.candidate_id
              limit $2::integer * 40) d
      group by d.candidate_id
      order by min(d.retain_until), d.candidate_id
      limit $2::integer`,
    [now, limit, after.until, after.candidateId],
  );

/** Locks those of them who are there, in id order; one that another deed holds is left for the next sweep. */
export const lockCandidates = (tx: Queries, candidateIds: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows(
    `select id from candor.candidate
      where id = any ($1::uuid[]) and state = 'active'
      order by id for no key update skip locked`,
    [candidateIds],
  );

/** Candidates of whom nothing has arrived, whose time is over, and whom no hold and no restriction keeps. */
export const lockEmptyCandidates = (tx: Queries, now: string, limit: number): Promise<{ id: string }[]> =>
  tx.rows(
    `select id from candor.candidate c
      where state = 'active' and keep_empty_until <= $1::timestamptz
        and not exists (select from candor.hold h where h.candidate_id = c.id and h.released_at is null)
        and not exists (select from candor.restriction r where r.candidate_id = c.id and r.lifted_at is null)
      order by id limit $2::integer for no key update skip locked`,
    [now, limit],
  );

export const countDue = (queries: Queries, now: string): Promise<{ grounds: number; oldest: string | null }[]> =>
  queries.rows(
    `select count(*)::integer as grounds, min(retain_until) as oldest
       from candor.ground g
       join candor.candidate c on c.id = g.candidate_id and c.state = 'active'
      where g.ended_at is null and g.retain_until <= $1::timestamptz`,
    [now],
  );
