import { sortFields, type Policy, type SortedField } from '../policy/index.ts';
import {
  categoryNotForRole,
  LONGEST_VALUE,
  notCorrectable,
  sourceNotForRole,
  wrongValue,
} from './correction-refusals.ts';

/** The kind of record that corrects another. */
export const CORRECTION_KIND = 'correction';

/** Null: this is not so, and there is nothing in its place. The value that stands: it is confirmed. */
export type CorrectedValue = string | number | boolean | null;

export interface Correction {
  /** The record to correct, or a correction of it: the newest stays. */
  readonly corrects: string;
  readonly fields: readonly { readonly path: string; readonly value: CorrectedValue }[];
}

/** What somebody may know of and correct. */
export interface Reach {
  /** Categories whose existence they may know of. */
  readonly known: ReadonlySet<string>;
  /** Purposes that they act for, with the categories that they see for each; null: everything that they know of. */
  readonly uses: ReadonlyMap<string, ReadonlySet<string>> | null;
}

/** A correction as policy understands it. */
export interface SortedCorrection {
  readonly set: readonly SortedField[];
  readonly taken: readonly { readonly path: string; readonly category: string }[];
}

/**
 * By the tables of the corrected record's kind, of those that policy takes corrections of. Throws at the first field that can't
 * be: a correction is taken whole or not at all.
 */
export function sortCorrection(policy: Policy, kind: string, { fields }: Correction): SortedCorrection {
  const set: SortedField[] = [];
  const taken: { path: string; category: string }[] = [];
  fields.forEach(({ path, value }, place) => {
    const category = categoryAt(policy, kind, path);
    if (category === undefined) throw notCorrectable(isKnown(policy, kind, path) ? path : `#${place + 1}`);
    if (value === null) return void taken.push({ path, category });
    const { sorted } = sortFields(policy, kind, [{ path, value }]);
    if (!sorted[0]) throw wrongValue(path, 'a value of the type that the path takes, as GET /v1/policy/schema tells');
    if (value === '' || (typeof value === 'string' && value.length > LONGEST_VALUE))
      throw wrongValue(path, `1 to ${LONGEST_VALUE} characters, or null`);
    set.push(sorted[0]);
  });
  return { set, taken };
}

/** Of which category a path is, in both kinds; any type of value may show it. */
function categoryAt(policy: Policy, kind: string, path: string): string | undefined {
  const [own, open] = [kind, CORRECTION_KIND].map((of) => {
    const probes = ['', 0, true].map((value) => sortFields(policy, of, [{ path, value }]).sorted[0]?.category);
    return probes.find((category) => category !== undefined);
  });
  return open === undefined ? undefined : own;
}

/** Whether a record of the kind may have the path, and the policy takes corrections of it. */
export const isCorrectable = (policy: Policy, kind: string, path: string): boolean =>
  categoryAt(policy, kind, path) !== undefined;

/** An unknown path may be anything, a person's details included: it is not repeated. */
const isKnown = (policy: Policy, kind: string, path: string): boolean =>
  [kind, CORRECTION_KIND].some((of) => sortFields(policy, of, [{ path, value: null }]).unsorted[0]?.path === path);

/** Throws where the reach ends: at a category that is never seen, or a source that is another's. */
export function requireReach(policy: Policy, reach: Reach, source: string, { set, taken }: SortedCorrection): void {
  const { uses } = reach;
  if (uses === null) return;
  if (policy.sources.get(source)?.origin !== 'controller') throw sourceNotForRole();
  const unseen = [...set, ...taken].find(
    ({ category }) => ![...uses.values()].some((categories) => categories.has(category)),
  );
  if (unseen) throw categoryNotForRole(unseen.path);
}
