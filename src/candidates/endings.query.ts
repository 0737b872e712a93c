import type { Queries } from '../platform/index.ts';

interface Ending {
  readonly candidateId: string;
  readonly because: string;
}

export const selectEnding = (queries: Queries, limit: number): Promise<Ending[]> =>
  queries.rows(
    `select id as "candidateId", ending_because as because from candor.candidate
      where state = 'ending' order by id limit $1::integer`,
    [limit],
  );

/**
 * Commit three: everything that hangs on these candidates. What there is most of is deleted as a set, the rest by cascade. Of
 * requests about them only the key is left for as long as it could be repeated, so that a repeat can't bring a person back.
 * Answers with whom it deleted.
 */
export const deleteEnded = (tx: Queries, candidateIds: readonly string[]): Promise<Ending[]> =>
  tx.rows(
    `with forgotten as (
       update candor.idempotency set body_hash = '', ids = '{}' where candidate_id = any ($1::uuid[])),
     there as (select id from candor.candidate where id = any ($1::uuid[]) and state = 'ending'),
     grounds as (delete from candor.ground where candidate_id in (select id from there)),
     hashes as (delete from candor.contact_index where candidate_id in (select id from there)),
     labels as (delete from candor.label where candidate_id in (select id from there)),
     records as (delete from candor.record where candidate_id in (select id from there)),
     places as (delete from candor.locator where candidate_id in (select id from there)),
     applications as (delete from candor.application where candidate_id in (select id from there))
     delete from candor.candidate where id = any ($1::uuid[]) and state = 'ending'
     returning id as "candidateId", ending_because as because`,
    [candidateIds],
  );

export const selectPresent = (queries: Queries, candidateIds: readonly string[]): Promise<{ id: string }[]> =>
  queries.rows('select id from candor.candidate where id = any ($1::uuid[])', [candidateIds]);

/** The next candidates in id order, for the check against the ledger. */
export const selectActiveAfter = (queries: Queries, after: string, limit: number): Promise<{ id: string }[]> =>
  queries.rows(
    `select id from candor.candidate where state = 'active' and id > $1::uuid order by id limit $2::integer`,
    [after, limit],
  );

/** Those are there though the ledger says that they ended: a restored backup brought them back. Answers with whom it marked. */
export const markResurrected = (tx: Queries, candidateIds: readonly string[]): Promise<{ id: string }[]> =>
  tx.rows(
    `update candor.candidate set state = 'ending', ending_because = 'ended_before_restore'
      where id = any ($1::uuid[]) and state = 'active'
     returning id`,
    [candidateIds],
  );
