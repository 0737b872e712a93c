import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { moment, type Language } from '../../mail/index.ts';
import { Erasures, Outreach, type ErasureAnswer } from '../../rights/index.ts';
import { capital } from './capital.ts';
import { languageOf, wordsIn } from './language.ts';
import { PageRefused } from './page-refused.ts';
import { PortalPages } from './portal-pages.ts';
import { PortalRoute } from './portal-route.ts';
import { Visits } from './visits.ts';

/** D3, D6, D13: stopping outreach and deleting, each done before its page is shown. */
@PortalRoute()
@Controller('privacy')
export class RequestsController {
  constructor(
    private readonly outreach: Outreach,
    private readonly erasures: Erasures,
    private readonly pages: PortalPages,
    private readonly visits: Visits,
  ) {}

  @Post('stop')
  @HttpCode(200)
  async stop(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const session = await this.visits.acting(request);
    await this.outreach.stop(session, languageOf(request));
    await this.pages.send(request, reply, {
      template: 'stopped',
      title: (words) => words.stopped.title,
      here: '/privacy/data',
      session,
    });
  }

  /** Looking changes nothing: mail programs open links by themselves. */
  @Get('stop/:token')
  async stopQuestion(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<void> {
    if (!(await this.outreach.knows(token))) throw new PageRefused('linkOver');
    const here = `/privacy/stop/${encodeURIComponent(token)}`;
    await this.pages.send(request, reply, { template: 'stop', title: (words) => words.stopQuestion.title, here });
  }

  /** RFC 8058: a mail program may post here for the person, without cookie or page. */
  @Post('stop/:token')
  @HttpCode(200)
  async stopByLink(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('token') token: string,
  ): Promise<void> {
    if (!(await this.outreach.stopByLink(token, languageOf(request)))) throw new PageRefused('linkOver');
    await this.pages.send(request, reply, { template: 'stopped', title: (words) => words.stopped.title });
  }

  /** The second look before what can't be undone (ASVS 7.5.3). */
  @Get('delete')
  async eraseQuestion(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const session = await this.visits.of(request);
    await this.pages.send(request, reply, {
      template: 'delete',
      title: (words) => words.erase.title,
      here: '/privacy/delete',
      session,
    });
  }

  @Post('delete')
  @HttpCode(200)
  async erase(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const session = await this.visits.acting(request);
    const language = languageOf(request);
    const answers = await this.erasures.erase(session, language);
    const stays = answers.flatMap((answer) => answer.stays);
    if (stays.length === 0) await this.visits.end(reply, session); // nobody is left to be signed in
    await this.pages.send(request, reply, {
      template: 'deleted',
      title: (words) => (stays.length === 0 ? words.erased.title : words.erased.titleSome),
      model: deletedPage(answers, language),
      here: stays.length === 0 ? '/privacy' : '/privacy/data',
      ...(stays.length === 0 ? {} : { session }),
    });
  }
}

function deletedPage(answers: readonly ErasureAnswer[], language: Language): object {
  const { partly } = wordsIn(language).erased;
  const stays = answers.flatMap((answer) => answer.stays.map((stay) => ({ ...stay, timeZone: answer.timeZone })));
  const staying = new Set(stays.map(({ category }) => category));
  const erased = answers.flatMap((answer) => answer.erased);
  return {
    erased: [
      ...new Set(erased.map(({ category, what }) => capital(staying.has(category) ? `${what} (${partly})` : what))),
    ],
    stays: stays.map(({ what, why, article, until, timeZone }) => ({
      what: capital(what),
      why,
      article,
      until: until ? moment(until, timeZone, language) : '',
    })),
    receipts: answers.flatMap(({ receipt }) => receipt ?? []),
    mailed: answers.some(({ mailed }) => mailed),
  };
}
