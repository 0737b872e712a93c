import { createHash } from 'node:crypto';
import { newId, Refusal, type Instant } from '../platform/index.ts';
import { kindAccepts, sortFields, type IncomingField, type SortedField, type UnsortedField } from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import { requireEvidence } from './check-gates.ts';
import type { Deed, Standpoint } from './deeds.ts';
import type { KnownApplication } from './facts.ts';
import { groundsOf, labelFields, type Arrived, type RefusedCategory } from './labels.ts';
import { insertGrounds, insertLabels, insertRecord, type NewLabel, type NewRecord } from './labels.query.ts';
import { ageToldIn, flagForPerson, tooYoung } from './minimum-age.ts';
import { ownPermit } from './own-permit.ts';
import { selectRepeated, selectStanding, type RepeatedRecord } from './records.query.ts';
import { dateRefused, notFound } from './refusals.ts';

/** A record as it came, before anything is judged. */
export interface IncomingRecord {
  readonly kind: string;
  readonly source: string;
  readonly sourceParty?: string;
  readonly applicationId?: string;
  readonly receivedAt?: Instant;
  /** What a file that nobody reads holds, by the names of its kind's parts. */
  readonly parts?: readonly string[];
}

export interface StoredRecord {
  readonly recordId: string;
  readonly state: 'received' | 'ready' | 'unreadable';
  /** True where the same content from the same source was there already. */
  readonly repeated: boolean;
  readonly labelled: readonly { category: string; fields: number }[];
  readonly refused: readonly RefusedCategory[];
  readonly unsorted: readonly UnsortedField[];
}

/** Checks what a record says of itself. Throws where the kind, source, application or date can't be. */
export function admit(
  deed: Standpoint,
  incoming: IncomingRecord,
): { application: KnownApplication | undefined; receivedAt: Instant } {
  if (!kindAccepts(deed.policy, incoming.kind, incoming.source))
    throw new Refusal('invalid', 'SOURCE_NOT_FOR_KIND', {
      field: 'source',
      found: 'a source that the policy does not name for this kind of record',
      expected: 'a source that policy accepts for the kind',
      remedy: 'See GET /v1/policy for the sources of each kind.',
    });
  const application =
    incoming.applicationId === undefined
      ? undefined
      : deed.facts.applications.find((known) => known.id === incoming.applicationId);
  if (incoming.applicationId !== undefined && !application) throw notFound('application');
  const receivedAt = incoming.receivedAt ?? deed.now;
  if (Temporal.Instant.compare(receivedAt, deed.now) > 0)
    throw dateRefused('receivedAt', 'a date later than now', 'the date on which the record was received');
  return { application, receivedAt };
}

/** A typed body as policy judges it: what is kept is sealed already, what is refused is only named. */
export interface JudgedRecord {
  readonly record: NewRecord;
  readonly labels: readonly NewLabel[];
  readonly categories: readonly string[];
  readonly fields: number;
  readonly hidden: boolean;
  /** The person is young, or it can't be told: somebody has to look (X2). */
  readonly needsPerson: boolean;
  readonly arrived: Arrived;
  readonly refused: readonly RefusedCategory[];
  readonly unsorted: readonly UnsortedField[];
}

/** Throws where the record can't be, or where nothing of it may be held. */
export function judgeTyped(
  from: Standpoint,
  vault: Vault,
  incoming: IncomingRecord,
  fields: readonly IncomingField[],
): JudgedRecord {
  const { application, receivedAt } = admit(from, incoming);
  const age = ageToldIn(from, fields, receivedAt);
  if (age === 'too_young') throw tooYoung(from.policy);
  requireEvidence(from, incoming.kind, application, receivedAt);
  const { sorted, unsorted } = sortFields(from.policy, incoming.kind, fields);
  const { source, sourceParty } = incoming;
  const arrived: Arrived = { recordId: newId(), source, sourceParty, receivedAt, applications: [application] };
  const { labels, refused } = labelFields(from, vault, arrived, sorted);
  if (labels.length === 0) throw nothingHeld(refused, unsorted);
  const categories = labels.map((label) => label.category);
  const kept = new Set(categories);
  const record: NewRecord = {
    id: arrived.recordId,
    candidateId: from.candidateId,
    applicationId: application?.id ?? null,
    kind: incoming.kind,
    source,
    state: 'ready',
    contentHash: fingerprintOf(
      from,
      incoming,
      sorted.filter((field) => kept.has(field.category)),
    ),
    receivedAt: receivedAt.toString(),
    storedAt: from.now.toString(),
    noted: {},
    sealed: sealRecord(from, arrived.recordId, { sourceParty }),
    labelled: categories,
  };
  const amount = labels.reduce((sum, label) => sum + label.paths.length, 0);
  const hidden = isHidden(from, categories);
  const needsPerson = age === 'needs_person';
  return { record, labels, categories, fields: amount, hidden, needsPerson, arrived, refused, unsorted };
}

/** Judges, labels and stores a typed body: refused parts are written nowhere, and listed to the caller alone. */
export async function storeTyped(
  deed: Deed,
  vault: Vault,
  incoming: IncomingRecord,
  fields: readonly IncomingField[],
): Promise<StoredRecord> {
  const judged = judgeTyped(deed, vault, incoming, fields);
  const { record, labels, arrived, refused, unsorted } = judged;
  const { source, kind, contentHash } = record;
  const [repeated] = await selectRepeated(deed.tx, deed.candidateId, source, kind, contentHash);
  if (repeated) {
    const receivedAt = Temporal.Instant.from(repeated.receivedAt);
    if (judged.needsPerson) await flagForPerson(deed, repeated.id);
    return repeat(deed, repeated, { ...arrived, receivedAt }, refused, unsorted);
  }
  await insertRecord(deed.tx, record);
  await insertLabels(deed.tx, record, deed.facts.policyVersion, labels);
  deed.tell({
    action: 'record.received',
    subject: { kind: 'record', id: record.id },
    categories: judged.categories,
    amount: judged.fields,
  });
  if (judged.needsPerson) await flagForPerson(deed, record.id);
  deed.changed('record.ready', record.id, judged.hidden);
  return storedAs(judged);
}

/** What the sender of a record that was stored just now is told. */
export const storedAs = ({ record, labels, refused, unsorted }: JudgedRecord): StoredRecord => ({
  recordId: record.id,
  state: 'ready',
  repeated: false,
  refused,
  unsorted,
  labelled: labels.map((label) => ({ category: label.category, fields: label.paths.length })),
});

/** A record as it stands, for whoever repeats the request that sent it. */
export async function recordAgain(deed: Deed, recordId: string): Promise<StoredRecord> {
  const rows = await selectStanding(deed.tx, deed.candidateId, recordId);
  const [first] = rows;
  if (!first) throw notFound('record');
  const labelled = rows.flatMap(({ category, fields }) => (category === null ? [] : [{ category, fields }]));
  return { recordId, state: first.state, repeated: true, labelled, refused: [], unsorted: [] };
}

/** As `recordAgain`, with what is refused of the body: that was written nowhere, so it is judged anew. */
export async function typedAgain(
  deed: Deed,
  vault: Vault,
  incoming: IncomingRecord,
  fields: readonly IncomingField[],
  recordId: string,
): Promise<StoredRecord> {
  const { application, receivedAt } = admit(deed, incoming);
  const { sorted, unsorted } = sortFields(deed.policy, incoming.kind, fields);
  const { source, sourceParty } = incoming;
  const arrived = { recordId, source, sourceParty, receivedAt, applications: [application] };
  const { refused } = labelFields(deed, vault, arrived, sorted);
  return { ...(await recordAgain(deed, recordId)), refused, unsorted };
}

/** The same content again makes no second record, but its labels get the grounds of the application it now came for. */
export async function repeat(
  deed: Deed,
  repeated: RepeatedRecord,
  arrived: Pick<Arrived, 'source' | 'receivedAt' | 'applications'>,
  refused: readonly RefusedCategory[],
  unsorted: readonly UnsortedField[],
): Promise<StoredRecord> {
  const grounds = repeated.labels.flatMap((label) =>
    groundsOf(deed, arrived, label.category).grounds.map((ground) => ({ labelId: label.id, ground })),
  );
  await insertGrounds(deed.tx, deed.candidateId, deed.facts.policyVersion, grounds);
  const categories = repeated.labels.map((label) => label.category);
  deed.tell({ action: 'record.repeated', subject: { kind: 'record', id: repeated.id }, categories });
  return {
    recordId: repeated.id,
    state: repeated.state,
    repeated: true,
    refused,
    unsorted,
    labelled: repeated.labels.map((label) => ({ category: label.category, fields: 0 })),
  };
}

export const sealRecord = (
  deed: Standpoint,
  recordId: string,
  content: { sourceParty?: string | undefined; fileName?: string | undefined },
): Buffer =>
  deed.key.seal(
    { candidateId: deed.candidateId, kind: 'record', id: recordId, category: 'record' },
    JSON.stringify(content),
  );

export function openRecord(deed: Deed, recordId: string, sealed: Buffer): { sourceParty?: string; fileName?: string } {
  const place = { candidateId: deed.candidateId, kind: 'record', id: recordId, category: 'record' };
  return JSON.parse(deed.key.openText(ownPermit(deed.candidateId, deed.now, ['record']), place, sealed)) as {
    sourceParty?: string;
    fileName?: string;
  };
}

/** Whether a change about these categories would tell of something whose very existence is hidden. */
export const isHidden = (deed: Standpoint, categories: readonly string[]): boolean =>
  categories.every((category) => deed.policy.categories.get(category)?.existence === 'hidden');

function fingerprintOf(deed: Standpoint, incoming: IncomingRecord, fields: readonly SortedField[]): Buffer {
  const content = [...fields].sort((a, b) => (a.path < b.path ? -1 : 1)).map((field) => [field.path, field.value]);
  return deed.key.fingerprint(
    createHash('sha256')
      .update(JSON.stringify([incoming.sourceParty ?? null, content]))
      .digest(),
  );
}

/** Nothing of the record may be held: nothing of it is written, and only this answer says what it was. */
function nothingHeld(refused: readonly RefusedCategory[], unsorted: readonly UnsortedField[]): Refusal {
  const [first] = refused;
  return new Refusal('invalid', first ? first.because.toUpperCase() : 'NO_KNOWN_FIELDS', {
    found: first
      ? `nothing in this record that the policy allows to be held here and now (${refused.map((one) => one.because).join(', ')})`
      : 'no field that the policy knows',
    expected: 'at least one field of a category that has a ground',
    remedy: first?.remedy ?? 'Send fields at the paths that GET /v1/policy lists for this kind of record.',
    field: first?.paths[0] ?? unsorted[0]?.path,
    facts: { refused: refused.map((one) => one.category), unknown: unsorted.length },
  });
}
