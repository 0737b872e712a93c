import { Migration } from '@mikro-orm/migrations';

/** A new function only; no lock on tables. It keeps its plan: every read of the service ends with it. */
export class AppendEvents extends Migration {
  override up(): void {
    this.addSql(`
      create function candor.append_events(
          p_ids uuid[], p_at timestamptz[], p_actor_kinds text[], p_actors text[], p_roles text[], p_actions text[],
          p_outcomes text[], p_codes text[], p_purposes text[], p_candidates uuid[], p_subject_kinds text[],
          p_subjects uuid[], p_categories text[], p_amounts integer[], p_requests text[])
        returns void language plpgsql as $$
      begin
        insert into candor.audit_event (id, at, actor_kind, actor_id, role, action, outcome, code, purpose, candidate_id,
                                        subject_kind, subject_id, categories, amount, request_id)
        select e.id, e.at, e.actor_kind, e.actor_id, e.role, e.action, e.outcome, e.code, e.purpose, e.candidate_id,
               e.subject_kind, e.subject_id, string_to_array(e.categories, ','), e.amount, e.request_id
          from unnest(p_ids, p_at, p_actor_kinds, p_actors, p_roles, p_actions, p_outcomes, p_codes, p_purposes,
                      p_candidates, p_subject_kinds, p_subjects, p_categories, p_amounts, p_requests)
            as e (id, at, actor_kind, actor_id, role, action, outcome, code, purpose, candidate_id, subject_kind,
                  subject_id, categories, amount, request_id);
      end $$;
      comment on function candor.append_events is 'Appends audit events, however many; as their caller, who can do no more.';
      revoke all on function candor.append_events from public;
      grant execute on function candor.append_events to candor_reader, candor_writer, candor_jobs;
    `);
  }
}
