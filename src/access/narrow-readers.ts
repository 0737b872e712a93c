import type { AuditLog } from '../audit/index.ts';
import { DOCUMENT, externalIdText, notFound, partPlace, selectLocated, type Policies } from '../candidates/index.ts';
import { BEFORE_ALL, isId, Refusal, type Clock, type UnitOfWork } from '../platform/index.ts';
import { mintPermit, type LookupKind, type Principal, type Vault } from '../vault/index.ts';
import type { LabelledViews } from './labelled-view.ts';
import {
  selectApplications,
  selectByContact,
  selectByExternalIdFor,
  selectChangesAfter,
  selectDocument,
  selectHeldRecord,
  type ListedApplication,
  type ListedChange,
} from './lists.query.ts';
import { sightFor, sightOf } from './sight.ts';

export interface RecordState {
  readonly id: string;
  readonly candidateId: string;
  readonly applicationId: string | null;
  readonly kind: string;
  readonly source: string;
  readonly state: string;
  readonly reason?: string;
  readonly receivedAt: string;
  readonly readAt: string | null;
  readonly reader: string | null;
  readonly flags: readonly string[];
  /** X3: of the policy, and so of the notice, that was in force when the record was stored. */
  readonly noticeVersion: number;
  readonly labelled: readonly { category: string; fields: number }[];
  /** Found in the document without a ground: categories and counts, for those who may know of them. */
  readonly noted: readonly { category: string; fields: number }[];
}

export type LookupQuestion = { readonly purpose: string } & { readonly [Kind in 'email' | 'phone' | 'name']?: string };

/** Lists and states: ids, categories, dates; each with one audit event, each narrowed to what the role may know of. */
export class NarrowReaders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly views: LabelledViews,
    private readonly clock: Clock,
  ) {}

  async applications(
    principal: Principal,
    filter: { candidateId?: string; jobId?: string; status?: string; after?: string; limit: number },
  ): Promise<ListedApplication[]> {
    const sight = this.sight(principal);
    const found = await selectApplications(this.work.reading, {
      candidateId: filter.candidateId ?? null,
      jobId: filter.jobId ?? null,
      status: filter.status ?? null,
      known: sight.known,
      uses: sight.uses,
      after: filter.after ?? null,
      limit: filter.limit,
      now: this.now(),
    });
    await this.audit.note({ actor: principal, action: 'applications.listed', outcome: 'done', amount: found.length });
    return found;
  }

  /** A record of which the caller may know nothing is not there. */
  async record(principal: Principal, recordId: string): Promise<RecordState> {
    const sight = this.sight(principal);
    const rows = await selectHeldRecord(this.work.reading, recordId, sight.known, sight.uses, this.now());
    const [first] = rows;
    if (!first) throw notFound('record');
    const known = new Set(sight.known);
    await this.audit.note({
      actor: principal,
      action: 'record.viewed',
      outcome: 'done',
      candidateId: first.candidateId,
      subject: { kind: 'record', id: recordId },
    });
    return {
      id: recordId,
      candidateId: first.candidateId,
      applicationId: first.applicationId,
      kind: first.kind,
      source: first.source,
      state: first.state,
      ...(first.reason === null ? {} : { reason: first.reason }),
      receivedAt: first.receivedAt,
      readAt: first.readAt,
      reader: first.reader,
      flags: first.flags,
      noticeVersion: first.noticeVersion,
      labelled: rows.flatMap(({ category, fields }) => (category === null ? [] : [{ category, fields: fields ?? 0 }])),
      noted: Object.entries(first.noted)
        .filter(([category]) => known.has(category))
        .map(([category, fields]) => ({ category, fields })),
    };
  }

  /** The original, if it is open to this role for this purpose. */
  async document(
    principal: Principal,
    recordId: string,
    purpose: string,
  ): Promise<{ mediaType: string; bytes: Buffer }> {
    const sight = sightFor(this.policies.current.policy, principal, purpose);
    const [located] = await selectLocated(this.work.reading, recordId, 'record');
    const key = located && (await this.vault.keyOf(located.candidateId));
    if (!located || !key) throw notFound('record');
    const { candidateId } = located;
    const now = this.clock.now();
    const rows = await this.work.read(
      {
        'candor.candidate': candidateId,
        'candor.purpose': purpose,
        'candor.categories': sight.categories.join(','),
        'candor.now': now.toString(),
        'candor.hiring': sight.hiring ? 'yes' : 'no',
        'candor.closed_documents': sight.governs ? 'yes' : 'no',
      },
      (tx) => selectDocument(tx, candidateId, recordId),
    );
    const [first] = rows;
    if (!first || !sight.categories.includes(first.category)) throw notFound('document');
    const permit = mintPermit({ principal, purpose, candidateId, categories: new Set([DOCUMENT]), at: now });
    const bytes = Buffer.concat(
      rows.map((row) => key.open(permit, partPlace(candidateId, recordId, row.seq), row.sealed)),
    );
    key.forget();
    await this.audit.note({
      actor: principal,
      action: 'document.opened',
      outcome: 'done',
      purpose,
      candidateId,
      subject: { kind: 'record', id: recordId },
      categories: [first.category],
    });
    return { mediaType: first.mediaType, bytes };
  }

  /** Candidates whom this purpose may find by an address, a number or a name: all of the given have to match. */
  async lookUp(principal: Principal, question: LookupQuestion): Promise<string[]> {
    const sight = sightFor(this.policies.current.policy, principal, question.purpose);
    const kinds = (['email', 'phone', 'name'] as const).filter((kind) => question[kind] !== undefined);
    const sets = await Promise.all(
      kinds.flatMap((kind) =>
        this.vault.hashesToFind(kind as LookupKind, question[kind] as string).map(async (hashes) => {
          const found = await selectByContact(this.work.reading, {
            kind,
            hashes,
            purpose: question.purpose,
            categories: sight.categories,
            now: this.now(),
          });
          return new Set(found.map((row) => row.candidateId));
        }),
      ),
    );
    const [first = new Set<string>(), ...rest] = sets;
    const ids = [...first].filter((id) => rest.every((set) => set.has(id)));
    await this.audit.note({
      actor: principal,
      action: 'candidates.looked_up',
      outcome: 'done',
      purpose: question.purpose,
      amount: ids.length,
    });
    return ids;
  }

  async byExternalId(principal: Principal, external: { system: string; id: string }): Promise<string[]> {
    const sight = this.sight(principal);
    const hashes = this.vault.hashesToFind('external_id', externalIdText(external)).flat();
    const found = await selectByExternalIdFor(this.work.reading, hashes, sight.known, sight.uses, this.now());
    await this.audit.note({ actor: principal, action: 'candidates.looked_up', outcome: 'done', amount: found.length });
    return found.map((row) => row.candidateId);
  }

  /** What became true since the cursor, in commit order, ids only. */
  async changes(
    principal: Principal,
    after: string | undefined,
    limit: number,
  ): Promise<{ changes: ListedChange[]; cursor: string }> {
    const cursor = cursorOf(after);
    const hidden = this.policies.current.policy.roles.get(principal.role)?.knowsHidden ?? false;
    const changes = await selectChangesAfter(this.work.reading, cursor, hidden, limit);
    await this.audit.note({ actor: principal, action: 'changes.read', outcome: 'done', amount: changes.length });
    const last = changes.at(-1) ?? cursor;
    return { changes, cursor: `${last.transactionId}.${last.id}` };
  }

  /** For deeds that answer for a bare id: its candidate, or the same refusal as for none. */
  async candidateOf(id: string, kind: string): Promise<string> {
    const [located] = isId(id) ? await selectLocated(this.work.reading, id, kind) : [];
    if (!located) throw notFound(kind);
    return located.candidateId;
  }

  private sight(principal: Principal) {
    return sightOf(this.policies.current.policy, principal);
  }

  private now(): string {
    return this.clock.now().toString();
  }
}

const FIRST = { transactionId: '0', id: BEFORE_ALL };

function cursorOf(after: string | undefined): { transactionId: string; id: string } {
  if (after === undefined) return FIRST;
  const [transactionId = '', id = ''] = after.split('.');
  if (/^\d{1,19}$/.test(transactionId) && isId(id)) return { transactionId, id };
  throw new Refusal('invalid', 'CURSOR_NOT_VALID', {
    field: 'after',
    found: 'something that is not a cursor',
    expected: 'the cursor of an earlier answer',
    remedy: 'Start without "after".',
  });
}
