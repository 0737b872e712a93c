import { newId, type Instant, type Tx } from '../platform/index.ts';
import { requestClock, type Policy } from '../policy/index.ts';
import { insertForHumanCheck } from './requests.query.ts';

/** Whom a question may be about, where the address alone does not prove it. */
export interface Unproven {
  readonly candidateId: string;
  readonly jurisdiction: string;
  readonly about: 'candidate' | 'referee';
}

/**
 * Opens a request for access that a person of the controller looks at; by when, at the latest. It is written by one path
 * whether there is anybody to look at or not, so that the time taken tells nothing.
 */
export async function askForHumanCheck(
  tx: Tx,
  policy: Policy,
  unproven: readonly Unproven[],
  now: Instant,
): Promise<Instant | undefined> {
  const requests = unproven.map(({ candidateId, jurisdiction, about }) => ({
    id: newId(),
    candidateId,
    about,
    dueAt: dueAt(policy, jurisdiction, now),
  }));
  await insertForHumanCheck(
    tx,
    requests.map((request) => ({ ...request, dueAt: request.dueAt.toString() })),
    now.toString(),
  );
  return requests.map((request) => request.dueAt).sort((one, other) => Temporal.Instant.compare(one, other))[0];
}

function dueAt(policy: Policy, jurisdiction: string, receivedAt: Instant): Instant {
  const clock = requestClock(policy, { kind: 'access', jurisdiction, receivedAt });
  // Art. 12(3) in its strictest reading, where the policy names no time.
  return clock?.answerBy ?? receivedAt.add({ hours: 28 * 24 });
}
