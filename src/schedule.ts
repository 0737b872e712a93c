import { Injectable } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { Ticker } from './platform/index.ts';

/** The clock of every replica; who is first enqueues, see `Ticker`. */
@Injectable()
export class Schedule {
  constructor(private readonly ticker: Ticker) {}

  @Cron(CronExpression.EVERY_MINUTE)
  minute(): Promise<void> {
    return this.ticker.tick('minute');
  }

  @Cron(CronExpression.EVERY_HOUR)
  hour(): Promise<void> {
    return this.ticker.tick('hour');
  }

  @Cron(CronExpression.EVERY_DAY_AT_1AM)
  day(): Promise<void> {
    return this.ticker.tick('day');
  }
}
