import { Clock, type Instant } from '../../src/platform/index.ts';

/** The test's clock: stands still until moved. */
export class MovableClock extends Clock {
  private instant: Instant;

  constructor(start = '2026-11-24T09:00:00Z') {
    super();
    this.instant = Temporal.Instant.from(start);
  }

  now(): Instant {
    return this.instant;
  }

  moveTo(at: string | Instant): void {
    this.instant = typeof at === 'string' ? Temporal.Instant.from(at) : at;
  }

  advance(by: { days?: number; hours?: number; minutes?: number; milliseconds?: number }): void {
    const { days = 0, hours = 0, ...rest } = by;
    this.instant = this.instant.add({ hours: days * 24 + hours, ...rest });
  }
}
