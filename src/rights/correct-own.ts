import { ownActor, reachOf } from '../access/index.ts';
import {
  CORRECTION_KIND,
  correctRecord,
  isGone,
  notFound,
  type CorrectedValue,
  type Deeds,
  type Policies,
} from '../candidates/index.ts';
import type { Vault } from '../vault/index.ts';
import type { PortalSession } from './portal.ts';

/** What a person says of themselves counts like what they applied with. */
const SOURCE = 'candidate_application';

/** D2: a person corrects or confirms what is held of them, at once and for the saying alone. */
export class OwnCorrections {
  constructor(
    private readonly deeds: Deeds,
    private readonly vault: Vault,
    private readonly policies: Policies,
  ) {}

  /** Of whichever row of the person the record is. Throws RECORD_NOT_FOUND, and what `correctRecord` refuses. */
  async correct(
    session: PortalSession,
    corrects: string,
    fields: readonly { readonly path: string; readonly value: CorrectedValue }[],
  ): Promise<void> {
    for (const candidateId of session.candidateIds) {
      try {
        await this.correctOf(candidateId, corrects, fields);
        return;
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
    throw notFound('record');
  }

  private async correctOf(
    candidateId: string,
    corrects: string,
    fields: readonly { readonly path: string; readonly value: CorrectedValue }[],
  ): Promise<void> {
    const actor = { kind: 'candidate', id: candidateId, role: 'candidate' } as const;
    const reach = reachOf(this.policies.current.policy, actor);
    if (!reach) throw notFound('record');
    const incoming = { kind: CORRECTION_KIND, source: SOURCE };
    await this.deeds.on(candidateId, ownActor(candidateId), (deed) =>
      correctRecord(deed, this.vault, incoming, { corrects, fields }, reach),
    );
  }
}
