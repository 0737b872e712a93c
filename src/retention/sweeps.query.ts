import { utcText, type Queries } from '../platform/index.ts';

export interface SweepRow {
  readonly id: string;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly candidates: number;
  readonly labels: number;
  readonly endings: number;
}

export const insertSweep = (tx: Queries, id: string, now: string): Promise<object[]> =>
  tx.rows('insert into candor.sweep (id, requested_at) values ($1::uuid, $2::timestamptz)', [id, now]);

export const startSweep = (tx: Queries, id: string, now: string): Promise<object[]> =>
  tx.rows('update candor.sweep set started_at = coalesce(started_at, $2::timestamptz) where id = $1::uuid', [id, now]);

/** Counts are added batch by batch, in the batch's own transaction, so that a crash leaves them true. */
export const addToSweep = (
  tx: Queries,
  id: string,
  done: { candidates: number; labels: number; endings: number },
): Promise<object[]> =>
  tx.rows(
    `update candor.sweep set candidates = candidates + $2::integer, labels = labels + $3::integer, endings = endings + $4::integer
      where id = $1::uuid`,
    [id, done.candidates, done.labels, done.endings],
  );

export const finishSweep = (tx: Queries, id: string, now: string): Promise<object[]> =>
  tx.rows('update candor.sweep set finished_at = $2::timestamptz where id = $1::uuid', [id, now]);

export const selectSweep = (queries: Queries, id: string): Promise<SweepRow[]> =>
  queries.rows(
    `select id, ${utcText('requested_at')} as "requestedAt", ${utcText('started_at')} as "startedAt", ${utcText('finished_at')} as "finishedAt",
            candidates, labels, endings
       from candor.sweep where id = $1::uuid`,
    [id],
  );

export interface ForecastRow {
  readonly on: string;
  readonly category: string;
  readonly purpose: string;
  readonly grounds: number;
  readonly candidates: number;
}

/** What ends on which day, by category and purpose. */
export const selectForecast = (queries: Queries, from: string, until: string): Promise<ForecastRow[]> =>
  queries.rows(
    `select to_char(g.retain_until at time zone 'UTC', 'YYYY-MM-DD') as on, l.category, g.purpose,
            count(*)::integer as grounds, count(distinct g.candidate_id)::integer as candidates
       from candor.ground g
       join candor.label l on l.candidate_id = g.candidate_id and l.id = g.label_id
      where g.ended_at is null and g.retain_until > $1::timestamptz and g.retain_until <= $2::timestamptz
      group by 1, 2, 3
      order by 1, 2, 3`,
    [from, until],
  );
