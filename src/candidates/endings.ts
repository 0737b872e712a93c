import type { AuditLog } from '../audit/index.ts';
import { BEFORE_ALL, type Clock, type UnitOfWork } from '../platform/index.ts';
import type { Ledger, Receipts } from '../vault/index.ts';
import { deleteEnded, markResurrected, selectActiveAfter, selectEnding, selectPresent } from './endings.query.ts';
import { selectExternalHashes } from './open-candidate.query.ts';

const BATCH = 200;
const CHECK_BATCH = 5_000;
/** For how long an event about an ended person from before the ending is recognised and refused. */
const FENCE = { hours: 24 * 365 };
const ACTOR = { kind: 'job', id: 'candidate.end' } as const;

export interface Restored {
  /** Candidates whose ids were looked up in the ledger. */
  readonly checked: number;
  /** Of those, the ones that had ended before and now have again. */
  readonly endedAgain: number;
  /** Entries of the ledger's file that the key store no longer had. */
  readonly putBack: number;
  /** Lines of the file that are no entries, as a crash in the middle of one leaves them. */
  readonly unreadable: number;
}

/**
 * The end of a candidate after commit one: (2) ledger entry and the key's destruction, (3) rows, (4) receipt. Each commit
 * is safe to repeat, so a crash between any two is finished by the next run.
 */
export class Endings {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly receipts: Receipts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Takes every ending candidate through to its receipt. Answers with how many. */
  async run(): Promise<number> {
    let ended = 0;
    for (;;) {
      const batch = await this.work.job('candidate.end', (tx) => selectEnding(tx, BATCH));
      if (batch.length === 0) break;
      ended += await this.endBatch(batch);
    }
    await this.completeBatches();
    return ended;
  }

  /** Whether somebody is on the way from commit one to the last row. */
  async waiting(): Promise<boolean> {
    return (await this.work.job('candidate.end', (tx) => selectEnding(tx, 1))).length > 0;
  }

  /**
   * After a backup of the data was put back: whoever the ledger or its file says has ended, and who is there again, ends
   * again, to the last row. Safe to repeat, and beside a running service.
   */
  async restore(): Promise<Restored> {
    const file = await this.ledger.putBackFromFile();
    let [checked, endedAgain, after] = [0, 0, BEFORE_ALL];
    for (;;) {
      const batch = (await this.work.job('candidate.end', (tx) => selectActiveAfter(tx, after, CHECK_BATCH))).map(
        (row) => row.id,
      );
      const last = batch.at(-1);
      if (last === undefined) break;
      endedAgain += await this.markEnded(batch);
      checked += batch.length;
      after = last;
    }
    await this.run();
    return { checked, endedAgain, ...file };
  }

  private async markEnded(candidateIds: readonly string[]): Promise<number> {
    const ended = [...(await this.ledger.endedAmong(candidateIds))];
    if (ended.length === 0) return 0;
    return this.work.job('candidate.end', async (tx) => {
      const marked = await markResurrected(tx, ended);
      await this.audit.append(
        tx,
        ...marked.map(({ id }) => ({
          actor: ACTOR,
          action: 'candidate.ending',
          outcome: 'done' as const,
          code: 'ended_before_restore',
          candidateId: id,
        })),
      );
      return marked.length;
    });
  }

  private async endBatch(batch: readonly { candidateId: string; because: string }[]): Promise<number> {
    const ids = batch.map((one) => one.candidateId);
    const hashes = await this.work.job('candidate.end', (tx) => selectExternalHashes(tx, ids));
    const fencesOf = (candidateId: string) =>
      hashes
        .filter((row) => row.candidateId === candidateId)
        .map(({ hash, epoch }) => ({ kind: 'external_id', hash, epoch }));
    await this.ledger.end(
      batch.map((one) => ({ ...one, fences: fencesOf(one.candidateId) })),
      this.clock.now().add(FENCE),
    );
    return this.work.job('candidate.end', async (tx) => {
      const gone = await deleteEnded(tx, ids); // fewer, where another replica was at them, too
      await this.audit.append(
        tx,
        ...gone.map(({ candidateId, because }) => ({
          actor: ACTOR,
          action: 'candidate.ended',
          outcome: 'done' as const,
          code: because,
          candidateId,
        })),
      );
      return gone.length;
    });
  }

  /** Gives a receipt to every ledger entry whose rows are gone. */
  private async completeBatches(): Promise<void> {
    for (;;) {
      const open = await this.ledger.incomplete(BATCH);
      if (open.length === 0) return;
      const present = await this.work.job('candidate.end', (tx) =>
        selectPresent(
          tx,
          open.map((entry) => entry.candidateId),
        ),
      );
      const gone = open.filter((entry) => !present.some((row) => row.id === entry.candidateId));
      if (gone.length === 0) return;
      const completedAt = this.clock.now().toString();
      await this.ledger.complete(
        await Promise.all(
          gone.map(async (entry) => ({
            candidateId: entry.candidateId,
            receipt: await this.receipts.sign({
              candidateId: entry.candidateId,
              endedAt: entry.at,
              because: entry.because,
              completedAt,
            }),
          })),
        ),
      );
    }
  }
}
