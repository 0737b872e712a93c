import { sayNo, prove } from '../candidates/index.ts';
import type { Outbox } from '../mail/index.ts';
import type { Policy } from '../policy/index.ts';
import { decisionNotWhole, notVerified } from './register-refusals.ts';
import { refuseDecided } from './register-request.ts';
import { noteDecided, type Decision, type RequestRow } from './register.query.ts';
import { proveRequest, type Standing } from './request-desk.ts';
import {
  feeText,
  groundText,
  type AnswerAddress,
  type DecisionLetter,
  type RequestLetters,
} from './request-letters.ts';
import { needsOf } from './request-needs.ts';
import { outreachOf } from './stop-outreach.ts';

export interface DecisionInput extends AnswerAddress {
  readonly decision: Decision;
  /** Of the policy: why it may be refused, or cost something. */
  readonly ground?: string;
  /** In words for the person; it stands in the letter and nowhere else. */
  readonly reason?: string;
  readonly fee?: { readonly amount: number; readonly currency: string };
}

/** Decides a request. What is not simply done is explained by a letter first, with the way to complain (H6, H7). */
export async function decideRequest(
  standing: Standing,
  request: RequestRow,
  input: DecisionInput,
  room: { readonly letters: RequestLetters; readonly outbox: Outbox },
): Promise<void> {
  refuseDecided(request);
  const needs = needsOf(standing.policy, request);
  const nobody = input.decision === 'not_found' && request.candidateId === null;
  if (needs.length > 0 && !nobody) throw notVerified(needs);
  checkWhole(standing.policy, request, input);
  if (input.decision !== 'done') await room.letters.post(standing, request, input, letterOf(standing, input));
  if (input.decision === 'done') await keepTo(standing, request, room.outbox);
  const { decision, ground = null, fee } = input;
  await noteDecided(standing.tx, request.id, {
    decision,
    reasonCode: ground,
    feeAmount: fee ? fee.amount.toFixed(2) : null,
    feeCurrency: fee?.currency ?? null,
    at: standing.now.toString(),
  });
  await proveRequest(standing, request, 'request.decided', { decision, ground, fee: fee ? feeText(fee) : null });
  standing.tell({ action: 'request.decided', code: decision, subject: { kind: 'request', id: request.id } });
}

/** For what this request may be refused: what the policy names, and, of an erasure, what it lets outlive one (Art. 17(3)). */
const groundsOf = (policy: Policy, { kind }: RequestRow, decision: Decision): string[] => [
  ...policy.feesOnlyFor,
  ...(decision === 'refused' && kind === 'erasure' ? policy.erasureExceptions.keys() : []),
];

function checkWhole(policy: Policy, request: RequestRow, { decision, ground, reason, fee }: DecisionInput): void {
  const grounded = decision === 'refused' || decision === 'fee_asked';
  const grounds = groundsOf(policy, request, decision);
  if (grounded && !grounds.includes(ground ?? ''))
    throw decisionNotWhole('ground', 'no ground that the policy names for this', `one of ${grounds.join(', ')}`);
  if (!grounded && ground !== undefined)
    throw decisionNotWhole('ground', 'a ground for a decision that needs none', 'none');
  if (decision !== 'done' && reason === undefined)
    throw decisionNotWhole('reason', 'no reason', 'the reason, in words for the person');
  if ((decision === 'fee_asked') !== (fee !== undefined))
    throw decisionNotWhole('fee', 'a fee that is missing, or out of place', 'a fee where one is asked, and else none');
  if (decision === 'fee_asked' && request.decision === 'fee_asked')
    throw decisionNotWhole('decision', 'a fee that was asked before', 'done, refused or not_found');
}

function letterOf({ policy }: Standing, input: DecisionInput): DecisionLetter {
  const { decision, ground = '', reason = '', fee, language = 'en' } = input;
  const why = { reason, ground: groundText(policy, ground, language) };
  if (decision === 'fee_asked' && fee) return { template: 'request_fee', model: { ...why, fee: feeText(fee) } };
  if (decision === 'refused') return { template: 'request_refused', model: why };
  return { template: 'request_not_found', model: { reason } };
}

/** D10, D13: what a person said no to stays so, whichever basis it stood on. */
async function keepTo({ deed, now }: Standing, request: RequestRow, outbox: Outbox): Promise<void> {
  if (!deed) return;
  const purposes = refusedUses(deed.policy, request.kind);
  if (purposes.length === 0) return;
  await sayNo(deed, purposes, 'objection');
  await outbox.recall(deed.tx, deed.candidateId, 'renewal');
  const facts = { requestId: request.id, channel: 'api', purposes };
  await prove(deed, { kind: 'objection.kept', of: 'opt_out', from: now, facts });
}

/** To which uses each of these requests says no. */
function refusedUses(policy: Policy, kind: string): string[] {
  if (kind === 'opt_out' || kind === 'stop') return outreachOf(policy);
  return kind === 'limit' ? sensitiveUses(policy) : [];
}

/** What sensitive data is used for here, but for what has to go on, such as claims. */
function sensitiveUses(policy: Policy): string[] {
  const sensitive = new Set(
    [...policy.categories.values()].filter(({ special, criminal }) => special || criminal).map(({ id }) => id),
  );
  const used = [...policy.rules.values()].filter(
    ({ does, categories }) => does === 'grant' && !sensitive.isDisjointFrom(categories),
  );
  const purposes = new Set(used.map(({ purpose }) => purpose));
  return [...purposes].filter((id) => policy.purposes.get(id)?.objection !== 'outweighed');
}
