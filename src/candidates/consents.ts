import { createHash } from 'node:crypto';
import { newId, type Instant } from '../platform/index.ts';
import { insertLocator, moveLastContact } from './applications.query.ts';
import { Consent } from './consent.entity.ts';
import { moveConsents, selectNoSince } from './consents.query.ts';
import type { Deed } from './deeds.ts';
import { withdrawConsentsTo } from './objections.query.ts';
import { ownPermit } from './own-permit.ts';
import { prove } from './proofs.ts';
import { notFound } from './refusals.ts';
import { regroundCandidate } from './reground.ts';

/** A consent that counts: who checked it says under which law it was given, and until when it lasts. */
export interface GivenConsent {
  readonly purpose: string;
  readonly jurisdiction: string;
  readonly givenAt: Instant;
  readonly until: Instant;
  readonly method: string;
  readonly notice: { readonly id: string; readonly version: string; readonly language: string };
  /** The words that the person agreed to. */
  readonly wording: string;
}

/** Where a consent's wording belongs. */
export const consentPlace = (candidateId: string, id: string) =>
  ({ candidateId, kind: 'consent', id, category: 'consent' }) as const;

/** A consent with this purpose, moment and wording, if it was stored before. */
export async function sameConsent(
  deed: Deed,
  given: Pick<GivenConsent, 'purpose' | 'givenAt' | 'wording'>,
): Promise<Consent | undefined> {
  const { candidateId, key, now } = deed;
  const known = await deed.tx.em.find(Consent, { candidateId, purpose: given.purpose, givenAt: given.givenAt });
  const permit = ownPermit(candidateId, now, ['consent']);
  const digest = digestOf(given.wording);
  return known.find(({ id, sealed }) =>
    digestOf(key.openText(permit, consentPlace(candidateId, id), Buffer.from(sealed))).equals(digest),
  );
}

/** Whether the person has said no to the use since this moment: an older yes must not come back to life behind it. */
export const saidNoSince = async (deed: Deed, purpose: string, since: Instant): Promise<boolean> =>
  (await selectNoSince(deed.tx, deed.candidateId, purpose, since.toString())).length > 0;

/** Stores the consent; what is held gets the grounds that stand on it. */
export async function storeConsent(deed: Deed, given: GivenConsent): Promise<Consent> {
  const { candidateId } = deed;
  const id = newId();
  await insertLocator(deed.tx, id, candidateId, 'consent');
  const consent = deed.tx.em.create(Consent, {
    id,
    candidateId,
    purpose: given.purpose,
    jurisdiction: given.jurisdiction,
    givenAt: given.givenAt,
    retainUntil: given.until,
    method: given.method,
    noticeId: given.notice.id,
    noticeVersion: given.notice.version,
    noticeLanguage: given.notice.language,
    sealed: deed.key.seal(consentPlace(candidateId, id), given.wording),
    withdrawnAt: null,
    endedBecause: null,
  });
  await deed.tx.em.flush();
  await moveLastContact(deed.tx, candidateId, given.givenAt.toString()); // agreeing is the person's own act
  await regroundCandidate(await deed.refreshed());
  deed.tell({ action: 'consent.given', purpose: given.purpose, subject: { kind: 'consent', id } });
  deed.changed('consent.given', id);
  return consent;
}

export async function consentOf(deed: Deed, id: string): Promise<Consent> {
  const consent = await deed.tx.em.findOne(Consent, { candidateId: deed.candidateId, id });
  if (!consent) throw notFound('consent');
  return consent;
}

/** The person agreed anew: the consent lasts longer, never shorter. What stands on it moves with the next regrounding. */
export async function extendConsent(deed: Deed, id: string, until: Instant): Promise<void> {
  await moveConsents(deed.tx, deed.candidateId, [{ id, until: until.toString() }]);
  deed.tell({ action: 'consent.renewed', subject: { kind: 'consent', id } });
  deed.changed('consent.renewed', id);
}

/**
 * A withdrawal is a no to the use (Art. 7(3)), so every consent to it goes. What stood on them ends now, with the labels
 * that have nothing left, and the candidate with the last of them.
 */
export async function withdrawConsents(deed: Deed, purpose: string, channel: string): Promise<readonly string[]> {
  const withdrawn = await withdrawConsentsTo(deed.tx, deed.candidateId, [purpose], 'withdrawn', deed.now.toString());
  if (withdrawn.length === 0) return [];
  for (const { id } of withdrawn) {
    deed.tell({ action: 'consent.withdrawn', purpose, code: channel, subject: { kind: 'consent', id } });
    deed.changed('consent.withdrawn', id);
    await prove(deed, {
      kind: 'consent.withdrawn',
      of: 'consent',
      from: deed.now,
      facts: { consentId: id, purpose, channel },
    });
  }
  await regroundCandidate(await deed.refreshed());
  return withdrawn.map(({ id }) => id);
}

const digestOf = (wording: string): Buffer => createHash('sha256').update(wording).digest();
