import { Migration } from '@mikro-orm/migrations';

/** A new table, and one more kind of locator (access exclusive on an empty check for an instant). */
export class Sweeps extends Migration {
  override up(): void {
    this.addSql(`
      create table candor.sweep (
        id uuid primary key,
        requested_at timestamptz not null,
        started_at timestamptz,
        finished_at timestamptz,
        candidates integer not null default 0,
        labels integer not null default 0,
        endings integer not null default 0
      );
      comment on table candor.sweep is 'A sweep and what it ended, counted batch by batch.';
      grant select, insert, update, delete on candor.sweep to candor_jobs;

      alter table candor.locator drop constraint locator_kind_check;
      alter table candor.locator add constraint locator_kind_check
        check (kind in ('application', 'record', 'consent', 'hold', 'restriction', 'request'));
    `);
  }
}
