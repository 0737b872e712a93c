import { Migration } from '@mikro-orm/migrations';

/**
 * Grants, policies and the hot reads. `alter table … enable row level security` takes an access exclusive lock on each
 * table for an instant. Settings are the transaction's; one that is missing lets nothing through.
 */
export class RowLevelSecurity extends Migration {
  override up(): void {
    this.addSql(GRANTS);
    this.addSql(POLICIES);
    this.addSql(READS);
  }
}

const GRANTS = `
  grant select on all tables in schema candor to candor_reader, candor_writer, candor_jobs;
  revoke select on candor.contact_index, candor.mail, candor.portal_link, candor.portal_session, candor.idempotency
    from candor_reader;
  grant insert on candor.audit_event to candor_reader;

  grant insert, update, delete on
    candor.candidate, candor.locator, candor.external_id, candor.application, candor.contact, candor.hold,
    candor.restriction, candor.objection, candor.record, candor.label, candor.document, candor.document_part,
    candor.ground, candor.contact_index, candor.consent, candor.renewal, candor.request, candor.portal_link,
    candor.portal_session, candor.mail, candor.idempotency, candor.tick
    to candor_writer, candor_jobs;
  grant insert, update on candor.api_key to candor_writer;
  grant insert on candor.change, candor.proof, candor.audit_event, candor.policy_version to candor_writer, candor_jobs;
  grant delete on candor.proof to candor_jobs;
`;

const VALUE_TABLES = ['label', 'ground', 'document', 'document_part', 'contact_index'];

const POLICIES = `
  ${VALUE_TABLES.map((table) => `alter table candor.${table} enable row level security;`).join('\n  ')}

  -- A deed writes one candidate, the one that its transaction has locked.
  ${VALUE_TABLES.map(
    (table) => `create policy ${table}_of_the_deed on candor.${table} to candor_writer
    using (candidate_id = nullif(current_setting('candor.candidate', true), '')::uuid);`,
  ).join('\n  ')}

  -- A job works on many, and says which job it is.
  ${VALUE_TABLES.map(
    (table) => `create policy ${table}_of_the_job on candor.${table} to candor_jobs
    using (nullif(current_setting('candor.job', true), '') is not null);`,
  ).join('\n  ')}

  -- The one rule, for readers: shown for a purpose while a ground for that purpose lives, to whom may hold the category.
  create policy ground_read on candor.ground for select to candor_reader using (
    candidate_id = nullif(current_setting('candor.candidate', true), '')::uuid
    and purpose = nullif(current_setting('candor.purpose', true), '')
    and ended_at is null
    and retain_until > nullif(current_setting('candor.now', true), '')::timestamptz);

  -- Uncorrelated, so that they are asked once a statement and not once a label.
  create policy label_read on candor.label for select to candor_reader using (
      candidate_id = nullif(current_setting('candor.candidate', true), '')::uuid
      and category = any (string_to_array(nullif(current_setting('candor.categories', true), ''), ','))
      and id in (select g.label_id from candor.ground g
                  where g.candidate_id = nullif(current_setting('candor.candidate', true), '')::uuid)
      and (nullif(current_setting('candor.restricted_use', true), '') = 'yes'
           or not exists (select from candor.restriction r
                           where r.candidate_id = nullif(current_setting('candor.candidate', true), '')::uuid
                             and r.lifted_at is null)));

  create policy document_read on candor.document for select to candor_reader using (
    exists (select from candor.label l where l.candidate_id = document.candidate_id and l.id = document.label_id)
    and case access when 'open' then true
                    when 'closed_to_hiring' then nullif(current_setting('candor.hiring', true), '') = 'no'
                    else nullif(current_setting('candor.closed_documents', true), '') = 'yes' end);

  create policy document_part_read on candor.document_part for select to candor_reader using (
    exists (select from candor.document d
             where d.candidate_id = document_part.candidate_id and d.record_id = document_part.record_id));
`;

const READS = `
  -- The labelled view in one round trip: is the key still good, is the candidate visible, its labels, what is withheld.
  create function candor.categories_held(p_candidate uuid, p_known text[], p_uses text[], p_purpose text, p_now timestamptz)
      returns table (category text, for_purpose boolean, in_use boolean)
      language sql stable security definer set search_path = pg_catalog as $$
      select l.category,
             bool_or(g.purpose = p_purpose),
             bool_or(p_uses is null or g.purpose = any (p_uses))
        from candor.ground g
        join candor.label l on l.candidate_id = p_candidate and l.id = g.label_id
       where g.candidate_id = p_candidate and g.ended_at is null and g.retain_until > p_now and l.category = any (p_known)
         and exists (select from candor.candidate c where c.id = p_candidate and c.state = 'active')
       group by l.category
       order by l.category
    $$;
  revoke all on function candor.categories_held from public;
  grant execute on function candor.categories_held to candor_reader;

  create function candor.labelled_view(
        p_key uuid, p_candidate uuid, p_purpose text, p_categories text[], p_known text[], p_uses text[],
        p_restricted_use boolean, p_now timestamptz)
      returns table (part text, label_id uuid, record_id uuid, category text, source text, whose text,
                     revision integer, sealed bytea, grounds json)
      language plpgsql set search_path = pg_catalog as $$
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
    end $$;
  revoke all on function candor.labelled_view from public;
  grant execute on function candor.labelled_view to candor_reader;

  -- Look-up takes a purpose and joins a living ground; the index itself can't be read by the readers' login.
  create function candor.find_by_contact(p_kind text, p_hashes bytea[], p_purpose text, p_categories text[], p_now timestamptz)
    returns table (candidate_id uuid)
    language sql stable security definer set search_path = pg_catalog as $$
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
  $$;
  revoke all on function candor.find_by_contact from public;
  grant execute on function candor.find_by_contact to candor_reader;
`;
