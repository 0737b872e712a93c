import { Migration } from '@mikro-orm/migrations';

/** New tables only; takes no lock on existing ones. */
export class Conversations extends Migration {
  override up(): void {
    this.addSql(`
      create table candor.consent (
        id uuid not null,
        candidate_id uuid not null references candor.candidate on delete cascade,
        purpose text not null,
        jurisdiction text not null,
        given_at timestamptz not null,
        retain_until timestamptz not null,
        method text not null,
        notice_id text not null,
        notice_version text not null,
        notice_language text not null,
        sealed bytea not null,
        withdrawn_at timestamptz,
        ended_because text,
        primary key (candidate_id, id)
      );
      comment on table candor.consent is 'What a candidate agreed to, in which words, when, on which notice.';
      comment on column candor.consent.sealed is 'Personal: the wording, with the candidate''s key.';
      create index consent_due on candor.consent (retain_until, candidate_id) where withdrawn_at is null;

      create table candor.renewal (
        id uuid not null,
        candidate_id uuid not null references candor.candidate on delete cascade,
        consent_id uuid not null,
        about_until timestamptz not null,
        lead integer not null,
        asked_at timestamptz not null,
        answered_at timestamptz,
        answer text check (answer in ('yes', 'no')),
        primary key (candidate_id, id),
        constraint renewal_once unique (candidate_id, consent_id, about_until, lead),
        constraint renewal_answered check ((answered_at is null) = (answer is null))
      );
      comment on table candor.renewal is 'A question sent before a talent-pool consent runs out, and its answer.';

      create table candor.request (
        id uuid not null,
        candidate_id uuid not null references candor.candidate on delete cascade,
        kind text not null check (kind in ('access', 'erasure', 'stop_outreach')),
        state text not null check (state in ('open', 'done')),
        channel text not null check (channel in ('portal', 'api')),
        received_at timestamptz not null,
        due_at timestamptz not null,
        done_at timestamptz,
        primary key (candidate_id, id)
      );
      comment on table candor.request is 'A data-subject request.';
      create index request_open on candor.request (due_at) where state = 'open';

      create table candor.proof (
        id uuid primary key,
        at timestamptz not null,
        retain_until timestamptz not null,
        kind text not null,
        candidate_id uuid not null,
        facts jsonb not null
      );
      comment on table candor.proof is
        'Accountability (Art. 5(2), 7(1), 12): what was asked, agreed, refused and told, as ids, codes and dates. Outlives the candidate.';
      create index proof_by_candidate on candor.proof (candidate_id);
      create index proof_due on candor.proof (retain_until);

      create table candor.portal_link (
        token_hash bytea primary key,
        kind text not null check (kind in ('privacy', 'renewal')),
        candidate_ids uuid[] not null,
        renewal_id uuid,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      comment on table candor.portal_link is 'One-time links sent by mail: the token''s SHA-256 only.';
      create index portal_link_by_age on candor.portal_link (expires_at);

      create table candor.portal_session (
        token_hash bytea primary key,
        candidate_ids uuid[] not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      comment on table candor.portal_session is 'A person in the privacy portal: the cookie''s SHA-256 only.';
      create index portal_session_by_age on candor.portal_session (expires_at);

      create table candor.mail (
        id uuid primary key,
        once_key text unique,
        candidate_id uuid,
        template text not null,
        language text not null,
        state text not null check (state in ('waiting', 'sent', 'failed')),
        sealed bytea check ((state = 'waiting') = (sealed is not null)),
        attempts integer not null default 0,
        created_at timestamptz not null,
        next_at timestamptz not null,
        give_up_at timestamptz not null,
        sent_at timestamptz,
        failure text
      );
      comment on table candor.mail is 'Outbox: sealed under a message key of its own, which is destroyed once sent.';
      comment on column candor.mail.sealed is 'Personal: address, subject and text, with the message''s own key.';
      create index mail_waiting on candor.mail (next_at) where state = 'waiting';
      create index mail_failed on candor.mail (id) where state = 'failed';
      create index mail_by_candidate on candor.mail (candidate_id);

      create table candor.audit_event (
        id uuid primary key,
        at timestamptz not null,
        actor_kind text not null,
        actor_id text not null,
        role text,
        action text not null,
        outcome text not null check (outcome in ('done', 'refused')),
        code text,
        purpose text,
        candidate_id uuid,
        subject_kind text,
        subject_id uuid,
        categories text[],
        amount integer,
        request_id text
      );
      comment on table candor.audit_event is 'Who did what, for which purpose, on whose data; no personal data of the candidate.';
      create index audit_event_by_candidate on candor.audit_event (candidate_id, id);
    `);
  }
}
