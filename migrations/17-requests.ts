import { Migration } from '@mikro-orm/migrations';

/**
 * The register of requests. Changes `candor.request` and `candor.proof` under an access exclusive lock: the former is
 * rewritten for its new primary key, and holds one row a question that a person asked.
 */
export class Requests extends Migration {
  override up(): void {
    this.addSql(`
      alter table candor.request
        drop constraint request_pkey,
        alter column candidate_id drop not null,
        add primary key (id),
        drop constraint request_kind_check,
        add column jurisdiction text,
        add column asked_by text not null default 'person' check (asked_by in ('person', 'agent')),
        add column agent_proof text check (agent_proof in ('power_of_attorney', 'signed_permission', 'registered_agent')),
        add column verified_at timestamptz,
        add column verified_how text,
        add column decision text check (decision in ('done', 'refused', 'fee_asked', 'not_found')),
        add column decided_at timestamptz,
        add column reason_code text,
        add column fee_amount numeric(12, 2),
        add column fee_currency text,
        add column extended_at timestamptz,
        add column sealed bytea,
        add constraint request_kind_form check (kind ~ '^[a-z][a-z_]{0,99}$'),
        add constraint request_somewhere check (candidate_id is not null or jurisdiction is not null),
        add constraint request_agent check (agent_proof is null or asked_by = 'agent'),
        add constraint request_verified check ((verified_at is null) = (verified_how is null)),
        add constraint request_decided check ((decided_at is null) = (decision is null)),
        add constraint request_fee check ((fee_amount is null) = (fee_currency is null)),
        add constraint request_details_go check (sealed is null or (state = 'open' and candidate_id is not null));

      create index request_of_candidate on candor.request (candidate_id);
      create index request_by_due on candor.request (due_at, id);

      comment on column candor.request.candidate_id is 'Null where nobody was found whom it is about.';
      comment on column candor.request.jurisdiction is 'Whose clock counts; null: the candidate''s own.';
      comment on column candor.request.verified_how is 'A word for the way; what was sent for it is not kept.';
      comment on column candor.request.reason_code is 'The policy''s ground of a refusal or a fee.';
      comment on column candor.request.sealed is 'Personal: what the request says, with the candidate''s key; gone once it is decided.';

      -- What was asked about nobody that is known is proven, too.
      alter table candor.proof alter column candidate_id drop not null;
    `);
  }
}
