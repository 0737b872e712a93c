import type { Queries } from './database.ts';
import { selectEpochMs } from './epoch.query.ts';

/** A moment on the time line, without a zone. */
export type Instant = Temporal.Instant;

const MEASURE_MS = 60_000;

/** The clock is a port: the database's in production, the test's in tests. */
export abstract class Clock {
  abstract now(): Instant;
}

/**
 * The database's time as this process knows it: its own clock corrected by the difference that was last measured,
 * so that all replicas agree on what is due however wrong their own clocks are.
 */
export class DatabaseClock extends Clock {
  private aheadMs = 0;

  now(): Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now() + this.aheadMs);
  }

  /** Measures the difference now, and again every minute. */
  static async of(queries: Queries): Promise<DatabaseClock> {
    const clock = new DatabaseClock();
    await clock.measure(queries);
    setInterval(() => void clock.measure(queries).catch(() => undefined), MEASURE_MS).unref(); // the last difference stands
    return clock;
  }

  private async measure(queries: Queries): Promise<void> {
    const before = Date.now();
    const theirs = await selectEpochMs(queries);
    const middle = (before + Date.now()) / 2;
    this.aheadMs = Math.round(theirs - middle);
  }
}

/** Milliseconds that only ever grow, for measuring how long something took. */
export const stopwatch = (): (() => number) => {
  const started = performance.now();
  return () => performance.now() - started;
};
