import { newId, type Instant } from '../platform/index.ts';
import {
  groundsFor,
  lookupKinds,
  patternOf,
  type GroundSpec,
  type Policy,
  type Refusal as PolicyRefusal,
  type SortedField,
} from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import type { Standpoint } from './deeds.ts';
import { caseOf, type KnownApplication } from './facts.ts';
import type { NewLabel } from './labels.query.ts';

/** What a label's sealed text holds. */
export interface LabelContent {
  readonly values: Readonly<Record<string, unknown>>;
  /** How sure the reader is of a value, where it is not wholly so. */
  readonly confidence?: Readonly<Record<string, number>>;
  /** Where a value stands in the document that it was read from. */
  readonly place?: Readonly<Record<string, FieldPlace>>;
  /** Values that were corrected and that only a hold or a restriction keeps: no use is made of them. */
  readonly replaced?: Readonly<Record<string, unknown>>;
  /** The party that sent it, such as the referee's name. */
  readonly sourceParty?: string;
}

/** On a page, with left, top, right and bottom in points from the upper left corner; or in a line of a text without pages. */
export type FieldPlace = { readonly page: number; readonly box: readonly number[] } | { readonly line: number };

/** A field with its category; of one that was read, what the reader says of it. */
export type LabelField = SortedField & { readonly confidence?: number; readonly place?: FieldPlace };

export interface RefusedCategory {
  readonly category: string;
  readonly paths: readonly string[];
  readonly because: string;
  readonly remedy: string;
}

export interface Arrived {
  readonly recordId: string;
  readonly source: string;
  readonly sourceParty: string | undefined;
  readonly receivedAt: Instant;
  readonly applications: readonly (KnownApplication | undefined)[];
}

/** Asks policy for each category's grounds; what gets none is refused with the reason, the rest becomes sealed labels. */
export function labelFields(
  deed: Standpoint,
  vault: Vault,
  arrived: Arrived,
  fields: readonly LabelField[],
): { labels: NewLabel[]; refused: RefusedCategory[] } {
  const labels: NewLabel[] = [];
  const refused: RefusedCategory[] = [];
  for (const [category, group] of byCategory(fields)) {
    const { grounds, refusal } = groundsOf(deed, arrived, category);
    if (grounds.length === 0) {
      refused.push({
        category,
        paths: group.map((field) => field.path),
        because: refusal?.code ?? 'no_ground',
        remedy: refusal?.remedy ?? 'Nothing in the policy allows holding this; do not send it.',
      });
    } else {
      labels.push(labelOf(deed, vault, arrived, category, group, grounds));
    }
  }
  return { labels, refused };
}

/** The grounds of one category on each application that the record came for; repeated ones once. */
export function groundsOf(
  deed: Standpoint,
  arrived: Pick<Arrived, 'source' | 'receivedAt' | 'applications'>,
  category: string,
): { grounds: GroundSpec[]; refusal?: PolicyRefusal } {
  const found = new Map<string, GroundSpec>();
  let refusal: PolicyRefusal | undefined;
  for (const application of arrived.applications) {
    const facts = caseOf(
      deed.facts,
      { category, source: arrived.source, recordReceivedAt: arrived.receivedAt },
      application,
    );
    const answer = groundsFor(deed.policy, facts, deed.now);
    refusal ??= answer.refusal;
    for (const ground of answer.grounds) {
      const key = [
        ground.purpose,
        ground.basis,
        ground.standsOn.applicationId,
        ground.standsOn.consentId,
        ground.standsOn.law,
      ].join('|');
      const before = found.get(key);
      if (!before || Temporal.Instant.compare(before.retainUntil, ground.retainUntil) < 0) found.set(key, ground);
    }
  }
  return { grounds: [...found.values()], ...(refusal ? { refusal } : {}) };
}

/** One label with its grounds, sealed; a document's has no fields. */
export function labelOf(
  deed: Standpoint,
  vault: Vault,
  arrived: Arrived,
  category: string,
  group: readonly LabelField[],
  grounds: GroundSpec[],
): NewLabel {
  const id = newId();
  const content = contentOf(group, arrived.sourceParty);
  return {
    id,
    category,
    grounds,
    whose: group[0]?.whose ?? 'candidate',
    paths: group.map((field) => field.path),
    sealed: deed.key.seal(
      {
        candidateId: deed.candidateId,
        kind: 'label',
        id,
        category,
        recordId: arrived.recordId,
        source: arrived.source,
        revision: 1,
      },
      JSON.stringify(content),
    ),
    hashes: lookupEntries(deed.policy, vault, group),
  };
}

/** What is sealed of fields of one category. */
export function contentOf(group: readonly LabelField[], sourceParty: string | undefined): LabelContent {
  const confidence = group.flatMap((field) =>
    field.confidence !== undefined && field.confidence < 1 ? [[field.path, field.confidence] as const] : [],
  );
  const place = group.flatMap((field) => (field.place ? [[field.path, field.place] as const] : []));
  return {
    values: Object.fromEntries(group.map((field) => [field.path, field.value])),
    ...(confidence.length > 0 ? { confidence: Object.fromEntries(confidence) } : {}),
    ...(place.length > 0 ? { place: Object.fromEntries(place) } : {}),
    ...(sourceParty ? { sourceParty } : {}),
  };
}

/** Keyed hashes of the values that policy lets people be looked up by. */
export function lookupEntries(
  policy: Policy,
  vault: Vault,
  values: readonly { path: string; value: unknown }[],
): NewLabel['hashes'] {
  const kinds = lookupKinds(policy);
  return values.flatMap(({ path, value }) => {
    const kind = kinds.get(patternOf(path) ?? '');
    if (!kind || typeof value !== 'string') return [];
    return vault.hashesToStore(kind, value).map((entry) => ({ kind, ...entry }));
  });
}

export function byCategory<Field extends SortedField>(fields: readonly Field[]): Map<string, Field[]> {
  const groups = new Map<string, Field[]>();
  for (const field of fields) groups.set(field.category, [...(groups.get(field.category) ?? []), field]);
  return groups;
}
