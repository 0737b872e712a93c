import type { Actor, AuditLog } from '../audit/index.ts';
import { partPlace, type LabelContent } from '../candidates/index.ts';
import { isId, type Clock, type Instant, type UnitOfWork } from '../platform/index.ts';
import { mintPermit, type CandidateKey, type Permit, type Vault } from '../vault/index.ts';
import {
  selectOwnDocument,
  selectOwnLabels,
  selectOwnState,
  type OwnGround,
  type OwnLabelRow,
  type OwnStateRow,
} from './own-data.query.ts';
import { isUnsure } from './unsure.ts';

/** One label with its values in the clear, as the person it is about may have it. */
export interface OwnLabel {
  readonly recordId: string;
  readonly kind: string;
  readonly category: string;
  readonly source: string;
  readonly whose: 'candidate' | 'referee';
  readonly sourceParty?: string;
  readonly receivedAt: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Paths of which the reader is unsure. */
  readonly unsure: readonly string[];
  /** Former values that only a hold or a restriction keeps. */
  readonly replaced?: Readonly<Record<string, unknown>>;
  readonly document?: { readonly fileName: string | undefined; readonly mediaType: string; readonly size: number };
  readonly grounds: readonly OwnGround[];
}

export interface OwnApplication {
  readonly id: string;
  readonly title?: string;
  readonly jurisdiction: string;
  readonly status: string;
  readonly receivedAt: string;
  readonly closedAt: string | null;
}

export interface OwnConsent {
  readonly id: string;
  readonly wording: string;
  readonly purpose: string;
  readonly givenAt: string;
  readonly until: string;
  readonly withdrawnAt: string | null;
}

/** Everything that is held of one candidate. */
export interface Holdings extends Pick<
  OwnStateRow,
  'jurisdiction' | 'objections' | 'checkSteps' | 'requests' | 'holds' | 'restrictions'
> {
  readonly candidateId: string;
  readonly labels: readonly OwnLabel[];
  readonly applications: readonly OwnApplication[];
  readonly consents: readonly OwnConsent[];
}

/** What is not a value of a label, and is sealed all the same. */
const SEALED_ROWS = ['record', 'application', 'consent'];

/** Reads for the person whom the data is about: all of it, bound to no purpose, through a permit of the candidate's own. */
export class OwnDataReader {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Undefined where the candidate has ended. */
  async holdingsOf(candidateId: string): Promise<Holdings | undefined> {
    const key = await this.vault.keyOf(candidateId);
    if (!key) return undefined;
    const now = this.clock.now();
    try {
      return await this.work.deed(candidateId, async (tx) => {
        const [state] = await selectOwnState(tx, candidateId);
        if (!state) return undefined;
        const rows = await selectOwnLabels(tx, candidateId, now.toString());
        const categories = [...new Set(rows.map(({ category }) => category))];
        const amount = rows.length;
        await this.audit.append(tx, {
          actor: ownActor(candidateId),
          action: 'own_data.viewed',
          outcome: 'done',
          candidateId,
          categories,
          amount,
        });
        return holdings(key, candidateId, state, rows, now);
      });
    } finally {
      key.forget();
    }
  }

  /** The original of a record, closed to others or not; undefined where this candidate has none of that record. */
  async document(
    candidateId: string,
    recordId: string,
  ): Promise<{ fileName: string | undefined; mediaType: string; bytes: Buffer } | undefined> {
    const key = isId(recordId) ? await this.vault.keyOf(candidateId) : undefined;
    if (!key) return undefined;
    const permit = ownPermit(candidateId, ['document', 'record'], this.clock.now());
    try {
      return await this.work.deed(candidateId, async (tx) => {
        const rows = await selectOwnDocument(tx, candidateId, recordId);
        const [first] = rows;
        if (!first) return undefined;
        const parts = rows.map((row) => key.open(permit, partPlace(candidateId, recordId, row.seq), row.sealed));
        await this.audit.append(tx, {
          actor: ownActor(candidateId),
          action: 'own_document.opened',
          outcome: 'done',
          candidateId,
          subject: { kind: 'record', id: recordId },
          categories: ['document'],
        });
        const { fileName } = openRow(key, permit, 'record', recordId, first.recordSealed);
        return { fileName, mediaType: first.mediaType, bytes: Buffer.concat(parts) };
      });
    } finally {
      key.forget();
    }
  }
}

export const ownActor = (candidateId: string): Actor => ({ kind: 'candidate', id: candidateId, role: 'candidate' });

const ownPermit = (candidateId: string, categories: readonly string[], at: Instant): Permit =>
  mintPermit({
    principal: { kind: 'candidate', id: candidateId, role: 'candidate' },
    purpose: 'own_access',
    candidateId,
    categories: new Set(categories),
    at,
  });

function holdings(
  key: CandidateKey,
  candidateId: string,
  state: OwnStateRow,
  rows: readonly OwnLabelRow[],
  at: Instant,
): Holdings {
  const permit = ownPermit(candidateId, [...rows.map(({ category }) => category), ...SEALED_ROWS], at);
  return {
    ...state,
    candidateId,
    labels: rows.map((row) => openLabel(key, permit, row)),
    applications: state.applications.map(({ sealed, ...application }) => ({
      ...application,
      title: openRow(key, permit, 'application', application.id, Buffer.from(sealed, 'base64')).title,
    })),
    consents: state.consents.map(({ sealed, ...consent }) => ({
      ...consent,
      wording: openText(key, permit, 'consent', consent.id, Buffer.from(sealed, 'base64')),
    })),
  };
}

function openLabel(key: CandidateKey, permit: Permit, row: OwnLabelRow): OwnLabel {
  const { candidateId } = permit;
  const { id, recordId, kind, category, source, whose, receivedAt, grounds } = row;
  const place = { candidateId, kind: 'label', id, category, recordId, source, revision: row.revision };
  const content = JSON.parse(key.openText(permit, place, row.sealed)) as LabelContent;
  const record = openRow(key, permit, 'record', recordId, row.recordSealed);
  const { mediaType, size } = row;
  return {
    recordId,
    kind,
    category,
    source,
    whose,
    receivedAt,
    grounds,
    values: content.values,
    unsure: Object.keys(content.values).filter((path) => isUnsure(content.confidence?.[path])),
    ...(content.replaced ? { replaced: content.replaced } : {}),
    ...(record.sourceParty === undefined ? {} : { sourceParty: record.sourceParty }),
    ...(mediaType === null || size === null ? {} : { document: { fileName: record.fileName, mediaType, size } }),
  };
}

interface SealedRow {
  readonly sourceParty?: string;
  readonly fileName?: string;
  readonly title?: string;
}

const openRow = (key: CandidateKey, permit: Permit, kind: string, id: string, sealed: Buffer): SealedRow =>
  JSON.parse(openText(key, permit, kind, id, sealed)) as SealedRow;

const openText = (key: CandidateKey, permit: Permit, kind: string, id: string, sealed: Buffer): string =>
  key.openText(permit, { candidateId: permit.candidateId, kind, id, category: kind }, sealed);
