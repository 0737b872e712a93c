import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { SentRequest } from '../candidates/index.ts';
import { GRACE_DAYS, PolicyPlans, type PlanRow } from '../retention/index.ts';
import type { Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { Sent, tell } from './idempotency.ts';
import { Route } from './needs.ts';
import { ProposePolicyDto } from './policy.dto.ts';

@ApiTags('policy')
@Controller('v1/policy')
export class PolicyController {
  constructor(private readonly plans: PolicyPlans) {}

  @Post('plan')
  @HttpCode(202)
  @Route({ needs: 'governs', summary: 'Plan a policy: what it would do to what is held. Changes nothing' })
  async plan(
    @Body() body: ProposePolicyDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanRow> {
    const { text, graceDays = GRACE_DAYS } = await parseAs(ProposePolicyDto, body);
    const row = tell(reply, await this.plans.ask({ text, graceDays }, caller, sent), 202);
    void reply.header('location', `/v1/policy/plans/${row.id}`);
    return row;
  }

  @Get('plans/:id')
  @Route({ needs: 'governs', summary: 'A plan’s progress and answer, and how far it has been carried out' })
  planState(@Param('id') id: string): Promise<PlanRow> {
    return this.plans.plan(id);
  }

  @Post('plans/:id/apply')
  @HttpCode(202)
  @Route({
    needs: 'governs',
    summary: 'Put a planned policy in force: by somebody else than who planned it',
    description:
      'What it takes from somebody stands until the plan’s grace is over. Grounds follow while the service runs, and whoever’s notice it changes is written to.',
  })
  async apply(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlanRow> {
    return tell(reply, await this.plans.apply(id, caller, sent), 202);
  }
}
