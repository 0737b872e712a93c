import { requestClock, type Policy, type RequestClock } from '../policy/index.ts';
import type { RequestRow } from './register.query.ts';

/** What is missing before a request may be decided (H1, H3). */
export type Need = 'agent_proof' | 'mandate' | 'identity';

/** A request as whoever answers it sees it. */
export interface ShownRequest {
  readonly id: string;
  readonly candidateId: string | null;
  readonly kind: string;
  readonly jurisdiction: string;
  readonly by: 'person' | 'agent';
  readonly agentProof: string | null;
  readonly state: 'open' | 'done';
  readonly receivedAt: string;
  readonly acknowledgeBy: string | null;
  readonly answerBy: string;
  readonly extendableTo: string | null;
  readonly extendedAt: string | null;
  readonly needs: readonly Need[];
  readonly verified: { readonly method: string; readonly at: string } | null;
  readonly decision: string | null;
  readonly decidedAt: string | null;
  readonly ground: string | null;
  readonly fee: { readonly amount: string; readonly currency: string | null } | null;
}

/** An agent shows that the person wants it, whatever the kind; a person proves who they are where the kind needs it. */
export function needsOf(policy: Policy, request: RequestRow): Need[] {
  const verified = request.verifiedAt !== null;
  if (request.by === 'agent')
    return [
      ...(request.agentProof === null ? (['agent_proof'] as const) : []),
      ...(verified ? [] : (['mandate'] as const)),
    ];
  const needed = policy.requests.get(request.kind)?.needsProof ?? true;
  return needed && !verified ? ['identity'] : [];
}

export function shownRequest(policy: Policy, request: RequestRow): ShownRequest {
  const { id, candidateId, kind, jurisdiction, by, agentProof, state, receivedAt, dueAt, extendedAt } = request;
  const { verifiedAt, verifiedHow, decision, decidedAt, reasonCode, feeAmount, feeCurrency } = request;
  const clock = clockOf(policy, request);
  return {
    id,
    candidateId,
    kind,
    jurisdiction,
    by,
    agentProof,
    state,
    receivedAt,
    acknowledgeBy: clock?.acknowledgeBy?.toString() ?? null,
    answerBy: Temporal.Instant.from(dueAt).toString(),
    extendableTo: extendedAt === null ? (clock?.extendableTo?.toString() ?? null) : null,
    extendedAt,
    needs: state === 'open' ? needsOf(policy, request) : [],
    verified: verifiedAt === null ? null : { method: verifiedHow ?? '', at: verifiedAt },
    decision,
    decidedAt,
    ground: reasonCode,
    fee: feeAmount === null ? null : { amount: feeAmount, currency: feeCurrency },
  };
}

/** By the policy in force: acknowledgement, answer and the longest that it may be put off. */
export const clockOf = (policy: Policy, { kind, jurisdiction, receivedAt }: RequestRow): RequestClock | undefined =>
  requestClock(policy, { kind, jurisdiction, receivedAt: Temporal.Instant.from(receivedAt) });
