import type { Instant } from '../platform/index.ts';
import { mintPermit, type Place, type Principal, type Vault } from '../vault/index.ts';

/** Where a request's details are sealed: a place of its own, which no labelled view opens. */
export const requestPlace = (candidateId: string, id: string): Place => ({
  candidateId,
  kind: 'request',
  id,
  category: 'request',
});

/** What a person wrote in a request, for whoever answers it and for nothing else. Undefined where the key is gone. */
export async function requestDetails(
  vault: Vault,
  principal: Principal,
  request: { readonly candidateId: string; readonly id: string; readonly sealed: Buffer },
  at: Instant,
): Promise<string | undefined> {
  const { candidateId, id, sealed } = request;
  const key = await vault.keyOf(candidateId);
  if (!key) return undefined;
  const permit = mintPermit({ principal, purpose: 'request', candidateId, categories: new Set(['request']), at });
  try {
    return key.openText(permit, requestPlace(candidateId, id), sealed);
  } finally {
    key.forget();
  }
}
