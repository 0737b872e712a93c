import type { Queries } from '../platform/index.ts';

export type RequestKind = 'access' | 'erasure' | 'stop_outreach';

/** A request that was answered at once, with its locator. */
export const insertAnswered = (
  tx: Queries,
  request: { id: string; candidateId: string; kind: RequestKind; receivedAt: string; dueAt: string },
): Promise<object[]> =>
  tx.rows(
    `with located as (
       insert into candor.locator (id, candidate_id, kind) values ($1::uuid, $2::uuid, 'request'))
     insert into candor.request (id, candidate_id, kind, state, channel, received_at, due_at, done_at)
     values ($1::uuid, $2::uuid, $3::text, 'done', 'portal', $4::timestamptz, $5::timestamptz, $4::timestamptz)`,
    [request.id, request.candidateId, request.kind, request.receivedAt, request.dueAt],
  );

export interface OpenRequest {
  readonly id: string;
  readonly candidateId: string;
  readonly about: 'candidate' | 'referee';
  readonly dueAt: string;
}

/** Requests for access that a person has to look at: one a candidate, however often it is asked. Answers with the new ones. */
export const insertForHumanCheck = (
  tx: Queries,
  requests: readonly OpenRequest[],
  receivedAt: string,
): Promise<{ candidateId: string }[]> =>
  tx.rows(
    `with wanted as (
       select w.* from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) as w (id, candidate_id, about, due_at)
        where not exists (select from candor.request q
                           where q.candidate_id = w.candidate_id and q.kind = 'access' and q.state = 'open'
                             and q.channel = 'portal' and q.about = w.about)),
     located as (
       insert into candor.locator (id, candidate_id, kind) select id, candidate_id, 'request' from wanted)
     insert into candor.request (id, candidate_id, kind, state, channel, received_at, due_at, about)
     select id, candidate_id, 'access', 'open', 'portal', $5::timestamptz, due_at, about from wanted
     returning candidate_id as "candidateId"`,
    [
      requests.map(({ id }) => id),
      requests.map(({ candidateId }) => candidateId),
      requests.map(({ about }) => about),
      requests.map(({ dueAt }) => dueAt),
      receivedAt,
    ],
  );

/** Under which law each of these candidates lives. */
export const selectJurisdictions = (
  tx: Queries,
  candidateIds: readonly string[],
): Promise<{ candidateId: string; jurisdiction: string }[]> =>
  tx.rows(
    `select id as "candidateId", jurisdiction from candor.candidate
      where id = any ($1::uuid[]) and state = 'active' order by id`,
    [candidateIds],
  );
