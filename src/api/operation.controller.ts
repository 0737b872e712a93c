import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Refusal } from '../platform/index.ts';
import { Metrics } from './metrics.ts';
import { Route } from './needs.ts';
import { Readiness } from './readiness.ts';

@ApiTags('operation')
@Controller()
export class OperationController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  @Route({ needs: 'nothing', summary: 'The process runs' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('health/ready')
  @Route({ needs: 'nothing', summary: 'Data, key store and policy are within reach' })
  async ready(): Promise<object> {
    const answer = await this.readiness.check();
    if (answer.status === 'ready') return answer;
    throw new Refusal('unavailable', 'NOT_READY', {
      found: `not within reach: ${answer.missing.join(', ')}`,
      remedy: 'Wait and ask again; see the log.',
      facts: { missing: answer.missing },
    });
  }

  @Get('metrics')
  @Route({ needs: 'nothing', summary: 'Figures for Prometheus' })
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await reply.type(this.metrics.contentType).send(await this.metrics.text());
  }
}
