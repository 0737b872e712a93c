import { moveGrounds, selectAllLabels, selectLabelsOfApplication, type StandingLabel } from './applications.query.ts';
import type { Deed } from './deeds.ts';
import { endGrounds } from './end-grounds.ts';
import { followLastContact } from './follow-last-contact.ts';
import { judgeAnew } from './judge-anew.ts';
import { insertGrounds } from './labels.query.ts';

/**
 * Asks policy anew for the labels that stand on an application, after its dates, stage or status moved: ends move forward
 * or back, grounds that the new facts allow are added, those that they forbid end now.
 */
export async function regroundApplication(deed: Deed, applicationId: string): Promise<void> {
  await reground(
    deed,
    await selectLabelsOfApplication(deed.tx, deed.candidateId, applicationId),
    new Set([applicationId]),
  );
}

/** The same for everything held of the candidate: a consent, an objection or a contact can touch any label. */
export async function regroundCandidate(deed: Deed): Promise<void> {
  const followed = await followLastContact(deed);
  await reground(followed, await selectAllLabels(deed.tx, deed.candidateId));
}

async function reground(deed: Deed, labels: readonly StandingLabel[], only?: ReadonlySet<string>): Promise<void> {
  const { moved, ended, added } = judgeAnew(await deed.lawOf(labels), deed.facts, labels, deed.now, only);
  if (moved.length > 0) await moveGrounds(deed.tx, deed.candidateId, moved);
  const amount = moved.filter(
    ({ ground, retainUntil }) => Date.parse(ground.retainUntil) !== Date.parse(retainUntil),
  ).length;
  if (amount > 0) deed.tell({ action: 'ground.moved', amount });
  await insertGrounds(deed.tx, deed.candidateId, deed.facts.policyVersion, added);
  await endGrounds(deed, ended);
}
