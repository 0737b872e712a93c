import type { Actor, AuditEvent, AuditLog } from '../audit/index.ts';
import { newId, type Clock, type Instant, type Queue, type Tx, type UnitOfWork } from '../platform/index.ts';
import type { Policy } from '../policy/index.ts';
import type { CandidateKey, Ledger, Vault } from '../vault/index.ts';
import type { StandingLabel } from './applications.query.ts';
import { insertChanges, type Change } from './changes.query.ts';
import { factsOf, readFacts, type CandidateFacts } from './facts.ts';
import { beginDeed, selectKnownFacts, type FactsRow } from './facts.query.ts';
import { answeredBefore, noteAnswer, type Acted, type SentRequest, type Told } from './idempotency.ts';
import type { Law } from './judge-anew.ts';
import type { Policies } from './policies.ts';
import { candidateEnded, candidateUnknown } from './refusals.ts';

/** Where a case is judged from: a candidate's facts, the policy in force for them, the moment, the key to seal with. */
export interface Standpoint {
  readonly candidateId: string;
  readonly now: Instant;
  readonly key: CandidateKey;
  readonly facts: CandidateFacts;
  readonly policy: Policy;
}

/** One deed on one candidate, under its lock, in one transaction. */
export interface Deed extends Standpoint {
  readonly tx: Tx;
  readonly actor: Actor;
  /** Facts as they are after a change that this deed has made. */
  refreshed(): Promise<Deed>;
  /** By what these labels are judged anew. */
  lawOf(labels: readonly StandingLabel[]): Promise<Law>;
  /** Audit events, written with the deed. */
  tell(event: Omit<AuditEvent, 'actor' | 'candidateId' | 'outcome'>): void;
  /** What became true, for other systems. */
  changed(kind: string, subjectId?: string, hidden?: boolean): void;
  /** A job that runs once the deed has committed. */
  announce(queue: string, payload: Record<string, string | number | boolean | null>, key?: string): Promise<void>;
}

/** Every deed locks the candidate's row first, then reads its facts; event and change commit with it. */
export class Deeds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly queue: Queue,
    private readonly clock: Clock,
  ) {}

  /** Throws CANDIDATE_NOT_FOUND or CANDIDATE_ENDED where there is none to act on. */
  async on<T>(candidateId: string, actor: Actor, act: (deed: Deed) => Promise<T>): Promise<T> {
    const key = await this.vault.keyOf(candidateId);
    if (!key) throw await this.absent(candidateId);
    try {
      return await this.work.write(async (tx) => {
        const [begun] = await beginDeed(tx, candidateId);
        if (!begun) throw await this.absent(candidateId);
        if (begun.state === 'ending') throw candidateEnded(candidateId);
        const events: AuditEvent[] = [];
        const changes: Change[] = [];
        const facts = factsOf(candidateId, begun.facts);
        const result = await act(await this.deedOn(tx, { candidateId, actor, key, events, changes }, facts));
        await this.audit.append(tx, ...events);
        await insertChanges(tx, changes, this.clock.now().toString());
        return result;
      });
    } finally {
      key.forget();
    }
  }

  /**
   * As `on`, and once for each request: one that was answered before does nothing, and is told `again` from the id of what
   * it had made or found. A repeat that comes while the first is being done waits under the lock.
   */
  async once<Subject>(
    candidateId: string,
    actor: Actor,
    request: SentRequest | undefined,
    act: (deed: Deed) => Promise<Acted<Subject>>,
    again: (deed: Deed, id: string) => Promise<Subject>,
  ): Promise<Told<Subject>> {
    return this.on(candidateId, actor, async (deed) => {
      const before = request && (await answeredBefore(deed.tx, this.vault, request));
      if (before) {
        deed.tell({ action: 'request.repeated' });
        return { ...before, subject: await again(deed, before.id), replayed: true };
      }
      const acted = await act(deed);
      if (request) await noteAnswer(deed.tx, this.vault, request, { ...acted, candidateId, at: deed.now });
      return { ...acted, replayed: false };
    });
  }

  /** Why there is no such candidate: it never was, or it ended. */
  async absent(candidateId: string): Promise<Error> {
    return (await this.ledger.entryOf(candidateId)) ? candidateEnded(candidateId) : candidateUnknown();
  }

  /**
   * What a case can be judged from without the lock. Whoever acts on it gives `text` to the statement that takes the lock,
   * which then does nothing if the facts have moved. Undefined where there is no candidate to judge.
   */
  async known(
    candidateId: string,
    actor: Actor,
  ): Promise<{ standpoint: Standpoint; text: string; keyAlive: boolean } | undefined> {
    const keyId = actor.kind === 'api_key' ? actor.id : null;
    const now = this.clock.now();
    const [key, [row]] = await Promise.all([
      this.vault.keyOf(candidateId),
      selectKnownFacts(this.work.writing, keyId, candidateId, now.toString()),
    ]);
    if (!key || !row || row.facts === null || row.state !== 'active') return undefined;
    const facts = factsOf(candidateId, JSON.parse(row.facts) as FactsRow);
    const { policy } = await this.policies.ofVersion(this.work.writing, facts.policyVersion);
    return { standpoint: { candidateId, now, key, facts, policy }, text: row.facts, keyAlive: row.keyAlive };
  }

  private async deedOn(tx: Tx, on: Bound, facts: CandidateFacts): Promise<Deed> {
    const { candidateId, actor, key, events, changes } = on;
    const { policy } = await this.policies.ofVersion(tx, facts.policyVersion);
    return {
      tx,
      candidateId,
      actor,
      key,
      facts,
      policy,
      now: this.clock.now(),
      lawOf: (labels) => this.policies.lawOf(tx, facts.policyVersion, labels),
      refreshed: async () => this.deedOn(tx, on, await readFacts(tx, candidateId)),
      tell: (event) => void events.push({ ...event, actor, candidateId, outcome: 'done' }),
      changed: (kind, subjectId, hidden = false) =>
        void changes.push({ id: newId(), kind, candidateId, hidden, ...(subjectId ? { subjectId } : {}) }),
      announce: (queue, payload, once) => this.queue.enqueue(tx, queue, payload, once),
    };
  }
}

/** What a deed is bound to for its whole length. */
interface Bound {
  readonly candidateId: string;
  readonly actor: Actor;
  readonly key: CandidateKey;
  readonly events: AuditEvent[];
  readonly changes: Change[];
}
