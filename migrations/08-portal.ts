import { Migration } from '@mikro-orm/migrations';

/** A new table; a column and a wider check on small ones (access exclusive for an instant). */
export class Portal extends Migration {
  override up(): void {
    this.addSql(`
      create table candor.portal_limit (
        hash bytea primary key,
        asked_at timestamptz[] not null,
        last_at timestamptz not null
      );
      comment on table candor.portal_limit is
        'When a link was asked for, by keyed hash of the address and of the network address; forgotten after an hour.';
      create index portal_limit_by_age on candor.portal_limit (last_at);
      grant select, insert, update, delete on candor.portal_limit to candor_jobs;

      alter table candor.portal_link drop constraint portal_link_kind_check;
      alter table candor.portal_link add constraint portal_link_kind_check check (kind in ('privacy', 'renewal', 'stop'));

      alter table candor.request add column about text not null default 'candidate' check (about in ('candidate', 'referee'));
      comment on column candor.request.about is 'Who may have asked: the candidate, or a referee who is named in the candidate''s data.';
    `);
  }
}
