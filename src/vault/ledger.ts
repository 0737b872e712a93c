import { appendFileSync } from 'node:fs';
import type { Clock, Instant, UnitOfWork } from '../platform/index.ts';
import { batchesOfFile } from './ledger-file.ts';
import {
  completeErasures,
  deleteCandidateKeys,
  deleteFencesDue,
  insertErasures,
  insertFences,
  insertMissingErasures,
  selectEndedAmong,
  selectErasure,
  selectFence,
  selectFencedUnder,
  selectIncomplete,
  type LedgerEntry,
} from './ledger.query.ts';

export interface Ended {
  readonly candidateId: string;
  readonly because: string;
  /** Keyed hashes of the ids that other systems know the candidate by. */
  readonly fences: readonly { kind: string; hash: Buffer; epoch: number }[];
}

/** The ledger of every ending: the word that outlives backups. It is also appended to a file, apart from the server. */
export class Ledger {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly file: string,
  ) {}

  /** Commit two of a candidate's end: entry, fence and the key's destruction in one transaction. Safe to repeat. */
  async end(ended: readonly Ended[], fenceUntil: Instant): Promise<void> {
    if (ended.length === 0) return;
    const now = this.clock.now().toString();
    await this.work.keys(async (tx) => {
      await insertErasures(tx, ended, now);
      const fences = ended.flatMap((one) => one.fences.map((fence) => ({ ...fence, candidateId: one.candidateId })));
      if (fences.length > 0) await insertFences(tx, fences, now, fenceUntil.toString());
      await deleteCandidateKeys(
        tx,
        ended.map((one) => one.candidateId),
      );
    });
    const lines = ended.map((one) => JSON.stringify({ candidateId: one.candidateId, at: now, because: one.because }));
    appendFileSync(this.file, lines.map((line) => `${line}\n`).join(''), { mode: 0o600, flush: true });
  }

  /** Entries that the file has and the key store lacks, as where both were restored with the data: put back, keys destroyed. */
  async putBackFromFile(): Promise<{ putBack: number; unreadable: number }> {
    let [putBack, unreadable] = [0, 0];
    for await (const batch of batchesOfFile(this.file)) {
      unreadable += batch.unreadable;
      putBack += await this.work.keys(async (tx) => {
        const missing = await insertMissingErasures(tx, batch.entries);
        await deleteCandidateKeys(
          tx,
          batch.entries.map((entry) => entry.candidateId),
        );
        return missing.length;
      });
    }
    return { putBack, unreadable };
  }

  /** Commit four: the rows are gone, here is the receipt. */
  async complete(completed: readonly { candidateId: string; receipt: string }[]): Promise<void> {
    if (completed.length > 0) await completeErasures(this.work.keyStore, completed, this.clock.now().toString());
  }

  /** Entries that have no receipt yet. */
  incomplete(limit: number): Promise<LedgerEntry[]> {
    return selectIncomplete(this.work.keyStore, limit);
  }

  async entryOf(candidateId: string): Promise<LedgerEntry | undefined> {
    return (await selectErasure(this.work.keyStore, candidateId))[0];
  }

  async endedAmong(candidateIds: readonly string[]): Promise<Set<string>> {
    return new Set((await selectEndedAmong(this.work.keyStore, candidateIds)).map((row) => row.id));
  }

  /** When a person known by this id to another system ended, if the fence still stands. */
  async fenceOf(
    kind: string,
    hashes: readonly Buffer[],
  ): Promise<{ candidateId: string; endedAt: Instant } | undefined> {
    const [row] = await selectFence(this.work.keyStore, kind, hashes);
    return row && { candidateId: row.candidateId, endedAt: Temporal.Instant.from(row.endedAt) };
  }

  /** Whether a fence still needs the look-up key of this epoch. */
  async hasFencesUnder(epoch: number): Promise<boolean> {
    return (await selectFencedUnder(this.work.keyStore, epoch)).length > 0;
  }

  async dropFencesDue(): Promise<void> {
    await deleteFencesDue(this.work.keyStore, this.clock.now().toString());
  }
}
