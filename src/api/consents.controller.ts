import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NarrowReaders } from '../access/index.ts';
import { consentOf, Deeds, type Consent, type Deed, type SentRequest } from '../candidates/index.ts';
import { ConsentReceipts, giveConsent, withdrawConsent, type ConsentReceipt } from '../consent/index.ts';
import { Outbox } from '../mail/index.ts';
import type { Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { GiveConsentDto } from './candidates.dto.ts';
import { Sent, tell } from './idempotency.ts';
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
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { givenAt, ...input } = await parseAs(GiveConsentDto, body);
    const give = async (deed: Deed) => {
      const { consent, repeated } = await giveConsent(deed, { ...input, givenAt: Temporal.Instant.from(givenAt) });
      return { id: consent.id, known: repeated, subject: consent };
    };
    return shown(tell(reply, await this.deeds.once(candidateId(id), caller, sent, give, consentOf)));
  }

  @Post('consents/:id/withdraw')
  @HttpCode(200)
  @Route({ needs: 'writes', summary: 'Withdraw a consent: what stood on it ends now' })
  async withdraw(
    @Param('id') id: string,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const owner = await this.readers.candidateOf(id, 'consent');
    const withdraw = async (deed: Deed) => {
      const consent = await withdrawConsent(deed, this.outbox, id, 'api');
      return { id, known: false, subject: consent };
    };
    return shown(tell(reply, await this.deeds.once(owner, caller, sent, withdraw, consentOf), 200));
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
