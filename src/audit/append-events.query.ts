import type { Queries } from '../platform/index.ts';
import type { AuditEvent } from './audit-event.ts';

export type DatedEvent = AuditEvent & { readonly id: string; readonly at: string; readonly requestId: string | null };

/** All events in one statement, however many. */
export async function appendEvents(queries: Queries, events: readonly DatedEvent[]): Promise<void> {
  if (events.length === 0) return;
  await queries.rows(
    `select candor.append_events($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
            $8::text[], $9::text[], $10::uuid[], $11::text[], $12::uuid[], $13::text[], $14::integer[], $15::text[])`,
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
