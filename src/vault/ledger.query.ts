import { utcText, type Queries } from '../platform/index.ts';

export interface LedgerEntry {
  readonly candidateId: string;
  readonly at: string;
  readonly because: string;
  readonly completedAt: string | null;
  readonly receipt: string | null;
}

/** Ledger entry, fence and the keys' destruction, for a set of candidates; safe to repeat. */
export const insertErasures = (
  keys: Queries,
  ended: readonly { candidateId: string; because: string }[],
  now: string,
): Promise<object[]> =>
  keys.rows(
    `insert into keys.erasure (candidate_id, at, because)
     select e.candidate_id, $3::timestamptz, e.because from unnest($1::uuid[], $2::text[]) as e (candidate_id, because)
     on conflict (candidate_id) do nothing`,
    [ended.map((one) => one.candidateId), ended.map((one) => one.because), now],
  );

/** Entries from elsewhere, each with its own time; answers with the ones that were missing. */
export const insertMissingErasures = (
  keys: Queries,
  entries: readonly { candidateId: string; at: string; because: string }[],
): Promise<object[]> =>
  keys.rows(
    `insert into keys.erasure (candidate_id, at, because)
     select distinct on (e.candidate_id) e.candidate_id, e.at, e.because
       from unnest($1::uuid[], $2::timestamptz[], $3::text[]) as e (candidate_id, at, because)
      order by e.candidate_id, e.at
     on conflict (candidate_id) do nothing
     returning candidate_id`,
    [
      entries.map((entry) => entry.candidateId),
      entries.map((entry) => entry.at),
      entries.map((entry) => entry.because),
    ],
  );

export const deleteCandidateKeys = (keys: Queries, ids: readonly string[]): Promise<object[]> =>
  keys.rows('delete from keys.candidate_key where candidate_id = any ($1::uuid[])', [ids]);

export const insertFences = (
  keys: Queries,
  fences: readonly { kind: string; hash: Buffer; epoch: number; candidateId: string }[],
  now: string,
  until: string,
): Promise<object[]> =>
  keys.rows(
    `insert into keys.fence (kind, hash, epoch, candidate_id, ended_at, retain_until)
     select f.kind, f.hash, f.epoch, f.candidate_id, $5::timestamptz, $6::timestamptz
       from unnest($1::text[], $2::bytea[], $3::integer[], $4::uuid[]) as f (kind, hash, epoch, candidate_id)
     on conflict (kind, hash) do update set candidate_id = excluded.candidate_id, ended_at = excluded.ended_at, retain_until = excluded.retain_until`,
    [
      fences.map((fence) => fence.kind),
      fences.map((fence) => fence.hash),
      fences.map((fence) => fence.epoch),
      fences.map((fence) => fence.candidateId),
      now,
      until,
    ],
  );

export const selectFence = (
  keys: Queries,
  kind: string,
  hashes: readonly Buffer[],
): Promise<{ candidateId: string; endedAt: string }[]> =>
  keys.rows(
    `select candidate_id as "candidateId", ended_at as "endedAt" from keys.fence
      where kind = $1::text and hash = any ($2::bytea[]) order by ended_at desc limit 1`,
    [kind, hashes],
  );

export const selectFencedUnder = (keys: Queries, epoch: number): Promise<object[]> =>
  keys.rows('select 1 as fenced from keys.fence where epoch = $1::integer limit 1', [epoch]);

export const selectErasure = (keys: Queries, candidateId: string): Promise<LedgerEntry[]> =>
  keys.rows(
    `select candidate_id as "candidateId", ${utcText('at')} as at, because, ${utcText('completed_at')} as "completedAt", receipt
       from keys.erasure where candidate_id = $1::uuid`,
    [candidateId],
  );

export const selectEndedAmong = (keys: Queries, ids: readonly string[]): Promise<{ id: string }[]> =>
  keys.rows('select candidate_id as id from keys.erasure where candidate_id = any ($1::uuid[])', [ids]);

export const completeErasures = (
  keys: Queries,
  completed: readonly { candidateId: string; receipt: string }[],
  now: string,
): Promise<object[]> =>
  keys.rows(
    `update keys.erasure e set completed_at = coalesce(e.completed_at, $3::timestamptz), receipt = coalesce(e.receipt, c.receipt)
       from unnest($1::uuid[], $2::text[]) as c (candidate_id, receipt)
      where e.candidate_id = c.candidate_id`,
    [completed.map((one) => one.candidateId), completed.map((one) => one.receipt), now],
  );

export const deleteFencesDue = (keys: Queries, now: string): Promise<object[]> =>
  keys.rows('delete from keys.fence where retain_until <= $1::timestamptz', [now]);

export const selectIncomplete = (keys: Queries, limit: number): Promise<LedgerEntry[]> =>
  keys.rows(
    `select candidate_id as "candidateId", ${utcText('at')} as at, because, ${utcText('completed_at')} as "completedAt", receipt
       from keys.erasure where completed_at is null order by candidate_id limit $1::integer`,
    [limit],
  );
