import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageRefused } from './page-refused.ts';
import { SECURITY_HEADERS } from './portal-pages.ts';
import { PortalRoute } from './portal-route.ts';

const FOLDER = join(import.meta.dirname, 'assets');
const TYPES: Readonly<Record<string, string>> = {
  'portal.css': 'text/css; charset=utf-8',
  'fill-code.js': 'text/javascript; charset=utf-8',
};

/** The stylesheet and the script, read at the start: no name from outside ever reaches the disk. */
@PortalRoute()
@Controller('privacy/assets')
export class AssetsController {
  private readonly assets: ReadonlyMap<string, Buffer> = new Map(
    Object.keys(TYPES).map((name) => [name, readFileSync(join(FOLDER, name))]),
  );

  @Get(':name')
  async asset(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const asset = this.assets.get(name);
    if (!asset) throw new PageRefused('notFound');
    await reply
      .headers(SECURITY_HEADERS)
      .type(TYPES[name] ?? 'application/octet-stream')
      .send(asset);
  }
}
