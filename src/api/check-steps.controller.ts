import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CheckStepReader, NarrowReaders, type CheckStepsState } from '../access/index.ts';
import { Deeds, recordCheckStep, type Deed, type SentRequest } from '../candidates/index.ts';
import type { Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { RecordCheckStepDto } from './check-steps.dto.ts';
import { Sent, tell } from './idempotency.ts';
import { Route } from './needs.ts';

@ApiTags('background checks')
@Controller('v1')
export class CheckStepsController {
  constructor(
    private readonly deeds: Deeds,
    private readonly readers: NarrowReaders,
    private readonly stepReader: CheckStepReader,
  ) {}

  @Post('applications/:id/check-steps')
  @Route({
    needs: 'writes',
    summary: 'Record a step about a background check: evidence, never a basis',
    description:
      'disclosure and authorisation have to be recorded before a result is taken where policy asks for them (409 CHECK_NOT_AUTHORISED ' +
      'otherwise). pre_adverse_notice names the check and says copyOfReport: true; pre_adverse_receipt names the check. A rejection on ' +
      'the report waits for what policy asks for after them. The same step again answers 200.',
  })
  async record(
    @Param('id') id: string,
    @Body() body: RecordCheckStepDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ id: string }> {
    const { at, ...input } = await parseAs(RecordCheckStepDto, body);
    const owner = await this.readers.candidateOf(id, 'application');
    const record = async (deed: Deed) => {
      const recorded = await recordCheckStep(deed, id, { ...input, at: Temporal.Instant.from(at) });
      return { ...recorded, subject: { id: recorded.id } };
    };
    const again = (_: Deed, recorded: string) => Promise.resolve({ id: recorded });
    return tell(reply, await this.deeds.once(owner, caller, sent, record, again));
  }

  @Get('applications/:id/check-steps')
  @Route({ needs: 'writes', summary: 'What was recorded about an application’s checks, and what is still asked for' })
  steps(@Param('id') id: string, @Caller() caller: Principal): Promise<CheckStepsState> {
    return this.stepReader.steps(caller, id);
  }
}
