import { createHmac } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import type { Clock, Secrets } from '../platform/index.ts';
import { decrypt, encrypt } from './cipher.ts';

export type KeyFamily = 'key-encryption' | 'lookup';

/**
 * The keys that are never in PostgreSQL, by epoch: `key-encryption` wraps candidates' keys, `lookup` makes keyed hashes.
 * Each is a file that only its owner can read. Destroying an epoch's file makes everything wrapped under it unreadable,
 * in backups and old log files too.
 */
export class Keyring {
  private readonly keys: Record<KeyFamily, Map<number, Buffer>> = { 'key-encryption': new Map(), lookup: new Map() };
  private seen = Number.NaN;

  constructor(
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {
    for (const family of ['key-encryption', 'lookup'] as const)
      if (this.epochs(family).length === 0) this.open(family, 1);
  }

  /** Epochs that still have their key, oldest first. */
  epochs(family: KeyFamily): number[] {
    return [...this.keysOf(family).keys()].sort((a, b) => a - b);
  }

  /** The epoch that new things are wrapped or hashed under. */
  current(family: KeyFamily): number {
    return this.epochs(family).at(-1) ?? 1;
  }

  /** Since the current epoch was opened. */
  ageInHours(family: KeyFamily): number {
    return this.clock
      .now()
      .since(this.secrets.madeAt(fileOf(family, this.current(family))))
      .total('hours');
  }

  /** Opens the next epoch; from now on it is the current one. */
  advance(family: KeyFamily): number {
    const next = this.current(family) + 1;
    this.open(family, next);
    return next;
  }

  /** Destroys an epoch that nothing is wrapped under any more. The current one can't be. */
  destroy(family: KeyFamily, epoch: number): void {
    if (epoch >= this.current(family)) throw new Error('the current epoch is in use');
    this.secrets.destroy(fileOf(family, epoch));
    this.seen = Number.NaN;
  }

  wrap(id: string, key: Buffer): { epoch: number; wrapped: Buffer } {
    const epoch = this.current('key-encryption');
    return { epoch, wrapped: encrypt(this.keyOf('key-encryption', epoch), `key\n${id}`, key) };
  }

  unwrap(id: string, epoch: number, wrapped: Buffer): Buffer {
    return decrypt(this.keyOf('key-encryption', epoch), `key\n${id}`, wrapped);
  }

  /** HMAC-SHA256 of a normalised value, per kind, so that an e-mail's hash says nothing about a phone's. */
  hash(kind: string, value: string, epoch = this.current('lookup')): Buffer {
    return createHmac('sha256', this.keyOf('lookup', epoch)).update(`${kind}\n${value}`).digest();
  }

  /** The hash under every epoch that lives, newest first: what a look-up has to ask for. */
  hashes(kind: string, value: string): Buffer[] {
    return this.epochs('lookup')
      .reverse()
      .map((epoch) => this.hash(kind, value, epoch));
  }

  private open(family: KeyFamily, epoch: number): void {
    this.secrets.obtain(fileOf(family, epoch), this.clock.now());
    this.seen = Number.NaN;
  }

  private keyOf(family: KeyFamily, epoch: number): Buffer {
    const key = this.keysOf(family).get(epoch);
    if (!key) throw new Error(`the ${family} key of epoch ${epoch} is gone`);
    return key;
  }

  /** What another replica opened or destroyed shows in the folder's time stamp, so nobody keeps a destroyed key. */
  private keysOf(family: KeyFamily): Map<number, Buffer> {
    const { mtimeMs } = statSync(this.secrets.folder);
    if (mtimeMs !== this.seen) {
      for (const known of ['key-encryption', 'lookup'] as const) this.keys[known] = this.load(known);
      this.seen = mtimeMs;
    }
    return this.keys[family];
  }

  private load(family: KeyFamily): Map<number, Buffer> {
    const pattern = new RegExp(`^${family}\\.(\\d+)\\.key$`);
    const found = new Map<number, Buffer>();
    for (const name of readdirSync(this.secrets.folder)) {
      const epoch = Number(pattern.exec(name)?.[1]);
      const key = Number.isNaN(epoch) ? undefined : this.secrets.read(name);
      if (key) found.set(epoch, key);
    }
    return found;
  }
}

const fileOf = (family: KeyFamily, epoch: number): string => `${family}.${epoch}.key`;
