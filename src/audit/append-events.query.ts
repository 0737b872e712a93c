import type { Queries } from '../platform/index.ts';
import type { AuditEvent } from './audit-event.ts';

export type DatedEvent = AuditEvent & { readonly id: string; readonly at: string; readonly requestId: string | null };

/** All events in one statement, however many. */
export async function appendEvents(queries: Queries, events: readonly DatedEvent[]): Promise<void> {
  if (events.length === 0) return;
  await queries.rows(
    `insert into candor.audit_event (id, at, actor_kind, actor_id, role, action, outcome, code, purpose, candidate_id,
                                     subject_kind, subject_id, categories, amount, request_id)
     select e.id, e.at, e.actor_kind, e.actor_id, e.role, e.action, e.outcome, e.code, e.purpose, e.candidate_id,
            e.subject_kind, e.subject_id, string_to_array(e.categories, ','), e.amount, e.request_id
       from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                   $9::text[], $10::uuid[], $11::text[], $12::uuid[], $13::text[], $14::integer[], $15::text[])
         as e (id, at, actor_kind, actor_id, role, action, outcome, code, purpose, candidate_id, subject_kind, subject_id,
               categories, amount, request_id)`,
    [
      events.map((event) => event.id),
      events.map((event) => event.at),
      events.map((event) => event.actor.kind),
      events.map((event) => event.actor.id),
      events.map((event) => event.actor.role ?? null),
      events.map((event) => event.action),
      events.map((event) => event.outcome),
      events.map((event) => event.code ?? null),
      events.map((event) => event.purpose ?? null),
      events.map((event) => event.candidateId ?? null),
      events.map((event) => event.subject?.kind ?? null),
      events.map((event) => event.subject?.id ?? null),
      events.map((event) => event.categories?.join(',') ?? null),
      events.map((event) => event.amount ?? null),
      events.map((event) => event.requestId),
    ],
  );
}
