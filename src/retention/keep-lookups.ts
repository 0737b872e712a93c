import type { Reindexer } from '../candidates/index.ts';
import type { Keyring, Ledger } from '../vault/index.ts';

/** A key that makes hashes stands for a year (house), then another follows. */
const EPOCH = { days: 365 };
/** Repeated requests and the counts of asked-for links are hashed too, and kept for at most this long. */
const FORGOTTEN_AFTER = { hours: 48 };

/**
 * Ends look-up epochs: opens the next, has everything hashed anew, and destroys an earlier key once nothing needs it. A fence
 * has no value that it could be made from again, so its key lives as long as the fence does.
 */
export class LookupKeeper {
  constructor(
    private readonly keyring: Keyring,
    private readonly reindexer: Reindexer,
    private readonly ledger: Ledger,
  ) {}

  async keep(): Promise<{ reindexed: number; destroyed: number[] }> {
    if (this.keyring.ageInHours('lookup') >= EPOCH.days * 24) this.keyring.advance('lookup');
    const reindexed = await this.reindexer.run();
    if (this.keyring.ageInHours('lookup') < FORGOTTEN_AFTER.hours) return { reindexed, destroyed: [] };
    const destroyed: number[] = [];
    for (const epoch of this.keyring.epochs('lookup').slice(0, -1)) {
      if ((await this.reindexer.uses(epoch)) || (await this.ledger.hasFencesUnder(epoch))) continue;
      this.keyring.destroy('lookup', epoch);
      destroyed.push(epoch);
    }
    return { reindexed, destroyed };
  }
}
