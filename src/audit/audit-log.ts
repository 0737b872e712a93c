import { currentRequestId, newId, type Clock, type Queries, type Tx } from '../platform/index.ts';
import { appendEvents, type DatedEvent } from './append-events.query.ts';
import type { AuditEvent } from './audit-event.ts';

/** Reads that end within this time, or while a commit is under way, share one; each answer waits for its own. */
const GROUP_MS = 2;

interface Waiting {
  readonly event: DatedEvent;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/** Appends events: with the deed in its transaction, or for reads in groups of a few milliseconds. */
export class AuditLog {
  private waiting: Waiting[] = [];
  private committing = false;

  constructor(
    private readonly queries: Queries,
    private readonly clock: Clock,
  ) {}

  /** The deed and its event are one transaction. */
  append(tx: Tx, ...events: readonly AuditEvent[]): Promise<void> {
    return appendEvents(
      tx,
      events.map((event) => this.dated(event)),
    );
  }

  /** For what has no transaction of its own: a read, a refusal. Resolves once the event is committed. */
  note(event: AuditEvent): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ event: this.dated(event), done, failed });
      if (!this.committing) this.commitSoon();
    });
  }

  private commitSoon(): void {
    this.committing = true;
    setTimeout(() => void this.commitGroup(), GROUP_MS);
  }

  /** One commit at a time: what comes while it is under way shares the next. */
  private async commitGroup(): Promise<void> {
    const group = this.waiting;
    this.waiting = [];
    try {
      await appendEvents(
        this.queries,
        group.map((one) => one.event),
      );
      for (const one of group) one.done();
    } catch (error) {
      for (const one of group) one.failed(error); // no event, no answer
    }
    this.committing = false;
    if (this.waiting.length > 0) this.commitSoon();
  }

  private dated(event: AuditEvent): DatedEvent {
    return { ...event, id: newId(), at: this.clock.now().toString(), requestId: currentRequestId() ?? null };
  }
}
