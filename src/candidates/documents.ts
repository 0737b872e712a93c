import { newId, Refusal } from '../platform/index.ts';
import { documentFate, sortFields } from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import type { Deed } from './deeds.ts';
import type { KnownApplication } from './facts.ts';
import { groundsOf, labelFields, type Arrived } from './labels.ts';
import { insertLabels, insertRecord } from './labels.query.ts';
import { ownPermit } from './own-permit.ts';
import {
  deleteDocument,
  insertDocument,
  markRead,
  markUnreadable,
  openDocument,
  selectDocumentParts,
  selectRepeated,
  selectWaitingDocument,
} from './records.query.ts';
import { admit, isHidden, openRecord, repeat, sealRecord, type IncomingRecord, type StoredRecord } from './records.ts';

/** The one category that a file as a whole has. */
const DOCUMENT = 'document';

/** A file that arrived: sealed part by part as it came, before anything reads it. */
export interface SealedFile {
  readonly recordId: string;
  readonly parts: readonly Buffer[];
  readonly size: number;
  /** SHA-256 of the clear bytes. */
  readonly digest: Buffer;
  readonly mediaType: string;
  readonly fileName: string | undefined;
}

/** What a reader found in a document. */
export type DocumentReading =
  | {
      readonly state: 'ready';
      readonly fields: readonly { path: string; value: string; confidence: number }[];
      readonly flags: readonly string[];
      readonly reader: string;
    }
  | { readonly state: 'unreadable'; readonly reason: string; readonly reader: string };

/** Where a part of a document belongs: it opens at no other place of the file. */
export const partPlace = (candidateId: string, recordId: string, seq: number) =>
  ({ candidateId, kind: 'document_part', id: recordId, category: DOCUMENT, revision: seq }) as const;

/** Stores the sealed file, closed to everyone until it is read, and enqueues its reading. */
export async function storeDocument(deed: Deed, incoming: IncomingRecord, file: SealedFile): Promise<StoredRecord> {
  const { application, receivedAt } = admit(deed, incoming);
  const arrived = { source: incoming.source, receivedAt, applications: [application] };
  const contentHash = deed.key.fingerprint(file.digest);
  const [repeated] = await selectRepeated(deed.tx, deed.candidateId, incoming.source, incoming.kind, contentHash);
  if (repeated)
    return repeat(deed, repeated, { ...arrived, receivedAt: Temporal.Instant.from(repeated.receivedAt) }, [], []);

  const { grounds, refusal } = groundsOf(deed, arrived, DOCUMENT);
  if (grounds.length === 0)
    throw new Refusal('invalid', (refusal?.code ?? 'no_ground').toUpperCase(), {
      found: 'a file that the policy does not allow to be held here and now',
      remedy: refusal?.remedy ?? 'Send it for an application.',
      field: 'file',
    });
  await insertRecord(deed.tx, {
    id: file.recordId,
    candidateId: deed.candidateId,
    applicationId: application?.id ?? null,
    kind: incoming.kind,
    source: incoming.source,
    state: 'received',
    contentHash,
    receivedAt: receivedAt.toString(),
    storedAt: deed.now.toString(),
    noted: {},
    sealed: sealRecord(deed, file.recordId, { sourceParty: incoming.sourceParty, fileName: file.fileName }),
  });
  const labelId = newId();
  await insertLabels(
    deed.tx,
    { id: file.recordId, candidateId: deed.candidateId, source: incoming.source },
    deed.facts.policyVersion,
    [
      {
        id: labelId,
        category: DOCUMENT,
        whose: 'candidate',
        paths: [],
        grounds,
        hashes: [],
        sealed: deed.key.seal(
          {
            candidateId: deed.candidateId,
            kind: 'label',
            id: labelId,
            category: DOCUMENT,
            recordId: file.recordId,
            source: incoming.source,
            revision: 1,
          },
          JSON.stringify({ values: {} }),
        ),
      },
    ],
  );
  await insertDocument(
    deed.tx,
    { candidateId: deed.candidateId, recordId: file.recordId, labelId, mediaType: file.mediaType, size: file.size },
    file.parts,
  );
  await deed.announce('record.read', { candidateId: deed.candidateId, recordId: file.recordId });
  deed.tell({ action: 'record.received', subject: { kind: 'record', id: file.recordId }, categories: [DOCUMENT] });
  deed.changed('record.received', file.recordId);
  return {
    recordId: file.recordId,
    state: 'received',
    repeated: false,
    labelled: [{ category: DOCUMENT, fields: 0 }],
    refused: [],
    unsorted: [],
  };
}

/** Labels what was read; what has no ground is noted as category and count, and policy says what that does to the document. */
export async function storeReading(
  deed: Deed,
  vault: Vault,
  recordId: string,
  reading: DocumentReading,
): Promise<void> {
  const [waiting] = await selectWaitingDocument(deed.tx, deed.candidateId, recordId);
  if (!waiting) return; // read already, or gone: a job may run twice
  const readAt = deed.now.toString();
  if (reading.state === 'unreadable') {
    await markUnreadable(deed.tx, deed.candidateId, recordId, {
      readAt,
      reader: reading.reader,
      reason: reading.reason,
    });
    deed.tell({ action: 'record.unreadable', code: reading.reason, subject: { kind: 'record', id: recordId } });
    deed.changed('record.unreadable', recordId);
    return;
  }
  const arrived: Arrived = {
    recordId,
    source: waiting.source,
    receivedAt: Temporal.Instant.from(waiting.receivedAt),
    sourceParty: openRecord(deed, recordId, waiting.sealed).sourceParty,
    applications: applicationsOf(deed, waiting.applicationIds),
  };
  const confidence = new Map(reading.fields.map((field) => [field.path, field.confidence]));
  const { sorted } = sortFields(deed.policy, waiting.kind, reading.fields);
  const { labels, refused } = labelFields(
    deed,
    vault,
    arrived,
    sorted.map((field) => ({ ...field, confidence: confidence.get(field.path) ?? 0 })),
  );
  await insertLabels(
    deed.tx,
    { id: recordId, candidateId: deed.candidateId, source: waiting.source },
    deed.facts.policyVersion,
    labels,
  );

  const found = [
    ...labels.map((label) => ({ category: label.category, grounded: true })),
    ...refused.map((one) => ({ category: one.category, grounded: false })),
  ];
  const fate = documentFate(deed.policy, found);
  // Art. 10: a document that holds what may not be held goes in the transaction that found it out.
  if (fate === 'refused') await deleteDocument(deed.tx, deed.candidateId, waiting.labelId);
  else await openDocument(deed.tx, deed.candidateId, recordId, fate);

  const noted = Object.fromEntries(refused.map((one) => [one.category, one.paths.length]));
  await markRead(deed.tx, deed.candidateId, recordId, { readAt, reader: reading.reader, noted, flags: reading.flags });
  const categories = labels.map((label) => label.category);
  deed.tell({
    action: 'record.read',
    subject: { kind: 'record', id: recordId },
    categories,
    code: `document_${fate}`,
    amount: sorted.length,
  });
  deed.changed('record.ready', recordId, categories.length > 0 && isHidden(deed, categories));
}

const applicationsOf = (deed: Deed, ids: readonly string[]): (KnownApplication | undefined)[] =>
  ids.length === 0 ? [undefined] : deed.facts.applications.filter((application) => ids.includes(application.id));

/** The clear bytes of a document that waits to be read; undefined where it was read already or has gone. */
export async function bytesToRead(
  deed: Deed,
  recordId: string,
): Promise<{ bytes: Buffer; mediaType: string; fileName: string | undefined } | undefined> {
  const [waiting] = await selectWaitingDocument(deed.tx, deed.candidateId, recordId);
  if (!waiting) return undefined;
  const permit = ownPermit(deed.candidateId, deed.now, [DOCUMENT]);
  const parts = await selectDocumentParts(deed.tx, deed.candidateId, recordId);
  const clear = parts.map((part) =>
    deed.key.open(permit, partPlace(deed.candidateId, recordId, part.seq), part.sealed),
  );
  return {
    bytes: Buffer.concat(clear),
    mediaType: waiting.mediaType,
    fileName: openRecord(deed, recordId, waiting.sealed).fileName,
  };
}
