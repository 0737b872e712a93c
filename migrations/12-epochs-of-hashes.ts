import { Migration } from '@mikro-orm/migrations';

/**
 * A column each on two tables that stand already (access exclusive for an instant: a constant default rewrites nothing),
 * and an index on each (share while it is built). All hashes so far are of the first epoch.
 */
export class EpochsOfHashes extends Migration {
  override up(): void {
    this.addSql(`
      alter table candor.external_id add column epoch integer not null default 1;
      alter table candor.external_id alter column epoch drop default;
      comment on column candor.external_id.epoch is 'The look-up epoch whose key made the hash.';
      create index external_id_by_epoch on candor.external_id (epoch, candidate_id);

      alter table candor.application add column external_epoch integer;
      update candor.application set external_epoch = 1 where external_hash is not null;
      alter table candor.application add constraint application_hash_has_epoch
        check ((external_hash is null) = (external_epoch is null));
      comment on column candor.application.external_epoch is 'The look-up epoch whose key made external_hash.';
      create index application_by_epoch on candor.application (external_epoch, candidate_id) where external_epoch is not null;
    `);
  }
}
