import type { Deed } from './deeds.ts';
import { insertObjections, withdrawConsentsTo } from './objections.query.ts';
import { regroundCandidate } from './reground.ts';

/** What saying no changed: nothing where it had been said before. */
export interface SaidNo {
  readonly purposes: readonly string[];
  readonly consentIds: readonly string[];
}

/**
 * The person says no to these uses: on a legitimate interest it is an objection (Art. 21), on a consent its withdrawal
 * (Art. 7(3)). Both are noted, so that the use does not come back on the other basis. What stood on them ends now.
 */
export async function sayNo(deed: Deed, purposes: readonly string[], because: string): Promise<SaidNo> {
  const at = deed.now.toString();
  const objected = await insertObjections(deed.tx, deed.candidateId, purposes, at);
  const withdrawn = await withdrawConsentsTo(deed.tx, deed.candidateId, purposes, because, at);
  if (objected.length > 0 || withdrawn.length > 0) await regroundCandidate(await deed.refreshed());
  for (const { purpose } of objected) deed.tell({ action: 'objection.noted', purpose, code: because });
  for (const { id, purpose } of withdrawn)
    deed.tell({ action: 'consent.withdrawn', purpose, code: because, subject: { kind: 'consent', id } });
  return {
    purposes: [...new Set([...objected, ...withdrawn].map(({ purpose }) => purpose))],
    consentIds: withdrawn.map(({ id }) => id),
  };
}
