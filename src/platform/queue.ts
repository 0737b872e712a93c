import { createHash } from 'node:crypto';
import { PgBoss, fromKysely, getConstructionPlans, type Job } from 'pg-boss';
import type { Tx } from './database.ts';
import type { Log } from './log.ts';
import { describeError } from './log.ts';
import { withRequestContext } from './request-context.ts';

/** A kind of job: what it is called and how it behaves when it fails. */
export interface QueueKind {
  readonly name: string;
  /** `once`: while one waits, another of the same key is not added; one may wait behind one that runs. `each`: every enqueue is a job. */
  readonly adds: 'each' | 'once';
  readonly retries: number;
  /** The longest one run may take, in seconds. */
  readonly expireInSeconds: number;
  /** Enqueued by the clock, once for all replicas. */
  readonly every?: 'minute' | 'hour' | 'day';
}

/** What a job carries: ids, codes and dates only. */
export type JobPayload = Readonly<Record<string, string | number | boolean | null>>;

export type JobHandler = (payload: JobPayload, signal?: AbortSignal) => Promise<unknown>;

export const QUEUE_SCHEMA = 'pgboss';
/** A killed replica's job is missed after this long, and runs again at the supervisor's next look. */
const HEARTBEAT_SECONDS = 15;
const SUPERVISE_SECONDS = 5;
const POLL_SECONDS = 2;

/** Jobs in PostgreSQL: enqueued in the deed's transaction, run once whatever the number of replicas, never lost. */
export class Queue {
  private readonly boss: PgBoss;
  private readonly kinds: ReadonlyMap<string, QueueKind>;
  private readonly handlers = new Map<string, { handler: JobHandler; atOnce: number }>();

  constructor(
    url: string,
    kinds: readonly QueueKind[],
    private readonly log: Log,
  ) {
    this.kinds = new Map(kinds.map((kind) => [kind.name, kind]));
    this.boss = new PgBoss({
      connectionString: url,
      schema: QUEUE_SCHEMA,
      max: 4,
      migrate: false,
      createSchema: false,
      schedule: false,
      supervise: true,
      superviseIntervalSeconds: SUPERVISE_SECONDS,
      monitorIntervalSeconds: SUPERVISE_SECONDS,
      reindex: false, // the service's login owns nothing
      monitorVacuum: false,
      registerInstance: false,
      useListenNotify: true,
    });
    this.boss.on('error', (error) => this.log.error('queue.error', error));
    this.boss.on('warning', (warning) => this.log.warn('queue.warning', { warning: warning.message }));
  }

  /** Names the code that runs jobs of a kind, and how many it runs side by side in this replica; before `start`. */
  handle(name: string, handler: JobHandler, atOnce = 1): void {
    if (!this.kinds.has(name)) throw new Error(`no queue is called ${name}`);
    this.handlers.set(name, { handler, atOnce });
  }

  async start(): Promise<void> {
    await this.boss.start();
    for (const [name, { handler, atOnce }] of this.handlers)
      for (let worker = 0; worker < atOnce; worker++) await this.work(name, handler);
  }

  private async work(name: string, handler: JobHandler): Promise<void> {
    const worker = this.boss.work<JobPayload>(
      name,
      { pollingIntervalSeconds: POLL_SECONDS, notifyPollingIntervalSeconds: POLL_SECONDS },
      async (jobs: Job<JobPayload>[]) => {
        try {
          for (const job of jobs) await this.runOne(name, job, handler);
        } finally {
          this.boss.notifyWorker(await worker); // more may wait: by itself it would look only at its next poll
        }
      },
    );
    await worker;
  }

  /** Adds a job, to run once the caller's transaction has committed, and not at all if it hasn't. */
  async enqueue(tx: Tx, name: string, payload: JobPayload, key?: string): Promise<void> {
    await this.boss.send(name, payload, { db: fromKysely(tx.em.getKysely()), ...(key ? { singletonKey: key } : {}) });
  }

  /** How many jobs wait or run, by kind. */
  async backlog(): Promise<Record<string, { waiting: number; active: number; failed: number }>> {
    const queues = await this.boss.getQueues();
    return Object.fromEntries(
      queues.map((queue) => [
        queue.name,
        { waiting: queue.queuedCount, active: queue.activeCount, failed: queue.failedCount },
      ]),
    );
  }

  /** Lets running jobs finish for a while, then hands them back to other replicas. */
  async stop(graceMs = 10_000): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: graceMs });
  }

  private runOne(name: string, job: Job<JobPayload>, handler: JobHandler): Promise<void> {
    return withRequestContext({ requestId: `job:${job.id}` }, async () => {
      try {
        await handler(job.data, job.signal);
      } catch (error) {
        this.log.error('job.failed', error, { queue: name, jobId: job.id, attempt: job.retryCount + 1 });
        // The queue stores what it is thrown: only codes go in.
        throw Object.assign(new Error(describeError(error).error ?? 'error'), { stack: '' });
      }
    });
  }
}

const optionsOf = (kind: QueueKind) => ({
  retryLimit: kind.retries,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 300,
  expireInSeconds: kind.expireInSeconds,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: 24 * 3600,
  notify: true,
});

const policyOf = (kind: QueueKind) => (kind.adds === 'once' ? 'stately' : 'standard');

/** Changes with the queues, what is said of them, and the library's schema. */
export function queuesFingerprint(kinds: readonly QueueKind[]): string {
  const said = kinds.map((kind) => [kind.name, policyOf(kind), optionsOf(kind)]);
  return createHash('sha256').update(getConstructionPlans(QUEUE_SCHEMA)).update(JSON.stringify(said)).digest('hex');
}

/** Makes the queue's own schema and the queues, or changes them to what is said; by the owner, at migration. Safe to repeat. */
export async function prepareQueues(ownerUrl: string, kinds: readonly QueueKind[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined); // start() rejects with the same error
  await boss.start();
  try {
    for (const kind of kinds) {
      await boss.createQueue(kind.name, { policy: policyOf(kind), ...optionsOf(kind) });
      await boss.updateQueue(kind.name, optionsOf(kind)); // one that was there is left alone by the line above
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
