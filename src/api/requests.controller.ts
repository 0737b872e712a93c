import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { SentRequest } from '../candidates/index.ts';
import { RequestRegister, type ShownRequest, type WorkedAnswer } from '../rights/index.ts';
import type { Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { Sent, tell } from './idempotency.ts';
import { Route } from './needs.ts';
import { nextPage } from './next-page.ts';
import { candidateId, pathId } from './path-id.ts';
import {
  AnswerQuery,
  DecideRequestDto,
  ExtendRequestDto,
  RegisterRequestDto,
  RequestsQuery,
  VerifyRequestDto,
} from './requests.dto.ts';

type Details = 'sealed' | 'not_stored' | 'none';

@ApiTags('requests')
@Controller('v1/requests')
export class RequestsController {
  constructor(private readonly requests: RequestRegister) {}

  @Post()
  @Route({ needs: 'governs', summary: 'Register what a person or their agent asks; its clocks, and what is missing' })
  async register(
    @Body() body: RegisterRequestDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownRequest & { details: Details }> {
    const { candidateId: candidate, receivedAt, ...input } = await parseAs(RegisterRequestDto, body);
    const about = candidate === undefined ? null : candidateId(candidate);
    const incoming = { ...input, receivedAt: Temporal.Instant.from(receivedAt) };
    const request = tell(reply, await this.requests.register(caller, sent, about, incoming));
    const kept = about === null ? 'not_stored' : 'sealed';
    return { ...request, details: input.details === undefined ? 'none' : kept };
  }

  @Get()
  @Route({ needs: 'governs', summary: 'Requests, the soonest due first' })
  @ApiQuery({ name: 'state', required: false })
  @ApiQuery({ name: 'due_before', required: false })
  @ApiQuery({ name: 'after', required: false })
  @ApiQuery({ name: 'limit', required: false })
  async list(
    @Query() query: Record<string, string>,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ requests: ShownRequest[] }> {
    const { state, due_before: dueBefore, after, limit } = await parseAs(RequestsQuery, query);
    const requests = await this.requests.list(caller, {
      limit,
      ...(state ? { state } : {}),
      ...(dueBefore ? { dueBefore } : {}),
      ...(after ? { after: pathId(after, 'request') } : {}),
    });
    nextPage(reply, '/v1/requests', query, requests.length === limit ? requests.at(-1)?.id : undefined);
    return { requests };
  }

  @Get(':id')
  @Route({ needs: 'governs', summary: 'A request, with what it says until it is decided' })
  one(@Param('id') id: string, @Caller() caller: Principal): Promise<ShownRequest & { details: string | null }> {
    return this.requests.one(caller, pathId(id, 'request'));
  }

  @Get(':id/answer')
  @Route({
    needs: 'governs',
    summary: 'What is collected, from whom, for what, who receives it; what is sold: nothing',
  })
  @ApiQuery({ name: 'language', required: false })
  async answer(
    @Param('id') id: string,
    @Query() query: Record<string, string>,
    @Caller() caller: Principal,
  ): Promise<WorkedAnswer> {
    const { language = 'en' } = await parseAs(AnswerQuery, query);
    return this.requests.answer(caller, pathId(id, 'request'), language);
  }

  @Post(':id/verify')
  @HttpCode(200)
  @Route({ needs: 'governs', summary: 'Note how it was made sure who asks, or that an agent may' })
  async verify(
    @Param('id') id: string,
    @Body() body: VerifyRequestDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownRequest> {
    const input = await parseAs(VerifyRequestDto, body);
    return tell(reply, await this.requests.verify(caller, sent, id, input), 200);
  }

  @Post(':id/decide')
  @HttpCode(200)
  @Route({ needs: 'governs', summary: 'Decide it; a refusal or a fee is explained by a letter first' })
  async decide(
    @Param('id') id: string,
    @Body() body: DecideRequestDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownRequest> {
    const input = await parseAs(DecideRequestDto, body);
    return tell(reply, await this.requests.decide(caller, sent, id, input), 200);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Route({ needs: 'governs', summary: 'Put the answer off once, with a letter that tells why' })
  async extend(
    @Param('id') id: string,
    @Body() body: ExtendRequestDto,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownRequest> {
    const input = await parseAs(ExtendRequestDto, body);
    return tell(reply, await this.requests.extend(caller, sent, id, input), 200);
  }
}
