import { documentFate } from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import type { Deed } from './deeds.ts';
import { DOCUMENT } from './document-place.ts';
import { endEmptied } from './end-emptied.ts';
import type { FamilyLabel } from './families.query.ts';
import { byCategory, contentOf, labelFields, type LabelContent, type LabelField } from './labels.ts';
import { insertLabels, type NewLabel } from './labels.query.ts';
import { ageToldIn, flagForPerson } from './minimum-age.ts';
import { isHidden } from './records.ts';
import { markRead, noteReader, openDocument, selectReadDocument, type ReadDocument } from './records.query.ts';
import { familyOf, livingOf, openLabel, reseal } from './reseal.ts';
import {
  arrivedAs,
  clearOf,
  closeUnread,
  deleteFile,
  readFields,
  storeFirst,
  type ClearDocument,
  type DocumentReading,
  type ReadyReading,
} from './store-reading.ts';

/** The clear bytes of a document that another reader has read; undefined where this one has, or where it has ended. */
export async function bytesToReadAgain(
  deed: Deed,
  recordId: string,
  reader: string,
): Promise<ClearDocument | undefined> {
  const [read] = await selectReadDocument(deed.tx, deed.candidateId, recordId, deed.now.toString());
  return read && read.reader !== reader ? clearOf(deed, read) : undefined;
}

export type ReadAgain = 'left_alone' | 'same' | 'changed';

/**
 * Puts what a newer reader found in the place of what another did. Grounds stay as they are, what a person has settled stays
 * as they said, what ended does not come back, and the document is never more open than before.
 */
export async function storeReadingAgain(
  deed: Deed,
  vault: Vault,
  recordId: string,
  reading: DocumentReading,
): Promise<ReadAgain> {
  const { candidateId, now, tx } = deed;
  const [read] = await selectReadDocument(tx, candidateId, recordId, now.toString());
  if (!read || read.reader === reading.reader) return 'left_alone';
  if (reading.state === 'unreadable') return keepAsRead(deed, read, reading.reader);
  if (read.state === 'unreadable') {
    await storeFirst(deed, vault, read, reading);
    return 'changed';
  }
  const fields = readFields(deed, read, reading);
  if (fields.length === 0) return keepAsRead(deed, read, reading.reader);
  const age = ageToldIn(deed, fields, Temporal.Instant.from(read.receivedAt));
  if (age === 'too_young') return endTooYoung(deed, read, reading.reader);
  const changed = await replaceFields(deed, vault, read, reading, fields);
  if (age === 'needs_person') await flagForPerson(deed, recordId);
  return changed ? 'changed' : 'same';
}

/** A reader that makes nothing of a document takes nothing from what another made of it. */
async function keepAsRead(deed: Deed, { recordId }: ReadDocument, reader: string): Promise<ReadAgain> {
  await noteReader(deed.tx, deed.candidateId, recordId, reader);
  deed.tell({ action: 'record.read', subject: { kind: 'record', id: recordId }, code: 'as_before', amount: 0 });
  return 'same';
}

/** X2: what was labelled of somebody too young ends, and the file goes in the transaction that found it out. */
async function endTooYoung(deed: Deed, read: ReadDocument, reader: string): Promise<ReadAgain> {
  const labels = (await ownLabels(deed, read)).filter(({ category }) => category !== DOCUMENT);
  await endEmptied(deed, labels, 'too_young');
  await deleteFile(deed, read);
  await closeUnread(deed, read.recordId, { reason: 'too_young', reader });
  return 'changed';
}

/** The labels of the record itself; those of its corrections are a person's word. */
const ownLabels = async (deed: Deed, { recordId }: ReadDocument): Promise<FamilyLabel[]> =>
  ((await familyOf(deed, recordId))?.labels ?? []).filter((label) => label.recordId === recordId);

async function replaceFields(
  deed: Deed,
  vault: Vault,
  read: ReadDocument,
  reading: ReadyReading,
  fields: readonly LabelField[],
): Promise<boolean> {
  const { candidateId, facts, tx } = deed;
  const { recordId, source, labelled } = read;
  const found = byCategory(fields);
  const replaced = await replaceIn(deed, vault, read, found);
  const firstFound = fields.filter(({ category }) => !labelled.includes(category) && !(category in read.noted));
  const { labels, refused } = labelFields(deed, vault, arrivedAs(deed, read), firstFound);
  await insertLabels(tx, { id: recordId, candidateId, source }, facts.policyVersion, labels);
  const counts = refused.map((one) => [one.category, one.paths.length] as const);
  const noted = { ...stillNoted(read, found), ...Object.fromEntries(counts) };
  const fate = await settleAgain(deed, read, labels, Object.keys(noted));
  const flags = [...new Set([...read.flags, ...reading.flags])];
  const { reader } = reading;
  const made = labels.map((label) => label.category);
  await markRead(tx, candidateId, recordId, { readAt: deed.now.toString(), reader, noted, flags, labelled: made });
  const changed =
    replaced.length > 0 ||
    made.length > 0 ||
    fate !== read.access ||
    isOther(noted, read.noted) ||
    isOther(flags, read.flags);
  const categories = [...replaced, ...made];
  const subject = { kind: 'record', id: recordId };
  deed.tell({ action: 'record.read', subject, categories, code: `document_${fate}`, amount: fields.length });
  if (changed) deed.changed('record.ready', recordId, categories.length > 0 && isHidden(deed, categories));
  return changed;
}

/** Answers with the categories in which anything is otherwise now. One that has nothing left ends. */
async function replaceIn(
  deed: Deed,
  vault: Vault,
  read: ReadDocument,
  found: ReadonlyMap<string, readonly LabelField[]>,
): Promise<string[]> {
  const living = (await ownLabels(deed, read)).filter(
    (label) => label.category !== DOCUMENT && livingOf(deed, label).length > 0,
  );
  const emptied = living.filter(({ category }) => !found.has(category));
  const changed: string[] = [];
  for (const label of living) {
    const group = found.get(label.category);
    if (!group) continue;
    const { replaced, sourceParty, ...before } = openLabel(deed, label);
    const content: LabelContent = { ...contentOf(group, sourceParty), ...(replaced ? { replaced } : {}) };
    if (!isOther(before, contentOf(group, undefined))) continue;
    await reseal(deed, vault, label, content);
    changed.push(label.category);
  }
  await endEmptied(deed, emptied, 'not_found_again');
  return [...changed, ...emptied.map(({ category }) => category)];
}

/** What was refused before stays so, and counts as often as it was ever found. */
const stillNoted = (
  { noted }: ReadDocument,
  found: ReadonlyMap<string, readonly LabelField[]>,
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(noted).map(([category, count]) => [category, Math.max(count, found.get(category)?.length ?? 0)]),
  );

/** By all that was ever found in it, so that another reading closes the document more, or leaves it. */
async function settleAgain(
  deed: Deed,
  read: ReadDocument,
  labels: readonly NewLabel[],
  noted: readonly string[],
): Promise<string> {
  const grounded = [...read.labelled.filter((one) => one !== DOCUMENT), ...labels.map(({ category }) => category)];
  const fate = documentFate(deed.policy, [
    ...grounded.map((category) => ({ category, grounded: true })),
    ...noted.map((category) => ({ category, grounded: false })),
  ]);
  if (fate === 'refused') {
    await deleteFile(deed, read); // Art. 10, as at the first reading
    return fate;
  }
  if (fate === 'open' || read.access !== 'open') return read.access;
  await openDocument(deed.tx, deed.candidateId, read.recordId, fate);
  return fate;
}

/** Whatever the order of the names in them. */
const isOther = (one: unknown, other: unknown): boolean => inOrder(one) !== inOrder(other);

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
