import { documentFate, fileUse, isRead, sortFields, type ReadForm } from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import type { Deed } from './deeds.ts';
import { DOCUMENT, partPlace } from './document-place.ts';
import type { KnownApplication } from './facts.ts';
import { labelFields, type Arrived, type FieldPlace, type LabelField, type RefusedCategory } from './labels.ts';
import { insertLabels, type NewLabel } from './labels.query.ts';
import { KEEP_EMPTY } from './open-candidate.ts';
import { ownPermit } from './own-permit.ts';
import {
  deleteDocument,
  markRead,
  markUnreadable,
  openDocument,
  selectDocumentParts,
  selectWaitingDocument,
  type WaitingDocument,
} from './records.query.ts';
import { ageToldIn, flagForPerson } from './minimum-age.ts';
import { isHidden, openRecord } from './records.ts';

/** What a reader found in a document. */
export type DocumentReading =
  ReadyReading | { readonly state: 'unreadable'; readonly reason: string; readonly reader: string };

export interface FoundField {
  readonly path: string;
  readonly value: string;
  readonly confidence: number;
  readonly place?: FieldPlace;
}

export interface ReadyReading {
  readonly state: 'ready';
  readonly fields: readonly FoundField[];
  readonly flags: readonly string[];
  readonly reader: string;
}

/** A document in the clear, with what its sender said of it. */
export interface ClearDocument {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly fileName: string | undefined;
  readonly form: ReadForm;
}

/** The clear bytes of a document that waits to be read; undefined where it was read already or has gone. */
export async function bytesToRead(deed: Deed, recordId: string): Promise<ClearDocument | undefined> {
  const [waiting] = await selectWaitingDocument(deed.tx, deed.candidateId, recordId);
  return waiting && clearOf(deed, waiting);
}

export async function clearOf(deed: Deed, waiting: WaitingDocument): Promise<ClearDocument> {
  const { candidateId, key, now, tx } = deed;
  const { recordId } = waiting;
  const permit = ownPermit(candidateId, now, [DOCUMENT]);
  const parts = await selectDocumentParts(tx, candidateId, recordId);
  const clear = parts.map((part) => key.open(permit, partPlace(candidateId, recordId, part.seq), part.sealed));
  const { fileName } = openRecord(deed, recordId, waiting.sealed);
  return { bytes: Buffer.concat(clear), mediaType: waiting.mediaType, fileName, form: formOf(deed, waiting.kind) };
}

/** What was stored to be read is read, whatever the policy says of such files by now: by what it says, else as a résumé. */
function formOf(deed: Deed, kind: string): ReadForm {
  const use = fileUse(deed.policy, kind);
  return isRead(use) ? use : 'resume';
}

/** Labels what was read, or notes why nothing could be. A job may run twice: what was read already, or is gone, stays. */
export async function storeReading(
  deed: Deed,
  vault: Vault,
  recordId: string,
  reading: DocumentReading,
): Promise<void> {
  const [waiting] = await selectWaitingDocument(deed.tx, deed.candidateId, recordId);
  if (!waiting) return;
  if (reading.state === 'unreadable') return closeUnread(deed, recordId, reading);
  await storeFirst(deed, vault, waiting, reading);
}

/** The first reading of a document that could be read. */
export async function storeFirst(
  deed: Deed,
  vault: Vault,
  waiting: WaitingDocument,
  reading: ReadyReading,
): Promise<void> {
  const { recordId } = waiting;
  const age = ageToldIn(deed, reading.fields, Temporal.Instant.from(waiting.receivedAt));
  if (age !== 'too_young') {
    await storeFields(deed, vault, waiting, reading);
    if (age === 'needs_person') await flagForPerson(deed, recordId);
    return;
  }
  // X2: nothing of it is labelled, and the file goes in the transaction that found it out.
  await deleteFile(deed, waiting);
  await closeUnread(deed, recordId, { reason: 'too_young', reader: reading.reader });
}

export async function closeUnread(
  deed: Deed,
  recordId: string,
  { reason, reader }: { readonly reason: string; readonly reader: string },
): Promise<void> {
  await markUnreadable(deed.tx, deed.candidateId, recordId, { readAt: deed.now.toString(), reader, reason });
  deed.tell({ action: 'record.unreadable', code: reason, subject: { kind: 'record', id: recordId } });
  deed.changed('record.unreadable', recordId);
}

/** What has no ground is noted as category and count, and policy says what that does to the document. */
async function storeFields(deed: Deed, vault: Vault, waiting: WaitingDocument, reading: ReadyReading): Promise<void> {
  const { candidateId, tx } = deed;
  const { recordId, source } = waiting;
  const sorted = readFields(deed, waiting, reading);
  const { labels, refused } = labelFields(deed, vault, arrivedAs(deed, waiting), sorted);
  await insertLabels(tx, { id: recordId, candidateId, source }, deed.facts.policyVersion, labels);
  const fate = await settleDocument(deed, waiting, labels, refused);
  await markRead(tx, candidateId, recordId, {
    readAt: deed.now.toString(),
    reader: reading.reader,
    noted: Object.fromEntries(refused.map((one) => [one.category, one.paths.length])),
    flags: reading.flags,
    labelled: labels.map((label) => label.category),
  });
  const categories = labels.map((label) => label.category);
  const subject = { kind: 'record', id: recordId };
  deed.tell({ action: 'record.read', subject, categories, code: `document_${fate}`, amount: sorted.length });
  deed.changed('record.ready', recordId, categories.length > 0 && isHidden(deed, categories));
}

/** What the policy knows of what was read, but what a person has settled otherwise. */
export function readFields(
  deed: Deed,
  { kind, corrected }: Pick<WaitingDocument, 'kind' | 'corrected'>,
  reading: ReadyReading,
): LabelField[] {
  const settled = new Set(corrected);
  const found = new Map(reading.fields.filter(({ path }) => !settled.has(path)).map((field) => [field.path, field]));
  return sortFields(deed.policy, kind, [...found.values()]).sorted.map((field) => {
    const { confidence = 0, place } = found.get(field.path) ?? {};
    return { ...field, confidence, ...(place ? { place } : {}) };
  });
}

async function settleDocument(
  deed: Deed,
  waiting: WaitingDocument,
  labels: readonly NewLabel[],
  refused: readonly RefusedCategory[],
): Promise<string> {
  const fate = documentFate(deed.policy, [
    ...labels.map((label) => ({ category: label.category, grounded: true })),
    ...refused.map((one) => ({ category: one.category, grounded: false })),
  ]);
  // Art. 10: a document that holds what may not be held goes in the transaction that found it out.
  if (fate === 'refused') await deleteFile(deed, waiting);
  else await openDocument(deed.tx, deed.candidateId, waiting.recordId, fate);
  return fate;
}

export const deleteFile = ({ tx, candidateId, now }: Deed, { labelId }: WaitingDocument): Promise<object[]> =>
  deleteDocument(tx, candidateId, labelId, now.add(KEEP_EMPTY).toString());

/** The record as it arrived, for every application that its document's grounds stand on by now. */
export const arrivedAs = (deed: Deed, waiting: WaitingDocument): Arrived => ({
  recordId: waiting.recordId,
  source: waiting.source,
  receivedAt: Temporal.Instant.from(waiting.receivedAt),
  sourceParty: openRecord(deed, waiting.recordId, waiting.sealed).sourceParty,
  applications: applicationsOf(deed, waiting.applicationIds),
});

const applicationsOf = (deed: Deed, ids: readonly string[]): (KnownApplication | undefined)[] =>
  ids.length === 0 ? [undefined] : deed.facts.applications.filter((application) => ids.includes(application.id));
