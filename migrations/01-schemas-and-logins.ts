import { Migration } from '@mikro-orm/migrations';

/** New schema and group roles only; takes no lock on existing tables. Logins join these groups at start. */
export class SchemasAndLogins extends Migration {
  override up(): void {
    this.addSql(`
      create schema if not exists candor;
      comment on schema candor is 'Candidate data: labelled, sealed, grounded.';

      do $$ begin
        -- Roles are the server's, not the database's: another database may have made them already.
        if not exists (select from pg_roles where rolname = 'candor_reader') then create role candor_reader nologin; end if;
        if not exists (select from pg_roles where rolname = 'candor_writer') then create role candor_writer nologin; end if;
        if not exists (select from pg_roles where rolname = 'candor_jobs') then create role candor_jobs nologin; end if;
      exception when duplicate_object or unique_violation then null;
      end $$;

      revoke all on schema public from public;
      grant usage on schema candor to candor_reader, candor_writer, candor_jobs;

      create table candor.policy_version (
        version integer primary key,
        text text not null,
        fingerprint text not null,
        applied_at timestamptz not null,
        applied_by text not null,
        grace_until timestamptz not null
      );
      comment on table candor.policy_version is 'The policies that were ever in force; the newest is in force on all replicas.';
      comment on column candor.policy_version.grace_until is 'What stood under the version before ends no sooner for the change alone.';

      create table candor.queue_plan (
        the_only_one boolean primary key default true check (the_only_one),
        fingerprint text not null
      );
      comment on table candor.queue_plan is 'What the queues were last made from: a start that would make the same leaves them alone.';

      create table candor.api_key (
        id uuid primary key,
        hash bytea not null unique,
        role text not null,
        name text not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      comment on table candor.api_key is 'Systems that may call: the key''s SHA-256 only, its role and its end.';

      create table candor.idempotency (
        principal_id uuid not null,
        key_hash bytea not null,
        body_hash bytea not null,
        status text not null,
        ids jsonb not null,
        candidate_id uuid,
        created_at timestamptz not null,
        primary key (principal_id, key_hash)
      );
      comment on table candor.idempotency is 'What a repeated request was answered with, as ids; written in the deed''s transaction.';
      create index idempotency_by_age on candor.idempotency (created_at);
      create index idempotency_by_candidate on candor.idempotency (candidate_id);

      create table candor.tick (
        name text not null,
        tick text not null,
        at timestamptz not null,
        primary key (name, tick)
      );
      comment on table candor.tick is 'A schedule''s tick, claimed once for all replicas.';
    `);
  }
}
