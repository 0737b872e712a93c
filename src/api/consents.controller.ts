import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NarrowReaders } from '../access/index.ts';
import { Deeds, type Consent } from '../candidates/index.ts';
import { ConsentReceipts, giveConsent, withdrawConsent, type ConsentReceipt } from '../consent/index.ts';
import { Outbox } from '../mail/index.ts';
import type { Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { GiveConsentDto } from './candidates.dto.ts';
import { Route } from './needs.ts';
import { candidateId, pathId } from './path-id.ts';

@ApiTags('consents')
@Controller('v1')
export class ConsentsController {
  constructor(
    private readonly deeds: Deeds,
    private readonly outbox: Outbox,
    private readonly readers: NarrowReaders,
    private readonly receipts: ConsentReceipts,
  ) {}

  @Post('candidates/:id/consents')
  @Route({ needs: 'writes', summary: 'Note a consent: its purpose, its words, when and on which notice' })
  async give(
    @Param('id') id: string,
    @Body() body: GiveConsentDto,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { givenAt, ...input } = await parseAs(GiveConsentDto, body);
    const { consent, repeated } = await this.deeds.on(candidateId(id), caller, (deed) =>
      giveConsent(deed, { ...input, givenAt: Temporal.Instant.from(givenAt) }),
    );
    void reply.status(repeated ? 200 : 201);
    return shown(consent);
  }

  @Post('consents/:id/withdraw')
  @HttpCode(200)
  @Route({ needs: 'writes', summary: 'Withdraw a consent: what stood on it ends now' })
  async withdraw(@Param('id') id: string, @Caller() caller: Principal): Promise<object> {
    const owner = await this.readers.candidateOf(id, 'consent');
    return shown(await this.deeds.on(owner, caller, (deed) => withdrawConsent(deed, this.outbox, id, 'api')));
  }

  @Get('consents/:id/receipt')
  @Route({ needs: 'key', summary: 'The consent’s receipt (ISO/IEC TS 27560 as W3C DPV JSON-LD)' })
  receipt(@Param('id') id: string, @Caller() caller: Principal): Promise<ConsentReceipt> {
    return this.receipts.receipt(caller, pathId(id, 'consent'));
  }
}

const shown = (consent: Consent): object => ({
  id: consent.id,
  candidateId: consent.candidateId,
  purpose: consent.purpose,
  givenAt: consent.givenAt.toString(),
  until: consent.retainUntil.toString(),
  withdrawnAt: consent.withdrawnAt?.toString() ?? null,
});
