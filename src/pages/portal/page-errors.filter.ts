import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentRequestId, Log, Refusal } from '../../platform/index.ts';
import { PageRefused, type PageError } from './page-refused.ts';
import { PortalPages } from './portal-pages.ts';

/** Every error on these pages is a page in plain words: no JSON, no stack, and nothing of what was sent. */
@Injectable()
@Catch()
export class PageErrors implements ExceptionFilter {
  constructor(
    private readonly pages: PortalPages,
    private readonly log: Log,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const kind = kindOf(error);
    if (kind === 'fault')
      this.log.error('page.failed', error, { method: request.method, route: request.routeOptions.url ?? 'none' });
    await this.pages.send(request, reply, this.pages.errorPage(kind, kind === 'fault' ? currentRequestId() : ''));
  }
}

function kindOf(error: unknown): PageError {
  if (error instanceof PageRefused) return error.error;
  if (error instanceof Refusal) return error.kind === 'not_found' || error.kind === 'ended' ? 'notFound' : 'unreadable';
  const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
  if (typeof status !== 'number' || status >= 500) return 'fault';
  return status === 404 ? 'notFound' : 'unreadable';
}
