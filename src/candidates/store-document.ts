import { Refusal } from '../platform/index.ts';
import {
  categoryKept,
  documentFate,
  fileUse,
  type GroundSpec,
  type Refusal as PolicyRefusal,
} from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import { requireEvidence } from './check-gates.ts';
import type { Deed } from './deeds.ts';
import { DOCUMENT } from './document-place.ts';
import { groundsOf, labelOf, type Arrived } from './labels.ts';
import { insertLabels, insertRecord } from './labels.query.ts';
import { insertDocument, openDocument, selectRepeated } from './records.query.ts';
import { admit, isHidden, repeat, sealRecord, type IncomingRecord, type StoredRecord } from './records.ts';

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

/**
 * Stores the sealed file: closed to everyone until it is read, with its reading enqueued; or, where files of its kind are kept
 * unread, under the strictest category among the parts that its sender names. Throws PARTS_NOT_NAMED where these are not known.
 */
export async function storeDocument(
  deed: Deed,
  vault: Vault,
  incoming: IncomingRecord,
  file: SealedFile,
): Promise<StoredRecord> {
  const { application, receivedAt } = admit(deed, incoming);
  requireEvidence(deed, incoming.kind, application, receivedAt);
  const { recordId } = file;
  const { source, sourceParty, kind } = incoming;
  const category = categoryOf(deed, incoming);
  const arrived: Arrived = { recordId, source, sourceParty, receivedAt, applications: [application] };
  const contentHash = deed.key.fingerprint(file.digest);
  const [repeated] = await selectRepeated(deed.tx, deed.candidateId, source, kind, contentHash);
  if (repeated) {
    const before = Temporal.Instant.from(repeated.receivedAt);
    return repeat(deed, repeated, { ...arrived, receivedAt: before }, [], []);
  }
  const { grounds, refusal } = groundsOf(deed, arrived, category);
  if (grounds.length === 0) throw notHeld(refusal);
  await insertRecord(deed.tx, {
    id: recordId,
    candidateId: deed.candidateId,
    applicationId: application?.id ?? null,
    kind,
    source,
    state: category === DOCUMENT ? 'received' : 'ready',
    contentHash,
    receivedAt: receivedAt.toString(),
    storedAt: deed.now.toString(),
    noted: {},
    sealed: sealRecord(deed, recordId, { sourceParty, fileName: file.fileName }),
    labelled: [category],
  });
  await insertFile(deed, vault, arrived, file, { category, grounds });
  if (category !== DOCUMENT) await keepUnread(deed, recordId, category);
  else await deed.announce('record.read', { candidateId: deed.candidateId, recordId });
  return {
    recordId,
    state: category === DOCUMENT ? 'received' : 'ready',
    repeated: false,
    labelled: [{ category, fields: 0 }],
    refused: [],
    unsorted: [],
  };
}

function categoryOf({ policy }: Deed, { kind, parts = [] }: IncomingRecord): string {
  if (fileUse(policy, kind) !== 'kept') {
    if (parts.length > 0) throw partsNotAsked();
    return DOCUMENT;
  }
  const kept = categoryKept(policy, kind, parts);
  if ('known' in kept) throw partsNotNamed(parts, kept.known);
  return kept.category;
}

/** Nobody waits for a reading, and what its category keeps from hiring the file keeps from hiring. */
async function keepUnread(deed: Deed, recordId: string, category: string): Promise<void> {
  const fate = documentFate(deed.policy, [{ category, grounded: true }]);
  await openDocument(deed.tx, deed.candidateId, recordId, fate === 'open' ? 'open' : 'closed_to_hiring');
  deed.changed('record.ready', recordId, isHidden(deed, [category]));
}

/** The file as a label of its own with its grounds, and its parts. */
async function insertFile(
  deed: Deed,
  vault: Vault,
  arrived: Arrived,
  file: SealedFile,
  { category, grounds }: { readonly category: string; readonly grounds: GroundSpec[] },
): Promise<void> {
  const { candidateId, facts, tx } = deed;
  const { recordId, mediaType, size } = file;
  const label = labelOf(deed, vault, arrived, category, [], grounds);
  await insertLabels(tx, { id: recordId, candidateId, source: arrived.source }, facts.policyVersion, [label]);
  await insertDocument(tx, { candidateId, recordId, labelId: label.id, mediaType, size }, file.parts);
  deed.tell({ action: 'record.received', subject: { kind: 'record', id: recordId }, categories: [category] });
  deed.changed('record.received', recordId, isHidden(deed, [category]));
}

const partsNotNamed = (parts: readonly string[], known: readonly string[]): Refusal =>
  new Refusal('invalid', 'PARTS_NOT_NAMED', {
    field: 'screenings',
    found:
      parts.length === 0
        ? 'a file without the names of the screenings in it'
        : 'a screening that the policy has no name for',
    expected: `one or more of ${known.join(', ')}`,
    remedy:
      'Name every screening that the file tells of, separated by commas: it is held and shown as the strictest of them.',
  });

const partsNotAsked = (): Refusal =>
  new Refusal('invalid', 'PARTS_NOT_ASKED', {
    field: 'screenings',
    found: 'names of screenings with a file that is read for itself',
    expected: 'screenings with a background check alone',
    remedy: 'Leave screenings out, or send the kind of record that the file is.',
  });

const notHeld = (refusal: PolicyRefusal | undefined): Refusal =>
  new Refusal('invalid', (refusal?.code ?? 'no_ground').toUpperCase(), {
    found: 'a file that the policy does not allow to be held here and now',
    remedy: refusal?.remedy ?? 'Send it for an application.',
    field: 'file',
  });
