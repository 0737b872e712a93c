import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Policies } from '../candidates/index.ts';
import { type PaperName, Papers } from '../papers/index.ts';
import { Refusal } from '../platform/index.ts';
import { NoticeHistory } from '../retention/index.ts';
import { Route } from './needs.ts';

type Asked = Readonly<Record<string, unknown>>;

const NOTICE_FORMATS = ['json', 'html'] as const;
const PAPER_FORMATS = ['json', 'csv', 'html'] as const;

/** Nothing is loaded, run or framed: the page stands alone, with its style in it. */
const PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

const PaperFormat = (): MethodDecorator =>
  ApiQuery({ name: 'format', required: false, enum: PAPER_FORMATS, description: 'JSON unless told.' });

/** What is written from the policy in force: the candidate's notice, and the papers of accountability. */
@ApiTags('policy')
@Controller('v1/policy')
export class PolicyPapersController {
  constructor(
    private readonly policies: Policies,
    private readonly papers: Papers,
    private readonly history: NoticeHistory,
  ) {}

  @Get('notice')
  @Route({ needs: 'key', summary: 'What a candidate is told (Art. 13 and 14), by jurisdiction and language' })
  @ApiQuery({ name: 'jurisdiction', required: true, example: 'DE' })
  @ApiQuery({ name: 'language', required: false, example: 'de', description: 'English unless told.' })
  @ApiQuery({ name: 'version', required: false, example: '1', description: 'That of the policy in force unless told.' })
  @ApiQuery({
    name: 'format',
    required: false,
    enum: NOTICE_FORMATS,
    description: 'JSON unless told, or unless the caller accepts text/html.',
  })
  @ApiProduces('application/json', 'text/html')
  async notice(
    @Query() query: Asked,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { policy, version } = await this.policies.named(query['version']);
    const jurisdiction = oneOf('jurisdiction', query['jurisdiction'], [...policy.jurisdictions.keys()]);
    const language = oneOf('language', query['language'] ?? 'en', this.papers.languages);
    const wanted = accept?.includes('text/html') ? 'html' : 'json';
    const format = oneOf('format', query['format'] ?? wanted, NOTICE_FORMATS);
    const written = this.papers.notice(policy, jurisdiction, language);
    if (!written) throw new Error('a notice of a known jurisdiction and language was not written');
    const held = await this.history.heldSince(jurisdiction, version);
    const notice = this.papers.dated(policy, written, held);
    void reply.header('content-language', language).header('vary', 'accept');
    if (format === 'json') return reply.send({ ...notice, policyVersion: version, heldSince: held.since.toString() });
    await sendPage(reply, this.papers.html(notice));
  }

  @Get('record-of-processing')
  @Route({ needs: 'key', summary: 'The record of processing activities (Art. 30(1)), an activity for each purpose' })
  @PaperFormat()
  @ApiProduces('application/json', 'text/csv', 'text/html')
  record(@Query() query: Asked, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, query, 'record', 'record-of-processing');
  }

  @Get('matrix')
  @Route({ needs: 'key', summary: 'Roles × purposes × categories: who may act for what, sees what, may know of what' })
  @PaperFormat()
  @ApiProduces('application/json', 'text/csv', 'text/html')
  matrix(@Query() query: Asked, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, query, 'matrix', 'matrix');
  }

  @Get('retention-schedule')
  @Route({ needs: 'key', summary: 'How long what is kept, counted from what, by rule and jurisdiction' })
  @PaperFormat()
  @ApiProduces('application/json', 'text/csv', 'text/html')
  retention(@Query() query: Asked, @Res() reply: FastifyReply): Promise<void> {
    return this.send(reply, query, 'retention', 'retention-schedule');
  }

  private async send(reply: FastifyReply, query: Asked, paper: PaperName, name: string): Promise<void> {
    const { policy } = this.policies.current;
    const format = oneOf('format', query['format'] ?? 'json', PAPER_FORMATS);
    if (format === 'json') return reply.send(this.papers.json(policy, paper));
    if (format === 'html') return sendPage(reply, this.papers.paperHtml(policy, paper));
    await reply
      .header('content-disposition', `attachment; filename="${name}.csv"`)
      .type('text/csv; charset=utf-8; header=present')
      .send(this.papers.csv(policy, paper));
  }
}

async function sendPage(reply: FastifyReply, page: string): Promise<void> {
  await reply.header('content-security-policy', PAGE_POLICY).type('text/html; charset=utf-8').send(page);
}

/** What was sent is not repeated: those that there are say enough. */
function oneOf<Word extends string>(field: string, found: unknown, known: readonly Word[]): Word {
  const word = known.find((one) => one === found);
  if (word !== undefined) return word;
  throw new Refusal('invalid', `${field.toUpperCase()}_UNKNOWN`, {
    found: found === undefined ? `no ${field}` : `a ${field} that there is not`,
    expected: `one of ${known.join(', ')}`,
    remedy: `Name one of them as "${field}".`,
    field,
  });
}
