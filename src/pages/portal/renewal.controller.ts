import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RenewalAnswers, type OpenedRenewal } from '../../consent/index.ts';
import { moment, type Language } from '../../mail/index.ts';
import { Refusal } from '../../platform/index.ts';
import { capital } from './capital.ts';
import { fieldName } from './field-names.ts';
import { formOf } from './form.ts';
import { languageOf } from './language.ts';
import { PageRefused } from './page-refused.ts';
import { PortalPages } from './portal-pages.ts';
import { PortalRoute } from './portal-route.ts';

const HERE = '/privacy/renewal';

/** Asking again whether the person still agrees: looking changes nothing, only the answer's button does. */
@PortalRoute()
@Controller('privacy/renewal')
export class RenewalController {
  constructor(
    private readonly renewals: RenewalAnswers,
    private readonly pages: PortalPages,
  ) {}

  @Get()
  async openForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.pages.send(request, reply, {
      template: 'renewal',
      title: (words) => words.renewal.openTitle,
      here: HERE,
    });
  }

  @Post('open')
  @HttpCode(200)
  async open(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = languageOf(request);
    const code = formOf(request).text('code') ?? '';
    const opened = await overIfRefused(() => this.renewals.openRenewal(code, language));
    if (opened.state !== 'open') throw new PageRefused('renewalOver');
    await this.pages.send(request, reply, {
      template: 'renewal-question',
      title: (words) => words.renewal.openTitle,
      here: HERE,
      model: { code, ...questionPage(opened, language) },
    });
  }

  @Post('answer')
  @HttpCode(200)
  async answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = formOf(request);
    const language = languageOf(request);
    const code = form.text('code') ?? '';
    const answer = form.text('answer');
    if (answer !== 'yes' && answer !== 'no') throw new PageRefused('unreadable');
    const opened = await overIfRefused(() => this.renewals.openRenewal(code, language));
    const answered = await overIfRefused(() => this.renewals.answerRenewal(code, answer, language));
    const timeZone = opened.state === 'open' ? opened.timeZone : 'UTC';
    await this.pages.send(request, reply, {
      template: 'renewal-answered',
      title: (words) => (answered.answer === 'yes' ? words.renewal.yesTitle : words.renewal.noTitle),
      here: HERE,
      model: {
        saidYes: answered.answer === 'yes',
        until: answered.until ? moment(answered.until, timeZone, language) : '',
      },
    });
  }
}

function questionPage(opened: Extract<OpenedRenewal, { state: 'open' }>, language: Language): object {
  return {
    purpose: opened.purpose.plain,
    until: moment(opened.until, opened.timeZone, language),
    extendsTo: moment(opened.extendsTo, opened.timeZone, language),
    wording: opened.wording.text,
    held: opened.held.map(({ plain, values }) => ({
      plain: capital(plain),
      values: (values ?? []).map(({ path, value }) => ({ name: fieldName(path, language), value: String(value) })),
    })),
    authority: opened.authority,
  };
}

/** A question that is unknown, answered or past is one page: it is over, and nothing needs to be done. */
async function overIfRefused<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal && error.code.startsWith('RENEWAL_')) throw new PageRefused('renewalOver');
    throw error;
  }
}
