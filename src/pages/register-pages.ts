import { join } from 'node:path';
import cookie from '@fastify/cookie';
import serveFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { answerInPages } from './portal/last-resort.ts';
import { PortalPages, SECURITY_HEADERS } from './portal/portal-pages.ts';

const ASSETS = join(import.meta.dirname, 'portal', 'assets');

/** What pages need of the HTTP server: the cookie, the stylesheet, the scripts. Before init; Nest reads forms by itself. */
export async function registerPages(app: NestFastifyApplication): Promise<void> {
  await app.register(cookie as never);
  answerInPages(app.getHttpAdapter().getInstance() as unknown as FastifyInstance, () => app.get(PortalPages));
  await app.register(serveFiles as never, {
    root: ASSETS,
    prefix: '/privacy/assets/',
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply: Pick<FastifyReply['raw'], 'setHeader'>) => {
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) reply.setHeader(name, value);
    },
  });
}
