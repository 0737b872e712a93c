import { endAnew, groundsFor, type GroundSpec } from '../policy/index.ts';
import {
  moveGrounds,
  selectAllLabels,
  selectLabelsOfApplication,
  type MovedGround,
  type StandingGround,
  type StandingLabel,
} from './applications.query.ts';
import type { Deed } from './deeds.ts';
import { endGrounds, type EndedGround } from './end-grounds.ts';
import { caseOf, type KnownApplication } from './facts.ts';
import { followLastContact } from './follow-last-contact.ts';
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
  await reground(followed, await selectAllLabels(deed.tx, deed.candidateId), undefined);
}

async function reground(
  deed: Deed,
  labels: readonly StandingLabel[],
  only: ReadonlySet<string> | undefined,
): Promise<void> {
  const moved: MovedGround[] = [];
  const ended: EndedGround[] = [];
  const added: { labelId: string; ground: GroundSpec }[] = [];
  for (const label of labels) {
    for (const ground of label.grounds.filter((one) => !one.ended)) {
      const answer = endAnewOf(deed, label, ground);
      if ('end' in answer) ended.push({ labelId: label.labelId, ground, because: answer.because });
      else
        moved.push({
          labelId: label.labelId,
          ground,
          anchor: answer.anchor,
          anchorAt: answer.anchorAt?.toString() ?? null,
          retainUntil: answer.retainUntil.toString(),
        });
    }
    added.push(...newGrounds(deed, label, only));
  }
  if (moved.length > 0) await moveGrounds(deed.tx, deed.candidateId, moved);
  await insertGrounds(deed.tx, deed.candidateId, deed.facts.policyVersion, added);
  await endGrounds(deed, ended);
}

function endAnewOf(deed: Deed, label: StandingLabel, ground: StandingGround) {
  const standsOn = {
    ...(ground.applicationId ? { applicationId: ground.applicationId } : {}),
    ...(ground.consentId ? { consentId: ground.consentId } : {}),
    ...(ground.law ? { law: ground.law } : {}),
  };
  const application = deed.facts.applications.find((known) => known.id === ground.applicationId);
  return endAnew(
    deed.policy,
    { rule: ground.rule, purpose: ground.purpose, standsOn },
    caseFor(deed, label, application),
  );
}

/** What a person has had erased never comes back into use, whatever becomes of its application (Art. 17). */
export const ERASURE = 'erasure';

/** Grounds that policy gives now and that the label doesn't have, or had and lost. */
function newGrounds(
  deed: Deed,
  label: StandingLabel,
  only: ReadonlySet<string> | undefined,
): { labelId: string; ground: GroundSpec }[] {
  if (label.grounds.some((ground) => ground.endedBecause === ERASURE)) return [];
  const living = new Set(label.grounds.filter((ground) => !ground.ended).map(standing));
  const applications = applicationsOf(deed, label, only);
  const added = new Map<string, GroundSpec>();
  for (const application of applications)
    for (const ground of groundsFor(deed.policy, caseFor(deed, label, application), deed.now).grounds) {
      const key = standing({
        purpose: ground.purpose,
        basis: ground.basis,
        applicationId: ground.standsOn.applicationId ?? null,
        consentId: ground.standsOn.consentId ?? null,
        law: ground.standsOn.law ?? null,
      });
      if (!living.has(key)) added.set(key, ground);
    }
  return [...added.values()].map((ground) => ({ labelId: label.labelId, ground }));
}

function applicationsOf(
  deed: Deed,
  label: StandingLabel,
  only: ReadonlySet<string> | undefined,
): (KnownApplication | undefined)[] {
  const ids = only ?? new Set(label.grounds.flatMap((ground) => ground.applicationId ?? []));
  const known = deed.facts.applications.filter((application) => ids.has(application.id));
  return known.length > 0 ? known : [undefined];
}

const caseFor = (deed: Deed, label: StandingLabel, application: KnownApplication | undefined) =>
  caseOf(
    deed.facts,
    { category: label.category, source: label.source, recordReceivedAt: Temporal.Instant.from(label.recordReceivedAt) },
    application,
  );

const standing = (ground: Pick<StandingGround, 'purpose' | 'basis' | 'applicationId' | 'consentId' | 'law'>): string =>
  [ground.purpose, ground.basis, ground.applicationId, ground.consentId, ground.law]
    .map((part) => part ?? '')
    .join('|');
