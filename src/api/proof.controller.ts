import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NarrowReaders, type ListedChange } from '../access/index.ts';
import { AuditLog, readEvents, type StoredEvent } from '../audit/index.ts';
import { Refusal, UnitOfWork } from '../platform/index.ts';
import { Ledger, type LedgerEntry, type Principal } from '../vault/index.ts';
import { parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { PageQuery } from './candidates.dto.ts';
import { Route } from './needs.ts';
import { nextPage } from './next-page.ts';
import { candidateId, pathId } from './path-id.ts';

@ApiTags('proof')
@Controller('v1')
export class ProofController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
    private readonly readers: NarrowReaders,
  ) {}

  @Get('erasures/:candidateId')
  @Route({ needs: 'sees_endings', summary: 'The ledger’s entry of an ended candidate, with its signed receipt' })
  async erasure(@Param('candidateId') id: string, @Caller() caller: Principal): Promise<LedgerEntry> {
    const entry = await this.ledger.entryOf(candidateId(id));
    if (!entry)
      throw new Refusal('not_found', 'ERASURE_NOT_FOUND', {
        found: 'no ending of a candidate with this id',
        remedy: 'Check the id.',
      });
    await this.audit.note({ actor: caller, action: 'erasure.viewed', outcome: 'done', candidateId: id });
    return entry;
  }

  @Get('audit/events')
  @Route({ needs: 'audits', summary: 'Audit events in order; of one candidate where named' })
  @ApiQuery({ name: 'candidateId', required: false })
  @ApiQuery({ name: 'after', required: false })
  @ApiQuery({ name: 'limit', required: false })
  async events(
    @Query() query: Record<string, string>,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ events: StoredEvent[] }> {
    const { candidateId: candidate, ...page } = query;
    const { after, limit } = await parseAs(PageQuery, page);
    const events = await readEvents(this.work.reading, {
      candidateId: candidate ? candidateId(candidate) : null,
      after: after ? pathId(after, 'event') : null,
      limit,
    });
    await this.audit.note({ actor: caller, action: 'audit.read', outcome: 'done', amount: events.length });
    nextPage(reply, '/v1/audit/events', query, events.length === limit ? events.at(-1)?.id : undefined);
    return { events };
  }

  @Get('changes')
  @Route({ needs: 'key', summary: 'What became true since a cursor, in order, ids only; endings included' })
  @ApiQuery({ name: 'after', required: false })
  @ApiQuery({ name: 'limit', required: false })
  async changes(
    @Query() query: Record<string, string>,
    @Caller() caller: Principal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ changes: Omit<ListedChange, 'transactionId'>[]; cursor: string }> {
    const { after, limit } = await parseAs(PageQuery, query);
    const { changes, cursor } = await this.readers.changes(caller, after, limit);
    nextPage(reply, '/v1/changes', query, changes.length === limit ? cursor : undefined);
    return { changes: changes.map(({ transactionId: _, ...change }) => change), cursor };
  }
}
