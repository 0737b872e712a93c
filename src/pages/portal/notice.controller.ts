import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Policies } from '../../candidates/index.ts';
import { Papers } from '../../papers/index.ts';
import { titleIn } from '../../policy/index.ts';
import { NoticeHistory } from '../../retention/index.ts';
import { languageOf } from './language.ts';
import { PortalPages } from './portal-pages.ts';
import { PortalRoute } from './portal-route.ts';

/** What a candidate is told before and while their data is used: for everybody, without a link or a key. */
@PortalRoute()
@Controller('privacy/notice')
export class NoticeController {
  constructor(
    private readonly policies: Policies,
    private readonly papers: Papers,
    private readonly history: NoticeHistory,
    private readonly pages: PortalPages,
  ) {}

  @Get()
  async notice(
    @Query('jurisdiction') jurisdiction: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (jurisdiction === undefined) return this.choose(request, reply, true);
    if (typeof jurisdiction !== 'string') return this.choose(request, reply, false);
    const { policy, version } = this.policies.current;
    const written = this.papers.notice(policy, jurisdiction, languageOf(request));
    if (!written) return this.choose(request, reply, false);
    const notice = this.papers.dated(policy, written, await this.history.heldSince(jurisdiction, version));
    return this.pages.send(request, reply, {
      template: 'notice',
      title: () => notice.title,
      model: { notice },
      here: `/privacy/notice?jurisdiction=${notice.jurisdiction.id}`,
      jurisdiction: notice.jurisdiction.id,
    });
  }

  /** The jurisdictions that there are; one that there is not is no reason to send the person away. */
  private choose(request: FastifyRequest, reply: FastifyReply, found: boolean): Promise<void> {
    const language = languageOf(request);
    const jurisdictions = [...this.policies.current.policy.jurisdictions.values()].map((one) => ({
      id: one.id,
      title: titleIn(one, language),
    }));
    return this.pages.send(request, reply, {
      template: 'notice-choice',
      status: found ? 200 : 404,
      title: (words) => words.notice.choose,
      model: { found, jurisdictions },
      here: '/privacy/notice',
    });
  }
}
