import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnData } from '../../rights/index.ts';
import { dataPage } from './data-page.ts';
import { languageOf, wordsIn } from './language.ts';
import { PortalPages, SECURITY_HEADERS } from './portal-pages.ts';
import { PortalRoute } from './portal-route.ts';
import { Visits } from './visits.ts';

/** D1, D5: what we hold, to read, to print and to take along. */
@PortalRoute()
@Controller('privacy')
export class OwnDataController {
  constructor(
    private readonly ownData: OwnData,
    private readonly pages: PortalPages,
    private readonly visits: Visits,
  ) {}

  @Get('data')
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const session = await this.visits.of(request);
    const view = await this.ownData.of(session, languageOf(request));
    await this.pages.send(request, reply, {
      template: 'data',
      title: (words) => words.data.title,
      model: dataPage(view),
      here: '/privacy/data',
      session,
    });
  }

  @Get('data.json')
  async download(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const language = languageOf(request);
    const view = await this.ownData.of(await this.visits.of(request), language);
    const { readMe } = wordsIn(language).data;
    await reply
      .headers(SECURITY_HEADERS)
      .header('content-disposition', 'attachment; filename="my-data.json"')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify({ readMe, ...view }, null, 2));
  }

  /** As it was sent; never shown inside our own pages, whatever it is. */
  @Get('documents/:recordId')
  async document(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('recordId') recordId: string,
  ): Promise<void> {
    const { fileName, mediaType, bytes } = await this.ownData.document(await this.visits.of(request), recordId);
    await reply
      .headers({ ...SECURITY_HEADERS, 'content-security-policy': "default-src 'none'; sandbox" })
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(fileName ?? 'document').replace(/['()*]/g, escapeMark)}`,
      )
      .type(mediaType)
      .send(bytes);
  }
}

/** RFC 8187 asks for these beside what encodeURIComponent encodes. */
const escapeMark = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
