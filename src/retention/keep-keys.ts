import type { AuditLog } from '../audit/index.ts';
import type { Clock, UnitOfWork } from '../platform/index.ts';
import type { Limits } from '../policy/index.ts';
import { rotateKeys, type Keyring, type Ledger, type OrphanKeys } from '../vault/index.ts';
import type { LookupKeeper } from './keep-lookups.ts';
import { deleteStaleRows, selectCandidatesAmong, selectMailsAmong } from './keep-keys.query.ts';

const REPLAYS = { hours: 48 };

/** Keeps the key store in order: keys that nothing uses are destroyed, epochs end on time, fences and proofs go when due. */
export class KeyKeeper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly lookups: LookupKeeper,
    private readonly orphans: OrphanKeys,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
    private readonly limits: () => Limits,
    private readonly clock: Clock,
  ) {}

  async keep(): Promise<void> {
    const destroyed = await this.orphans.destroy(
      (ids) => this.work.job('keys.keep', (tx) => selectCandidatesAmong(tx, ids)),
      (ids) => this.work.job('keys.keep', (tx) => selectMailsAmong(tx, ids)),
    );
    await this.ledger.dropFencesDue();
    const { reindexed, destroyed: hashKeys } = await this.lookups.keep();
    const { rewrapped, destroyed: epochs } = await rotateKeys(
      this.work,
      this.keyring,
      this.keyring.ageInHours('key-encryption') >= this.limits().keyEpochDays * 24,
    );
    await this.work.job('keys.keep', async (tx) => {
      const now = this.clock.now();
      await deleteStaleRows(tx, now.subtract(REPLAYS).toString(), now.toString());
      if (destroyed + rewrapped + reindexed + epochs.length + hashKeys.length === 0) return;
      await this.audit.append(tx, {
        actor: { kind: 'job', id: 'keys.keep' },
        action: 'keys.kept',
        outcome: 'done',
        amount: destroyed + rewrapped + reindexed,
        ...destroyedEpochs({ 'key-encryption': epochs, lookup: hashKeys }),
      });
    });
  }
}

function destroyedEpochs(byFamily: Readonly<Record<string, readonly number[]>>): { code?: string } {
  const named = Object.entries(byFamily).filter(([, epochs]) => epochs.length > 0);
  const code = named.map(([family, epochs]) => `${family}:${epochs.join(',')}`).join(' ');
  return code === '' ? {} : { code: `epochs_destroyed ${code}` };
}
