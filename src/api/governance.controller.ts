import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NarrowReaders } from '../access/index.ts';
import { AuditLog } from '../audit/index.ts';
import {
  Deeds,
  holdOf,
  liftRestriction,
  placeHold,
  releaseHold,
  restrict,
  restrictionOf,
  type Deed,
  type Hold,
  type Restriction,
  type SentRequest,
} from '../candidates/index.ts';
import { Sweeper, type ForecastRow, type SweepRow } from '../retention/index.ts';
import { Vault, type Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { PlaceHoldDto, RestrictDto } from './candidates.dto.ts';
import { Sent, tell } from './idempotency.ts';
import { Route } from './needs.ts';
import { candidateId, pathId } from './path-id.ts';

const FORECAST_DAYS = 365;

@ApiTags('retention')
@Controller('v1')
export class GovernanceController {
  constructor(
    private readonly deeds: Deeds,
    private readonly vault: Vault,
    private readonly readers: NarrowReaders,
    private readonly sweeper: Sweeper,
    private readonly audit: AuditLog,
  ) {}

  @Post('candidates/:id/holds')
  @Route({ needs: 'governs', summary: 'Place a hold: keeps labels from deletion, prolongs no use' })
  async hold(
    @Param('id') id: string,
    @Body() body: PlaceHoldDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { reason, categories } = await parseAs(PlaceHoldDto, body);
    const told = await this.deeds.once(
      candidateId(id),
      caller,
      sent,
      async (deed) => made(await placeHold(deed, { reason, ...(categories ? { categories } : {}) })),
      holdOf,
    );
    return shownHold(tell(reply, told));
  }

  @Post('holds/:id/release')
  @HttpCode(200)
  @Route({ needs: 'governs', summary: 'Release a hold; what only it had kept goes at once' })
  async release(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const owner = await this.readers.candidateOf(id, 'hold');
    const release = async (deed: Deed) => made(await releaseHold(deed, this.vault, id));
    return shownHold(tell(reply, await this.deeds.once(owner, caller, sent, release, holdOf), 200));
  }

  @Post('candidates/:id/restrictions')
  @Route({ needs: 'governs', summary: 'Restrict all use but storage and claims (Art. 18)' })
  async restrict(
    @Param('id') id: string,
    @Body() body: RestrictDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const input = await parseAs(RestrictDto, body);
    const place = async (deed: Deed) => made(await restrict(deed, input));
    return shownRestriction(tell(reply, await this.deeds.once(candidateId(id), caller, sent, place, restrictionOf)));
  }

  @Post('restrictions/:id/lift')
  @HttpCode(200)
  @Route({ needs: 'governs', summary: 'Lift a restriction; what it had kept past its date goes at once' })
  async lift(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const owner = await this.readers.candidateOf(id, 'restriction');
    const lift = async (deed: Deed) => made(await liftRestriction(deed, this.vault, id));
    return shownRestriction(tell(reply, await this.deeds.once(owner, caller, sent, lift, restrictionOf), 200));
  }

  @Post('retention/sweeps')
  @HttpCode(202)
  @Route({ needs: 'governs', summary: 'Run a sweep now' })
  async sweep(
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SweepRow> {
    const row = tell(reply, await this.sweeper.request(caller, sent), 202);
    void reply.header('location', `/v1/retention/sweeps/${row.id}`);
    return row;
  }

  @Get('retention/sweeps/:id')
  @Route({ needs: 'governs', summary: 'A sweep’s progress and counts' })
  sweepState(@Param('id') id: string): Promise<SweepRow> {
    return this.sweeper.sweep(pathId(id, 'sweep'));
  }

  @Get('retention/forecast')
  @Route({ needs: 'governs', summary: 'What ends when, by day, category and purpose' })
  @ApiQuery({ name: 'days', required: false, description: 'How far to look; a year unless told.' })
  async forecast(
    @Query('days') days: string | undefined,
    @Caller() caller: Principal,
  ): Promise<{ ends: ForecastRow[] }> {
    const wanted = Number(days ?? FORECAST_DAYS);
    const ends = await this.sweeper.forecast(Number.isInteger(wanted) && wanted > 0 ? wanted : FORECAST_DAYS);
    await this.audit.note({ actor: caller, action: 'forecast.read', outcome: 'done', amount: ends.length });
    return { ends };
  }
}

const made = <Subject extends { id: string }>(subject: Subject) => ({ id: subject.id, known: false, subject });

/** The reason is sealed, and for the DPO. */
const shownHold = (hold: Hold): object => ({
  id: hold.id,
  candidateId: hold.candidateId,
  categories: hold.categories,
  placedAt: hold.placedAt.toString(),
  releasedAt: hold.releasedAt?.toString() ?? null,
});

const shownRestriction = (restriction: Restriction): object => ({
  id: restriction.id,
  candidateId: restriction.candidateId,
  since: restriction.since.toString(),
  liftedAt: restriction.liftedAt?.toString() ?? null,
});
