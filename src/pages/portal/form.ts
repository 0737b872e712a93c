import type { FastifyRequest } from 'fastify';

const LONGEST = 500;

/** The fields of a form that was sent; whatever is no short text is as if it had not been sent. */
export interface Form {
  text(name: string, longest?: number): string | undefined;
}

export function formOf(request: FastifyRequest): Form {
  const body: unknown = request.body;
  const fields = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return {
    text: (name, longest = LONGEST) => {
      const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return typeof value === 'string' && value.length <= longest ? value.trim() : undefined;
    },
  };
}
