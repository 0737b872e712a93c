import { createHash } from 'node:crypto';
import { newId, type Instant } from '../platform/index.ts';
import type { GroundSpec } from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import type { StandingGround } from './applications.query.ts';
import { requireReach, sortCorrection, type Correction, type Reach, type SortedCorrection } from './correction.ts';
import { nothingToCorrect, notAllowed, restricted } from './correction-refusals.ts';
import type { Deed } from './deeds.ts';
import { endEmptied } from './end-emptied.ts';
import { inheritErasures, noteCorrected, type FamilyLabel } from './families.query.ts';
import type { KnownApplication } from './facts.ts';
import { ERASURE } from './judge-anew.ts';
import { byCategory, groundsOf, labelOf, type Arrived } from './labels.ts';
import { insertLabels, insertRecord, type NewLabel } from './labels.query.ts';
import { ageToldIn, flagForPerson, tooYoung } from './minimum-age.ts';
import { KEEP_EMPTY } from './open-candidate.ts';
import { admit, isHidden, recordAgain, sealRecord, type IncomingRecord, type StoredRecord } from './records.ts';
import { notFound } from './refusals.ts';
import { contentWithout, familyOf, isKept, livingOf, openLabel, reseal, type Family } from './reseal.ts';

/**
 * A new record whose fields supersede those of another, which leave their labels in the same transaction. It has a source and
 * grounds of its own, never for longer or for more than what it corrects; where nothing of that lives, nothing is stored.
 */
export async function correctRecord(
  deed: Deed,
  vault: Vault,
  incoming: IncomingRecord,
  correction: Correction,
  reach: Reach,
): Promise<StoredRecord> {
  const { application, receivedAt } = admit(deed, incoming);
  const family = await familyOf(deed, correction.corrects);
  if (!family || !mayKnow(deed, family, reach)) throw notFound('record');
  const said = sortCorrection(deed.policy, family.kind, correction);
  requireReach(deed.policy, reach, incoming.source, said);
  if (reach.uses && deed.facts.restrictions.length > 0) throw restricted();
  requireLiving(deed, family, reach, said);
  const age = ageToldIn(deed, said.set, receivedAt);
  if (age === 'too_young') throw tooYoung(deed.policy);
  const repeated = repeatedIn(deed, family, incoming, correction);
  if (repeated) return toldAgain(deed, repeated);
  const sorted = newOf(deed, family, incoming.source, said);
  if (sorted.set.length + sorted.taken.length === 0) return toldAgain(deed, family.id);
  const recordId = newId();
  const { source, sourceParty } = incoming;
  const from = { recordId, source, sourceParty, receivedAt: Temporal.Instant.from(family.receivedAt) };
  const labels = [...byCategory(sorted.set)].map(([category, group]) => {
    const { applications, grounds } = groundsFrom(
      deed,
      family,
      { source, category, path: group[0]?.path ?? '' },
      application,
    );
    return labelOf(deed, vault, { ...from, applications }, category, group, grounds);
  });
  await store(deed, family, { incoming, correction, labels, receivedAt, arrived: from });
  await takeFromLabels(deed, vault, family, sorted);
  const paths = correction.fields.map(({ path }) => path);
  await noteCorrected(deed.tx, deed.candidateId, family.id, paths, deed.now.add(KEEP_EMPTY).toString());
  if (age === 'needs_person') await flagForPerson(deed, recordId);
  tellOf(deed, family, recordId, sorted);
  const labelled = labels.map((label) => ({ category: label.category, fields: label.paths.length }));
  return { recordId, state: 'ready', repeated: false, labelled, refused: [], unsorted: [] };
}

/** Nothing new was said: the answer is what is there, and the log has that it was said. */
function toldAgain(deed: Deed, recordId: string): Promise<StoredRecord> {
  deed.tell({ action: 'record.repeated', subject: { kind: 'record', id: recordId } });
  return recordAgain(deed, recordId);
}

/** What somebody has said themselves stays said by them, where staff only say the same: a source tells whose words they are. */
function newOf(deed: Deed, { labels }: Family, source: string, { set, taken }: SortedCorrection): SortedCorrection {
  if (deed.policy.sources.get(source)?.origin !== 'controller') return { set, taken };
  const contents = labels.filter((label) => livingOf(deed, label).length > 0).map((label) => openLabel(deed, label));
  const isSaid = ({ path, value }: SortedCorrection['set'][number]): boolean =>
    contents.some(({ values, confidence }) => values[path] === value && confidence?.[path] === undefined);
  return { set: set.filter((field) => !isSaid(field)), taken };
}

/** Whether anything of the record, as it stands now, may be known to them. */
const mayKnow = (deed: Deed, { labels }: Family, { known, uses }: Reach): boolean =>
  labels.some(
    (label) => known.has(label.category) && (!uses || livingOf(deed, label).some(({ purpose }) => uses.has(purpose))),
  );

const standingOf = (deed: Deed, { labels }: Family, category: string): FamilyLabel[] =>
  labels.filter((label) => label.category === category && livingOf(deed, label).length > 0);

/** Throws where a value that is set or taken away is of a category of which nothing lives, or nothing that they may use. */
function requireLiving(deed: Deed, family: Family, { uses }: Reach, { set, taken }: SortedCorrection): void {
  for (const { path, category } of set)
    if (family.labelled.includes(category) && standingOf(deed, family, category).length === 0)
      throw nothingToCorrect(path, category);
  if (!uses) return;
  for (const { path, category } of [...set, ...taken]) {
    const standing = standingOf(deed, family, category);
    const usable = standing.some((label) =>
      livingOf(deed, label).some(({ purpose }) => uses.get(purpose)?.has(category)),
    );
    if (standing.length > 0 && !usable) throw nothingToCorrect(path, category);
  }
}

/**
 * What policy gives a value of this source for the applications that the corrected label stands on, counted from when the
 * corrected record came: of these the ones for which that label lives, and no longer than it does. A category that the record
 * never had is judged like one that arrives.
 */
function groundsFrom(
  deed: Deed,
  family: Family,
  { source, category, path }: { source: string; category: string; path: string },
  named: KnownApplication | undefined,
): { applications: Arrived['applications']; grounds: GroundSpec[] } {
  const standing = standingOf(deed, family, category);
  const isNew = standing.length === 0;
  const living = (isNew ? family.labels : standing).flatMap((label) => livingOf(deed, label));
  if (living.length === 0) throw nothingToCorrect(path, category);
  const ids = new Set(living.flatMap(({ applicationId }) => applicationId ?? []));
  const known = deed.facts.applications.filter(({ id }) => ids.has(id) && (!named || id === named.id));
  if (named && known.length === 0) throw nothingToCorrect(path, category);
  const applications = known.length > 0 ? known : [undefined];
  const arrived = { source, receivedAt: Temporal.Instant.from(family.receivedAt), applications };
  const { grounds, refusal } = groundsOf(deed, arrived, category);
  const erased = family.labels.some((label) => label.grounds.some(({ endedBecause }) => endedBecause === ERASURE));
  const given = isNew && !erased ? grounds : grounds.flatMap((ground) => within(ground, living));
  if (given.length === 0) throw notAllowed(path, category, refusal);
  return { applications, grounds: given };
}

/** A ground only where one for the same purpose and application lives, and until that one ends. */
function within(ground: GroundSpec, living: readonly StandingGround[]): GroundSpec[] {
  const ends = living
    .filter(
      ({ purpose, applicationId }) =>
        purpose === ground.purpose && applicationId === (ground.standsOn.applicationId ?? null),
    )
    .map(({ retainUntil }) => Temporal.Instant.from(retainUntil));
  const last = ends.sort((one, other) => Temporal.Instant.compare(one, other)).at(-1);
  if (!last) return [];
  return [Temporal.Instant.compare(last, ground.retainUntil) < 0 ? { ...ground, retainUntil: last } : ground];
}

interface ToStore {
  readonly incoming: IncomingRecord;
  readonly correction: Correction;
  readonly labels: readonly NewLabel[];
  readonly receivedAt: Instant;
  readonly arrived: Pick<Arrived, 'recordId' | 'sourceParty'>;
}

async function store(deed: Deed, family: Family, what: ToStore): Promise<void> {
  const { candidateId, facts, tx } = deed;
  const { incoming, labels, arrived } = what;
  const { recordId, sourceParty } = arrived;
  const { source, kind } = incoming;
  await insertRecord(tx, {
    id: recordId,
    candidateId,
    applicationId: incoming.applicationId ?? family.applicationId,
    kind,
    source,
    state: 'ready',
    contentHash: fingerprintOf(deed, incoming, what.correction, family.corrections.length),
    receivedAt: what.receivedAt.toString(),
    storedAt: deed.now.toString(),
    noted: {},
    sealed: sealRecord(deed, recordId, { sourceParty }),
    labelled: labels.map((label) => label.category),
    corrects: family.id,
  });
  await insertLabels(tx, { id: recordId, candidateId, source }, facts.policyVersion, labels);
  const heirs = labels.flatMap((label) => {
    const standing = standingOf(deed, family, label.category);
    return (standing.length > 0 ? standing : family.labels).map(({ id }) => ({ labelId: label.id, from: id }));
  });
  await inheritErasures(tx, candidateId, heirs, ERASURE);
}

/** What is corrected or taken away leaves the labels that have it; one with nothing left ends. */
async function takeFromLabels(
  deed: Deed,
  vault: Vault,
  { labels }: Family,
  { set, taken }: SortedCorrection,
): Promise<void> {
  const paths = new Set([...set, ...taken].map(({ path }) => path));
  const emptied: FamilyLabel[] = [];
  for (const label of labels.filter((one) => one.paths.some((path) => paths.has(path)))) {
    if (label.paths.every((path) => paths.has(path))) emptied.push(label);
    else await reseal(deed, vault, label, contentWithout(openLabel(deed, label), paths, isKept(deed, label.category)));
  }
  await endEmptied(deed, emptied, 'corrected');
}

function tellOf(deed: Deed, family: Family, recordId: string, { set, taken }: SortedCorrection): void {
  const categories = [...new Set(set.map((field) => field.category))];
  const touched = [...new Set([...set, ...taken].map((field) => field.category))];
  const amount = set.length + taken.length;
  deed.tell({ action: 'record.received', subject: { kind: 'record', id: recordId }, categories, amount: set.length });
  deed.tell({ action: 'record.corrected', subject: { kind: 'record', id: family.id }, categories: touched, amount });
  deed.changed('record.ready', recordId, isHidden(deed, touched));
  deed.changed('record.corrected', family.id, isHidden(deed, touched));
}

/** The newest correction, where it said the same: whoever sends it again has not been answered. */
function repeatedIn(
  deed: Deed,
  { corrections }: Family,
  incoming: IncomingRecord,
  correction: Correction,
): string | undefined {
  const before = fingerprintOf(deed, incoming, correction, corrections.length - 1).toString('base64');
  return corrections.find(({ source, contentHash }) => source === incoming.source && contentHash === before)?.id;
}

/** With how many came before: the same said again after something else is another correction. */
function fingerprintOf(deed: Deed, incoming: IncomingRecord, { fields }: Correction, before: number): Buffer {
  const content = [...fields].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path, value }) => [path, value]);
  return deed.key.fingerprint(
    createHash('sha256')
      .update(JSON.stringify([incoming.sourceParty ?? null, content, before]))
      .digest(),
  );
}
