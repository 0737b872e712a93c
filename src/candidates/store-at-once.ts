import type { Actor } from '../audit/index.ts';
import { currentRequestId, newId, type Queries } from '../platform/index.ts';
import type { IncomingField } from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import type { Deeds } from './deeds.ts';
import { judgeTyped, storedAs, type IncomingRecord, type StoredRecord } from './records.ts';
import { storeRecord } from './store-at-once.query.ts';

const TRIES = 3;

/** What came of it: stored; the caller's key no longer holds; or not in one call, so that a deed has to look closer. */
export type AtOnce = { readonly stored: StoredRecord } | 'key_ended' | 'needs_a_deed';

/**
 * A typed record in two round trips: the facts, then everything that the record owes in one call. Policy judges without
 * the lock; the call takes it, and stores only if the facts are still those that were judged.
 */
export async function storeTypedAtOnce(
  deeds: Deeds,
  queries: Queries,
  vault: Vault,
  candidateId: string,
  actor: Actor,
  incoming: IncomingRecord,
  fields: readonly IncomingField[],
): Promise<AtOnce> {
  for (let tries = 0; tries < TRIES; tries++) {
    const known = await deeds.known(candidateId, actor);
    if (!known) return 'needs_a_deed';
    const { standpoint, text, keyAlive } = known;
    try {
      if (!keyAlive) return 'key_ended';
      const judged = judgeTyped(standpoint, vault, incoming, fields);
      if (judged.needsPerson) return 'needs_a_deed';
      const owed = {
        eventId: newId(),
        actor,
        fields: judged.fields,
        requestId: currentRequestId() ?? null,
        changeId: newId(),
        hidden: judged.hidden,
      };
      const [answer] = await storeRecord(
        queries,
        text,
        judged.record,
        standpoint.facts.policyVersion,
        owed,
        judged.labels,
      );
      if (answer?.outcome === 'stored') return { stored: storedAs(judged) };
      if (answer?.outcome !== 'moved') return 'needs_a_deed';
    } finally {
      standpoint.key.forget();
    }
  }
  return 'needs_a_deed';
}
