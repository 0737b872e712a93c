import { Migration } from '@mikro-orm/migrations';

/** The key store, in a schema or a database of its own. New tables only; takes no lock on existing ones. */
export class KeysAndLedger extends Migration {
  override up(): void {
    this.addSql(`
      create schema if not exists keys;
      comment on schema keys is 'Keys, the ledger of every ending, the fence. Never restored to an older state.';

      do $$ begin
        if not exists (select from pg_roles where rolname = 'candor_keys') then create role candor_keys nologin; end if;
      exception when duplicate_object or unique_violation then null;
      end $$;
      grant usage on schema keys to candor_keys;

      create table keys.candidate_key (
        candidate_id uuid primary key,
        epoch integer not null,
        wrapped bytea not null,
        created_at timestamptz not null
      ) with (fillfactor = 70);
      comment on table keys.candidate_key is 'A candidate''s key, wrapped by the key-encryption key of an epoch.';
      create index candidate_key_by_age on keys.candidate_key (created_at);
      create index candidate_key_by_epoch on keys.candidate_key (epoch);

      create table keys.message_key (
        message_id uuid primary key,
        epoch integer not null,
        wrapped bytea not null,
        created_at timestamptz not null
      ) with (fillfactor = 70);
      comment on table keys.message_key is 'A mail''s key, destroyed once it is sent or given up.';
      create index message_key_by_epoch on keys.message_key (epoch);
      create index message_key_by_age on keys.message_key (created_at);

      create table keys.erasure (
        candidate_id uuid primary key,
        at timestamptz not null,
        because text not null,
        completed_at timestamptz,
        receipt text
      );
      comment on table keys.erasure is 'The ledger: every candidate that ended, when and why; no personal data.';

      create index erasure_incomplete on keys.erasure (candidate_id) where completed_at is null;

      create table keys.fence (
        kind text not null,
        hash bytea not null,
        candidate_id uuid not null,
        ended_at timestamptz not null,
        retain_until timestamptz not null,
        primary key (kind, hash)
      );
      comment on table keys.fence is 'Keyed hashes of ids of the ended: an event about them dated before the ending is refused.';
      create index fence_due on keys.fence (retain_until);

      grant select, insert, update, delete on keys.candidate_key, keys.message_key, keys.fence to candor_keys;
      grant select, insert, update on keys.erasure to candor_keys; -- never deleted
    `);
  }
}
