import type { Queries } from '../platform/index.ts';

/**
 * Counts one more question of this asker, in one statement, so that any number at once count right: a row where it is within
 * the limit, none where it is over.
 */
export const countQuestion = (
  tx: Queries,
  question: { hash: Buffer; now: string; since: string; limit: number },
): Promise<{ asked: number }[]> =>
  tx.rows(
    `insert into candor.portal_limit as known (hash, asked_at, last_at)
     values ($1::bytea, array[$2::timestamptz], $2::timestamptz)
     on conflict (hash) do update
        set asked_at = array(select t from unnest(known.asked_at) as t where t > $3::timestamptz) || $2::timestamptz,
            last_at = $2::timestamptz
      where (select count(*) from unnest(known.asked_at) as t where t > $3::timestamptz) < $4::integer
     returning cardinality(asked_at) as asked`,
    [question.hash, question.now, question.since, question.limit],
  );

/** What is over (renewals' links are consent's to forget): links and sessions a day after their end, questions after the hour that they count for. */
export const deletePortalRowsOver = (
  tx: Queries,
  now: string,
  since: string,
): Promise<{ links: number; sessions: number; limits: number }[]> =>
  tx.rows(
    `with links as (
       delete from candor.portal_link where kind <> 'renewal' and expires_at <= $1::timestamptz - interval '24 hours' returning 1),
     sessions as (
       delete from candor.portal_session where expires_at <= $1::timestamptz - interval '24 hours' returning 1),
     limits as (
       delete from candor.portal_limit where last_at <= $2::timestamptz returning 1)
     select (select count(*) from links)::integer as links, (select count(*) from sessions)::integer as sessions,
            (select count(*) from limits)::integer as limits`,
    [now, since],
  );
