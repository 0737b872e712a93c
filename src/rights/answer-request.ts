import { prove, type Deed } from '../candidates/index.ts';
import { newId } from '../platform/index.ts';
import { requestClock } from '../policy/index.ts';
import { insertAnswered, type RequestKind } from './requests.query.ts';

/** How the policy names the request's clock and its proof. */
const NAMES: Readonly<Record<'erasure' | 'stop_outreach', { request: string; proof: string; told: string }>> = {
  erasure: { request: 'erasure', proof: 'erasure', told: 'erasure.answered' },
  stop_outreach: { request: 'stop', proof: 'opt_out', told: 'outreach.stopped' },
};

/** Writes down a request that was met at once, and the proof of it, which outlives the candidate (Art. 5(2)). */
export async function answerRequest(
  deed: Deed,
  kind: Exclude<RequestKind, 'access'>,
  facts: Readonly<Record<string, string | boolean | readonly string[]>>,
): Promise<string> {
  const { candidateId, now } = deed;
  const { jurisdiction } = deed.facts;
  const names = NAMES[kind];
  const id = newId();
  const clock = requestClock(deed.policy, { kind: names.request, jurisdiction, receivedAt: now });
  const at = now.toString();
  await insertAnswered(deed.tx, { id, candidateId, kind, receivedAt: at, dueAt: (clock?.answerBy ?? now).toString() });
  await prove(deed, {
    kind: names.told,
    of: names.proof,
    from: now,
    facts: { requestId: id, channel: 'portal', ...facts },
  });
  deed.tell({ action: 'request.answered', code: kind, subject: { kind: 'request', id } });
  return id;
}
