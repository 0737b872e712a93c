import { Migration } from '@mikro-orm/migrations';

/** A new table only; takes no lock on existing ones. */
export class Readings extends Migration {
  override up(): void {
    this.addSql(`
      create table candor.reading (
        id uuid primary key,
        reader text not null,
        asked_at timestamptz not null,
        finished_at timestamptz,
        waiting integer not null,
        done integer not null default 0,
        changed integer not null default 0
      );
      comment on table candor.reading is 'A run that reads again, with a newer reader, what another has read; counted document by document.';
      comment on column candor.reading.waiting is 'How many documents another reader had read when it was asked for.';
      create unique index reading_under_way on candor.reading (reader) where finished_at is null;
      grant select, insert, update on candor.reading to candor_jobs;
      grant select, update (done, changed) on candor.reading to candor_writer;
    `);
  }
}
