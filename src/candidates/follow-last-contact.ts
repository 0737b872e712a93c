import type { Instant } from '../platform/index.ts';
import { consentUntil } from '../policy/index.ts';
import { moveConsents } from './consents.query.ts';
import type { Deed } from './deeds.ts';

/**
 * Where the law counts a consent from the last contact, the person's own act moves its end, forward only. Nothing else does:
 * what the person agreed to was told to them with its end.
 */
export async function followLastContact(deed: Deed): Promise<Deed> {
  const { policy, now, facts } = deed;
  const moved = facts.consents.flatMap((consent) => {
    if (consent.withdrawnAt || !isAfter(consent.until, now)) return [];
    const question = { purpose: consent.purpose, jurisdiction: consent.jurisdiction, at: consent.givenAt };
    const fromConsent = consentUntil(policy, question);
    const until = consentUntil(policy, { ...question, lastContactAt: facts.lastContactAt });
    if (!fromConsent || !until || !isAfter(until, fromConsent) || !isAfter(until, consent.until)) return [];
    return [{ id: consent.id, until: until.toString() }];
  });
  if (moved.length === 0) return deed;
  await moveConsents(deed.tx, deed.candidateId, moved);
  return deed.refreshed();
}

const isAfter = (one: Instant, other: Instant): boolean => Temporal.Instant.compare(one, other) > 0;
