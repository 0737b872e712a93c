import { join } from 'node:path';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import serveFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { SECURITY_HEADERS } from './portal/portal-pages.ts';

const FORM_BYTES = 20_000;
const ASSETS = join(import.meta.dirname, 'portal', 'assets');

/** What pages need of the HTTP server: forms, the cookie, the stylesheet and the scripts. Before the application's init. */
export async function registerPages(app: NestFastifyApplication): Promise<void> {
  await app.register(cookie as never);
  await app.register(formbody as never, { bodyLimit: FORM_BYTES });
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
