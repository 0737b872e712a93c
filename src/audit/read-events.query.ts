import { utcText, type Queries } from '../platform/index.ts';

export interface StoredEvent {
  readonly id: string;
  readonly at: string;
  readonly actor: { kind: string; id: string; role: string | null };
  readonly action: string;
  readonly outcome: string;
  readonly code: string | null;
  readonly purpose: string | null;
  readonly candidateId: string | null;
  readonly subject: { kind: string; id: string } | null;
  readonly categories: string[] | null;
  readonly amount: number | null;
  readonly requestId: string | null;
}

/** Events in order, after a cursor; of one candidate where given. */
export const readEvents = (
  queries: Queries,
  filter: { candidateId: string | null; after: string | null; limit: number },
): Promise<StoredEvent[]> =>
  queries.rows(
    `select id, ${utcText('at')} as at,
            json_build_object('kind', actor_kind, 'id', actor_id, 'role', role) as actor,
            action, outcome, code, purpose, candidate_id as "candidateId",
            case when subject_id is not null then json_build_object('kind', subject_kind, 'id', subject_id) end as subject,
            categories, amount, request_id as "requestId"
       from candor.audit_event
      where ($1::uuid is null or candidate_id = $1::uuid) and ($2::uuid is null or id > $2::uuid)
      order by id
      limit $3::integer`,
    [filter.candidateId, filter.after, filter.limit],
  );
