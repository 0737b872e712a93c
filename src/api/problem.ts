import type { RefusalKind, Refusal } from '../platform/index.ts';

/** RFC 9457, with the field at fault and what to do. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
  readonly field?: string;
  readonly expected?: string;
  readonly remedy: string;
  readonly errors?: readonly FieldError[];
}

export interface FieldError {
  readonly field: string;
  readonly expected: string;
}

/** Only this room knows status numbers. */
const STATUS: Readonly<Record<RefusalKind, { status: number; title: string }>> = {
  malformed: { status: 400, title: 'The request can’t be read' },
  invalid: { status: 422, title: 'The request can’t be followed' },
  unauthenticated: { status: 401, title: 'No valid key' },
  forbidden: { status: 403, title: 'Not for this role' },
  not_found: { status: 404, title: 'Not found' },
  ended: { status: 410, title: 'Ended' },
  conflict: { status: 409, title: 'In conflict with what is there' },
  reused: { status: 422, title: 'Idempotency key used for something else' },
  too_large: { status: 413, title: 'Too large' },
  unsupported: { status: 415, title: 'Not supported' },
  too_many: { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available now' },
};

export function problemOf(refusal: Refusal, requestId: string): Problem {
  const { status, title } = STATUS[refusal.kind];
  const { found, expected, remedy, field, facts } = refusal.text;
  return {
    ...problem(refusal.code, status, title, `Found: ${found}.`, remedy, requestId),
    ...(field === undefined ? {} : { field }),
    ...(expected === undefined ? {} : { expected }),
    ...(facts === undefined ? {} : { facts }),
  };
}

export const problem = (
  code: string,
  status: number,
  title: string,
  detail: string,
  remedy: string,
  requestId: string,
): Problem => ({
  type: `urn:candor:problem:${code}`,
  title,
  status,
  code,
  detail,
  instance: `urn:candor:request:${requestId}`,
  remedy,
});

export const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance', 'remedy'],
  properties: {
    type: { type: 'string', example: 'urn:candor:problem:CANDIDATE_NOT_FOUND' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'From a closed list; decide by this.' },
    detail: { type: 'string', description: 'What was found.' },
    expected: { type: 'string', description: 'What would have been right.' },
    remedy: { type: 'string', description: 'What to do.' },
    field: { type: 'string', description: 'The field at fault.' },
    instance: { type: 'string', description: 'The request, as in the log.' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, expected: { type: 'string' } } },
    },
  },
} as const;
