import type { FastifyReply } from 'fastify';

/** RFC 8288: where the next page is, when there may be one. */
export function nextPage(
  reply: FastifyReply,
  path: string,
  query: Record<string, string>,
  after: string | undefined,
): void {
  if (after === undefined) return;
  const next = new URLSearchParams({ ...query, after });
  void reply.header('link', `<${path}?${next.toString()}>; rel="next"`);
}
