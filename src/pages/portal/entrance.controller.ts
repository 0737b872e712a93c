import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Portal } from '../../rights/index.ts';
import { formOf } from './form.ts';
import { languageOf } from './language.ts';
import { PageRefused } from './page-refused.ts';
import { PortalPages } from './portal-pages.ts';
import { PortalRoute } from './portal-route.ts';
import { Visits } from './visits.ts';

/** Asking for a link, using it, and leaving. */
@PortalRoute()
@Controller('privacy')
export class EntranceController {
  constructor(
    private readonly portal: Portal,
    private readonly pages: PortalPages,
    private readonly visits: Visits,
  ) {}

  @Get()
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, { template: 'ask', title: (words) => words.ask.title });
  }

  /** The same page whatever we know (ASVS 6.3.8). */
  @Post('link')
  @HttpCode(200)
  async link(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const address = formOf(request).text('address');
    if (!address) throw new PageRefused('unreadable');
    await this.portal.askForLink(address, languageOf(request), request.ip);
    await this.pages.send(request, reply, { template: 'asked', title: (words) => words.asked.title });
  }

  /** The link's code stands behind the #, where no server and no log sees it; a script moves it into the form. */
  @Get('open')
  openForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.pages.send(request, reply, {
      template: 'open',
      title: (words) => words.open.title,
      here: '/privacy/open',
    });
  }

  @Post('open')
  @HttpCode(200)
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(request);
    const code = form.text('code') ?? '';
    const opened = await this.portal.open(code, form.text('name'));
    if ('refused' in opened) throw new PageRefused(opened.refused === 'not_valid' ? 'linkOver' : 'notProven');
    if ('asks' in opened)
      return this.pages.send(request, reply, {
        template: 'name',
        title: (words) => words.name.title,
        model: { code },
        here: '/privacy/open',
      });
    this.visits.begin(reply, opened.session);
    await reply.redirect(`/privacy/data?language=${languageOf(request)}`, 303);
  }

  @Post('leave')
  async leave(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.visits.end(reply, await this.visits.acting(request));
    await reply.redirect(`/privacy?language=${languageOf(request)}`, 303);
  }
}
