import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AuditLog } from '../audit/index.ts';
import { candidateUnknown, type Policies } from '../candidates/index.ts';
import { currentRequestId, isDatabaseAway, isId, Refusal, type Log } from '../platform/index.ts';
import { InvalidBody } from './body.pipe.ts';
import { callerOf } from './caller.ts';
import { problem, problemOf, type Problem } from './problem.ts';

/** Every error becomes a problem: what we refuse says why; what we broke says only where to find it in the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const answer = this.problemFor(error, request);
    await this.note(answer, request);
    if (answer.status === 401) void reply.header('www-authenticate', 'Bearer');
    if (answer.status === 503) void reply.header('retry-after', String(RETRY_SECONDS));
    void reply
      .status(answer.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(answer));
  }

  private problemFor(error: unknown, request: FastifyRequest): Problem {
    const requestId = currentRequestId() ?? 'unknown';
    if (error instanceof Refusal) return problemOf(this.asSeenBy(error, request), requestId);
    if (error instanceof InvalidBody)
      return {
        ...problem(
          'BODY_NOT_VALID',
          400,
          'The body is not as expected',
          'Found: fields that are missing, unknown or of another form.',
          'See "errors" and /docs.',
          requestId,
        ),
        errors: error.errors,
      };
    if (isDatabaseAway(error)) {
      this.log.error('database.away', error, { method: request.method, route: request.routeOptions.url ?? 'none' });
      return problemOf(databaseAway(), requestId);
    }
    const known = knownStatus(error);
    if (known) return problem(known.code, known.status, known.title, known.detail, known.remedy, requestId);
    this.log.error('request.failed', error, { method: request.method, route: request.routeOptions.url ?? 'none' });
    return problem(
      'FAULT',
      500,
      'A fault of ours',
      'Something broke that should not.',
      'Try again; if it stays, tell the operator the instance above.',
      requestId,
    );
  }

  /** Whoever is not told of endings gets the very answer of an id that never was. */
  private asSeenBy(refusal: Refusal, request: FastifyRequest): Refusal {
    if (refusal.kind !== 'ended') return refusal;
    const role = callerOf(request)?.role;
    return role !== undefined && this.policies.current.policy.roles.get(role)?.seesEndings
      ? refusal
      : candidateUnknown();
  }

  private async note(answer: Problem, request: FastifyRequest): Promise<void> {
    const caller = callerOf(request);
    const candidateId = candidateNamedIn(request);
    await this.audit
      .note({
        actor: caller ?? { kind: 'anonymous', id: 'http' },
        action: `${request.method} ${request.routeOptions.url ?? 'unknown route'}`,
        outcome: 'refused',
        code: answer.code,
        ...(candidateId === undefined ? {} : { candidateId }),
      })
      .catch((error: unknown) => this.log.error('audit.failed', error));
  }
}

const RETRY_SECONDS = 2;

/** A line that is cut under a commit leaves it unknown whether it was one: so the same request again has to be safe. */
const databaseAway = (): Refusal =>
  new Refusal('unavailable', 'DATABASE_AWAY', {
    found: 'a database that can’t be reached just now',
    remedy:
      'Send the same again in some seconds, with the same Idempotency-Key and ids: what was stored is not stored twice.',
  });

/** Whom a refused request was about, so that the tries on a candidate are found beside the reads. */
function candidateNamedIn(request: FastifyRequest): string | undefined {
  const { id } = (request.params ?? {}) as { id?: unknown };
  const about = (request.routeOptions.url ?? '').startsWith('/v1/candidates/:id');
  return about && typeof id === 'string' && isId(id) ? id : undefined;
}

interface KnownStatus {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
}

/** What Nest and Fastify refuse by themselves, in our words: their messages quote the request. */
function knownStatus(error: unknown): KnownStatus | undefined {
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  switch (status) {
    case 400:
      return {
        code: 'BODY_NOT_READABLE',
        status,
        title: 'The request can’t be read',
        detail: 'Found: a body or a parameter that can’t be read.',
        remedy: 'Send well-formed JSON in UTF-8, or multipart/form-data for a file.',
      };
    case 404:
      return {
        code: 'ROUTE_NOT_FOUND',
        status,
        title: 'Not found',
        detail: 'Found: no such route.',
        remedy: 'See /docs for the routes.',
      };
    case 405:
      return {
        code: 'METHOD_NOT_ALLOWED',
        status,
        title: 'Method not allowed',
        detail: 'Found: a method that this route does not have.',
        remedy: 'See /docs for the routes.',
      };
    case 413:
      return {
        code: 'BODY_TOO_LARGE',
        status,
        title: 'Too large',
        detail: 'Found: a body over the limit.',
        remedy: 'Send less at once; a file may have 20 MB.',
      };
    case 415:
      return {
        code: 'MEDIA_TYPE_NOT_SUPPORTED',
        status,
        title: 'Not supported',
        detail: 'Found: a content type that this route does not take.',
        remedy: 'Send application/json, or multipart/form-data for a file.',
      };
    default:
      return undefined;
  }
}
