import { Refusal } from '../platform/index.ts';
import type { GroundSpec, Refusal as PolicyRefusal } from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import { requireEvidence } from './check-gates.ts';
import type { Deed } from './deeds.ts';
import { DOCUMENT } from './document-place.ts';
import { groundsOf, labelOf, type Arrived } from './labels.ts';
import { insertLabels, insertRecord } from './labels.query.ts';
import { insertDocument, selectRepeated } from './records.query.ts';
import { admit, repeat, sealRecord, type IncomingRecord, type StoredRecord } from './records.ts';

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

/** Stores the sealed file, closed to everyone until it is read, and enqueues its reading. */
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
  const arrived: Arrived = { recordId, source, sourceParty, receivedAt, applications: [application] };
  const contentHash = deed.key.fingerprint(file.digest);
  const [repeated] = await selectRepeated(deed.tx, deed.candidateId, source, kind, contentHash);
  if (repeated) {
    const before = Temporal.Instant.from(repeated.receivedAt);
    return repeat(deed, repeated, { ...arrived, receivedAt: before }, [], []);
  }
  const { grounds, refusal } = groundsOf(deed, arrived, DOCUMENT);
  if (grounds.length === 0) throw notHeld(refusal);
  await insertRecord(deed.tx, {
    id: recordId,
    candidateId: deed.candidateId,
    applicationId: application?.id ?? null,
    kind,
    source,
    state: 'received',
    contentHash,
    receivedAt: receivedAt.toString(),
    storedAt: deed.now.toString(),
    noted: {},
    sealed: sealRecord(deed, recordId, { sourceParty, fileName: file.fileName }),
    labelled: [DOCUMENT],
  });
  await insertFile(deed, vault, arrived, file, grounds);
  return {
    recordId,
    state: 'received',
    repeated: false,
    labelled: [{ category: DOCUMENT, fields: 0 }],
    refused: [],
    unsorted: [],
  };
}

/** The file as a label of its own with its grounds, its parts, and the job that reads it. */
async function insertFile(
  deed: Deed,
  vault: Vault,
  arrived: Arrived,
  file: SealedFile,
  grounds: GroundSpec[],
): Promise<void> {
  const { candidateId, facts, tx } = deed;
  const { recordId, mediaType, size } = file;
  const label = labelOf(deed, vault, arrived, DOCUMENT, [], grounds);
  await insertLabels(tx, { id: recordId, candidateId, source: arrived.source }, facts.policyVersion, [label]);
  await insertDocument(tx, { candidateId, recordId, labelId: label.id, mediaType, size }, file.parts);
  await deed.announce('record.read', { candidateId, recordId });
  deed.tell({ action: 'record.received', subject: { kind: 'record', id: recordId }, categories: [DOCUMENT] });
  deed.changed('record.received', recordId);
}

const notHeld = (refusal: PolicyRefusal | undefined): Refusal =>
  new Refusal('invalid', (refusal?.code ?? 'no_ground').toUpperCase(), {
    found: 'a file that the policy does not allow to be held here and now',
    remedy: refusal?.remedy ?? 'Send it for an application.',
    field: 'file',
  });
