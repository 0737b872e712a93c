import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { SentRequest } from '../candidates/index.ts';
import { Readings, type ReadingRow } from '../intake/index.ts';
import type { Principal } from '../vault/index.ts';
import { Caller } from './caller.ts';
import { Sent, tell } from './idempotency.ts';
import { Route } from './needs.ts';

@ApiTags('records')
@Controller('v1/readings')
export class ReadingsController {
  constructor(private readonly readings: Readings) {}

  @Post()
  @HttpCode(202)
  @Route({
    needs: 'governs',
    summary: 'Read again, with the reader of this version, the documents that another has read',
    description:
      'What the newer reader finds takes the place of what the other found. Grounds stay as they are, what a person has corrected stays ' +
      'as they said, what ended does not come back, and no document is more open than before. New arrivals go first.',
  })
  async start(
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReadingRow> {
    const row = tell(reply, await this.readings.request(caller, sent), 202);
    void reply.header('location', `/v1/readings/${row.id}`);
    return row;
  }

  @Get(':id')
  @Route({ needs: 'governs', summary: 'How far reading again has come: done, changed, left' })
  state(@Param('id') id: string): Promise<ReadingRow> {
    return this.readings.reading(id);
  }
}
