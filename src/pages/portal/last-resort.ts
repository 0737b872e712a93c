import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PageError } from './page-refused.ts';
import type { PortalPages } from './portal-pages.ts';

const PORTAL = /^\/privacy(?:[/?]|$)/;

/**
 * What the server refuses before any controller sees it, such as a form that is too long or a page that is not there,
 * leaves the portal as a page, too.
 */
export function answerInPages(fastify: FastifyInstance, pages: () => PortalPages): void {
  fastify.addHook('onSend', (request: FastifyRequest, reply: FastifyReply, payload: unknown, done) => {
    if (!PORTAL.test(request.url) || !String(reply.getHeader('content-type')).startsWith('application/problem+json')) {
      done(null, payload);
      return;
    }
    const error = errorOf(reply.statusCode);
    const page = pages().write(request, pages().errorPage(error, error === 'fault' ? request.id : ''));
    pages().head(request, reply, reply.statusCode).removeHeader('content-length');
    done(null, page);
  });
}

function errorOf(status: number): PageError {
  if (status >= 500) return 'fault';
  return status === 404 ? 'notFound' : 'unreadable';
}
