import { createHash, randomBytes } from 'node:crypto';
import type { Clock, UnitOfWork } from '../platform/index.ts';
import { CandidateKey } from './candidate-key.ts';
import { decrypt, encrypt } from './cipher.ts';
import {
  deleteMessageKeys,
  insertCandidateKey,
  insertMessageKey,
  selectCandidateKey,
  selectMessageKey,
} from './key-store.query.ts';
import type { Keyring } from './keyring.ts';
import { normalise, type LookupKind } from './normalise.ts';

const KEY_BYTES = 32;

/** Keys of candidates and messages, and keyed hashes. */
export class Vault {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keyring: Keyring,
    private readonly clock: Clock,
  ) {}

  /** Makes and commits a candidate's key, before the candidate that will use it. */
  async makeKey(candidateId: string): Promise<CandidateKey> {
    const key = randomBytes(KEY_BYTES);
    await insertCandidateKey(
      this.work.keyStore,
      { id: candidateId, ...this.keyring.wrap(candidateId, key) },
      this.now(),
    );
    return new CandidateKey(candidateId, key);
  }

  /** The candidate's key, unwrapped for this request; undefined where it is gone: the candidate ended. */
  async keyOf(candidateId: string): Promise<CandidateKey | undefined> {
    const [row] = await selectCandidateKey(this.work.keyStore, candidateId);
    return row && new CandidateKey(row.id, this.keyring.unwrap(row.id, row.epoch, row.wrapped));
  }

  /** Seals a message under a key of its own, committed before the message that uses it. */
  async sealMessage(messageId: string, text: string): Promise<Buffer> {
    const key = randomBytes(KEY_BYTES);
    await insertMessageKey(this.work.keyStore, { id: messageId, ...this.keyring.wrap(messageId, key) }, this.now());
    return encrypt(key, `message\n${messageId}`, Buffer.from(text));
  }

  /** The message's text; undefined where its key was destroyed. */
  async openMessage(messageId: string, sealed: Buffer): Promise<string | undefined> {
    const [row] = await selectMessageKey(this.work.keyStore, messageId);
    if (!row) return undefined;
    return decrypt(this.keyring.unwrap(row.id, row.epoch, row.wrapped), `message\n${messageId}`, sealed).toString(
      'utf8',
    );
  }

  async destroyMessageKeys(messageIds: readonly string[]): Promise<void> {
    if (messageIds.length > 0) await deleteMessageKeys(this.work.keyStore, messageIds);
  }

  /** Keyed hashes to store for a value, under the current epoch: several for a name, one a word. */
  hashesToStore(kind: LookupKind, value: string): { hash: Buffer; epoch: number }[] {
    const epoch = this.lookupEpoch;
    return normalise(kind, value)
      .filter((text) => text !== '')
      .map((text) => ({ hash: this.keyring.hash(kind, text, epoch), epoch }));
  }

  /** As `hashesToStore`, of what has one form and is hashed whole: an id of another system. */
  hashToStore(kind: 'external_id' | 'application_id', value: string): { hash: Buffer; epoch: number } {
    const epoch = this.lookupEpoch;
    return { hash: this.keyring.hash(kind, value, epoch), epoch };
  }

  /** The epoch that look-up hashes are made under now. */
  get lookupEpoch(): number {
    return this.keyring.current('lookup');
  }

  /** What to look for: for each word of the value, its hash under every living epoch. */
  hashesToFind(kind: LookupKind, value: string): Buffer[][] {
    return normalise(kind, value)
      .filter((text) => text !== '')
      .map((text) => this.keyring.hashes(kind, text));
  }

  /** Keyed hash of a request's key or body, and what it may be stored as from an older epoch. */
  requestHash(kind: 'request_key' | 'request_body', value: string | Buffer): { store: Buffer; find: Buffer[] } {
    const digest = createHash('sha256').update(value).digest('base64');
    const find = this.keyring.hashes(kind, digest);
    return { store: find[0] as Buffer, find };
  }

  private now(): string {
    return this.clock.now().toString();
  }
}
