import { setTimeout as sleep } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { Actor } from '../audit/index.ts';
import {
  bytesToRead,
  isGone,
  recordAgain,
  selectWaitingSince,
  storeDocument,
  storeReading,
  storeTyped,
  storeTypedAtOnce,
  typedAgain,
  type Deeds,
  type IncomingRecord,
  type SentRequest,
  type StoredRecord,
  type Told,
} from '../candidates/index.ts';
import { keyRefused, type ApiKeys } from '../access/index.ts';
import { Refusal, type Instant, type Queries, type Queue, type UnitOfWork } from '../platform/index.ts';
import { fileUse, type IncomingField } from '../policy/index.ts';
import type { Policies } from '../candidates/index.ts';
import type { Vault } from '../vault/index.ts';
import { sealFile } from './file-sealer.ts';
import { isScan, readToTheEnd, type DocumentReader } from './document-reader.ts';
import { selectRecordState } from './record-state.query.ts';

const READER: Actor = { kind: 'job', id: 'record.read' };
const LOOK_EVERY_MS = 40;
const LONGEST_WAIT = { minutes: 15 };
const WAITING_BATCH = 500;

/** A file that is being received: its fields may come after it, so it is sealed first and judged when all is there. */
export interface ArrivingFile {
  readonly stream: Readable;
  readonly mediaType: string;
  readonly fileName: string | undefined;
}

/** Receives records: typed bodies are judged, labelled and stored at once; files are sealed, stored, and read later. */
export class Intake {
  constructor(
    private readonly deeds: Deeds,
    private readonly vault: Vault,
    private readonly keys: ApiKeys,
    private readonly policies: Policies,
    private readonly reader: DocumentReader,
    private readonly queries: Queries,
  ) {}

  /** In one call, which checks the caller's key too, where the request can't be a repeat and nothing else speaks against it. */
  async receiveTyped(
    candidateId: string,
    caller: Actor,
    incoming: IncomingRecord,
    fields: readonly IncomingField[],
    request?: SentRequest,
  ): Promise<Told<StoredRecord>> {
    if (!request) {
      const answer = await storeTypedAtOnce(
        this.deeds,
        this.queries,
        this.vault,
        candidateId,
        caller,
        incoming,
        fields,
      );
      if (answer === 'key_ended') throw keyRefused();
      if (answer !== 'needs_a_deed') return { ...received(answer.stored), replayed: false };
    }
    await this.keys.requireAlive(caller);
    return this.deeds.once(
      candidateId,
      caller,
      request,
      async (deed) => received(await storeTyped(deed, this.vault, incoming, fields)),
      (deed, id) => typedAgain(deed, this.vault, incoming, fields, id),
    );
  }

  /** Seals the stream, then stores it once `describe` has told what it is and by which request it came. */
  async receiveFile(
    candidateId: string,
    actor: Actor,
    file: ArrivingFile,
    describe: (digest: Buffer) => Promise<{ incoming: IncomingRecord; request?: SentRequest }>,
  ): Promise<Told<StoredRecord>> {
    const key = await this.vault.keyOf(candidateId);
    if (!key) throw await this.deeds.absent(candidateId);
    const sealed = await sealFile(key, file.stream, file);
    key.forget();
    const { incoming, request } = await describe(sealed.digest);
    if (fileUse(this.policies.current.policy, incoming.kind) === 'none')
      throw new Refusal('invalid', 'KIND_NOT_AS_FILE', {
        field: 'kind',
        found: 'a file of a kind that has to be judged before it is stored',
        expected: 'a typed JSON body',
        remedy: 'Send the record as JSON; see /docs.',
      });
    return this.deeds.once(
      candidateId,
      actor,
      request,
      async (deed) => received(await storeDocument(deed, this.vault, incoming, sealed)),
      recordAgain,
    );
  }

  /** The job. What turns out to be a scan is left to another, so that the next document need not wait for it. */
  read(candidateId: string, recordId: string): Promise<void> {
    const leavesScans = this.reader.readScan !== undefined;
    return this.readBy((bytes, claim) => this.reader.read(bytes, claim), candidateId, recordId, leavesScans);
  }

  /** The job for scans. */
  readScan(candidateId: string, recordId: string): Promise<void> {
    return this.readBy((bytes, claim) => readToTheEnd(this.reader, bytes, claim), candidateId, recordId);
  }

  /** Bytes out under the lock, reading without it, labels in under the lock again. Safe to run twice. */
  private async readBy(
    read: DocumentReader['read'],
    candidateId: string,
    recordId: string,
    leavesScans = false,
  ): Promise<void> {
    try {
      const document = await this.deeds.on(candidateId, READER, (deed) => bytesToRead(deed, recordId));
      if (!document) return;
      const { bytes, ...claimed } = document;
      const reading = await read(bytes, claimed);
      await this.deeds.on(candidateId, READER, (deed) =>
        leavesScans && isScan(reading)
          ? deed.announce('record.read_scan', { candidateId, recordId }, recordId)
          : storeReading(deed, this.vault, recordId, reading),
      );
    } catch (error) {
      if (isGone(error)) return;
      throw error;
    }
  }

  /** Enqueues again what waits for longer than a queue ever takes: its job was given up while something was broken. */
  async readWaiting(queue: Queue, work: UnitOfWork, now: Instant): Promise<void> {
    await work.job('record.read_waiting', async (tx) => {
      const waiting = await selectWaitingSince(tx, now.subtract(LONGEST_WAIT).toString(), WAITING_BATCH);
      for (const { candidateId, recordId } of waiting)
        await queue.enqueue(tx, 'record.read', { candidateId, recordId }, recordId);
    });
  }

  /** Waits until a record is read, at most so many milliseconds. Answers whether it is. */
  async waitUntilRead(candidateId: string, recordId: string, atMostMs: number): Promise<boolean> {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      const [row] = await selectRecordState(this.queries, candidateId, recordId);
      if (!row || row.state !== 'received') return row !== undefined;
      if (waited >= atMostMs) return false;
      await sleep(LOOK_EVERY_MS);
    }
  }
}

const received = (stored: StoredRecord) => ({ id: stored.recordId, known: stored.repeated, subject: stored });
