import { Migration } from '@mikro-orm/migrations';

/** New tables only; takes no lock on existing ones. */
export class Candidates extends Migration {
  override up(): void {
    this.addSql(`
      create table candor.candidate (
        id uuid primary key,
        jurisdiction text not null,
        state text not null default 'active' check (state in ('active', 'ending')),
        ending_because text check ((state = 'ending') = (ending_because is not null)),
        last_contact_at timestamptz,
        created_at timestamptz not null,
        keep_empty_until timestamptz,
        policy_version integer not null references candor.policy_version
      );
      comment on table candor.candidate is 'The person the data is about. Its row lock is the one lock of every deed.';
      comment on column candor.candidate.keep_empty_until is 'A candidate of whom nothing has arrived ends then; null once something has.';
      comment on column candor.candidate.policy_version is 'The version that all of the candidate was last judged by.';
      create index candidate_behind on candor.candidate (policy_version, id) where state = 'active';
      create index candidate_ending on candor.candidate (id) where state = 'ending';
      create index candidate_empty on candor.candidate (keep_empty_until) where keep_empty_until is not null;

      create table candor.locator (
        id uuid primary key,
        candidate_id uuid not null references candor.candidate on delete cascade,
        kind text not null check (kind in ('application', 'record', 'consent', 'hold', 'request'))
      );
      comment on table candor.locator is 'From the bare id of a route to its candidate; dies with the candidate.';
      create index locator_by_candidate on candor.locator (candidate_id);

      create table candor.external_id (
        hash bytea primary key,
        candidate_id uuid not null references candor.candidate on delete cascade,
        sealed bytea not null
      );
      comment on table candor.external_id is 'An id of another system, as a keyed hash for look-up and sealed for display.';
      create index external_id_by_candidate on candor.external_id (candidate_id);

      create table candor.application (
        id uuid not null,
        candidate_id uuid not null references candor.candidate on delete cascade,
        external_hash bytea unique,
        job_id text not null,
        jurisdiction text not null,
        stage text not null check (stage in ('screening', 'interview', 'offer')),
        status text not null check (status in ('active', 'hired', 'rejected', 'withdrawn')),
        received_at timestamptz not null,
        closed_at timestamptz check (closed_at >= received_at),
        rejection_sent_at timestamptz check (rejection_sent_at >= received_at),
        rejection_received_at timestamptz check (rejection_received_at >= received_at),
        decided_at timestamptz check (decided_at >= received_at),
        reopened_at timestamptz,
        notice_id text,
        notice_version text,
        notice_language text,
        sealed bytea not null,
        primary key (candidate_id, id)
      );
      comment on table candor.application is 'A candidate''s application for a job: the dates that the law counts from.';
      comment on column candor.application.sealed is 'Personal: job title and the other system''s id, with the candidate''s key.';
      create index application_by_job on candor.application (job_id, status, id);

      create table candor.contact (
        id uuid not null,
        candidate_id uuid not null references candor.candidate on delete cascade,
        at timestamptz not null,
        direction text not null check (direction in ('inbound', 'outbound')),
        channel text not null check (channel in ('email', 'phone', 'meeting', 'portal', 'message', 'other')),
        primary key (candidate_id, id)
      );
      comment on table candor.contact is 'That there was contact, and when: moves the anchor last contact.';

      create table candor.hold (
        id uuid not null,
        candidate_id uuid not null references candor.candidate on delete cascade,
        categories text[],
        sealed bytea not null,
        placed_at timestamptz not null,
        placed_by text not null,
        released_at timestamptz,
        primary key (candidate_id, id)
      );
      comment on table candor.hold is 'Keeps labels from deletion (Art. 17(3)(e)); prolongs no ground. Null categories: all.';
      comment on column candor.hold.sealed is 'Personal: the reason, with the candidate''s key.';
      create index hold_open on candor.hold (candidate_id) where released_at is null;

      create table candor.restriction (
        id uuid not null,
        candidate_id uuid not null references candor.candidate on delete cascade,
        ground text not null check (ground in ('accuracy', 'unlawful', 'claims', 'objection')),
        sealed bytea not null,
        since timestamptz not null,
        lifted_at timestamptz,
        primary key (candidate_id, id)
      );
      comment on table candor.restriction is 'Bars every use but storage and claims, and stops deletion by date (Art. 18).';
      comment on column candor.restriction.sealed is 'Personal: the reason, with the candidate''s key.';
      create index restriction_open on candor.restriction (candidate_id) where lifted_at is null;

      create table candor.objection (
        candidate_id uuid not null references candor.candidate on delete cascade,
        purpose text not null,
        at timestamptz not null,
        primary key (candidate_id, purpose)
      );
      comment on table candor.objection is 'The person said no to a use on legitimate interest (Art. 21).';

      create table candor.change (
        id uuid primary key,
        transaction_id xid8 not null default pg_current_xact_id(),
        at timestamptz not null,
        kind text not null,
        candidate_id uuid not null,
        subject_id uuid,
        hidden boolean not null
      );
      comment on table candor.change is 'What became true, as ids only; hidden where even existence is sensitive.';
      create index change_in_order on candor.change (transaction_id, id);
    `);
  }
}
