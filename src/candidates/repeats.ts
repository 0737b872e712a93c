import type { Actor, AuditLog } from '../audit/index.ts';
import type { Clock, Tx } from '../platform/index.ts';
import type { Vault } from '../vault/index.ts';
import { answeredBefore, noteAnswer, type SentRequest } from './idempotency.ts';

/** Does once for each request what is about no candidate, such as a sweep or a plan; a deed on a candidate has its own `once`. */
export class Repeats {
  constructor(
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** One that was answered before does nothing but leave an event. `act` answers with the id of what it made or changed. */
  async once(
    tx: Tx,
    asked: { readonly actor: Actor; readonly request: SentRequest | undefined; readonly kind: string },
    act: () => Promise<string>,
  ): Promise<{ id: string; replayed: boolean }> {
    const { actor, request, kind } = asked;
    const before = request && (await answeredBefore(tx, this.vault, request));
    if (before) {
      const { id } = before;
      await this.audit.append(tx, { actor, action: 'request.repeated', outcome: 'done', subject: { kind, id } });
      return { id, replayed: true };
    }
    const id = await act();
    const at = this.clock.now();
    if (request) await noteAnswer(tx, this.vault, request, { id, known: false, candidateId: null, at });
    return { id, replayed: false };
  }
}
