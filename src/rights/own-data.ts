import type { OwnDataReader } from '../access/index.ts';
import { notFound, type Policies } from '../candidates/index.ts';
import type { Language } from '../mail/index.ts';
import type { Clock } from '../platform/index.ts';
import { plainIn } from '../policy/index.ts';
import { ownFile, type OwnFile, type OwnView } from './own-view.ts';
import type { PortalSession } from './portal.ts';

export interface OwnDocument {
  readonly fileName: string | undefined;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** D1, D5: everything that is held on all rows of a proven address, together. */
export class OwnData {
  constructor(
    private readonly reader: OwnDataReader,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async of(session: PortalSession, language: Language): Promise<OwnView> {
    const { policy } = this.policies.current;
    const files: OwnFile[] = [];
    for (const candidateId of session.candidateIds) {
      const holdings = await this.reader.holdingsOf(candidateId);
      if (holdings) files.push(ownFile(policy, holdings, language));
    }
    return {
      format: 'candor-own-data-1',
      madeAt: this.clock.now().toString(),
      language,
      controller: policy.controller,
      recipients: [],
      leftOut: ['other_people', 'names_of_our_staff'],
      purposes: [...policy.purposes.values()].map((purpose) => ({ id: purpose.id, why: plainIn(purpose, language) })),
      files,
    };
  }

  /** An original, of whichever row of the person it is. */
  async document(session: PortalSession, recordId: string): Promise<OwnDocument> {
    for (const candidateId of session.candidateIds) {
      const found = await this.reader.document(candidateId, recordId);
      if (found) return found;
    }
    throw notFound('document');
  }
}
