import { Refusal, type Instant, type Queries } from '../platform/index.ts';
import type { Vault } from '../vault/index.ts';
import { insertAnswered, selectAnswered } from './idempotency.query.ts';
import { candidateEnded } from './refusals.ts';

/** A request that its sender may send again: by whom, under which key of theirs, and all that it says. */
export interface SentRequest {
  readonly principalId: string;
  readonly key: string;
  readonly content: string;
}

/** What a request came to: something that it made, or that was known before. A repeat is answered from the id. */
export interface Answer {
  readonly id: string;
  readonly known: boolean;
}

/** An answer with what it tells of, as that stands now. */
export interface Told<Subject> extends Answer {
  readonly subject: Subject;
  /** True where the request had been answered before, and nothing was done this time. */
  readonly replayed: boolean;
}

export type Acted<Subject> = Omit<Told<Subject>, 'replayed'>;

/**
 * How this request was answered before, if it was. Throws IDEMPOTENCY_KEY_REUSED where its key stood for something else,
 * and CANDIDATE_ENDED where its candidate has ended: a repeat must not bring a person back.
 */
export async function answeredBefore(
  queries: Queries,
  vault: Vault,
  request: SentRequest,
): Promise<(Answer & { candidateId: string | null }) | undefined> {
  const { find } = vault.requestHash('request_key', request.key);
  const [row] = await selectAnswered(queries, request.principalId, find);
  if (!row) return undefined;
  const { id, candidateId } = row;
  if (id === null) throw candidateEnded(String(candidateId));
  const content = vault.requestHash('request_body', request.content);
  if (!content.find.some((hash) => hash.equals(row.bodyHash))) throw keyReused();
  return { id, known: row.status === 'known', candidateId };
}

/** Notes the answer in the transaction that it comes from. Throws where the same key was first in another one. */
export async function noteAnswer(
  tx: Queries,
  vault: Vault,
  request: SentRequest,
  answer: Answer & { candidateId: string | null; at: Instant },
): Promise<void> {
  const [written] = await insertAnswered(tx, {
    principalId: request.principalId,
    keyHash: vault.requestHash('request_key', request.key).store,
    bodyHash: vault.requestHash('request_body', request.content).store,
    status: answer.known ? 'known' : 'made',
    id: answer.id,
    candidateId: answer.candidateId,
    now: answer.at.toString(),
  });
  if (!written) throw keyInFlight();
}

const keyReused = (): Refusal =>
  new Refusal('reused', 'IDEMPOTENCY_KEY_REUSED', {
    field: 'Idempotency-Key',
    found: 'a key that stood for another request',
    expected: 'a new key for each new request, and the same request under the same key',
    remedy: 'Send it under a new key, or send exactly what the key stood for.',
  });

const keyInFlight = (): Refusal =>
  new Refusal('conflict', 'IDEMPOTENCY_KEY_IN_FLIGHT', {
    field: 'Idempotency-Key',
    found: 'a key under which another request was being done',
    expected: 'one request at a time under a key',
    remedy: 'Send it again: nothing was done twice, and the first is answered by now.',
  });
