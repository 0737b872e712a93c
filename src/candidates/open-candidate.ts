import type { Actor, AuditLog } from '../audit/index.ts';
import { newId, Refusal, type Clock, type Instant, type UnitOfWork } from '../platform/index.ts';
import type { Ledger, Vault } from '../vault/index.ts';
import { requireJurisdiction } from './applications.ts';
import { insertChanges } from './changes.query.ts';
import { answeredBefore, noteAnswer, type SentRequest } from './idempotency.ts';
import { insertCandidate, insertExternalIds, selectByExternalId, selectState } from './open-candidate.query.ts';
import type { Policies } from './policies.ts';
import { candidateEnded } from './refusals.ts';

export interface ExternalId {
  readonly system: string;
  readonly id: string;
}

export interface NewCandidate {
  readonly externalIds: readonly ExternalId[];
  readonly jurisdiction: string;
  /** When what is told here happened at the sender's; now where it doesn't say. */
  readonly occurredAt?: Instant;
}

/** A candidate of whom nothing arrives ends after this: house rule, like a sourced person who was not told (Art. 14). */
export const KEEP_EMPTY = { hours: 30 * 24 };

export interface Opened {
  readonly candidateId: string;
  /** True where the candidate was there already. */
  readonly repeated: boolean;
  /** True where this very request had been answered before. */
  readonly replayed: boolean;
}

/** Two ids are never one text, whatever they are made of. */
export const externalIdText = ({ system, id }: ExternalId): string => JSON.stringify([system, id]);

/** An id that a list names twice is one id. */
const distinct = (listed: readonly ExternalId[]): ExternalId[] => [
  ...new Map(listed.map((external) => [externalIdText(external), external])).values(),
];

/** Opens candidates: the only deed without a lock, since there is no row yet. */
export class CandidateOpener {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /**
   * An external id that is known answers with its candidate. One of an ended person, from before the ending, is refused; so
   * is a request of before, as long as its key is known.
   */
  async open(input: NewCandidate, actor: Actor, request?: SentRequest): Promise<Opened> {
    requireJurisdiction({ policy: this.policies.current.policy }, input.jurisdiction);
    const before = request && (await this.before(request));
    if (before) {
      await this.audit.note({ actor, action: 'request.repeated', outcome: 'done', candidateId: before.candidateId });
      return before;
    }
    const externalIds = distinct(input.externalIds);
    const hashes = externalIds.map(
      (external) => this.vault.hashesToFind('external_id', externalIdText(external))[0] ?? [],
    );
    const known = await this.known(hashes.flat());
    if (known) return this.meet(known, actor, request);
    for (const fenced of hashes) await this.refuseFenced(fenced, input.occurredAt);
    const candidateId = newId();
    const key = await this.vault.makeKey(candidateId);
    try {
      await this.work.deed(candidateId, async (tx) => {
        const now = this.clock.now();
        await insertCandidate(tx, {
          id: candidateId,
          jurisdiction: input.jurisdiction,
          now: now.toString(),
          keepEmptyUntil: now.add(KEEP_EMPTY).toString(),
        });
        await insertExternalIds(
          tx,
          candidateId,
          externalIds.map((external) => ({
            ...this.vault.hashToStore('external_id', externalIdText(external)),
            sealed: key.seal(
              { candidateId, kind: 'external_id', id: candidateId, category: 'external_id' },
              JSON.stringify(external),
            ),
          })),
        );
        await this.audit.append(tx, { actor, action: 'candidate.opened', outcome: 'done', candidateId });
        await insertChanges(
          tx,
          [{ id: newId(), kind: 'candidate.opened', candidateId, hidden: false }],
          now.toString(),
        );
        if (request) await noteAnswer(tx, this.vault, request, { id: candidateId, known: false, candidateId, at: now });
      });
      return { candidateId, repeated: false, replayed: false };
    } catch (error) {
      // Another call was first with the same id: its candidate is the answer; our key, without a candidate, is swept.
      const other =
        (error as { constraint?: string }).constraint === 'external_id_pkey'
          ? await this.known(hashes.flat())
          : undefined;
      if (other) return await this.meet(other, actor, request);
      throw error;
    } finally {
      key.forget();
    }
  }

  /** The candidate is there already: only that the request was answered so is written. */
  private async meet(candidateId: string, actor: Actor, request: SentRequest | undefined): Promise<Opened> {
    await this.work.deed(candidateId, async (tx) => {
      const answer = { id: candidateId, known: true, candidateId, at: this.clock.now() };
      if (request) await noteAnswer(tx, this.vault, request, answer);
      await this.audit.append(tx, { actor, action: 'candidate.found', outcome: 'done', candidateId });
    });
    return { candidateId, repeated: true, replayed: false };
  }

  private async before(request: SentRequest): Promise<Opened | undefined> {
    const answer = await answeredBefore(this.work.writing, this.vault, request);
    if (!answer) return undefined;
    const [candidate] = await selectState(this.work.writing, answer.id);
    if (candidate?.state !== 'active') throw candidateEnded(answer.id);
    return { candidateId: answer.id, repeated: answer.known, replayed: true };
  }

  private async known(hashes: readonly Buffer[]): Promise<string | undefined> {
    const found = hashes.length === 0 ? [] : await selectByExternalId(this.work.writing, hashes);
    const ids = new Set(found.filter((row) => row.state === 'active').map((row) => row.candidateId));
    if (found.length > ids.size && found.some((row) => row.state !== 'active'))
      throw new Refusal('conflict', 'CANDIDATE_ENDING', {
        field: 'externalIds',
        found: 'an id whose former candidate is just being deleted',
        remedy: 'Send the call again in a minute.',
      });
    if (ids.size > 1)
      throw new Refusal('conflict', 'EXTERNAL_IDS_OF_SEVERAL', {
        field: 'externalIds',
        found: 'ids that belong to different candidates',
        expected: 'ids of one person',
        remedy: 'Send the ids of one candidate.',
      });
    return [...ids][0];
  }

  private async refuseFenced(hashes: readonly Buffer[], occurredAt: Instant | undefined): Promise<void> {
    const fence = await this.ledger.fenceOf('external_id', hashes);
    if (!fence || Temporal.Instant.compare(occurredAt ?? this.clock.now(), fence.endedAt) > 0) return;
    throw new Refusal('conflict', 'BEFORE_THE_ENDING', {
      field: 'occurredAt',
      found: 'an event from before this person’s data ended',
      expected: `something that happened after ${fence.endedAt.toString()}`,
      remedy: 'Drop the event; if the person has applied again since, send the date of that.',
    });
  }
}
