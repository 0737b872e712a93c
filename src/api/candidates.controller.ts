import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Explainer, LabelledViews, NarrowReaders, type Explained, type LabelledView } from '../access/index.ts';
import { CandidateOpener, type SentRequest } from '../candidates/index.ts';
import { Refusal } from '../platform/index.ts';
import type { Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { CreateCandidateDto } from './candidates.dto.ts';
import { markReplayed, Sent } from './idempotency.ts';
import { LabelledViewDto } from './labelled-view.dto.ts';
import { moment } from './moment.ts';
import { Route } from './needs.ts';
import { candidateId } from './path-id.ts';

@ApiTags('candidates')
@Controller('v1/candidates')
export class CandidatesController {
  constructor(
    private readonly opener: CandidateOpener,
    private readonly views: LabelledViews,
    private readonly readers: NarrowReaders,
    private readonly explainer: Explainer,
  ) {}

  @Post()
  @Route({ needs: 'writes', summary: 'Open a candidate; an external id already known answers 200 with that candidate' })
  async open(
    @Body() body: CreateCandidateDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string }> {
    const input = await parseAs(CreateCandidateDto, body);
    const occurredAt = moment(input.occurredAt);
    const {
      candidateId: id,
      repeated,
      replayed,
    } = await this.opener.open(
      { externalIds: input.externalIds, jurisdiction: input.jurisdiction, ...(occurredAt ? { occurredAt } : {}) },
      caller,
      sent,
    );
    if (replayed) markReplayed(reply);
    void reply.status(repeated ? 200 : 201).header('location', `/v1/candidates/${id}`);
    return { id };
  }

  @Get()
  @Route({ needs: 'key', summary: 'Look candidates up by address, number or name for a purpose, or by external id' })
  @ApiQuery({ name: 'purpose', required: false, description: 'Needed with email, phone or name.' })
  @ApiQuery({ name: 'email', required: false })
  @ApiQuery({ name: 'phone', required: false })
  @ApiQuery({ name: 'name', required: false })
  @ApiQuery({ name: 'externalId', required: false, description: '<system>:<id>' })
  async lookUp(
    @Query() query: Record<string, unknown>,
    @Caller() caller: Principal,
  ): Promise<{ candidates: { id: string }[] }> {
    const text = (name: string): string | undefined =>
      typeof query[name] === 'string' && query[name] !== '' ? query[name] : undefined;
    const external = text('externalId');
    const ids =
      external === undefined
        ? await this.byContact(caller, text)
        : await this.readers.byExternalId(caller, externalOf(external));
    return { candidates: ids.map((id) => ({ id })) };
  }

  @Get(':id')
  @Route({
    needs: 'key',
    checksKeyItself: true,
    summary: 'The labelled view: what may be shown for a purpose, and what is withheld and why',
  })
  @ApiQuery({ name: 'purpose', required: true })
  @ApiOkResponse({ type: LabelledViewDto })
  view(@Param('id') id: string, @Query('purpose') purpose: string, @Caller() caller: Principal): Promise<LabelledView> {
    return this.views.view(caller, candidateId(id), String(purpose));
  }

  @Get(':id/explain')
  @HttpCode(200)
  @Route({
    needs: 'key',
    summary: 'Why a field is, or is not, shown for a purpose: by which ground and rule, until when',
  })
  @ApiQuery({ name: 'purpose', required: true })
  @ApiQuery({ name: 'path', required: false, description: 'JSON pointer of one field.' })
  explain(
    @Param('id') id: string,
    @Query('purpose') purpose: string,
    @Query('path') path: string | undefined,
    @Caller() caller: Principal,
  ): Promise<Explained> {
    return this.explainer.explain(caller, candidateId(id), String(purpose), path);
  }

  private byContact(caller: Principal, text: (name: string) => string | undefined): Promise<string[]> {
    const [email, phone, name] = [text('email'), text('phone'), text('name')];
    if (email === undefined && phone === undefined && name === undefined)
      throw new Refusal('invalid', 'NOTHING_TO_LOOK_FOR', {
        field: 'email',
        found: 'neither email, phone, name nor externalId',
        expected: 'at least one of them',
        remedy: 'Candidates are not listed: look for one.',
      });
    return this.readers.lookUp(caller, {
      purpose: text('purpose') ?? '',
      ...(email ? { email } : {}),
      ...(phone ? { phone } : {}),
      ...(name ? { name } : {}),
    });
  }
}

function externalOf(text: string): { system: string; id: string } {
  const at = text.indexOf(':');
  if (at > 0 && at < text.length - 1) return { system: text.slice(0, at), id: text.slice(at + 1) };
  throw new Refusal('invalid', 'EXTERNAL_ID_NOT_VALID', {
    field: 'externalId',
    found: 'no system and id',
    expected: '<system>:<id>, such as greenhouse:4711',
    remedy: 'Send both, with a colon between.',
  });
}
