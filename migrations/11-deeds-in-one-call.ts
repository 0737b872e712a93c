import { Migration } from '@mikro-orm/migrations';

/**
 * New functions only; no lock on tables. They run as their caller, under its row-level security, with plans that are kept:
 * a deed's first step and the storing of a typed record are one round trip each.
 */
export class DeedsInOneCall extends Migration {
  override up(): void {
    this.addSql(FACTS);
    this.addSql(STORE);
    this.addSql(`
      do $$
      declare f regprocedure;
      begin
        for f in select oid from pg_proc where pronamespace = 'candor'::regnamespace
                    and proname in ('facts_of', 'begin_deed', 'known_facts', 'add_labels', 'store_record') loop
          execute format('revoke all on function %s from public', f);
          execute format('grant execute on function %s to candor_writer', f);
        end loop;
      end $$;
      grant execute on function candor.facts_of to candor_jobs;
    `);
  }
}

const FACTS = `
  create function candor.facts_of(p_candidate uuid) returns json language sql stable as $$
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
          from candor.restriction r where r.candidate_id = c.id and r.lifted_at is null), '[]'))
      from candor.candidate c
     where c.id = p_candidate
  $$;
  comment on function candor.facts_of is 'What policy is asked with, of one candidate.';

  create function candor.begin_deed(p_candidate uuid) returns table (state text, facts json) language plpgsql as $$
  declare locked text;
  begin
    perform set_config('candor.candidate', p_candidate::text, true);
    select c.state into locked from candor.candidate c where c.id = p_candidate for no key update;
    if found then -- the next statement sees what was committed while this one waited
      return query select locked, candor.facts_of(p_candidate);
    end if;
  end $$;
  comment on function candor.begin_deed is 'The first step of every deed: the one lock, then the facts.';

  create function candor.known_facts(p_key uuid, p_candidate uuid, p_now timestamptz)
    returns table (key_alive boolean, state text, facts json) language plpgsql stable as $$
  begin -- one in SQL would be written into each call, and planned anew with it
    return query
      select p_key is null or exists (select from candor.api_key k
               where k.id = p_key and k.revoked_at is null and k.expires_at > p_now),
             c.state, candor.facts_of(c.id)
        from (select p_candidate as id) asked
        left join candor.candidate c on c.id = asked.id;
  end $$;
  comment on function candor.known_facts is 'Facts without the lock, to judge by; whoever stores by them says so, and the lock checks.';
`;

const LABELS = `
  p_label_ids uuid[], p_categories text[], p_whose text[], p_paths text[], p_values bytea[],
  p_index_labels uuid[], p_index_kinds text[], p_index_subjects text[], p_index_hashes bytea[], p_index_epochs integer[],
  p_ground_labels uuid[], p_purposes text[], p_bases text[], p_conditions text[], p_applications uuid[], p_consents uuid[],
  p_laws text[], p_rules text[], p_anchors text[], p_anchored timestamptz[], p_until timestamptz[], p_survives text[]`;

const GIVEN_LABELS = LABELS.replace(/(p_\w+) \w+\[\]/g, '$1');

const STORE = `
  create function candor.add_labels(p_candidate uuid, p_record uuid, p_source text, p_policy integer, ${LABELS})
    returns void language sql as $$
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
  $$;
  comment on function candor.add_labels is 'Labels, their grounds and their look-up entries in one statement: none without the others.';

  create function candor.store_record(
      p_facts text, p_candidate uuid, p_record uuid, p_application uuid, p_kind text, p_source text, p_content bytea,
      p_received timestamptz, p_stored timestamptz, p_sealed bytea, p_policy integer,
      p_event uuid, p_actor_kind text, p_actor text, p_role text, p_amount integer, p_request text,
      p_change uuid, p_hidden boolean, ${LABELS})
    returns text language plpgsql as $$
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
    perform candor.add_labels(p_candidate, p_record, p_source, p_policy, ${GIVEN_LABELS});
    insert into candor.audit_event (id, at, actor_kind, actor_id, role, action, outcome, candidate_id, subject_kind,
                                    subject_id, categories, amount, request_id)
    values (p_event, p_stored, p_actor_kind, p_actor, p_role, 'record.received', 'done', p_candidate, 'record', p_record,
            p_categories, p_amount, p_request);
    insert into candor.change (id, at, kind, candidate_id, subject_id, hidden)
    values (p_change, p_stored, 'record.ready', p_candidate, p_record, p_hidden);
    return 'stored';
  end $$;
  comment on function candor.store_record is
    'A judged record with everything it owes, if under the lock the facts are still those that it was judged by.';
`;
