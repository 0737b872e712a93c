import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NarrowReaders, type ListedApplication } from '../access/index.ts';
import {
  applicationOf,
  changeApplication,
  Deeds,
  noteContact,
  openApplication,
  type Application,
  type ApplicationChange,
  type ApplicationDate,
  type Deed,
  type SentRequest,
} from '../candidates/index.ts';
import { Vault, type Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { ChangeApplicationDto, NoteContactDto, OpenApplicationDto, PageQuery } from './candidates.dto.ts';
import { Sent, tell } from './idempotency.ts';
import { moment } from './moment.ts';
import { Route } from './needs.ts';
import { nextPage } from './next-page.ts';
import { candidateId, pathId } from './path-id.ts';

const DATES: readonly ApplicationDate[] = [
  'closedAt',
  'rejectionSentAt',
  'rejectionReceivedAt',
  'decidedAt',
  'reopenedAt',
];

@ApiTags('applications')
@Controller('v1')
export class ApplicationsController {
  constructor(
    private readonly deeds: Deeds,
    private readonly vault: Vault,
    private readonly readers: NarrowReaders,
  ) {}

  @Post('candidates/:id/applications')
  @Route({ needs: 'writes', summary: 'Open an application: the thing that most grounds stand on' })
  async open(
    @Param('id') id: string,
    @Body() body: OpenApplicationDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const input = await parseAs(OpenApplicationDto, body);
    const receivedAt = moment(input.receivedAt);
    const open = async (deed: Deed) => {
      const { application, repeated } = await openApplication(deed, this.vault, {
        job: input.job,
        jurisdiction: input.jurisdiction,
        ...(input.externalId === undefined ? {} : { externalId: input.externalId }),
        ...(receivedAt ? { receivedAt } : {}),
        ...(input.notice ? { notice: input.notice } : {}),
      });
      return { id: application.id, known: repeated, subject: application };
    };
    return shown(tell(reply, await this.deeds.once(candidateId(id), caller, sent, open, applicationOf)));
  }

  @Get('applications')
  @Route({ needs: 'key', summary: 'Applications by job and status: ids, states and dates' })
  @ApiQuery({ name: 'jobId', required: false })
  @ApiQuery({ name: 'status', required: false })
  @ApiQuery({ name: 'candidateId', required: false })
  @ApiQuery({ name: 'after', required: false })
  @ApiQuery({ name: 'limit', required: false })
  async list(
    @Query() query: Record<string, string>,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ applications: ListedApplication[] }> {
    const { jobId, status, candidateId: candidate, ...page } = query;
    const { after, limit } = await parseAs(PageQuery, page);
    const applications = await this.readers.applications(caller, {
      limit,
      ...(jobId ? { jobId } : {}),
      ...(status ? { status } : {}),
      ...(candidate ? { candidateId: candidateId(candidate) } : {}),
      ...(after ? { after: pathId(after, 'application') } : {}),
    });
    nextPage(reply, '/v1/applications', query, applications.length === limit ? applications.at(-1)?.id : undefined);
    return { applications };
  }

  @Patch('applications/:id')
  @Route({ needs: 'writes', summary: 'Change stage, status or dates; the grounds that hang on them move at once' })
  async change(
    @Param('id') id: string,
    @Body() body: ChangeApplicationDto,
    @Caller() caller: Principal,
  ): Promise<object> {
    const input = await parseAs(ChangeApplicationDto, body);
    const owner = await this.readers.candidateOf(id, 'application');
    const dates = Object.fromEntries(
      DATES.flatMap((name) => (input[name] === undefined ? [] : [[name, moment(input[name])]])),
    );
    const change = {
      ...(input.stage ? { stage: input.stage } : {}),
      ...(input.status ? { status: input.status } : {}),
      ...(input.onReport === undefined ? {} : { onReport: input.onReport }),
      ...dates,
    } as ApplicationChange;
    return shown(await this.deeds.on(owner, caller, (deed) => changeApplication(deed, id, change)));
  }

  @Post('candidates/:id/contacts')
  @Route({ needs: 'writes', summary: 'Note that there was contact; the person’s own act moves “last contact”' })
  async contact(
    @Param('id') id: string,
    @Body() body: NoteContactDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string }> {
    const input = await parseAs(NoteContactDto, body);
    const contact = { at: Temporal.Instant.from(input.at), direction: input.direction, channel: input.channel };
    const note = async (deed: Deed) => {
      const noted = { id: await noteContact(deed, contact) };
      return { ...noted, known: false, subject: noted };
    };
    const again = (_: Deed, noted: string) => Promise.resolve({ id: noted });
    return tell(reply, await this.deeds.once(candidateId(id), caller, sent, note, again));
  }
}

/** States and dates; job title and external id are sealed and were just sent by the caller. */
const shown = (application: Application): object => ({
  id: application.id,
  candidateId: application.candidateId,
  jobId: application.jobId,
  jurisdiction: application.jurisdiction,
  stage: application.stage,
  status: application.status,
  receivedAt: application.receivedAt.toString(),
  ...Object.fromEntries(DATES.map((name) => [name, application[name]?.toString() ?? null])),
});
