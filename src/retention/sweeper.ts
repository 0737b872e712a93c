import type { Actor, AuditLog } from '../audit/index.ts';
import { endDue, type Policies, type Repeats, type SentRequest, type Told } from '../candidates/index.ts';
import { newId, Refusal, type Clock, type Instant, type Queue, type Tx, type UnitOfWork } from '../platform/index.ts';
import { countDue, lockCandidates, lockEmptyCandidates, selectDue, START, type Mark } from './due-candidates.query.ts';
import {
  addToSweep,
  finishSweep,
  insertSweep,
  selectForecast,
  selectSweep,
  startSweep,
  type ForecastRow,
  type SweepRow,
} from './sweeps.query.ts';

export const SWEEP_QUEUE = 'retention.sweep';
const BATCH = 200;
const FURTHEST_DAYS = 3660;

/** Ends what is due, in batches of locked candidates, each batch a transaction of its own. */
export class Sweeper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repeats: Repeats,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly queue: Queue,
    private readonly clock: Clock,
  ) {}

  /** Asks for a sweep; the same request again answers with the sweep that it asked for. */
  async request(actor: Actor, request?: SentRequest): Promise<Told<SweepRow>> {
    const asked = { actor, request, kind: 'sweep' };
    const { id, replayed } = await this.work.job(SWEEP_QUEUE, (tx) =>
      this.repeats.once(tx, asked, () => this.begin(tx, actor)),
    );
    return { id, known: false, replayed, subject: await this.sweep(id) };
  }

  private async begin(tx: Tx, actor: Actor): Promise<string> {
    const id = newId();
    await insertSweep(tx, id, this.clock.now().toString());
    await this.queue.enqueue(tx, SWEEP_QUEUE, { sweepId: id }, id);
    const subject = { kind: 'sweep', id };
    await this.audit.append(tx, { actor, action: 'sweep.requested', outcome: 'done', subject });
    return id;
  }

  /** The job. What a crash interrupts, the queue runs again: finished batches stay finished. */
  async run(sweepId: string | undefined): Promise<void> {
    await this.work.job(SWEEP_QUEUE, (tx) =>
      sweepId ? startSweep(tx, sweepId, this.clock.now().toString()) : Promise.resolve([]),
    );
    for (let mark = START, next; (next = await this.batchOfDue(sweepId, mark)); mark = next);
    while ((await this.batchOfEmpty(sweepId)) > 0);
    if (sweepId) await this.work.job(SWEEP_QUEUE, (tx) => finishSweep(tx, sweepId, this.clock.now().toString()));
  }

  async sweep(id: string): Promise<SweepRow> {
    const [row] = await this.work.job(SWEEP_QUEUE, (tx) => selectSweep(tx, id));
    if (!row)
      throw new Refusal('not_found', 'SWEEP_NOT_FOUND', {
        found: 'no sweep with this id',
        remedy: 'Ask for one with POST /v1/retention/sweeps.',
      });
    return row;
  }

  /** What ends when, if nothing else happens. */
  forecast(days: number): Promise<ForecastRow[]> {
    const now = this.clock.now();
    const until = now.add({ hours: 24 * Math.min(days, FURTHEST_DAYS) });
    return this.work.job('retention.forecast', (tx) => selectForecast(tx, now.toString(), until.toString()));
  }

  /** Grounds past their end that no sweep has taken yet, and how long the oldest waits. */
  async backlog(): Promise<{ grounds: number; oldestSeconds: number }> {
    const now = this.clock.now();
    const [row] = await this.work.job('retention.backlog', (tx) => countDue(tx, now.toString()));
    const oldest = row?.oldest ? Temporal.Instant.from(row.oldest) : now;
    return { grounds: row?.grounds ?? 0, oldestSeconds: Math.round(now.since(oldest).total('seconds')) };
  }

  /** The next batch behind the mark. Answers with the mark behind it; nothing where none was due. */
  private batchOfDue(sweepId: string | undefined, after: Mark): Promise<Mark | undefined> {
    return this.work.job(SWEEP_QUEUE, async (tx) => {
      const now = this.clock.now();
      const due = await selectDue(tx, now.toString(), BATCH, after);
      if (due.length === 0) return undefined;
      const locked = await lockCandidates(
        tx,
        due.map((mark) => mark.candidateId),
      );
      await this.end(tx, sweepId, locked, now);
      return due.at(-1);
    });
  }

  private batchOfEmpty(sweepId: string | undefined): Promise<number> {
    return this.work.job(SWEEP_QUEUE, async (tx) => {
      const now = this.clock.now();
      const locked = await lockEmptyCandidates(tx, now.toString(), BATCH);
      await this.end(tx, sweepId, locked, now);
      return locked.length;
    });
  }

  private async end(
    tx: Tx,
    sweepId: string | undefined,
    locked: readonly { id: string }[],
    now: Instant,
  ): Promise<void> {
    if (locked.length === 0) return;
    const { policy } = await this.policies.newest();
    const ids = locked.map((row) => row.id);
    const done = await endDue(tx, { audit: this.audit, queue: this.queue, policy }, ids, now);
    if (sweepId) await addToSweep(tx, sweepId, { candidates: ids.length, ...done });
  }
}
