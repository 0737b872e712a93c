import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Policies, type AppliedVersion, type SentRequest } from '../candidates/index.ts';
import { policySchema } from '../policy/index.ts';
import { GRACE_DAYS, PolicyPlans, type PlanRow } from '../retention/index.ts';
import type { Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { PageQuery } from './candidates.dto.ts';
import { Sent, tell } from './idempotency.ts';
import { Route } from './needs.ts';
import { nextPage } from './next-page.ts';
import { pathId } from './path-id.ts';
import { policyOverview } from './policy-overview.ts';
import { ProposePolicyDto, VersionsQuery } from './policy.dto.ts';

const SCHEMA_TYPE = 'application/schema+json';
/** RFC 9512. */
const POLICY_TYPE = 'application/yaml';

@ApiTags('policy')
@Controller('v1/policy')
export class PolicyController {
  constructor(
    private readonly policies: Policies,
    private readonly plans: PolicyPlans,
  ) {}

  @Get()
  @Route({
    needs: 'key',
    summary: 'The policy in force: words, roles, sources of each kind; and whether another waits',
  })
  policy(): object {
    return policyOverview(this.policies.current, this.policies.pending);
  }

  @Get('schema')
  @Header('content-type', SCHEMA_TYPE)
  @ApiOkResponse({ content: { [SCHEMA_TYPE]: { schema: { type: 'object' } } } })
  @Route({ needs: 'key', summary: 'The form of a policy file (JSON Schema 2020-12)' })
  schema(): object {
    return policySchema();
  }

  @Get('versions')
  @Route({ needs: 'governs', summary: 'What was ever in force, newest first: since when, and by whom applied' })
  @ApiQuery({ name: 'after', required: false, description: 'The version that the page before ended with.' })
  @ApiQuery({ name: 'limit', required: false })
  async versions(
    @Query() query: Record<string, string>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ versions: AppliedVersion[] }> {
    const { after, limit } = await parseAs(VersionsQuery, query);
    const versions = await this.policies.applied(after, limit);
    const last = versions.length === limit ? versions.at(-1)?.version.toString() : undefined;
    nextPage(reply, '/v1/policy/versions', query, last);
    return { versions };
  }

  @Get('versions/:version')
  @Header('content-type', POLICY_TYPE)
  @ApiProduces(POLICY_TYPE)
  @Route({ needs: 'key', summary: 'A version as it was written: the file whose lines “explain” names' })
  async version(@Param('version') version: string): Promise<string> {
    return (await this.policies.named(version)).text;
  }

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

  @Get('plans')
  @Route({ needs: 'governs', summary: 'Plans, newest first: by whom, how far, and the version that each became' })
  @ApiQuery({ name: 'after', required: false })
  @ApiQuery({ name: 'limit', required: false })
  async listPlans(
    @Query() query: Record<string, string>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ plans: Omit<PlanRow, 'answer'>[] }> {
    const { after, limit } = await parseAs(PageQuery, query);
    const plans = await this.plans.list(after === undefined ? undefined : pathId(after, 'plan'), limit);
    nextPage(reply, '/v1/policy/plans', query, plans.length === limit ? plans.at(-1)?.id : undefined);
    return { plans };
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
