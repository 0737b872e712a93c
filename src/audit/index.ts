// Audit keeps one event for each read, write, refusal and job step.
// It promises that a deed's event commits with the deed, and that a read's is committed before the answer leaves.
// Events hold ids, codes and counts, so they outlive a candidate without telling who it was.
// The service's logins can append and read; none can change or delete.
// It never takes a value, a name, an address or a free text.
export type { Actor, AuditEvent } from './audit-event.ts';
export { AuditLog } from './audit-log.ts';
export { readEvents, type StoredEvent } from './read-events.query.ts';
