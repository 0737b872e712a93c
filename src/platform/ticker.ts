import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import type { Queue, QueueKind } from './queue.ts';
import { claimTick, deleteTicksBefore } from './ticks.query.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** How often the clock enqueues. */
export type Every = NonNullable<QueueKind['every']>;

/** Digits of an ISO time that name a minute, an hour, a day. */
const TICK_LENGTH: Readonly<Record<Every, number>> = { minute: 16, hour: 13, day: 10 };
const KEEP_TICKS = { hours: 48 };

/**
 * Told the time on every replica; the first to claim a tick enqueues its jobs in the same transaction, so that a job runs once
 * however many replicas tick and whenever one dies.
 */
export class Ticker {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queue: Queue,
    private readonly kinds: readonly QueueKind[],
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async tick(every: Every): Promise<void> {
    const now = this.clock.now();
    const tick = now.toString().slice(0, TICK_LENGTH[every]);
    try {
      await this.work.job('tick', async (tx) => {
        const [first] = await claimTick(tx, every, tick, now.toString());
        if (!first) return;
        await deleteTicksBefore(tx, now.subtract(KEEP_TICKS).toString());
        for (const kind of this.kinds.filter((one) => one.every === every))
          await this.queue.enqueue(tx, kind.name, {}, 'tick');
      });
    } catch (error) {
      this.log.error('tick.failed', error, { every }); // the next tick finds what this one left
    }
  }
}
