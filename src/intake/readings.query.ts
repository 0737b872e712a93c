import { utcText, type Queries } from '../platform/index.ts';

export interface ReadingRow {
  readonly id: string;
  /** The reader that reads. */
  readonly reader: string;
  readonly askedAt: string;
  readonly finishedAt: string | null;
  /** How many documents another reader had read when it was asked for. */
  readonly waiting: number;
  /** How many have been read since, and of these how many say something else now. */
  readonly done: number;
  readonly changed: number;
  /** How many there are at this moment that another reader has read. */
  readonly left: number;
}

/**
 * Documents `d` of records `r` that another reader than `$1` has read, and that may be used at `$2`: two ranges of the index of
 * readers. What is on its way out is left alone.
 */
const OUTDATED = `candor.record r
       join candor.candidate c on c.id = r.candidate_id and c.state = 'active'
       join candor.document d on d.candidate_id = r.candidate_id and d.record_id = r.id
      where (r.reader < $1::text or r.reader > $1::text) and r.state <> 'received'
        and exists (select from candor.ground g
                     where g.candidate_id = d.candidate_id and g.label_id = d.label_id and g.ended_at is null
                       and g.retain_until > $2::timestamptz)`;

export const countOutdated = (queries: Queries, reader: string, now: string): Promise<{ amount: number }[]> =>
  queries.rows(`select count(*)::integer as amount from ${OUTDATED}`, [reader, now]);

/** One that is under way with this reader already; nothing where there is none. */
export const selectUnderWay = (queries: Queries, reader: string): Promise<{ id: string }[]> =>
  queries.rows('select id from candor.reading where reader = $1::text and finished_at is null', [reader]);

/** Nothing where one is under way; where nothing waits it is finished at once. */
export const insertReading = (
  tx: Queries,
  reading: { id: string; reader: string; now: string; waiting: number },
): Promise<{ id: string }[]> =>
  tx.rows(
    `insert into candor.reading (id, reader, asked_at, waiting, finished_at)
     values ($1::uuid, $2::text, $3::timestamptz, $4::integer, case when $4::integer = 0 then $3::timestamptz end)
     on conflict (reader) where finished_at is null do nothing
     returning id`,
    [reading.id, reading.reader, reading.now, reading.waiting],
  );

export const selectReading = (queries: Queries, id: string): Promise<Omit<ReadingRow, 'left'>[]> =>
  queries.rows(
    `select id, reader, ${utcText('asked_at')} as "askedAt", ${utcText('finished_at')} as "finishedAt", waiting, done, changed
       from candor.reading where id = $1::uuid`,
    [id],
  );

/** The next candidates of a lane, in id order, with an outdated document. */
export const selectOutdatedCandidates = (
  queries: Queries,
  reader: string,
  now: string,
  lane: { number: number; of: number; after: string },
  limit: number,
): Promise<{ candidateId: string }[]> =>
  queries.rows(
    `select distinct r.candidate_id as "candidateId"
       from ${OUTDATED}
        and r.candidate_id > $3::uuid and get_byte(uuid_send(r.candidate_id), 15) % $4::integer = $5::integer
      order by r.candidate_id
      limit $6::integer`,
    [reader, now, lane.after, lane.of, lane.number, limit],
  );

export const selectOutdatedRecords = (
  queries: Queries,
  reader: string,
  now: string,
  candidateId: string,
): Promise<{ recordId: string }[]> =>
  queries.rows(
    `select r.id as "recordId"
       from ${OUTDATED}
        and r.candidate_id = $3::uuid
      order by r.id`,
    [reader, now, candidateId],
  );

/** Counted in the deed that stored it, so that a crash leaves the counts true. */
export const countRead = (tx: Queries, id: string, changed: boolean): Promise<object[]> =>
  tx.rows(
    `update candor.reading set done = done + 1, changed = changed + case when $2::boolean then 1 else 0 end where id = $1::uuid`,
    [id, changed],
  );

/** Once nothing is left. */
export const finishReading = (tx: Queries, id: string, now: string): Promise<object[]> =>
  tx.rows('update candor.reading set finished_at = $2::timestamptz where id = $1::uuid and finished_at is null', [
    id,
    now,
  ]);

/** Whether a document that has come since a moment waits for its first reading. */
export const selectArrivals = (queries: Queries, since: string): Promise<object[]> =>
  queries.rows(
    `select 1 from candor.record where state = 'received' and stored_at > $1::timestamptz order by stored_at limit 1`,
    [since],
  );
