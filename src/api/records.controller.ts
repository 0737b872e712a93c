import { Controller, Get, Headers, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { MultipartFile, MultipartValue } from '@fastify/multipart';
import { ApiBody, ApiConsumes, ApiExtraModels, ApiQuery, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiKeys, NarrowReaders, type RecordState } from '../access/index.ts';
import {
  CORRECTION_KIND,
  Policies,
  type IncomingRecord,
  type SentRequest,
  type StoredRecord,
  type Told,
} from '../candidates/index.ts';
import { Corrections, Intake } from '../intake/index.ts';
import { Refusal } from '../platform/index.ts';
import { fileUse } from '../policy/index.ts';
import type { Principal } from '../vault/index.ts';
import { InvalidBody, parseAs } from './body.pipe.ts';
import { Caller } from './caller.ts';
import { alsoSaying, Sent, tell } from './idempotency.ts';
import { moment } from './moment.ts';
import { Route } from './needs.ts';
import { candidateId, pathId } from './path-id.ts';
import {
  BackgroundCheckBody,
  CorrectionBody,
  FieldsBody,
  FileHeadDto,
  RecordHeadDto,
  ReferenceBody,
  TypedRecordDto,
} from './records.dto.ts';
import { notForRole } from './key.guard.ts';
import { correctionOf, fieldsOf } from './typed-body.ts';

const LONGEST_WAIT_S = 30;

@ApiTags('records')
@ApiExtraModels(ReferenceBody, BackgroundCheckBody, FieldsBody, CorrectionBody, FileHeadDto)
@Controller('v1')
export class RecordsController {
  constructor(
    private readonly intake: Intake,
    private readonly corrections: Corrections,
    private readonly policies: Policies,
    private readonly readers: NarrowReaders,
    private readonly keys: ApiKeys,
  ) {}

  @Post('candidates/:id/records')
  @Route({
    needs: 'corrects',
    checksKeyItself: true,
    summary: 'Send a record: a file (multipart) or a typed body (JSON); or correct one',
    description:
      'A typed body answers 201 with what was labelled, and lists what was refused to this call alone. A file answers 202 with the record, ' +
      'or 201 once it is read under “Prefer: wait=10”. The same content from the same source again answers 200 with the record that is there. A correction names the record and the values that ' +
      'are otherwise (null: there is none; the same: confirmed): it is taken whole or not at all. A role that only corrects does so in the name ' +
      'of the controller’s own staff, for what it may see.',
  })
  @ApiConsumes('application/json', 'multipart/form-data')
  @ApiBody({ schema: { $ref: getSchemaPath(TypedRecordDto) } })
  async receive(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Caller() caller: Principal,
    @Sent() sent: SentRequest | undefined,
    @Headers('prefer') prefer: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const owner = candidateId(id);
    if (isCorrection(request)) {
      const told = await this.receiveCorrection(owner, request.body, caller, sent);
      void reply.header('location', `/v1/records/${told.id}`);
      return shown(tell(reply, told));
    }
    if (!this.policies.current.policy.roles.get(caller.role)?.writes) throw notForRole();
    if (!request.isMultipart()) {
      const told = await this.receiveTyped(owner, request.body, caller, sent);
      void reply.header('location', `/v1/records/${told.id}`);
      return shown(tell(reply, told));
    }
    await this.keys.requireAlive(caller);
    const { told, kind } = await this.receiveFile(owner, request, caller, sent);
    void reply.header('location', `/v1/records/${told.id}`);
    // What is kept unread is whole at once.
    const isKept = fileUse(this.policies.current.policy, kind) === 'kept';
    // A repeated request is answered by what it asks for, like the first: the record read, or that it has come.
    const waits = !isKept && (told.replayed ? !told.known : told.subject.state === 'received');
    const read = waits && (await this.waitFor(owner, told.id, prefer));
    const stored = tell(reply, told, read || isKept ? 201 : 202);
    return read ? this.readers.record(caller, told.id) : shown(stored);
  }

  @Get('records/:id')
  @Route({ needs: 'key', summary: 'A record’s state, and what was labelled' })
  record(@Param('id') id: string, @Caller() caller: Principal): Promise<RecordState> {
    return this.readers.record(caller, pathId(id, 'record'));
  }

  @Get('records/:id/document')
  @Route({ needs: 'key', summary: 'The original file, where it is open to this role for this purpose' })
  @ApiQuery({ name: 'purpose', required: true })
  async document(
    @Param('id') id: string,
    @Query('purpose') purpose: string,
    @Caller() caller: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { mediaType, bytes } = await this.readers.document(caller, pathId(id, 'record'), String(purpose));
    // Sent as a download with a name of ours: its own name is a person's, and its content is nobody's to run.
    await reply
      .type(mediaType)
      .header('content-disposition', `attachment; filename="${id}"`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'no-store')
      .send(bytes);
  }

  private async receiveTyped(
    owner: string,
    body: unknown,
    caller: Principal,
    sent: SentRequest | undefined,
  ): Promise<Told<StoredRecord>> {
    const typed = await parseAs(TypedRecordDto, body);
    return this.intake.receiveTyped(owner, caller, incoming(typed), await fieldsOf(typed.kind, typed.body), sent);
  }

  private async receiveCorrection(
    owner: string,
    body: unknown,
    caller: Principal,
    sent: SentRequest | undefined,
  ): Promise<Told<StoredRecord>> {
    const head = incoming(await parseAs(TypedRecordDto, body));
    return this.corrections.receive(owner, caller, head, await correctionOf(body), sent);
  }

  /** Form fields may come before or after the file: the file is sealed as it streams, and judged when all is there. */
  private async receiveFile(
    owner: string,
    request: FastifyRequest,
    caller: Principal,
    sent: SentRequest | undefined,
  ): Promise<{ told: Told<StoredRecord>; kind: string }> {
    const fields: Record<string, unknown> = {};
    let kind = '';
    const parts = request.parts()[Symbol.asyncIterator]();
    const file = await readUntilFile(parts, fields);
    const told = await this.intake.receiveFile(
      owner,
      caller,
      { stream: file.file, mediaType: file.mimetype, fileName: file.filename || undefined },
      async (digest) => {
        if (await readUntilFile(parts, fields, 'none')) throw oneFile();
        const request = alsoSaying(sent, digest.toString('base64'), file.filename, JSON.stringify(inOrder(fields)));
        const incoming = incomingFile(await parseAs(FileHeadDto, fields));
        kind = incoming.kind;
        return { incoming, ...(request ? { request } : {}) };
      },
    );
    return { told, kind };
  }

  private async waitFor(owner: string, recordId: string, prefer: string | undefined): Promise<boolean> {
    const seconds = Number(/(?:^|[,;\s])wait=(\d{1,3})/.exec(prefer ?? '')?.[1] ?? 0);
    return seconds > 0 && this.intake.waitUntilRead(owner, recordId, Math.min(seconds, LONGEST_WAIT_S) * 1000);
  }
}

type Parts = AsyncIterator<MultipartFile | MultipartValue>;

async function readUntilFile(parts: Parts, fields: Record<string, unknown>): Promise<MultipartFile>;
async function readUntilFile(
  parts: Parts,
  fields: Record<string, unknown>,
  expect: 'none',
): Promise<MultipartFile | undefined>;
async function readUntilFile(
  parts: Parts,
  fields: Record<string, unknown>,
  expect?: 'none',
): Promise<MultipartFile | undefined> {
  for (;;) {
    const next = await parts.next().catch(asUnreadable);
    if (next.done) {
      if (expect === 'none') return undefined;
      throw new InvalidBody([{ field: '/file', expected: 'one file, in the part named "file"' }]);
    }
    if (next.value.type === 'file') return next.value;
    fields[next.value.fieldname] = next.value.value;
  }
}

/** Parts of a form may come in any order and say the same. */
const inOrder = (fields: Record<string, unknown>): [string, unknown][] =>
  Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1));

/** What the parser of forms can't make sense of carries no status, unless it is a limit of ours. */
function asUnreadable(error: unknown): never {
  if (typeof (error as { statusCode?: unknown }).statusCode === 'number') throw error;
  throw new InvalidBody([{ field: '/file', expected: 'a whole multipart/form-data body with its boundary' }]);
}

const isCorrection = ({ body }: FastifyRequest): boolean =>
  typeof body === 'object' && body !== null && (body as { kind?: unknown }).kind === CORRECTION_KIND;

const oneFile = (): Refusal =>
  new Refusal('invalid', 'ONE_FILE_A_RECORD', {
    field: 'file',
    found: 'more than one file',
    expected: 'one file a record',
    remedy: 'Send a record for each file.',
  });

const incoming = (head: RecordHeadDto): IncomingRecord => {
  const receivedAt = moment(head.receivedAt);
  return {
    kind: head.kind,
    source: head.source,
    ...(head.sourceParty === undefined ? {} : { sourceParty: head.sourceParty }),
    ...(head.applicationId === undefined ? {} : { applicationId: head.applicationId }),
    ...(receivedAt ? { receivedAt } : {}),
  };
};

const incomingFile = (head: FileHeadDto): IncomingRecord => ({
  ...incoming(head),
  ...(head.screenings === undefined ? {} : { parts: head.screenings.split(',').map((name) => name.trim()) }),
});

const shown = (stored: StoredRecord): object => ({
  id: stored.recordId,
  state: stored.state,
  labelled: stored.labelled,
  refused: stored.refused,
  unknown: stored.unsorted,
});
