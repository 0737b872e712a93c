import type { ConsentReader } from '../access/index.ts';
import type { Policies } from '../candidates/index.ts';
import type { Clock } from '../platform/index.ts';
import type { Principal } from '../vault/index.ts';
import { dpvReceipt, type ConsentReceipt } from './dpv-receipt.ts';

/** What a person can keep of their consent, and a machine can read. */
export class ConsentReceipts {
  constructor(
    private readonly reader: ConsentReader,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  /** Throws CONSENT_NOT_FOUND where there is none that this caller may know of. */
  async receipt(principal: Principal, consentId: string): Promise<ConsentReceipt> {
    const record = await this.reader.consent(principal, consentId);
    return dpvReceipt(this.policies.current.policy, record, this.clock.now(), `${this.publicUrl}/privacy`);
  }
}
