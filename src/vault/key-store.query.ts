import type { Queries } from '../platform/index.ts';

export interface WrappedKey {
  readonly id: string;
  readonly epoch: number;
  readonly wrapped: Buffer;
}

export const insertCandidateKey = (keys: Queries, key: WrappedKey, now: string): Promise<object[]> =>
  keys.rows(
    'insert into keys.candidate_key (candidate_id, epoch, wrapped, created_at) values ($1::uuid, $2::integer, $3::bytea, $4::timestamptz)',
    [key.id, key.epoch, key.wrapped, now],
  );

export const selectCandidateKey = (keys: Queries, id: string): Promise<WrappedKey[]> =>
  keys.rows('select candidate_id as id, epoch, wrapped from keys.candidate_key where candidate_id = $1::uuid', [id]);

export const insertMessageKey = (keys: Queries, key: WrappedKey, now: string): Promise<object[]> =>
  keys.rows(
    'insert into keys.message_key (message_id, epoch, wrapped, created_at) values ($1::uuid, $2::integer, $3::bytea, $4::timestamptz)',
    [key.id, key.epoch, key.wrapped, now],
  );

export const selectMessageKey = (keys: Queries, id: string): Promise<WrappedKey[]> =>
  keys.rows('select message_id as id, epoch, wrapped from keys.message_key where message_id = $1::uuid', [id]);

export const deleteMessageKeys = (keys: Queries, ids: readonly string[]): Promise<object[]> =>
  keys.rows('delete from keys.message_key where message_id = any ($1::uuid[])', [ids]);

/** Keys made in a span of time, in id order: what the search for unused ones walks through. */
export const selectKeysMadeBetween = (
  keys: Queries,
  table: 'candidate_key' | 'message_key',
  span: { from: string; until: string; after: string; limit: number },
): Promise<{ id: string }[]> => {
  const id = table === 'candidate_key' ? 'candidate_id' : 'message_id';
  return keys.rows(
    `select ${id} as id from keys.${table}
      where created_at >= $1::timestamptz and created_at < $2::timestamptz and ${id} > $3::uuid
      order by ${id} limit $4::integer`,
    [span.from, span.until, span.after, span.limit],
  );
};

/** Never the key of a candidate in the ledger: that one's end has its own transaction. */
export const deleteUnusedCandidateKeys = (keys: Queries, ids: readonly string[]): Promise<object[]> =>
  keys.rows('delete from keys.candidate_key where candidate_id = any ($1::uuid[])', [ids]);

export const selectWrappedUnder = (
  keys: Queries,
  table: 'candidate_key' | 'message_key',
  epoch: number,
  limit: number,
): Promise<WrappedKey[]> => {
  const id = table === 'candidate_key' ? 'candidate_id' : 'message_id';
  return keys.rows(
    `select ${id} as id, epoch, wrapped from keys.${table} where epoch = $1::integer order by ${id} limit $2::integer for update skip locked`,
    [epoch, limit],
  );
};

export const updateWrapped = (
  keys: Queries,
  table: 'candidate_key' | 'message_key',
  rewrapped: readonly WrappedKey[],
): Promise<object[]> => {
  const id = table === 'candidate_key' ? 'candidate_id' : 'message_id';
  return keys.rows(
    `update keys.${table} k set epoch = n.epoch, wrapped = n.wrapped
       from unnest($1::uuid[], $2::integer[], $3::bytea[]) as n (id, epoch, wrapped)
      where k.${id} = n.id`,
    [rewrapped.map((key) => key.id), rewrapped.map((key) => key.epoch), rewrapped.map((key) => key.wrapped)],
  );
};

export const countWrappedUnder = (keys: Queries, epoch: number): Promise<{ amount: number }[]> =>
  keys.rows(
    `select ((select count(*) from keys.candidate_key where epoch = $1::integer)
           + (select count(*) from keys.message_key where epoch = $1::integer))::integer as amount`,
    [epoch],
  );
