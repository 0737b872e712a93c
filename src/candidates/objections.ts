import { withdrawConsents } from './consents.ts';
import type { Deed } from './deeds.ts';
import { insertObjections } from './objections.query.ts';
import { regroundCandidate } from './reground.ts';

/** What saying no changed: nothing where it had been said before. */
export interface SaidNo {
  readonly objections: readonly string[];
  readonly consentIds: readonly string[];
}

/**
 * The person says no to these uses: on a legitimate interest it is an objection (Art. 21), on a consent its withdrawal
 * (Art. 7(3)). Both are noted, so that the use does not come back on the other basis. What stood on them ends now.
 */
export async function sayNo(deed: Deed, purposes: readonly string[], because: string): Promise<SaidNo> {
  const objections = await insertObjections(deed.tx, deed.candidateId, purposes, deed.now.toString());
  const consentIds: string[] = [];
  for (const purpose of purposes) consentIds.push(...(await withdrawConsents(deed, purpose, because)));
  if (objections.length > 0) await regroundCandidate(await deed.refreshed());
  for (const { purpose } of objections) deed.tell({ action: 'objection.noted', purpose, code: because });
  return { objections: objections.map(({ purpose }) => purpose), consentIds };
}
