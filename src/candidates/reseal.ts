import type { Vault } from '../vault/index.ts';
import type { Deed } from './deeds.ts';
import { resealLabel, selectFamily, type FamilyLabel, type FamilyRow } from './families.query.ts';
import { lookupEntries, type LabelContent } from './labels.ts';
import { ownPermit } from './own-permit.ts';

/** A record that was read or sent, with the labels of all that corrects it. */
export interface Family extends Omit<FamilyRow, 'labels'> {
  readonly labels: readonly FamilyLabel[];
}

/** Undefined where the candidate has no such record. */
export async function familyOf({ tx, candidateId }: Deed, recordId: string): Promise<Family | undefined> {
  const [row] = await selectFamily(tx, candidateId, recordId);
  if (!row) return undefined;
  return { ...row, labels: row.labels.map((label) => ({ ...label, sealed: Buffer.from(label.sealed, 'base64') })) };
}

/** The grounds of a label that live. */
export const livingOf = (deed: Pick<Deed, 'now'>, { grounds }: Pick<FamilyLabel, 'grounds'>): FamilyLabel['grounds'] =>
  grounds.filter(
    ({ ended, retainUntil }) => !ended && Temporal.Instant.compare(Temporal.Instant.from(retainUntil), deed.now) > 0,
  );

/** What a hold or a restriction keeps from deletion (Art. 17(3)(e), 18). */
export const isKept = ({ facts }: Pick<Deed, 'facts'>, category: string): boolean =>
  facts.restrictions.length > 0 ||
  facts.holds.some(({ categories }) => categories === null || categories.includes(category));

const placeOf = (candidateId: string, { id, category, recordId, source, revision }: FamilyLabel) =>
  ({ candidateId, kind: 'label', id, category, recordId, source, revision }) as const;

export const openLabel = ({ candidateId, key, now }: Deed, label: FamilyLabel): LabelContent =>
  JSON.parse(
    key.openText(ownPermit(candidateId, now, [label.category]), placeOf(candidateId, label), label.sealed),
  ) as LabelContent;

/** Seals other values into a label that stands. Its grounds stay as they are; what it is looked up by follows. */
export async function reseal(deed: Deed, vault: Vault, label: FamilyLabel, content: LabelContent): Promise<void> {
  const { candidateId, key, policy, tx } = deed;
  const values = Object.entries(content.values).map(([path, value]) => ({ path, value }));
  const [resealed] = await resealLabel(tx, candidateId, label, {
    paths: values.map(({ path }) => path),
    sealed: key.seal(placeOf(candidateId, { ...label, revision: label.revision + 1 }), JSON.stringify(content)),
    hashes: lookupEntries(policy, vault, values),
  });
  if (!resealed) throw new Error('a label changes under the lock of its candidate alone');
}

/** The content without the values at these paths; `kept`: put aside, for whoever keeps them. */
export function contentWithout(content: LabelContent, paths: ReadonlySet<string>, kept: boolean): LabelContent {
  const { values, confidence, place, replaced, ...rest } = content;
  const without = <Value>(named: Readonly<Record<string, Value>> = {}): Record<string, Value> =>
    Object.fromEntries(Object.entries(named).filter(([path]) => !paths.has(path)));
  const taken = Object.fromEntries(Object.entries(values).filter(([path]) => paths.has(path)));
  const aside = { ...replaced, ...(kept ? taken : {}) };
  const parts = { confidence: without(confidence), place: without(place), replaced: aside };
  const filled = Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
  return { values: without(values), ...filled, ...rest };
}
