-- The schema after every migration, made by `npm run schema:dump`: read it, change a migration instead.

set check_function_bodies = off; -- functions stand before the tables that they read


-- Roles of the server

create role candor_jobs nologin;
create role candor_keys nologin;
create role candor_reader nologin;
create role candor_writer nologin;


-- Schemas

create schema candor;
create schema keys;


-- Functions

create or replace function candor.add_labels(p_candidate uuid, p_record uuid, p_source text, p_policy integer, p_label_ids uuid[], p_categories text[], p_whose text[], p_paths text[], p_values bytea[], p_index_labels uuid[], p_index_kinds text[], p_index_subjects text[], p_index_hashes bytea[], p_index_epochs integer[], p_ground_labels uuid[], p_purposes text[], p_bases text[], p_conditions text[], p_applications uuid[], p_consents uuid[], p_laws text[], p_rules text[], p_anchors text[], p_anchored timestamp with time zone[], p_until timestamp with time zone[], p_survives text[])
 returns void
 language sql
as $function$
    with made as (
      insert into candor.label (id, candidate_id, record_id, category, source, whose, paths, sealed)
      select l.id, p_candidate, p_record, l.category, p_source, l.whose, string_to_array(l.paths, ' '), l.sealed
        from unnest(p_label_ids, p_categories, p_whose, p_paths, p_values) as l (id, category, whose, paths, sealed)),
    indexed as (
      insert into candor.contact_index (candidate_id, label_id, kind, subject, hash, epoch)
      select p_candidate, i.label_id, i.kind, i.subject, i.hash, i.epoch
        from unnest(p_index_labels, p_index_kinds, p_index_subjects, p_index_hashes, p_index_epochs)
          as i (label_id, kind, subject, hash, epoch)
      on conflict do nothing)
    insert into candor.ground (candidate_id, label_id, purpose, basis, condition, application_id, consent_id, law, rule,
                               anchor, anchor_at, retain_until, survives_erasure, policy_version)
    select p_candidate, g.label_id, g.purpose, g.basis, g.condition, g.application_id, g.consent_id, g.law, g.rule,
           g.anchor, g.anchor_at, g.retain_until, g.survives_erasure, p_policy
      from unnest(p_ground_labels, p_purposes, p_bases, p_conditions, p_applications, p_consents, p_laws, p_rules, p_anchors,
                  p_anchored, p_until, p_survives)
        as g (label_id, purpose, basis, condition, application_id, consent_id, law, rule, anchor, anchor_at, retain_until,
              survives_erasure)
  $function$;

create or replace function candor.append_events(p_ids uuid[], p_at timestamp with time zone[], p_actor_kinds text[], p_actors text[], p_roles text[], p_actions text[], p_outcomes text[], p_codes text[], p_purposes text[], p_candidates uuid[], p_subject_kinds text[], p_subjects uuid[], p_categories text[], p_amounts integer[], p_requests text[])
 returns void
 language plpgsql
as $function$
      begin
        insert into candor.audit_event (id, at, actor_kind, actor_id, role, action, outcome, code, purpose, candidate_id,
                                        subject_kind, subject_id, categories, amount, request_id)
        select e.id, e.at, e.actor_kind, e.actor_id, e.role, e.action, e.outcome, e.code, e.purpose, e.candidate_id,
               e.subject_kind, e.subject_id, string_to_array(e.categories, ','), e.amount, e.request_id
          from unnest(p_ids, p_at, p_actor_kinds, p_actors, p_roles, p_actions, p_outcomes, p_codes, p_purposes,
                      p_candidates, p_subject_kinds, p_subjects, p_categories, p_amounts, p_requests)
            as e (id, at, actor_kind, actor_id, role, action, outcome, code, purpose, candidate_id, subject_kind,
                  subject_id, categories, amount, request_id);
      end $function$;

create or replace function candor.begin_deed(p_candidate uuid)
 returns table(state text, facts json)
 language plpgsql
as $function$
  declare locked text;
  begin
    perform set_config('candor.candidate', p_candidate::text, true);
    select c.state into locked from candor.candidate c where c.id = p_candidate for no key update;
    if found then -- the next statement sees what was committed while this one waited
      return query select locked, candor.facts_of(p_candidate);
    end if;
  end $function$;

create or replace function candor.categories_held(p_candidate uuid, p_known text[], p_uses text[], p_purpose text, p_now timestamp with time zone)
 returns table(category text, for_purpose boolean, in_use boolean)
 language sql
 stable security definer
 set search_path to 'pg_catalog'
as $function$
      select l.category,
             bool_or(g.purpose = p_purpose),
             bool_or(p_uses is null or g.purpose = any (p_uses))
        from candor.ground g
        join candor.label l on l.candidate_id = p_candidate and l.id = g.label_id
       where g.candidate_id = p_candidate and g.ended_at is null and g.retain_until > p_now and l.category = any (p_known)
         and exists (select from candor.candidate c where c.id = p_candidate and c.state = 'active')
       group by l.category
       order by l.category
    $function$;

create or replace function candor.changes_after(p_transaction xid8, p_id uuid, p_hidden boolean, p_limit integer)
 returns table(transaction_id xid8, id uuid, at timestamp with time zone, kind text, candidate_id uuid, subject_id uuid)
 language sql
 stable security definer
 set search_path to 'pg_catalog'
as $function$
        select c.transaction_id, c.id, c.at, c.kind, c.candidate_id, c.subject_id
          from candor.change c
         where (c.transaction_id, c.id) > (p_transaction, p_id)
           and c.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
           and (p_hidden or not c.hidden)
         order by c.transaction_id, c.id
         limit p_limit
      $function$;

create or replace function candor.explain_labels(p_candidate uuid, p_known text[], p_purpose text, p_now timestamp with time zone)
 returns table(label_id uuid, record_id uuid, category text, source text, paths text[], grounds json, restricted boolean)
 language sql
 stable security definer
 set search_path to 'pg_catalog'
as $function$
        select l.id, l.record_id, l.category, l.source, l.paths,
               coalesce(json_agg(json_build_object(
                 'purpose', g.purpose, 'basis', g.basis, 'condition', g.condition, 'applicationId', g.application_id,
                 'consentId', g.consent_id, 'law', g.law, 'rule', g.rule, 'policyVersion', g.policy_version,
                 'anchor', g.anchor, 'anchorAt', to_char(g.anchor_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'until', to_char(g.retain_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'endedAt', to_char(g.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'endedBecause', g.ended_because, 'lives', g.ended_at is null and g.retain_until > p_now,
                 'jurisdiction', coalesce(a.jurisdiction, c.jurisdiction),
                 'receivedAt', to_char(coalesce(a.received_at, o.received_at, r.received_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                 order by g.retain_until, g.rule, g.application_id) filter (where g.purpose = p_purpose), '[]'),
               exists (select from candor.restriction t where t.candidate_id = l.candidate_id and t.lifted_at is null)
          from candor.candidate c
          join candor.label l on l.candidate_id = c.id
          join candor.record r on r.candidate_id = l.candidate_id and r.id = l.record_id
          left join candor.record o on o.candidate_id = r.candidate_id and o.id = r.corrects
          join candor.ground g on g.candidate_id = l.candidate_id and g.label_id = l.id
          left join candor.application a on a.candidate_id = g.candidate_id and a.id = g.application_id
         where c.id = p_candidate and c.state = 'active' and l.category = any (p_known)
         group by l.candidate_id, l.id, l.record_id, l.category, l.source, l.paths
         order by l.record_id, l.category
      $function$;

create or replace function candor.facts_of(p_candidate uuid)
 returns json
 language sql
 stable
as $function$
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
  $function$;

create or replace function candor.find_by_contact(p_kind text, p_hashes bytea[], p_purpose text, p_categories text[], p_now timestamp with time zone)
 returns table(candidate_id uuid)
 language sql
 stable security definer
 set search_path to 'pg_catalog'
as $function$
    select distinct i.candidate_id
      from candor.contact_index i
      join candor.candidate c on c.id = i.candidate_id and c.state = 'active'
      join candor.label l on l.candidate_id = i.candidate_id and l.id = i.label_id
      join candor.ground g on g.candidate_id = l.candidate_id and g.label_id = l.id
     where i.hash = any (p_hashes) and i.kind = p_kind and i.subject = 'candidate'
       and l.category = any (p_categories)
       and g.purpose = p_purpose and g.ended_at is null and g.retain_until > p_now
       and not exists (select from candor.restriction r where r.candidate_id = i.candidate_id and r.lifted_at is null)
     order by i.candidate_id
  $function$;

create or replace function candor.known_facts(p_key uuid, p_candidate uuid, p_now timestamp with time zone)
 returns table(key_alive boolean, state text, facts json)
 language plpgsql
as $function$
  begin -- one in SQL would be written into each call, and planned anew with it
    perform set_config('candor.candidate', p_candidate::text, true); -- as a deed would, whose facts these have to equal
    return query
      select p_key is null or exists (select from candor.api_key k
               where k.id = p_key and k.revoked_at is null and k.expires_at > p_now),
             c.state, candor.facts_of(c.id)
        from (select p_candidate as id) asked
        left join candor.candidate c on c.id = asked.id;
  end $function$;

create or replace function candor.labelled_view(p_key uuid, p_candidate uuid, p_purpose text, p_categories text[], p_known text[], p_uses text[], p_restricted_use boolean, p_now timestamp with time zone)
 returns table(part text, label_id uuid, record_id uuid, category text, source text, whose text, revision integer, sealed bytea, grounds json)
 language plpgsql
 set search_path to 'pg_catalog'
as $function$
    begin
      perform set_config('candor.candidate', p_candidate::text, true),
              set_config('candor.purpose', p_purpose, true),
              set_config('candor.categories', array_to_string(p_categories, ','), true),
              set_config('candor.now', p_now::text, true),
              set_config('candor.restricted_use', case when p_restricted_use then 'yes' else 'no' end, true);
      return query
        select head.part, null::uuid, null::uuid, null::text, null::text, null::text, null::integer, null::bytea, null::json
          from (select 'key'::text
                 where p_key is null or exists (select from candor.api_key k
                   where k.id = p_key and k.revoked_at is null and k.expires_at > p_now)
                union all
                select case when c.state = 'active' then 'candidate' else 'ending' end
                  from candor.candidate c where c.id = p_candidate) as head (part);
      return query
        select 'held'::text, null::uuid, null::uuid, h.category,
               case when h.in_use then 'in_use' end, case when h.for_purpose then 'for_purpose' end,
               null::integer, null::bytea, null::json
          from candor.categories_held(p_candidate, p_known, p_uses, p_purpose, p_now) h;
      return query
        select 'label'::text, l.id, l.record_id, l.category, l.source, l.whose, l.revision, l.sealed, lives.grounds
          from (select g.label_id,
                       json_agg(json_build_object('purpose', g.purpose, 'basis', g.basis, 'condition', g.condition,
                                                  'until', to_char(g.retain_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
                                order by g.retain_until desc, g.basis, g.application_id) as grounds
                  from candor.ground g
                 where g.candidate_id = p_candidate and g.purpose = p_purpose
                   and g.ended_at is null and g.retain_until > p_now
                 group by g.label_id) lives
          join candor.label l on l.candidate_id = p_candidate and l.id = lives.label_id
         where l.category = any (p_categories)
         order by l.record_id, l.category;
    end $function$;

create or replace function candor.list_applications(p_candidate uuid, p_job text, p_status text, p_known text[], p_uses text[], p_after uuid, p_limit integer, p_now timestamp with time zone)
 returns table(id uuid, candidate_id uuid, job_id text, jurisdiction text, stage text, status text, received_at timestamp with time zone, closed_at timestamp with time zone, rejection_sent_at timestamp with time zone, rejection_received_at timestamp with time zone, decided_at timestamp with time zone, reopened_at timestamp with time zone)
 language sql
 stable security definer
 set search_path to 'pg_catalog'
as $function$
        select a.id, a.candidate_id, a.job_id, a.jurisdiction, a.stage, a.status, a.received_at, a.closed_at,
               a.rejection_sent_at, a.rejection_received_at, a.decided_at, a.reopened_at
          from candor.application a
          join candor.candidate c on c.id = a.candidate_id and c.state = 'active'
         where (p_candidate is null or a.candidate_id = p_candidate)
           and (p_job is null or a.job_id = p_job) and (p_status is null or a.status = p_status)
           and (p_after is null or a.id > p_after)
           and (p_uses is null or exists (select from candor.ground g
                  join candor.label l on l.candidate_id = g.candidate_id and l.id = g.label_id
                 where g.candidate_id = a.candidate_id and g.application_id = a.id and g.purpose = any (p_uses)
                   and g.ended_at is null and g.retain_until > p_now and l.category = any (p_known)
                   and not exists (select from candor.restriction t
                                    where t.candidate_id = a.candidate_id and t.lifted_at is null)))
         order by a.id
         limit p_limit
      $function$;

create or replace function candor.record_held(p_record uuid, p_known text[], p_uses text[], p_now timestamp with time zone)
 returns table(candidate_id uuid, application_id uuid, kind text, source text, state text, reason text, noted jsonb, flags text[], received_at timestamp with time zone, read_at timestamp with time zone, reader text, category text, fields integer)
 language sql
 stable security definer
 set search_path to 'pg_catalog'
as $function$
        select r.candidate_id, r.application_id, r.kind, r.source, r.state, r.reason, r.noted, r.flags, r.received_at, r.read_at,
               r.reader, l.category, cardinality(l.paths)
          from candor.locator o
          join candor.candidate c on c.id = o.candidate_id and c.state = 'active'
          join candor.record r on r.candidate_id = o.candidate_id and r.id = o.id
          left join candor.label l on l.candidate_id = r.candidate_id and l.record_id = r.id
         where o.id = p_record and o.kind = 'record'
           and case when l.id is null then p_uses is null and r.state = 'unreadable' -- its file went as it was read (X2)
                    else l.category = any (p_known)
                     and (p_uses is null or exists (select from candor.ground g
                           where g.candidate_id = l.candidate_id and g.label_id = l.id and g.purpose = any (p_uses)
                             and g.ended_at is null and g.retain_until > p_now)) end
         order by l.category
      $function$;

create or replace function candor.refuse_new_ungrounded_labels()
 returns trigger
 language plpgsql
as $function$
      begin
        if exists (select from made m where not exists
             (select from candor.ground g where g.candidate_id = m.candidate_id and g.label_id = m.id and g.ended_at is null)) then
          raise exception 'a label needs a ground in the statement that makes it'
            using errcode = 'check_violation', constraint = 'label_has_a_ground', table = 'label', schema = 'candor';
        end if;
        return null;
      end $function$;

create or replace function candor.refuse_ungrounded_labels()
 returns trigger
 language plpgsql
as $function$
      declare ungrounded uuid;
      begin
        select l.id into ungrounded
          from touched t
          join candor.label l on l.candidate_id = t.candidate_id and l.id = t.label_id
         where not exists (select from candor.ground g
                            where g.candidate_id = l.candidate_id and g.label_id = l.id and g.ended_at is null)
           and not exists (select from candor.hold h
                            where h.candidate_id = l.candidate_id and h.released_at is null
                              and (h.categories is null or l.category = any (h.categories)))
           and not exists (select from candor.restriction r
                            where r.candidate_id = l.candidate_id and r.lifted_at is null)
         limit 1;
        if ungrounded is not null then
          raise exception 'label % would have no ground', ungrounded
            using errcode = 'check_violation', constraint = 'label_has_a_ground', table = 'label', schema = 'candor';
        end if;
        return null;
      end $function$;

create or replace function candor.store_record(p_facts text, p_candidate uuid, p_record uuid, p_application uuid, p_kind text, p_source text, p_content bytea, p_received timestamp with time zone, p_stored timestamp with time zone, p_sealed bytea, p_policy integer, p_event uuid, p_actor_kind text, p_actor text, p_role text, p_amount integer, p_request text, p_change uuid, p_hidden boolean, p_label_ids uuid[], p_categories text[], p_whose text[], p_paths text[], p_values bytea[], p_index_labels uuid[], p_index_kinds text[], p_index_subjects text[], p_index_hashes bytea[], p_index_epochs integer[], p_ground_labels uuid[], p_purposes text[], p_bases text[], p_conditions text[], p_applications uuid[], p_consents uuid[], p_laws text[], p_rules text[], p_anchors text[], p_anchored timestamp with time zone[], p_until timestamp with time zone[], p_survives text[])
 returns text
 language plpgsql
as $function$
  declare begun record;
  begin
    select * into begun from candor.begin_deed(p_candidate);
    if begun.state is distinct from 'active' then return 'absent'; end if;
    if begun.facts::text <> p_facts then return 'moved'; end if;
    insert into candor.record (id, candidate_id, application_id, kind, source, state, content_hash, received_at, stored_at,
                               read_at, sealed, labelled)
    values (p_record, p_candidate, p_application, p_kind, p_source, 'ready', p_content, p_received, p_stored, p_stored, p_sealed,
            p_categories)
    on conflict on constraint record_once do nothing;
    if not found then return 'repeated'; end if;
    insert into candor.locator (id, candidate_id, kind) values (p_record, p_candidate, 'record');
    update candor.candidate set keep_empty_until = null where id = p_candidate and keep_empty_until is not null;
    perform candor.add_labels(p_candidate, p_record, p_source, p_policy, 
  p_label_ids, p_categories, p_whose, p_paths, p_values,
  p_index_labels, p_index_kinds, p_index_subjects, p_index_hashes, p_index_epochs,
  p_ground_labels, p_purposes, p_bases, p_conditions, p_applications, p_consents,
  p_laws, p_rules, p_anchors, p_anchored, p_until, p_survives);
    insert into candor.audit_event (id, at, actor_kind, actor_id, role, action, outcome, candidate_id, subject_kind,
                                    subject_id, categories, amount, request_id)
    values (p_event, p_stored, p_actor_kind, p_actor, p_role, 'record.received', 'done', p_candidate, 'record', p_record,
            p_categories, p_amount, p_request);
    insert into candor.change (id, at, kind, candidate_id, subject_id, hidden)
    values (p_change, p_stored, 'record.ready', p_candidate, p_record, p_hidden);
    return 'stored';
  end $function$;


-- Tables

create table candor.announcement (
  candidate_id uuid not null,
  version integer not null,
  at timestamp with time zone not null,
  mailed boolean not null,
  constraint announcement_pkey primary key (candidate_id, version)
);

create table candor.api_key (
  id uuid not null,
  hash bytea not null,
  role text not null,
  name text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint api_key_pkey primary key (id),
  constraint api_key_hash_key unique (hash)
);

create table candor.application (
  id uuid not null,
  candidate_id uuid not null,
  external_hash bytea,
  job_id text not null,
  jurisdiction text not null,
  stage text not null,
  status text not null,
  received_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  rejection_sent_at timestamp with time zone,
  rejection_received_at timestamp with time zone,
  decided_at timestamp with time zone,
  reopened_at timestamp with time zone,
  notice_id text,
  notice_version text,
  notice_language text,
  sealed bytea not null,
  external_epoch integer,
  constraint application_pkey primary key (candidate_id, id),
  constraint application_external_hash_key unique (external_hash),
  constraint application_check check ((closed_at >= received_at)),
  constraint application_check1 check ((rejection_sent_at >= received_at)),
  constraint application_check2 check ((rejection_received_at >= received_at)),
  constraint application_check3 check ((decided_at >= received_at)),
  constraint application_hash_has_epoch check (((external_hash is null) = (external_epoch is null))),
  constraint application_stage_check check ((stage = any (array['screening'::text, 'interview'::text, 'offer'::text]))),
  constraint application_status_check check ((status = any (array['active'::text, 'hired'::text, 'rejected'::text, 'withdrawn'::text])))
);

create table candor.audit_event (
  id uuid not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  role text,
  action text not null,
  outcome text not null,
  code text,
  purpose text,
  candidate_id uuid,
  subject_kind text,
  subject_id uuid,
  categories text[],
  amount integer,
  request_id text,
  constraint audit_event_pkey primary key (id),
  constraint audit_event_outcome_check check ((outcome = any (array['done'::text, 'refused'::text])))
);

create table candor.candidate (
  id uuid not null,
  jurisdiction text not null,
  state text default 'active'::text not null,
  ending_because text,
  last_contact_at timestamp with time zone,
  created_at timestamp with time zone not null,
  keep_empty_until timestamp with time zone,
  policy_version integer not null,
  constraint candidate_pkey primary key (id),
  constraint candidate_check check (((state = 'ending'::text) = (ending_because is not null))),
  constraint candidate_state_check check ((state = any (array['active'::text, 'ending'::text])))
);

create table candor.change (
  id uuid not null,
  transaction_id xid8 default pg_current_xact_id() not null,
  at timestamp with time zone not null,
  kind text not null,
  candidate_id uuid not null,
  subject_id uuid,
  hidden boolean not null,
  constraint change_pkey primary key (id)
);

create table candor.check_step (
  id uuid not null,
  candidate_id uuid not null,
  application_id uuid not null,
  step text not null,
  at timestamp with time zone not null,
  record_id uuid,
  copy_of_report boolean not null,
  document_id text,
  document_version text,
  recorded_at timestamp with time zone not null,
  constraint check_step_pkey primary key (candidate_id, id),
  constraint check_step_once unique nulls not distinct (candidate_id, application_id, step, at, record_id),
  constraint check_step_document_whole check (((document_id is null) = (document_version is null))),
  constraint check_step_has_copy check ((copy_of_report = (step = 'pre_adverse_notice'::text))),
  constraint check_step_names_check check (((record_id is not null) = (step = any (array['pre_adverse_notice'::text, 'pre_adverse_receipt'::text])))),
  constraint check_step_step_check check ((step = any (array['disclosure'::text, 'authorisation'::text, 'pre_adverse_notice'::text, 'pre_adverse_receipt'::text])))
);

create table candor.consent (
  id uuid not null,
  candidate_id uuid not null,
  purpose text not null,
  jurisdiction text not null,
  given_at timestamp with time zone not null,
  retain_until timestamp with time zone not null,
  method text not null,
  notice_id text not null,
  notice_version text not null,
  notice_language text not null,
  sealed bytea not null,
  withdrawn_at timestamp with time zone,
  ended_because text,
  constraint consent_pkey primary key (candidate_id, id),
  constraint consent_end_explained check (((withdrawn_at is null) or (ended_because is not null)))
);

create table candor.contact (
  id uuid not null,
  candidate_id uuid not null,
  at timestamp with time zone not null,
  direction text not null,
  channel text not null,
  constraint contact_pkey primary key (candidate_id, id),
  constraint contact_channel_check check ((channel = any (array['email'::text, 'phone'::text, 'meeting'::text, 'portal'::text, 'message'::text, 'other'::text]))),
  constraint contact_direction_check check ((direction = any (array['inbound'::text, 'outbound'::text])))
);

create table candor.contact_index (
  candidate_id uuid not null,
  label_id uuid not null,
  kind text not null,
  subject text not null,
  hash bytea not null,
  epoch integer not null,
  constraint contact_index_pkey primary key (hash, candidate_id, label_id),
  constraint contact_index_kind_check check ((kind = any (array['email'::text, 'phone'::text, 'name'::text]))),
  constraint contact_index_subject_check check ((subject = any (array['candidate'::text, 'referee'::text])))
);

create table candor.document (
  candidate_id uuid not null,
  record_id uuid not null,
  label_id uuid not null,
  media_type text not null,
  size integer not null,
  access text default 'closed'::text not null,
  constraint document_pkey primary key (candidate_id, record_id),
  constraint document_access_check check ((access = any (array['closed'::text, 'open'::text, 'closed_to_hiring'::text]))),
  constraint document_size_check check ((size > 0))
);

create table candor.document_part (
  candidate_id uuid not null,
  record_id uuid not null,
  seq integer not null,
  sealed bytea not null,
  constraint document_part_pkey primary key (candidate_id, record_id, seq)
);

create table candor.external_id (
  hash bytea not null,
  candidate_id uuid not null,
  sealed bytea not null,
  epoch integer not null,
  constraint external_id_pkey primary key (hash)
);

create table candor.ground (
  candidate_id uuid not null,
  label_id uuid not null,
  purpose text not null,
  basis text not null,
  condition text,
  application_id uuid,
  consent_id uuid,
  law text,
  rule text not null,
  anchor text not null,
  anchor_at timestamp with time zone,
  retain_until timestamp with time zone not null,
  survives_erasure text,
  policy_version integer not null,
  ended_at timestamp with time zone,
  ended_because text,
  constraint ground_once unique nulls not distinct (candidate_id, label_id, purpose, basis, application_id, consent_id, law),
  constraint ground_basis_check check ((basis = any (array['contract'::text, 'legitimate_interest'::text, 'consent'::text, 'legal_obligation'::text, 'vital_interests'::text, 'public_task'::text]))),
  constraint ground_consent_named check (((basis = 'consent'::text) = (consent_id is not null))),
  constraint ground_end_explained check (((ended_at is null) = (ended_because is null))),
  constraint ground_law_named check (((basis <> 'legal_obligation'::text) or (law is not null)))
);

create table candor.hold (
  id uuid not null,
  candidate_id uuid not null,
  categories text[],
  sealed bytea not null,
  placed_at timestamp with time zone not null,
  placed_by text not null,
  released_at timestamp with time zone,
  constraint hold_pkey primary key (candidate_id, id)
);

create table candor.idempotency (
  principal_id uuid not null,
  key_hash bytea not null,
  body_hash bytea not null,
  status text not null,
  ids jsonb not null,
  candidate_id uuid,
  created_at timestamp with time zone not null,
  constraint idempotency_pkey primary key (principal_id, key_hash)
);

create table candor.label (
  id uuid not null,
  candidate_id uuid not null,
  record_id uuid not null,
  category text not null,
  source text not null,
  whose text not null,
  paths text[] not null,
  revision integer default 1 not null,
  sealed bytea not null,
  constraint label_pkey primary key (candidate_id, id),
  constraint label_once unique (candidate_id, record_id, category),
  constraint label_whose_check check ((whose = any (array['candidate'::text, 'referee'::text])))
);

create table candor.locator (
  id uuid not null,
  candidate_id uuid not null,
  kind text not null,
  constraint locator_pkey primary key (id),
  constraint locator_kind_check check ((kind = any (array['application'::text, 'record'::text, 'consent'::text, 'hold'::text, 'restriction'::text, 'request'::text])))
);

create table candor.mail (
  id uuid not null,
  once_key text,
  candidate_id uuid,
  template text not null,
  language text not null,
  state text not null,
  sealed bytea,
  attempts integer default 0 not null,
  created_at timestamp with time zone not null,
  next_at timestamp with time zone not null,
  give_up_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  failure text,
  constraint mail_pkey primary key (id),
  constraint mail_once_key_key unique (once_key),
  constraint mail_check check (((state = 'waiting'::text) = (sealed is not null))),
  constraint mail_state_check check ((state = any (array['waiting'::text, 'sent'::text, 'failed'::text])))
);

create table candor.objection (
  candidate_id uuid not null,
  purpose text not null,
  at timestamp with time zone not null,
  constraint objection_pkey primary key (candidate_id, purpose)
);

create table candor.policy_plan (
  id uuid not null,
  text text not null,
  fingerprint text not null,
  against integer not null,
  grace_days integer not null,
  asked_at timestamp with time zone not null,
  asked_by text not null,
  seen integer default 0 not null,
  amount integer,
  finished_at timestamp with time zone,
  answer json,
  version integer,
  moved integer default 0 not null,
  moved_at timestamp with time zone,
  announced integer default 0 not null,
  unreachable integer default 0 not null,
  announced_at timestamp with time zone,
  constraint policy_plan_pkey primary key (id),
  constraint policy_plan_version_key unique (version),
  constraint policy_plan_check check (((answer is null) = (finished_at is null))),
  constraint policy_plan_grace_days_check check (((grace_days >= 1) and (grace_days <= 366)))
);

create table candor.policy_version (
  version integer not null,
  text text not null,
  fingerprint text not null,
  applied_at timestamp with time zone not null,
  applied_by text not null,
  grace_until timestamp with time zone not null,
  changed_notices text[] default '{}'::text[] not null,
  constraint policy_version_pkey primary key (version)
);

create table candor.portal_limit (
  hash bytea not null,
  asked_at timestamp with time zone[] not null,
  last_at timestamp with time zone not null,
  constraint portal_limit_pkey primary key (hash)
);

create table candor.portal_link (
  token_hash bytea not null,
  kind text not null,
  candidate_ids uuid[] not null,
  renewal_id uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint portal_link_pkey primary key (token_hash),
  constraint portal_link_kind_check check ((kind = any (array['privacy'::text, 'renewal'::text, 'stop'::text])))
);

create table candor.portal_session (
  token_hash bytea not null,
  candidate_ids uuid[] not null,
  created_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint portal_session_pkey primary key (token_hash)
);

create table candor.proof (
  id uuid not null,
  at timestamp with time zone not null,
  retain_until timestamp with time zone not null,
  kind text not null,
  candidate_id uuid,
  facts jsonb not null,
  constraint proof_pkey primary key (id)
);

create table candor.queue_plan (
  the_only_one boolean default true not null,
  fingerprint text not null,
  constraint queue_plan_pkey primary key (the_only_one),
  constraint queue_plan_the_only_one_check check (the_only_one)
);

create table candor.reading (
  id uuid not null,
  reader text not null,
  asked_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  waiting integer not null,
  done integer default 0 not null,
  changed integer default 0 not null,
  constraint reading_pkey primary key (id)
);

create table candor.record (
  id uuid not null,
  candidate_id uuid not null,
  application_id uuid,
  kind text not null,
  source text not null,
  state text not null,
  reason text,
  content_hash bytea not null,
  received_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  read_at timestamp with time zone,
  reader text,
  noted jsonb default '{}'::jsonb not null,
  flags text[] default '{}'::text[] not null,
  sealed bytea not null,
  corrects uuid,
  labelled text[] default '{}'::text[] not null,
  corrected text[] default '{}'::text[] not null,
  constraint record_pkey primary key (candidate_id, id),
  constraint record_once unique (candidate_id, source, kind, content_hash),
  constraint record_check check (((state = 'unreadable'::text) = (reason is not null))),
  constraint record_corrects_another check ((corrects <> id)),
  constraint record_state_check check ((state = any (array['received'::text, 'ready'::text, 'unreadable'::text])))
);

create table candor.renewal (
  id uuid not null,
  candidate_id uuid not null,
  consent_id uuid not null,
  about_until timestamp with time zone not null,
  lead integer not null,
  asked_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answer text,
  sent_to text not null,
  constraint renewal_pkey primary key (candidate_id, id),
  constraint renewal_once unique (candidate_id, consent_id, about_until, lead),
  constraint renewal_answer_check check ((answer = any (array['yes'::text, 'no'::text]))),
  constraint renewal_answered check (((answered_at is null) = (answer is null))),
  constraint renewal_asked_somebody check (((answer is null) or (sent_to <> 'nobody'::text))),
  constraint renewal_sent_to_check check ((sent_to = any (array['given'::text, 'read'::text, 'nobody'::text])))
);

create table candor.request (
  id uuid not null,
  candidate_id uuid,
  kind text not null,
  state text not null,
  channel text not null,
  received_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  done_at timestamp with time zone,
  about text default 'candidate'::text not null,
  jurisdiction text,
  asked_by text default 'person'::text not null,
  agent_proof text,
  verified_at timestamp with time zone,
  verified_how text,
  decision text,
  decided_at timestamp with time zone,
  reason_code text,
  fee_amount numeric(12,2),
  fee_currency text,
  extended_at timestamp with time zone,
  sealed bytea,
  constraint request_pkey primary key (id),
  constraint request_about_check check ((about = any (array['candidate'::text, 'referee'::text]))),
  constraint request_agent check (((agent_proof is null) or (asked_by = 'agent'::text))),
  constraint request_agent_proof_check check ((agent_proof = any (array['power_of_attorney'::text, 'signed_permission'::text, 'registered_agent'::text]))),
  constraint request_asked_by_check check ((asked_by = any (array['person'::text, 'agent'::text]))),
  constraint request_channel_check check ((channel = any (array['portal'::text, 'api'::text]))),
  constraint request_decided check (((decided_at is null) = (decision is null))),
  constraint request_decision_check check ((decision = any (array['done'::text, 'refused'::text, 'fee_asked'::text, 'not_found'::text]))),
  constraint request_details_go check (((sealed is null) or ((state = 'open'::text) and (candidate_id is not null)))),
  constraint request_fee check (((fee_amount is null) = (fee_currency is null))),
  constraint request_kind_form check ((kind ~ '^[a-z][a-z_]{0,99}$'::text)),
  constraint request_somewhere check (((candidate_id is not null) or (jurisdiction is not null))),
  constraint request_state_check check ((state = any (array['open'::text, 'done'::text]))),
  constraint request_verified check (((verified_at is null) = (verified_how is null)))
);

create table candor.restriction (
  id uuid not null,
  candidate_id uuid not null,
  ground text not null,
  sealed bytea not null,
  since timestamp with time zone not null,
  lifted_at timestamp with time zone,
  constraint restriction_pkey primary key (candidate_id, id),
  constraint restriction_ground_check check ((ground = any (array['accuracy'::text, 'unlawful'::text, 'claims'::text, 'objection'::text])))
);

create table candor.sweep (
  id uuid not null,
  requested_at timestamp with time zone not null,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  candidates integer default 0 not null,
  labels integer default 0 not null,
  endings integer default 0 not null,
  constraint sweep_pkey primary key (id)
);

create table candor.tick (
  name text not null,
  tick text not null,
  at timestamp with time zone not null,
  constraint tick_pkey primary key (name, tick)
);

create table keys.candidate_key (
  candidate_id uuid not null,
  epoch integer not null,
  wrapped bytea not null,
  created_at timestamp with time zone not null,
  constraint candidate_key_pkey primary key (candidate_id)
) with (fillfactor=70);

create table keys.erasure (
  candidate_id uuid not null,
  at timestamp with time zone not null,
  because text not null,
  completed_at timestamp with time zone,
  receipt text,
  constraint erasure_pkey primary key (candidate_id)
);

create table keys.fence (
  kind text not null,
  hash bytea not null,
  candidate_id uuid not null,
  ended_at timestamp with time zone not null,
  retain_until timestamp with time zone not null,
  epoch integer not null,
  constraint fence_pkey primary key (kind, hash)
);

create table keys.message_key (
  message_id uuid not null,
  epoch integer not null,
  wrapped bytea not null,
  created_at timestamp with time zone not null,
  constraint message_key_pkey primary key (message_id)
) with (fillfactor=70);


-- Foreign keys

alter table candor.announcement add constraint announcement_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.announcement add constraint announcement_version_fkey foreign key (version) references candor.policy_version(version);
alter table candor.application add constraint application_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.candidate add constraint candidate_policy_version_fkey foreign key (policy_version) references candor.policy_version(version);
alter table candor.check_step add constraint check_step_application foreign key (candidate_id, application_id) references candor.application(candidate_id, id) on delete cascade;
alter table candor.check_step add constraint check_step_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.consent add constraint consent_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.contact add constraint contact_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.contact_index add constraint contact_index_label foreign key (candidate_id, label_id) references candor.label(candidate_id, id) on delete cascade;
alter table candor.document add constraint document_label foreign key (candidate_id, label_id) references candor.label(candidate_id, id) on delete cascade;
alter table candor.document_part add constraint document_part_of foreign key (candidate_id, record_id) references candor.document(candidate_id, record_id) on delete cascade;
alter table candor.external_id add constraint external_id_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.ground add constraint ground_label foreign key (candidate_id, label_id) references candor.label(candidate_id, id) on delete cascade deferrable initially deferred;
alter table candor.ground add constraint ground_policy_version_fkey foreign key (policy_version) references candor.policy_version(version);
alter table candor.hold add constraint hold_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.label add constraint label_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.label add constraint label_record foreign key (candidate_id, record_id) references candor.record(candidate_id, id) on delete cascade;
alter table candor.locator add constraint locator_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.objection add constraint objection_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.policy_plan add constraint policy_plan_against_fkey foreign key (against) references candor.policy_version(version);
alter table candor.policy_plan add constraint policy_plan_version_fkey foreign key (version) references candor.policy_version(version);
alter table candor.record add constraint record_application foreign key (candidate_id, application_id) references candor.application(candidate_id, id);
alter table candor.record add constraint record_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.record add constraint record_corrects foreign key (candidate_id, corrects) references candor.record(candidate_id, id);
alter table candor.renewal add constraint renewal_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.request add constraint request_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;
alter table candor.restriction add constraint restriction_candidate_id_fkey foreign key (candidate_id) references candor.candidate(id) on delete cascade;


-- Indexes

create index application_by_epoch on candor.application using btree (external_epoch, candidate_id) where (external_epoch is not null);
create index application_by_job on candor.application using btree (job_id, status, id);
create index audit_event_by_candidate on candor.audit_event using btree (candidate_id, id);
create index candidate_behind on candor.candidate using btree (policy_version, id) where (state = 'active'::text);
create index candidate_empty on candor.candidate using btree (keep_empty_until) where (keep_empty_until is not null);
create index candidate_ending on candor.candidate using btree (id) where (state = 'ending'::text);
create index change_in_order on candor.change using btree (transaction_id, id);
create index consent_standing on candor.consent using btree (retain_until, candidate_id, id) where (ended_because is null);
create index contact_index_by_epoch on candor.contact_index using btree (epoch, candidate_id);
create index contact_index_by_label on candor.contact_index using btree (candidate_id, label_id);
create index document_by_label on candor.document using btree (candidate_id, label_id);
create index external_id_by_candidate on candor.external_id using btree (candidate_id);
create index external_id_by_epoch on candor.external_id using btree (epoch, candidate_id);
create index ground_by_application on candor.ground using btree (candidate_id, application_id) where (application_id is not null);
create index ground_due on candor.ground using btree (retain_until, candidate_id) where (ended_at is null);
create index hold_open on candor.hold using btree (candidate_id) where (released_at is null);
create index idempotency_by_age on candor.idempotency using btree (created_at);
create index idempotency_by_candidate on candor.idempotency using btree (candidate_id);
create index locator_by_candidate on candor.locator using btree (candidate_id);
create index mail_by_candidate on candor.mail using btree (candidate_id);
create index mail_failed on candor.mail using btree (id) where (state = 'failed'::text);
create index mail_waiting on candor.mail using btree (next_at) where (state = 'waiting'::text);
create index portal_limit_by_age on candor.portal_limit using btree (last_at);
create index portal_link_by_age on candor.portal_link using btree (expires_at);
create index portal_session_by_age on candor.portal_session using btree (expires_at);
create index proof_by_candidate on candor.proof using btree (candidate_id);
create index proof_due on candor.proof using btree (retain_until);
create unique index reading_under_way on candor.reading using btree (reader) where (finished_at is null);
create index record_by_reader on candor.record using btree (reader, candidate_id) where (reader is not null);
create index record_waiting on candor.record using btree (stored_at) where (state = 'received'::text);
create index request_by_due on candor.request using btree (due_at, id);
create index request_of_candidate on candor.request using btree (candidate_id);
create index request_open on candor.request using btree (due_at) where (state = 'open'::text);
create index restriction_open on candor.restriction using btree (candidate_id) where (lifted_at is null);
create index candidate_key_by_age on keys.candidate_key using btree (created_at);
create index candidate_key_by_epoch on keys.candidate_key using btree (epoch);
create index erasure_incomplete on keys.erasure using btree (candidate_id) where (completed_at is null);
create index fence_by_epoch on keys.fence using btree (epoch);
create index fence_due on keys.fence using btree (retain_until);
create index message_key_by_age on keys.message_key using btree (created_at);
create index message_key_by_epoch on keys.message_key using btree (epoch);


-- Triggers

create trigger ground_ends_with_its_label after update on candor.ground referencing new table as touched for each statement execute function candor.refuse_ungrounded_labels();
create trigger ground_goes_with_its_label after delete on candor.ground referencing old table as touched for each statement execute function candor.refuse_ungrounded_labels();
create trigger label_is_made_with_a_ground after insert on candor.label referencing new table as made for each statement execute function candor.refuse_new_ungrounded_labels();


-- Row-level security

alter table candor.check_step enable row level security;
alter table candor.contact_index enable row level security;
alter table candor.document enable row level security;
alter table candor.document_part enable row level security;
alter table candor.ground enable row level security;
alter table candor.label enable row level security;


-- Policies

create policy check_step_of_the_deed on candor.check_step to candor_writer
  using ((candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid));

create policy check_step_of_the_job on candor.check_step to candor_jobs
  using ((nullif(current_setting('candor.job'::text, true), ''::text) is not null));

create policy contact_index_of_the_deed on candor.contact_index to candor_writer
  using ((candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid));

create policy contact_index_of_the_job on candor.contact_index to candor_jobs
  using ((nullif(current_setting('candor.job'::text, true), ''::text) is not null));

create policy document_of_the_deed on candor.document to candor_writer
  using ((candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid));

create policy document_of_the_job on candor.document to candor_jobs
  using ((nullif(current_setting('candor.job'::text, true), ''::text) is not null));

create policy document_read on candor.document for select to candor_reader
  using (((exists ( select
   from candor.label l
  where ((l.candidate_id = document.candidate_id) and (l.id = document.label_id)))) and
case access
    when 'open'::text then true
    when 'closed_to_hiring'::text then (nullif(current_setting('candor.hiring'::text, true), ''::text) = 'no'::text)
    else (nullif(current_setting('candor.closed_documents'::text, true), ''::text) = 'yes'::text)
end));

create policy document_part_of_the_deed on candor.document_part to candor_writer
  using ((candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid));

create policy document_part_of_the_job on candor.document_part to candor_jobs
  using ((nullif(current_setting('candor.job'::text, true), ''::text) is not null));

create policy document_part_read on candor.document_part for select to candor_reader
  using ((exists ( select
   from candor.document d
  where ((d.candidate_id = document_part.candidate_id) and (d.record_id = document_part.record_id)))));

create policy ground_of_the_deed on candor.ground to candor_writer
  using ((candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid));

create policy ground_of_the_job on candor.ground to candor_jobs
  using ((nullif(current_setting('candor.job'::text, true), ''::text) is not null));

create policy ground_read on candor.ground for select to candor_reader
  using (((candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid) and (purpose = nullif(current_setting('candor.purpose'::text, true), ''::text)) and (ended_at is null) and (retain_until > (nullif(current_setting('candor.now'::text, true), ''::text))::timestamp with time zone)));

create policy label_of_the_deed on candor.label to candor_writer
  using ((candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid));

create policy label_of_the_job on candor.label to candor_jobs
  using ((nullif(current_setting('candor.job'::text, true), ''::text) is not null));

create policy label_read on candor.label for select to candor_reader
  using (((candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid) and (category = any (string_to_array(nullif(current_setting('candor.categories'::text, true), ''::text), ','::text))) and (id in ( select g.label_id
   from candor.ground g
  where (g.candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid))) and ((nullif(current_setting('candor.restricted_use'::text, true), ''::text) = 'yes'::text) or (not (exists ( select
   from candor.restriction r
  where ((r.candidate_id = (nullif(current_setting('candor.candidate'::text, true), ''::text))::uuid) and (r.lifted_at is null))))))));


-- Grants

grant usage on schema candor to candor_jobs;
grant usage on schema candor to candor_reader;
grant usage on schema candor to candor_writer;
grant usage on schema keys to candor_keys;
grant select on table candor.announcement to candor_jobs;
grant insert, select on table candor.announcement to candor_writer;
grant select on table candor.api_key to candor_jobs;
grant select on table candor.api_key to candor_reader;
grant insert, select, update on table candor.api_key to candor_writer;
grant delete, insert, select, update on table candor.application to candor_jobs;
grant select on table candor.application to candor_reader;
grant delete, insert, select, update on table candor.application to candor_writer;
grant insert, select on table candor.audit_event to candor_jobs;
grant insert, select on table candor.audit_event to candor_reader;
grant insert, select on table candor.audit_event to candor_writer;
grant delete, insert, select, update on table candor.candidate to candor_jobs;
grant select on table candor.candidate to candor_reader;
grant delete, insert, select, update on table candor.candidate to candor_writer;
grant insert, select on table candor.change to candor_jobs;
grant select on table candor.change to candor_reader;
grant insert, select on table candor.change to candor_writer;
grant delete, select on table candor.check_step to candor_jobs;
grant insert, select on table candor.check_step to candor_writer;
grant delete, insert, select, update on table candor.consent to candor_jobs;
grant select on table candor.consent to candor_reader;
grant delete, insert, select, update on table candor.consent to candor_writer;
grant delete, insert, select, update on table candor.contact to candor_jobs;
grant select on table candor.contact to candor_reader;
grant delete, insert, select, update on table candor.contact to candor_writer;
grant delete, insert, select, update on table candor.contact_index to candor_jobs;
grant delete, insert, select, update on table candor.contact_index to candor_writer;
grant delete, insert, select, update on table candor.document to candor_jobs;
grant select on table candor.document to candor_reader;
grant delete, insert, select, update on table candor.document to candor_writer;
grant delete, insert, select, update on table candor.document_part to candor_jobs;
grant select on table candor.document_part to candor_reader;
grant delete, insert, select, update on table candor.document_part to candor_writer;
grant delete, insert, select, update on table candor.external_id to candor_jobs;
grant select on table candor.external_id to candor_reader;
grant delete, insert, select, update on table candor.external_id to candor_writer;
grant delete, insert, select, update on table candor.ground to candor_jobs;
grant select on table candor.ground to candor_reader;
grant delete, insert, select, update on table candor.ground to candor_writer;
grant delete, insert, select, update on table candor.hold to candor_jobs;
grant select on table candor.hold to candor_reader;
grant delete, insert, select, update on table candor.hold to candor_writer;
grant delete, insert, select, update on table candor.idempotency to candor_jobs;
grant delete, insert, select, update on table candor.idempotency to candor_writer;
grant delete, insert, select, update on table candor.label to candor_jobs;
grant select on table candor.label to candor_reader;
grant delete, insert, select, update on table candor.label to candor_writer;
grant delete, insert, select, update on table candor.locator to candor_jobs;
grant select on table candor.locator to candor_reader;
grant delete, insert, select, update on table candor.locator to candor_writer;
grant delete, insert, select, update on table candor.mail to candor_jobs;
grant delete, insert, select, update on table candor.mail to candor_writer;
grant delete, insert, select, update on table candor.objection to candor_jobs;
grant select on table candor.objection to candor_reader;
grant delete, insert, select, update on table candor.objection to candor_writer;
grant delete, insert, select, update on table candor.policy_plan to candor_jobs;
grant insert, select on table candor.policy_version to candor_jobs;
grant select on table candor.policy_version to candor_reader;
grant insert, select on table candor.policy_version to candor_writer;
grant delete, insert, select, update on table candor.portal_limit to candor_jobs;
grant delete, insert, select, update on table candor.portal_link to candor_jobs;
grant delete, insert, select, update on table candor.portal_link to candor_writer;
grant delete, insert, select, update on table candor.portal_session to candor_jobs;
grant delete, insert, select, update on table candor.portal_session to candor_writer;
grant delete, insert, select on table candor.proof to candor_jobs;
grant select on table candor.proof to candor_reader;
grant insert, select on table candor.proof to candor_writer;
grant select on table candor.queue_plan to candor_jobs;
grant select on table candor.queue_plan to candor_reader;
grant select on table candor.queue_plan to candor_writer;
grant insert, select, update on table candor.reading to candor_jobs;
grant select on table candor.reading to candor_writer;
grant delete, insert, select, update on table candor.record to candor_jobs;
grant select on table candor.record to candor_reader;
grant delete, insert, select, update on table candor.record to candor_writer;
grant delete, insert, select, update on table candor.renewal to candor_jobs;
grant select on table candor.renewal to candor_reader;
grant delete, insert, select, update on table candor.renewal to candor_writer;
grant delete, insert, select, update on table candor.request to candor_jobs;
grant select on table candor.request to candor_reader;
grant delete, insert, select, update on table candor.request to candor_writer;
grant delete, insert, select, update on table candor.restriction to candor_jobs;
grant select on table candor.restriction to candor_reader;
grant delete, insert, select, update on table candor.restriction to candor_writer;
grant delete, insert, select, update on table candor.sweep to candor_jobs;
grant delete, insert, select, update on table candor.tick to candor_jobs;
grant select on table candor.tick to candor_reader;
grant delete, insert, select, update on table candor.tick to candor_writer;
grant delete, insert, select, update on table keys.candidate_key to candor_keys;
grant insert, select, update on table keys.erasure to candor_keys;
grant delete, insert, select, update on table keys.fence to candor_keys;
grant delete, insert, select, update on table keys.message_key to candor_keys;
grant select (announced, unreachable, version), update (announced, unreachable) on table candor.policy_plan to candor_writer;
grant update (changed, done) on table candor.reading to candor_writer;
revoke all on function candor.add_labels(uuid,uuid,text,integer,uuid[],text[],text[],text[],bytea[],uuid[],text[],text[],bytea[],integer[],uuid[],text[],text[],text[],uuid[],uuid[],text[],text[],text[],timestamp with time zone[],timestamp with time zone[],text[]) from public;
grant execute on function candor.add_labels(uuid,uuid,text,integer,uuid[],text[],text[],text[],bytea[],uuid[],text[],text[],bytea[],integer[],uuid[],text[],text[],text[],uuid[],uuid[],text[],text[],text[],timestamp with time zone[],timestamp with time zone[],text[]) to candor_writer;
revoke all on function candor.append_events(uuid[],timestamp with time zone[],text[],text[],text[],text[],text[],text[],text[],uuid[],text[],uuid[],text[],integer[],text[]) from public;
grant execute on function candor.append_events(uuid[],timestamp with time zone[],text[],text[],text[],text[],text[],text[],text[],uuid[],text[],uuid[],text[],integer[],text[]) to candor_jobs;
grant execute on function candor.append_events(uuid[],timestamp with time zone[],text[],text[],text[],text[],text[],text[],text[],uuid[],text[],uuid[],text[],integer[],text[]) to candor_reader;
grant execute on function candor.append_events(uuid[],timestamp with time zone[],text[],text[],text[],text[],text[],text[],text[],uuid[],text[],uuid[],text[],integer[],text[]) to candor_writer;
revoke all on function candor.begin_deed(uuid) from public;
grant execute on function candor.begin_deed(uuid) to candor_writer;
revoke all on function candor.categories_held(uuid,text[],text[],text,timestamp with time zone) from public;
grant execute on function candor.categories_held(uuid,text[],text[],text,timestamp with time zone) to candor_reader;
revoke all on function candor.changes_after(xid8,uuid,boolean,integer) from public;
grant execute on function candor.changes_after(xid8,uuid,boolean,integer) to candor_reader;
revoke all on function candor.explain_labels(uuid,text[],text,timestamp with time zone) from public;
grant execute on function candor.explain_labels(uuid,text[],text,timestamp with time zone) to candor_reader;
revoke all on function candor.facts_of(uuid) from public;
grant execute on function candor.facts_of(uuid) to candor_jobs;
grant execute on function candor.facts_of(uuid) to candor_writer;
revoke all on function candor.find_by_contact(text,bytea[],text,text[],timestamp with time zone) from public;
grant execute on function candor.find_by_contact(text,bytea[],text,text[],timestamp with time zone) to candor_reader;
revoke all on function candor.known_facts(uuid,uuid,timestamp with time zone) from public;
grant execute on function candor.known_facts(uuid,uuid,timestamp with time zone) to candor_writer;
revoke all on function candor.labelled_view(uuid,uuid,text,text[],text[],text[],boolean,timestamp with time zone) from public;
grant execute on function candor.labelled_view(uuid,uuid,text,text[],text[],text[],boolean,timestamp with time zone) to candor_reader;
revoke all on function candor.list_applications(uuid,text,text,text[],text[],uuid,integer,timestamp with time zone) from public;
grant execute on function candor.list_applications(uuid,text,text,text[],text[],uuid,integer,timestamp with time zone) to candor_reader;
revoke all on function candor.record_held(uuid,text[],text[],timestamp with time zone) from public;
grant execute on function candor.record_held(uuid,text[],text[],timestamp with time zone) to candor_reader;
revoke all on function candor.store_record(text,uuid,uuid,uuid,text,text,bytea,timestamp with time zone,timestamp with time zone,bytea,integer,uuid,text,text,text,integer,text,uuid,boolean,uuid[],text[],text[],text[],bytea[],uuid[],text[],text[],bytea[],integer[],uuid[],text[],text[],text[],uuid[],uuid[],text[],text[],text[],timestamp with time zone[],timestamp with time zone[],text[]) from public;
grant execute on function candor.store_record(text,uuid,uuid,uuid,text,text,bytea,timestamp with time zone,timestamp with time zone,bytea,integer,uuid,text,text,text,integer,text,uuid,boolean,uuid[],text[],text[],text[],bytea[],uuid[],text[],text[],bytea[],integer[],uuid[],text[],text[],text[],uuid[],uuid[],text[],text[],text[],timestamp with time zone[],timestamp with time zone[],text[]) to candor_writer;


-- Comments

comment on schema candor is 'Candidate data: labelled, sealed, grounded.';
comment on schema keys is 'Keys, the ledger of every ending, the fence. Never restored to an older state.';
comment on table candor.announcement is 'Who was told that their notice has changed: once a person and version.';
comment on column candor.announcement.mailed is 'False where no address is known that may be written to.';
comment on table candor.api_key is 'Systems that may call: the key''s SHA-256 only, its role and its end.';
comment on table candor.application is 'A candidate''s application for a job: the dates that the law counts from.';
comment on column candor.application.sealed is 'Personal: job title and the other system''s id, with the candidate''s key.';
comment on column candor.application.external_epoch is 'The look-up epoch whose key made external_hash.';
comment on table candor.audit_event is 'Who did what, for which purpose, on whose data; no personal data of the candidate.';
comment on table candor.candidate is 'The person the data is about. Its row lock is the one lock of every deed.';
comment on column candor.candidate.keep_empty_until is 'A candidate of whom nothing has arrived ends then; null once something has.';
comment on column candor.candidate.policy_version is 'The version that all of the candidate was last judged by.';
comment on table candor.change is 'What became true, as ids only; hidden where even existence is sensitive.';
comment on table candor.check_step is 'What happened about a background check: evidence for a law that asks for it, and never a ground. Dies with the candidate.';
comment on column candor.check_step.record_id is 'The check that a notice was about; it may have ended since.';
comment on column candor.check_step.document_id is 'The paper that was used, such as a form of disclosure: the controller''s own, and not personal.';
comment on table candor.consent is 'What a candidate agreed to, in which words, when, on which notice.';
comment on column candor.consent.sealed is 'Personal: the wording, with the candidate''s key.';
comment on table candor.contact is 'That there was contact, and when: moves the anchor last contact.';
comment on table candor.contact_index is 'Look-up by keyed hash. It leaks which labels share an e-mail, phone or name word, to whoever reads the table.';
comment on table candor.document is 'The original file of a record; it goes with its label.';
comment on table candor.document_part is 'The file in sealed parts.';
comment on column candor.document_part.sealed is 'Personal: a part of the file, with the candidate''s key.';
comment on table candor.external_id is 'An id of another system, as a keyed hash for look-up and sealed for display.';
comment on column candor.external_id.epoch is 'The look-up epoch whose key made the hash.';
comment on table candor.ground is 'Why a label may be held: purpose, basis, what it stands on, until when, ended why.';
comment on table candor.hold is 'Keeps labels from deletion (Art. 17(3)(e)); prolongs no ground. Null categories: all.';
comment on column candor.hold.sealed is 'Personal: the reason, with the candidate''s key.';
comment on table candor.idempotency is 'What a repeated request was answered with, as ids; written in the deed''s transaction.';
comment on table candor.label is 'One record''s fields of one category with their source; values are sealed inside.';
comment on column candor.label.sealed is 'Personal: the values by path, with the candidate''s key.';
comment on table candor.locator is 'From the bare id of a route to its candidate; dies with the candidate.';
comment on table candor.mail is 'Outbox: sealed under a message key of its own, which is destroyed once sent.';
comment on column candor.mail.sealed is 'Personal: address, subject and text, with the message''s own key.';
comment on table candor.objection is 'The person said no to a use on legitimate interest (Art. 21).';
comment on table candor.policy_plan is 'A policy that was proposed: what it would do to what is held, and what became of it.';
comment on column candor.policy_plan.against is 'The version that it was compared with: once another is in force, the plan says nothing any more.';
comment on column candor.policy_plan.version is 'The version that it became, where somebody else than who asked has applied it.';
comment on column candor.policy_plan.moved is 'Candidates judged anew under it so far.';
comment on column candor.policy_plan.announced is 'Candidates who were written to about their changed notice so far.';
comment on column candor.policy_plan.unreachable is 'Candidates with a changed notice of whom no address may be written to.';
comment on column candor.policy_plan.announced_at is 'When everybody had been told.';
comment on table candor.policy_version is 'The policies that were ever in force; the newest is in force on all replicas.';
comment on column candor.policy_version.grace_until is 'What stood under the version before ends no sooner for the change alone.';
comment on column candor.policy_version.changed_notices is 'Jurisdictions whose notice reads differently since this version: whoever was held there before is told (Art. 13(3), 14(4)).';
comment on table candor.portal_limit is 'When a link was asked for, by keyed hash of the address and of the network address; forgotten after an hour.';
comment on table candor.portal_link is 'One-time links sent by mail: the token''s SHA-256 only.';
comment on table candor.portal_session is 'A person in the privacy portal: the cookie''s SHA-256 only.';
comment on table candor.proof is 'Accountability (Art. 5(2), 7(1), 12): what was asked, agreed, refused and told, as ids, codes and dates. Outlives the candidate.';
comment on table candor.queue_plan is 'What the queues were last made from: a start that would make the same leaves them alone.';
comment on table candor.reading is 'A run that reads again, with a newer reader, what another has read; counted document by document.';
comment on column candor.reading.waiting is 'How many documents another reader had read when it was asked for.';
comment on table candor.record is 'One thing that arrived: résumé, form, reference, check, note, correction.';
comment on column candor.record.noted is 'Categories and counts found without a ground: no values.';
comment on column candor.record.sealed is 'Personal: source party and file name, with the candidate''s key.';
comment on column candor.record.corrects is 'Of a correction: the record that was read or sent, never another correction of it.';
comment on column candor.record.labelled is 'Every category that it was ever labelled with: one that ended is not brought back by a new reading.';
comment on column candor.record.corrected is 'Paths that a correction has settled: no reading says anything of them any more.';
comment on table candor.renewal is 'A question sent before a talent-pool consent runs out, and its answer.';
comment on column candor.renewal.sent_to is 'What kind of address was asked: one that the person gave, one read from their document, or none because none is known.';
comment on table candor.request is 'A data-subject request.';
comment on column candor.request.candidate_id is 'Null where nobody was found whom it is about.';
comment on column candor.request.about is 'Who may have asked: the candidate, or a referee who is named in the candidate''s data.';
comment on column candor.request.jurisdiction is 'Whose clock counts; null: the candidate''s own.';
comment on column candor.request.verified_how is 'A word for the way; what was sent for it is not kept.';
comment on column candor.request.reason_code is 'The policy''s ground of a refusal or a fee.';
comment on column candor.request.sealed is 'Personal: what the request says, with the candidate''s key; gone once it is decided.';
comment on table candor.restriction is 'Bars every use but storage and claims, and stops deletion by date (Art. 18).';
comment on column candor.restriction.sealed is 'Personal: the reason, with the candidate''s key.';
comment on table candor.sweep is 'A sweep and what it ended, counted batch by batch.';
comment on table candor.tick is 'A schedule''s tick, claimed once for all replicas.';
comment on table keys.candidate_key is 'A candidate''s key, wrapped by the key-encryption key of an epoch.';
comment on table keys.erasure is 'The ledger: every candidate that ended, when and why; no personal data.';
comment on table keys.fence is 'Keyed hashes of ids of the ended: an event about them dated before the ending is refused.';
comment on column keys.fence.epoch is 'The look-up epoch whose key made the hash: that key lives as long as the fence.';
comment on table keys.message_key is 'A mail''s key, destroyed once it is sent or given up.';
comment on function candor.add_labels(uuid,uuid,text,integer,uuid[],text[],text[],text[],bytea[],uuid[],text[],text[],bytea[],integer[],uuid[],text[],text[],text[],uuid[],uuid[],text[],text[],text[],timestamp with time zone[],timestamp with time zone[],text[]) is 'Labels, their grounds and their look-up entries in one statement: none without the others.';
comment on function candor.append_events(uuid[],timestamp with time zone[],text[],text[],text[],text[],text[],text[],text[],uuid[],text[],uuid[],text[],integer[],text[]) is 'Appends audit events, however many; as their caller, who can do no more.';
comment on function candor.begin_deed(uuid) is 'The first step of every deed: the one lock, then the facts.';
comment on function candor.facts_of(uuid) is 'What policy is asked with, of one candidate.';
comment on function candor.known_facts(uuid,uuid,timestamp with time zone) is 'Facts without the lock, to judge by; whoever stores by them says so, and the lock checks.';
comment on function candor.store_record(text,uuid,uuid,uuid,text,text,bytea,timestamp with time zone,timestamp with time zone,bytea,integer,uuid,text,text,text,integer,text,uuid,boolean,uuid[],text[],text[],text[],bytea[],uuid[],text[],text[],bytea[],integer[],uuid[],text[],text[],text[],uuid[],uuid[],text[],text[],text[],timestamp with time zone[],timestamp with time zone[],text[]) is 'A judged record with everything it owes, if under the lock the facts are still those that it was judged by.';
