import { requestPlace } from '../access/index.ts';
import { dateRefused, insertLocator, requireJurisdiction } from '../candidates/index.ts';
import { newId, type Instant } from '../platform/index.ts';
import { requestClock } from '../policy/index.ts';
import { insertRequest, noteExtended, noteVerified, type AgentProof, type RequestRow } from './register.query.ts';
import {
  agentNotTaken,
  clockMissing,
  decidedBefore,
  kindUnknown,
  notExtendable,
  proofNotNeeded,
  proofWithoutAgent,
} from './register-refusals.ts';
import { proveRequest, type Standing } from './request-desk.ts';
import type { AnswerAddress, RequestLetters } from './request-letters.ts';
import { clockOf, needsOf } from './request-needs.ts';

/** A request as it came in, by whatever way. */
export interface IncomingRequest {
  readonly kind: string;
  readonly jurisdiction: string;
  readonly receivedAt: Instant;
  readonly by: 'person' | 'agent';
  readonly agentProof?: AgentProof;
  /** What it says: sealed with the candidate's key, and not stored where there is none. */
  readonly details?: string;
}

/** Writes it down with its clock; answers with its id. */
export async function registerRequest(standing: Standing, input: IncomingRequest): Promise<string> {
  const { deed, policy, now, tx } = standing;
  const { kind, jurisdiction, receivedAt, by, agentProof, details } = input;
  const rule = policy.requests.get(kind);
  if (!rule) throw kindUnknown(policy.requests.keys());
  requireJurisdiction({ policy }, jurisdiction);
  if (Temporal.Instant.compare(receivedAt, now) > 0)
    throw dateRefused('receivedAt', 'a date later than now', 'a date that has come');
  if (by === 'agent' && rule.agents === 'none') throw agentNotTaken();
  if (by === 'person' && agentProof) throw proofWithoutAgent();
  const clock = requestClock(policy, { kind, jurisdiction, receivedAt });
  if (!clock) throw clockMissing();
  const id = newId();
  const candidateId = deed?.candidateId ?? null;
  if (deed) await insertLocator(tx, id, deed.candidateId, 'request');
  await insertRequest(tx, {
    id,
    candidateId,
    kind,
    jurisdiction,
    by,
    agentProof: agentProof ?? null,
    receivedAt: receivedAt.toString(),
    dueAt: clock.answerBy.toString(),
    sealed: deed && details !== undefined ? deed.key.seal(requestPlace(deed.candidateId, id), details) : null,
  });
  standing.tell({ action: 'request.registered', code: kind, subject: { kind: 'request', id } });
  return id;
}

/** Notes how it was made sure who asks, or that an agent may; what was sent for it is not kept (H4). */
export async function verifyRequest(
  { tx, now, policy, tell }: Standing,
  request: RequestRow,
  verified: { readonly method: string; readonly agentProof?: AgentProof },
): Promise<void> {
  refuseDecided(request);
  if (request.by === 'person' && verified.agentProof) throw proofWithoutAgent();
  if (needsOf(policy, { ...request, verifiedAt: null }).length === 0) throw proofNotNeeded();
  const { method: how, agentProof = null } = verified;
  await noteVerified(tx, request.id, { how, agentProof, at: now.toString() });
  tell({ action: 'request.verified', code: how, subject: { kind: 'request', id: request.id } });
}

/** Puts the answer off once, within the first period, and tells the person why (Art. 12(3)). */
export async function extendRequest(
  standing: Standing,
  request: RequestRow,
  input: AnswerAddress & { readonly reason: string },
  letters: RequestLetters,
): Promise<void> {
  refuseDecided(request);
  const { tx, now, policy } = standing;
  const until = clockOf(policy, request)?.extendableTo;
  if (request.extendedAt !== null) throw notExtendable('a request that was extended before');
  if (!until) throw notExtendable('a request that its law does not let be extended');
  if (Temporal.Instant.compare(now, Temporal.Instant.from(request.dueAt)) > 0)
    throw notExtendable('a request whose first period is over');
  await letters.post(standing, request, input, {
    template: 'request_extended',
    model: { reason: input.reason, until },
  });
  await noteExtended(tx, request.id, until.toString(), now.toString());
  await proveRequest(standing, request, 'request.extended', { until: until.toString() });
  standing.tell({ action: 'request.extended', subject: { kind: 'request', id: request.id } });
}

export function refuseDecided({ state, decision }: RequestRow): void {
  if (state === 'done') throw decidedBefore(decision ?? 'done');
}
