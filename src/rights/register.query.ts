import { utcText, type Queries } from '../platform/index.ts';

export type AgentProof = 'power_of_attorney' | 'signed_permission' | 'registered_agent';
export type Decision = 'done' | 'refused' | 'fee_asked' | 'not_found';

/** A request as it stands in the register; `kind` is a kind of the policy's. */
export interface RequestRow {
  readonly id: string;
  readonly candidateId: string | null;
  readonly about: 'candidate' | 'referee';
  readonly kind: string;
  readonly jurisdiction: string;
  readonly by: 'person' | 'agent';
  readonly agentProof: AgentProof | null;
  readonly state: 'open' | 'done';
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly extendedAt: string | null;
  readonly verifiedAt: string | null;
  readonly verifiedHow: string | null;
  readonly decision: Decision | null;
  readonly decidedAt: string | null;
  readonly reasonCode: string | null;
  readonly feeAmount: string | null;
  readonly feeCurrency: string | null;
}

/** What the portal calls `stop_outreach` is the policy's `stop`. */
const REQUESTS = `
  select q.id, q.candidate_id as "candidateId", q.about,
         case q.kind when 'stop_outreach' then 'stop' else q.kind end as kind,
         coalesce(q.jurisdiction, c.jurisdiction) as jurisdiction, q.asked_by as by, q.agent_proof as "agentProof", q.state,
         ${utcText('q.received_at')} as "receivedAt", ${utcText('q.due_at')} as "dueAt",
         ${utcText('q.extended_at')} as "extendedAt", ${utcText('q.verified_at')} as "verifiedAt",
         q.verified_how as "verifiedHow", q.decision, ${utcText('q.decided_at')} as "decidedAt",
         q.reason_code as "reasonCode", q.fee_amount::text as "feeAmount", q.fee_currency as "feeCurrency"
    from candor.request q
    left join candor.candidate c on c.id = q.candidate_id`;

export const selectRequest = (queries: Queries, id: string): Promise<RequestRow[]> =>
  queries.rows(`${REQUESTS} where q.id = $1::uuid`, [id]);

/** As `selectRequest`, and whoever else would change it waits. */
export const lockRequest = (tx: Queries, id: string): Promise<RequestRow[]> =>
  tx.rows(`${REQUESTS} where q.id = $1::uuid for update of q`, [id]);

/** The soonest due first. */
export const selectRequests = (
  queries: Queries,
  page: { state: string | null; dueBefore: string | null; after: string | null; limit: number },
): Promise<RequestRow[]> =>
  queries.rows(
    `${REQUESTS}
      where ($1::text is null or q.state = $1::text)
        and ($2::timestamptz is null or q.due_at < $2::timestamptz)
        and ($3::uuid is null
             or (q.due_at, q.id) > (select a.due_at, a.id from candor.request a where a.id = $3::uuid))
      order by q.due_at, q.id
      limit $4::integer`,
    [page.state, page.dueBefore, page.after, page.limit],
  );

export const selectSealedDetails = (queries: Queries, id: string): Promise<{ sealed: Buffer | null }[]> =>
  queries.rows('select sealed from candor.request where id = $1::uuid', [id]);

export interface NewRequest {
  readonly id: string;
  readonly candidateId: string | null;
  readonly kind: string;
  readonly jurisdiction: string;
  readonly by: string;
  readonly agentProof: string | null;
  readonly receivedAt: string;
  readonly dueAt: string;
  readonly sealed: Buffer | null;
}

export const insertRequest = (tx: Queries, request: NewRequest): Promise<object[]> =>
  tx.rows(
    `insert into candor.request (id, candidate_id, kind, state, channel, jurisdiction, asked_by, agent_proof,
                                 received_at, due_at, sealed)
     values ($1::uuid, $2::uuid, $3::text, 'open', 'api', $4::text, $5::text, $6::text,
             $7::timestamptz, $8::timestamptz, $9::bytea)`,
    [
      request.id,
      request.candidateId,
      request.kind,
      request.jurisdiction,
      request.by,
      request.agentProof,
      request.receivedAt,
      request.dueAt,
      request.sealed,
    ],
  );

export const noteVerified = (
  tx: Queries,
  id: string,
  verified: { how: string; agentProof: string | null; at: string },
): Promise<object[]> =>
  tx.rows(
    `update candor.request
        set verified_at = $4::timestamptz, verified_how = $2::text, agent_proof = coalesce($3::text, agent_proof)
      where id = $1::uuid`,
    [id, verified.how, verified.agentProof, verified.at],
  );

/** What a request said goes with its decision; one that waits for an answer about a fee stays open. */
export const noteDecided = (
  tx: Queries,
  id: string,
  decided: {
    decision: Decision;
    reasonCode: string | null;
    feeAmount: string | null;
    feeCurrency: string | null;
    at: string;
  },
): Promise<object[]> =>
  tx.rows(
    `update candor.request
        set decision = $2::text, reason_code = $3::text, decided_at = $6::timestamptz,
            fee_amount = coalesce($4::numeric, fee_amount), fee_currency = coalesce($5::text, fee_currency),
            state = case when $2::text = 'fee_asked' then 'open' else 'done' end,
            done_at = case when $2::text = 'fee_asked' then null else $6::timestamptz end,
            sealed = case when $2::text = 'fee_asked' then sealed end
      where id = $1::uuid`,
    [id, decided.decision, decided.reasonCode, decided.feeAmount, decided.feeCurrency, decided.at],
  );

export const noteExtended = (tx: Queries, id: string, to: string, at: string): Promise<object[]> =>
  tx.rows('update candor.request set due_at = $2::timestamptz, extended_at = $3::timestamptz where id = $1::uuid', [
    id,
    to,
    at,
  ]);
