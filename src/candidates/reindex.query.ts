import type { Queries } from '../platform/index.ts';

/** The next candidates, in id order, of whom anything is hashed under an epoch: three reads of an index, and no more. */
export const selectHashedUnder = (
  queries: Queries,
  epoch: number,
  after: string,
  limit: number,
): Promise<{ candidateId: string }[]> =>
  queries.rows(
    `select candidate_id as "candidateId"
       from ((select candidate_id from candor.contact_index where epoch = $1::integer and candidate_id > $2::uuid
               order by candidate_id limit $3::integer)
             union
             (select candidate_id from candor.external_id where epoch = $1::integer and candidate_id > $2::uuid
               order by candidate_id limit $3::integer)
             union
             (select candidate_id from candor.application where external_epoch = $1::integer and candidate_id > $2::uuid
               order by candidate_id limit $3::integer)) as hashed
      order by candidate_id
      limit $3::integer`,
    [epoch, after, limit],
  );

export interface IndexedLabel {
  readonly id: string;
  readonly recordId: string;
  readonly category: string;
  readonly source: string;
  readonly whose: 'candidate' | 'referee';
  readonly revision: number;
  readonly sealed: Buffer;
}

/** Labels with an entry of an earlier epoch. */
export const selectLabelsToReindex = (tx: Queries, candidateId: string, current: number): Promise<IndexedLabel[]> =>
  tx.rows(
    `select l.id, l.record_id as "recordId", l.category, l.source, l.whose, l.revision, l.sealed
       from candor.label l
      where l.candidate_id = $1::uuid
        and exists (select from candor.contact_index i
                     where i.candidate_id = l.candidate_id and i.label_id = l.id and i.epoch < $2::integer)
      order by l.id`,
    [candidateId, current],
  );

/** The new entries of labels in place of their old ones: one statement, so that a look-up finds the one or the other. */
export const replaceEntries = (
  tx: Queries,
  candidateId: string,
  current: number,
  entries: readonly { labelId: string; kind: string; subject: string; hash: Buffer }[],
): Promise<object[]> =>
  tx.rows(
    `with gone as (
       delete from candor.contact_index where candidate_id = $1::uuid and epoch < $2::integer)
     insert into candor.contact_index (candidate_id, label_id, kind, subject, hash, epoch)
     select $1::uuid, e.label_id, e.kind, e.subject, e.hash, $2::integer
       from unnest($3::uuid[], $4::text[], $5::text[], $6::bytea[]) as e (label_id, kind, subject, hash)
     on conflict do nothing`,
    [
      candidateId,
      current,
      entries.map((entry) => entry.labelId),
      entries.map((entry) => entry.kind),
      entries.map((entry) => entry.subject),
      entries.map((entry) => entry.hash),
    ],
  );

export const selectExternalIdsToReindex = (
  tx: Queries,
  candidateId: string,
  current: number,
): Promise<{ hash: Buffer; sealed: Buffer }[]> =>
  tx.rows(
    `select hash, sealed from candor.external_id where candidate_id = $1::uuid and epoch < $2::integer order by hash`,
    [candidateId, current],
  );

export const rehashExternalIds = (
  tx: Queries,
  candidateId: string,
  current: number,
  rehashed: readonly { from: Buffer; to: Buffer }[],
): Promise<object[]> =>
  tx.rows(
    `update candor.external_id e set hash = n.new_hash, epoch = $2::integer
       from unnest($3::bytea[], $4::bytea[]) as n (old_hash, new_hash)
      where e.candidate_id = $1::uuid and e.hash = n.old_hash`,
    [candidateId, current, rehashed.map(({ from }) => from), rehashed.map(({ to }) => to)],
  );

export const selectApplicationsToReindex = (
  tx: Queries,
  candidateId: string,
  current: number,
): Promise<{ id: string; sealed: Buffer }[]> =>
  tx.rows(
    `select id, sealed from candor.application where candidate_id = $1::uuid and external_epoch < $2::integer order by id`,
    [candidateId, current],
  );

export const rehashApplications = (
  tx: Queries,
  candidateId: string,
  current: number,
  rehashed: readonly { id: string; to: Buffer }[],
): Promise<object[]> =>
  tx.rows(
    `update candor.application a set external_hash = n.hash, external_epoch = $2::integer
       from unnest($3::uuid[], $4::bytea[]) as n (id, hash)
      where a.candidate_id = $1::uuid and a.id = n.id`,
    [candidateId, current, rehashed.map(({ id }) => id), rehashed.map(({ to }) => to)],
  );
