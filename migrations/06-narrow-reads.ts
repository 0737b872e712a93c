import { Migration } from '@mikro-orm/migrations';

/**
 * New functions only; no lock on tables. Each tells the readers' login ids, states, categories and dates of what the
 * caller may know of (`p_known`), and never a value. `p_uses` are the purposes a hiring role acts for; null sees all.
 */
export class NarrowReads extends Migration {
  override up(): void {
    this.addSql(`
      create function candor.record_held(p_record uuid, p_known text[], p_uses text[], p_now timestamptz)
        returns table (candidate_id uuid, application_id uuid, kind text, source text, state text, reason text, noted jsonb,
                       flags text[], received_at timestamptz, read_at timestamptz, reader text, category text, fields integer)
        language sql stable security definer set search_path = pg_catalog as $$
        select r.candidate_id, r.application_id, r.kind, r.source, r.state, r.reason, r.noted, r.flags, r.received_at, r.read_at,
               r.reader, l.category, cardinality(l.paths)
          from candor.locator o
          join candor.candidate c on c.id = o.candidate_id and c.state = 'active'
          join candor.record r on r.candidate_id = o.candidate_id and r.id = o.id
          join candor.label l on l.candidate_id = r.candidate_id and l.record_id = r.id and l.category = any (p_known)
         where o.id = p_record and o.kind = 'record'
           and (p_uses is null or exists (select from candor.ground g
                 where g.candidate_id = l.candidate_id and g.label_id = l.id and g.purpose = any (p_uses)
                   and g.ended_at is null and g.retain_until > p_now))
         order by l.category
      $$;

      create function candor.list_applications(p_candidate uuid, p_job text, p_status text, p_known text[], p_uses text[],
                                               p_after uuid, p_limit integer, p_now timestamptz)
        returns table (id uuid, candidate_id uuid, job_id text, jurisdiction text, stage text, status text,
                       received_at timestamptz, closed_at timestamptz, rejection_sent_at timestamptz,
                       rejection_received_at timestamptz, decided_at timestamptz, reopened_at timestamptz)
        language sql stable security definer set search_path = pg_catalog as $$
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
      $$;

      create function candor.explain_labels(p_candidate uuid, p_known text[], p_purpose text, p_now timestamptz)
        returns table (label_id uuid, record_id uuid, category text, source text, paths text[], grounds json, restricted boolean)
        language sql stable security definer set search_path = pg_catalog as $$
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
      $$;

      -- A transaction that is still open may hold an older change than one that has committed, so only changes of
      -- transactions older than every open one are told: a cursor never passes over anything.
      create function candor.changes_after(p_transaction xid8, p_id uuid, p_hidden boolean, p_limit integer)
        returns table (transaction_id xid8, id uuid, at timestamptz, kind text, candidate_id uuid, subject_id uuid)
        language sql stable security definer set search_path = pg_catalog as $$
        select c.transaction_id, c.id, c.at, c.kind, c.candidate_id, c.subject_id
          from candor.change c
         where (c.transaction_id, c.id) > (p_transaction, p_id)
           and c.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
           and (p_hidden or not c.hidden)
         order by c.transaction_id, c.id
         limit p_limit
      $$;

      do $$
      declare f text;
      begin
        foreach f in array array['record_held', 'list_applications', 'explain_labels', 'changes_after'] loop
          execute format('revoke all on function candor.%I from public', f);
          execute format('grant execute on function candor.%I to candor_reader', f);
        end loop;
      end $$;
    `);
  }
}
