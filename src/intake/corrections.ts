import { reachOf, type ApiKeys } from '../access/index.ts';
import {
  correctRecord,
  isGone,
  notFound,
  recordAgain,
  type Correction,
  type Deeds,
  type IncomingRecord,
  type Policies,
  type SentRequest,
  type StoredRecord,
  type Told,
} from '../candidates/index.ts';
import type { Principal, Vault } from '../vault/index.ts';

/** Receives corrections, from whoever has a reach: a person of their own data, our staff of what they see, systems. */
export class Corrections {
  constructor(
    private readonly deeds: Deeds,
    private readonly vault: Vault,
    private readonly keys: ApiKeys,
    private readonly policies: Policies,
  ) {}

  async receive(
    candidateId: string,
    caller: Principal,
    incoming: IncomingRecord,
    correction: Correction,
    request?: SentRequest,
  ): Promise<Told<StoredRecord>> {
    await this.keys.requireAlive(caller);
    const reach = reachOf(this.policies.current.policy, caller);
    if (!reach) throw notFound('record');
    try {
      return await this.deeds.once(
        candidateId,
        caller,
        request,
        async (deed) => {
          const stored = await correctRecord(deed, this.vault, incoming, correction, reach);
          return { id: stored.recordId, known: stored.repeated, subject: stored };
        },
        recordAgain,
      );
    } catch (error) {
      // Whoever is not told of endings gets one answer for: never known, ended, erased, and nothing here for them.
      if (isGone(error) && reach.uses && error.code !== 'APPLICATION_NOT_FOUND') throw notFound('record');
      throw error;
    }
  }
}
