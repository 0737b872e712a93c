import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor, AuditLog } from '../audit/index.ts';
import {
  bytesToReadAgain,
  isGone,
  storeReadingAgain,
  type Deeds,
  type Repeats,
  type SentRequest,
  type Told,
} from '../candidates/index.ts';
import {
  BEFORE_ALL,
  isId,
  newId,
  Refusal,
  type Clock,
  type JobPayload,
  type Queue,
  type Tx,
  type UnitOfWork,
} from '../platform/index.ts';
import type { Vault } from '../vault/index.ts';
import { readToTheEnd, type DocumentReader } from './document-reader.ts';
import {
  countOutdated,
  countRead,
  finishReading,
  insertReading,
  selectArrivals,
  selectOutdatedCandidates,
  selectOutdatedRecords,
  selectReading,
  selectUnderWay,
  type ReadingRow,
} from './readings.query.ts';

export const READ_AGAIN_QUEUE = 'record.read_again';
const ACTOR: Actor = { kind: 'job', id: READ_AGAIN_QUEUE };
/** Candidates are shared out over so many chains of jobs: as many replicas can take part, and nobody is in two. */
const LANES = 4;
const BATCH = 25;
const LOOK_EVERY_MS = 200;
/** A job that has waited so long for arrivals goes to the end of its queue. */
const LONGEST_PAUSE_MS = 60_000;
/** What has waited longer can't be read at present, and nothing waits for it. */
const ARRIVING = { minutes: 15 };

/**
 * Reads again what another reader has read: a chain of jobs a lane, each a batch of candidates, one document at a time a
 * candidate. What is stored is the whole of one document, so a crash leaves the rest to the next run.
 */
export class Readings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deeds: Deeds,
    private readonly vault: Vault,
    private readonly repeats: Repeats,
    private readonly audit: AuditLog,
    private readonly queue: Queue,
    private readonly reader: DocumentReader,
    private readonly clock: Clock,
  ) {}

  /** Asks for a run; where one with this reader is under way, that is the answer. */
  async request(actor: Actor, request?: SentRequest): Promise<Told<ReadingRow>> {
    const asked = { actor, request, kind: 'reading' };
    const { id, replayed } = await this.work.job(READ_AGAIN_QUEUE, (tx) =>
      this.repeats.once(tx, asked, () => this.begin(tx, actor)),
    );
    return { id, known: false, replayed, subject: await this.reading(id) };
  }

  private async begin(tx: Tx, actor: Actor): Promise<string> {
    const [reader, now] = [this.reader.version, this.clock.now().toString()];
    const waiting = (await countOutdated(tx, reader, now))[0]?.amount ?? 0;
    const [made] = await insertReading(tx, { id: newId(), reader, now, waiting });
    const id = (made ?? (await selectUnderWay(tx, reader))[0])?.id;
    if (id === undefined) throw notBegun();
    for (let lane = 0; waiting > 0 && lane < LANES; lane++)
      await this.goOn(tx, { readingId: id, lane, after: BEFORE_ALL });
    const subject = { kind: 'reading', id };
    await this.audit.append(tx, { actor, action: 'reading.requested', outcome: 'done', subject, amount: waiting });
    return id;
  }

  /** Under one key one job waits and one runs: a chain that is begun twice is one chain. */
  private goOn(tx: Tx, place: Place): Promise<void> {
    return this.queue.enqueue(tx, READ_AGAIN_QUEUE, { ...place }, `${place.readingId}:${place.lane}`);
  }

  async reading(id: string): Promise<ReadingRow> {
    const row = isId(id) ? await this.rowOf(id) : undefined;
    if (!row) throw notThere();
    return row;
  }

  private rowOf(id: string): Promise<ReadingRow | undefined> {
    return this.work.job(READ_AGAIN_QUEUE, async (tx) => {
      const [row] = await selectReading(tx, id);
      if (!row) return undefined;
      const [left] = await countOutdated(tx, row.reader, this.clock.now().toString());
      return { ...row, left: left?.amount ?? 0 };
    });
  }

  /** The job: one batch of a lane, and the next behind it. */
  async run(payload: JobPayload): Promise<void> {
    const place = { readingId: String(payload.readingId), lane: Number(payload.lane), after: String(payload.after) };
    const row = await this.rowOf(place.readingId);
    if (!row || row.finishedAt !== null) return;
    if (row.reader !== this.reader.version) throw new Error('READER_OF_ANOTHER_VERSION'); // another replica has it
    const batch = await this.batchAfter(place);
    let { after } = place;
    for (const { candidateId } of batch) {
      if (!(await this.arrivalsAreRead())) break;
      await this.readCandidate(candidateId, place.readingId);
      after = candidateId;
    }
    await this.work.job(READ_AGAIN_QUEUE, async (tx) => {
      const now = this.clock.now().toString();
      const left = (await countOutdated(tx, row.reader, now))[0]?.amount ?? 0;
      if (batch.length > 0) await this.goOn(tx, { ...place, after });
      else if (left === 0) await finishReading(tx, place.readingId, now);
    });
  }

  private batchAfter({ lane, after }: Place): Promise<{ candidateId: string }[]> {
    const now = this.clock.now().toString();
    return this.work.job(READ_AGAIN_QUEUE, (tx) =>
      selectOutdatedCandidates(tx, this.reader.version, now, { number: lane, of: LANES, after }, BATCH),
    );
  }

  /** What arrives goes first. False where it takes long. */
  private async arrivalsAreRead(): Promise<boolean> {
    for (let waited = 0; waited < LONGEST_PAUSE_MS; waited += LOOK_EVERY_MS) {
      const since = this.clock.now().subtract(ARRIVING).toString();
      const [arrival] = await this.work.job(READ_AGAIN_QUEUE, (tx) => selectArrivals(tx, since));
      if (!arrival) return true;
      await sleep(LOOK_EVERY_MS);
    }
    return false;
  }

  private async readCandidate(candidateId: string, readingId: string): Promise<void> {
    const now = this.clock.now().toString();
    const records = await this.work.job(READ_AGAIN_QUEUE, (tx) =>
      selectOutdatedRecords(tx, this.reader.version, now, candidateId),
    );
    for (const { recordId } of records) await this.readAgain(candidateId, recordId, readingId);
  }

  /** Bytes out under the lock, reading without it, what was found in under the lock again. Safe to run twice. */
  private async readAgain(candidateId: string, recordId: string, readingId: string): Promise<void> {
    const { version } = this.reader;
    try {
      const document = await this.deeds.on(candidateId, ACTOR, (deed) => bytesToReadAgain(deed, recordId, version));
      if (!document) return;
      const { bytes, ...claimed } = document;
      const reading = await readToTheEnd(this.reader, bytes, claimed);
      await this.deeds.on(candidateId, ACTOR, async (deed) => {
        const came = await storeReadingAgain(deed, this.vault, recordId, reading);
        if (came !== 'left_alone') await countRead(deed.tx, readingId, came === 'changed');
      });
    } catch (error) {
      if (isGone(error)) return;
      throw error;
    }
  }
}

/** How far a lane of a run has come. */
interface Place {
  readonly readingId: string;
  readonly lane: number;
  readonly after: string;
}

const notThere = (): Refusal =>
  new Refusal('not_found', 'READING_NOT_FOUND', {
    found: 'no run of reading again with this id',
    remedy: 'Ask for one with POST /v1/readings.',
  });

const notBegun = (): Refusal =>
  new Refusal('conflict', 'READING_JUST_FINISHED', {
    found: 'a run that finished as this one was asked for',
    remedy: 'Send the call again, if anything is left.',
  });
