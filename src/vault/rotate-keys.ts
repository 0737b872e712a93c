import type { UnitOfWork } from '../platform/index.ts';
import { countWrappedUnder, selectWrappedUnder, updateWrapped } from './key-store.query.ts';
import type { Keyring } from './keyring.ts';

const BATCH = 500;
/** A key is wrapped before it is stored: whoever was between the two when an epoch ended is through by then. */
const SETTLED = { hours: 1 };

/**
 * Ends the current epoch of key-encryption keys: opens the next and wraps the survivors' keys anew in batches; an hour later
 * destroys the old keys. From then on what was erased before is unreadable in every backup and log file. Safe to repeat: a
 * run that was interrupted is finished by the next, and an epoch is destroyed only when nothing is wrapped under it.
 */
export async function rotateKeys(
  work: UnitOfWork,
  keyring: Keyring,
  advance: boolean,
): Promise<{ rewrapped: number; destroyed: number[] }> {
  if (advance) keyring.advance('key-encryption');
  const old = keyring.epochs('key-encryption').slice(0, -1);
  let rewrapped = 0;
  const destroyed: number[] = [];
  const settled = keyring.ageInHours('key-encryption') >= SETTLED.hours;
  for (const epoch of old) {
    for (const table of ['candidate_key', 'message_key'] as const) {
      let batch: number;
      do {
        batch = await rewrapBatch(work, keyring, table, epoch);
        rewrapped += batch;
      } while (batch > 0);
    }
    const [left] = await countWrappedUnder(work.keyStore, epoch);
    if (left?.amount === 0 && settled) {
      keyring.destroy('key-encryption', epoch);
      destroyed.push(epoch);
    }
  }
  return { rewrapped, destroyed };
}

function rewrapBatch(
  work: UnitOfWork,
  keyring: Keyring,
  table: 'candidate_key' | 'message_key',
  epoch: number,
): Promise<number> {
  return work.keys(async (tx) => {
    const rows = await selectWrappedUnder(tx, table, epoch, BATCH);
    const anew = rows.map((row) => ({
      id: row.id,
      ...keyring.wrap(row.id, keyring.unwrap(row.id, row.epoch, row.wrapped)),
    }));
    if (anew.length > 0) await updateWrapped(tx, table, anew);
    return anew.length;
  });
}
