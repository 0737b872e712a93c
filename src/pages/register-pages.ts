import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { answerInPages } from './portal/last-resort.ts';
import { PortalPages } from './portal/portal-pages.ts';

/** What pages need of the HTTP server beside controllers, before its init. Nest reads forms by itself. */
export async function registerPages(app: NestFastifyApplication): Promise<void> {
  await app.register(cookie);
  answerInPages(app.getHttpAdapter().getInstance(), () => app.get(PortalPages));
}
