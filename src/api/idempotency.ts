import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SentRequest, Told } from '../candidates/index.ts';
import { Refusal } from '../platform/index.ts';
import { callerOf } from './caller.ts';

const HEADER = 'Idempotency-Key';
const REPLAYED = 'Idempotent-Replayed';
const KEY = /^[\x21-\x7e]{1,255}$/;

/** The request as its sender may repeat it; undefined where it came without a key of theirs. */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentRequest | undefined =>
  sentRequest(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Says the same again: what a request says is its route, and its body as it was understood. */
function sentRequest(request: FastifyRequest): SentRequest | undefined {
  const key = request.headers[HEADER.toLowerCase()];
  const caller = callerOf(request);
  if (key === undefined || !caller) return undefined;
  if (typeof key !== 'string' || !KEY.test(key))
    throw new Refusal('malformed', 'IDEMPOTENCY_KEY_NOT_VALID', {
      field: HEADER,
      found: 'a key of another form',
      expected: '1 to 255 visible characters of ASCII',
      remedy: 'Send a new UUID for each new request, and the same one when you repeat it.',
    });
  return { principalId: caller.id, key, content: `${request.url}\n${JSON.stringify(request.body ?? null)}` };
}

/** The same request with what it says beside its body: the parts of a form. */
export const alsoSaying = (request: SentRequest | undefined, ...parts: readonly string[]): SentRequest | undefined =>
  request && { ...request, content: [request.content, ...parts].join('\n') };

/** Sets the status, and says so where nothing was done because it had been before. Hands on what the answer tells of. */
export function tell<Subject>(reply: FastifyReply, told: Told<Subject>, ifMade: 200 | 201 | 202 = 201): Subject {
  if (told.replayed) markReplayed(reply);
  void reply.status(told.known ? 200 : ifMade);
  return told.subject;
}

export const markReplayed = (reply: FastifyReply): void => void reply.header(REPLAYED, 'true');

/** Every POST takes the key, so every POST's line says so. */
export function describeIdempotency(document: OpenAPIObject): void {
  for (const { post } of Object.values(document.paths)) {
    post?.parameters?.push({
      name: HEADER,
      in: 'header',
      required: false,
      description:
        'A key of yours for this request, such as a UUID. The same request under the same key is done once: a repeat is answered ' +
        `with the status of the first and with what it made as that stands now, and says “${REPLAYED}: true”. ` +
        'Another request under a key that was used is refused with IDEMPOTENCY_KEY_REUSED. Keys are kept for 48 hours.',
      schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
    });
  }
}
