import { Migration } from '@mikro-orm/migrations';

/** A new table, and two functions again; takes no lock on tables that stand already. */
export class CheckSteps extends Migration {
  override up(): void {
    this.addSql(TABLE);
    this.addSql(FACTS);
  }
}

const TABLE = `
  create table candor.check_step (
    id uuid not null,
    candidate_id uuid not null references candor.candidate on delete cascade,
    application_id uuid not null,
    step text not null check (step in ('disclosure', 'authorisation', 'pre_adverse_notice', 'pre_adverse_receipt')),
    at timestamptz not null,
    record_id uuid,
    copy_of_report boolean not null,
    document_id text,
    document_version text,
    recorded_at timestamptz not null,
    primary key (candidate_id, id),
    constraint check_step_application foreign key (candidate_id, application_id)
      references candor.application (candidate_id, id) on delete cascade,
    constraint check_step_names_check check ((record_id is not null) = (step in ('pre_adverse_notice', 'pre_adverse_receipt'))),
    constraint check_step_has_copy check (copy_of_report = (step = 'pre_adverse_notice')),
    constraint check_step_document_whole check ((document_id is null) = (document_version is null)),
    constraint check_step_once unique nulls not distinct (candidate_id, application_id, step, at, record_id)
  );
  comment on table candor.check_step is
    'What happened about a background check: evidence for a law that asks for it, and never a ground. Dies with the candidate.';
  comment on column candor.check_step.record_id is 'The check that a notice was about; it may have ended since.';
  comment on column candor.check_step.document_id is 'The paper that was used, such as a form of disclosure: the controller''s own, and not personal.';

  grant select, insert on candor.check_step to candor_writer;
  grant select, delete on candor.check_step to candor_jobs;

  -- That there is a check may be as sensitive as its result: nobody reads by the readers' login.
  alter table candor.check_step enable row level security;
  create policy check_step_of_the_deed on candor.check_step to candor_writer
    using (candidate_id = nullif(current_setting('candor.candidate', true), '')::uuid);
  create policy check_step_of_the_job on candor.check_step to candor_jobs
    using (nullif(current_setting('candor.job', true), '') is not null);
`;

const FACTS = `
  create or replace function candor.facts_of(p_candidate uuid) returns json language sql stable as $$
    select json_build_object(
      'jurisdiction', c.jurisdiction,
      'lastContactAt', c.last_contact_at,
      'policyVersion', (select max(version) from candor.policy_version),
      'applications', coalesce((select json_agg(json_build_object(
          'id', a.id, 'jobId', a.job_id, 'jurisdiction', a.jurisdiction, 'stage', a.stage, 'status', a.status,
          'receivedAt', a.received_at, 'closedAt', a.closed_at, 'rejectionSentAt', a.rejection_sent_at,
          'rejectionReceivedAt', a.rejection_received_at, 'decidedAt', a.decided_at) order by a.received_at, a.id)
          from candor.application a where a.candidate_id = c.id), '[]'),
      'consents', coalesce((select json_agg(json_build_object(
          'id', s.id, 'purpose', s.purpose, 'jurisdiction', s.jurisdiction, 'givenAt', s.given_at,
          'until', s.retain_until, 'withdrawnAt', s.withdrawn_at) order by s.given_at, s.id)
          from candor.consent s where s.candidate_id = c.id), '[]'),
      'objections', coalesce((select json_agg(o.purpose order by o.purpose)
          from candor.objection o where o.candidate_id = c.id), '[]'),
      'holds', coalesce((select json_agg(json_build_object('id', h.id, 'categories', h.categories) order by h.id)
          from candor.hold h where h.candidate_id = c.id and h.released_at is null), '[]'),
      'restrictions', coalesce((select json_agg(json_build_object('id', r.id, 'ground', r.ground) order by r.id)
          from candor.restriction r where r.candidate_id = c.id and r.lifted_at is null), '[]'),
      'checkSteps', coalesce((select json_agg(json_build_object(
          'applicationId', k.application_id, 'step', k.step, 'at', k.at, 'recordId', k.record_id) order by k.at, k.id)
          from candor.check_step k where k.candidate_id = c.id), '[]'))
      from candor.candidate c
     where c.id = p_candidate
  $$;

  create or replace function candor.known_facts(p_key uuid, p_candidate uuid, p_now timestamptz)
    returns table (key_alive boolean, state text, facts json) language plpgsql as $$
  begin -- one in SQL would be written into each call, and planned anew with it
    perform set_config('candor.candidate', p_candidate::text, true); -- as a deed would, whose facts these have to equal
    return query
      select p_key is null or exists (select from candor.api_key k
               where k.id = p_key and k.revoked_at is null and k.expires_at > p_now),
             c.state, candor.facts_of(c.id)
        from (select p_candidate as id) asked
        left join candor.candidate c on c.id = asked.id;
  end $$;
`;
