import type { Queries } from '../platform/index.ts';

export const selectByExternalId = (
  queries: Queries,
  hashes: readonly Buffer[],
): Promise<{ candidateId: string; state: string }[]> =>
  queries.rows(
    `select e.candidate_id as "candidateId", c.state
       from candor.external_id e
       join candor.candidate c on c.id = e.candidate_id
      where e.hash = any ($1::bytea[])
      order by e.candidate_id`,
    [hashes],
  );

export const selectState = (queries: Queries, candidateId: string): Promise<{ state: string }[]> =>
  queries.rows('select state from candor.candidate where id = $1::uuid', [candidateId]);

export const insertCandidate = (
  tx: Queries,
  candidate: { id: string; jurisdiction: string; now: string; keepEmptyUntil: string },
): Promise<object[]> =>
  tx.rows(
    `insert into candor.candidate (id, jurisdiction, created_at, keep_empty_until, policy_version)
     select $1::uuid, $2::text, $3::timestamptz, $4::timestamptz, max(version) from candor.policy_version`,
    [candidate.id, candidate.jurisdiction, candidate.now, candidate.keepEmptyUntil],
  );

/** Fails on the unique hash where another transaction was first with the same id. */
export const insertExternalIds = (
  tx: Queries,
  candidateId: string,
  ids: readonly { hash: Buffer; epoch: number; sealed: Buffer }[],
): Promise<object[]> =>
  tx.rows(
    `insert into candor.external_id (hash, epoch, candidate_id, sealed)
     select i.hash, i.epoch, $1::uuid, i.sealed
       from unnest($2::bytea[], $3::integer[], $4::bytea[]) as i (hash, epoch, sealed)`,
    [candidateId, ids.map((id) => id.hash), ids.map((id) => id.epoch), ids.map((id) => id.sealed)],
  );

/** Hashes of the ids that other systems know these candidates by: what the fence keeps. */
export const selectExternalHashes = (
  queries: Queries,
  candidateIds: readonly string[],
): Promise<{ candidateId: string; hash: Buffer; epoch: number }[]> =>
  queries.rows(
    `select candidate_id as "candidateId", hash, epoch from candor.external_id where candidate_id = any ($1::uuid[]) order by candidate_id`,
    [candidateIds],
  );
