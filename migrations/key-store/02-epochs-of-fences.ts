import { Migration } from '@mikro-orm/migrations';

/** A column on a small table (access exclusive for an instant) and an index on it. All fences so far are of the first epoch. */
export class EpochsOfFences extends Migration {
  override up(): void {
    this.addSql(`
      alter table keys.fence add column epoch integer not null default 1;
      alter table keys.fence alter column epoch drop default;
      comment on column keys.fence.epoch is 'The look-up epoch whose key made the hash: that key lives as long as the fence.';
      create index fence_by_epoch on keys.fence (epoch);
    `);
  }
}
