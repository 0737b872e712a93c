import { ownAddress } from '../access/index.ts';
import { consentOf, withdrawConsents, type Consent, type Deed } from '../candidates/index.ts';
import type { Outbox } from '../mail/index.ts';
import { settingOf } from './letters.ts';

/** By which way the person said no. */
export type Channel = 'api' | 'portal' | 'renewal' | 'mail';

/** Ends the consent and what stood on it, now, and tells the person so. Again, it changes nothing. */
export async function withdrawConsent(
  deed: Deed,
  outbox: Outbox,
  consentId: string,
  channel: Channel,
): Promise<Consent> {
  const consent = await consentOf(deed, consentId);
  if (consent.withdrawnAt !== null) return consent;
  await confirm(deed, outbox, consent); // before the grounds end: the address may be about to go with them
  await withdrawConsents(deed, consent.purpose, channel);
  await outbox.recall(deed.tx, deed.candidateId, 'renewal');
  await deed.tx.em.refresh(consent);
  return consent;
}

async function confirm(deed: Deed, outbox: Outbox, consent: Consent): Promise<void> {
  const to = await ownAddress(deed, consent.purpose);
  if (to === undefined) return;
  const { language, authority, timeZone, purpose } = settingOf(deed, consent);
  await outbox.post(deed.tx, {
    to,
    language,
    template: 'consent_withdrawn',
    candidateId: deed.candidateId,
    onceKey: `consent_withdrawn:${consent.id}`,
    model: { purpose, at: deed.now, timeZone, authority },
  });
}
