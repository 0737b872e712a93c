/** Which category each field of a record is of. What the policy has no path for is refused, and not echoed. */
import { strictest } from './documents.ts';
import type { Policy } from './policy.ts';
import type { FileUse, KindRule, LookupKind, PartRule, PathRule } from './kind-words.ts';

/** A field as it came; the path is a JSON pointer. */
export interface IncomingField {
  readonly path: string;
  readonly value: unknown;
}

export interface SortedField extends IncomingField {
  readonly category: string;
  readonly whose: 'candidate' | 'referee';
}

export interface UnsortedField {
  /** The path, if it is one of the policy's; else the field's place in what came: `#3` is the third. */
  readonly path: string;
  readonly because: 'unknown_path' | 'unknown_screening_type' | 'wrong_type' | 'refused_category';
  /** The policy's own words for why it refuses the path. */
  readonly why?: string;
}

const INDEX = /^(0|[1-9]\d{0,3})$/;

export function sortFields(
  policy: Policy,
  kind: string,
  fields: readonly IncomingField[],
): { sorted: SortedField[]; unsorted: UnsortedField[] } {
  const rule = policy.kinds.get(kind);
  const parts = rule?.parts ? sortParts(policy, rule.parts, fields) : undefined;
  const sorted: SortedField[] = [];
  const unsorted: UnsortedField[] = [];
  fields.forEach((field, place) => {
    const outcome = sortField(rule, parts, field, place);
    if ('because' in outcome) unsorted.push(outcome);
    else sorted.push({ ...field, category: outcome.category, whose: whose(policy, outcome.category) });
  });
  return { sorted, unsorted };
}

/** Which sources may send which kind. */
export function kindAccepts(policy: Policy, kind: string, source: string): boolean {
  return policy.kinds.get(kind)?.sources.has(source) ?? false;
}

/** What becomes of a file of this kind. */
export function fileUse(policy: Policy, kind: string): FileUse {
  return policy.kinds.get(kind)?.files ?? 'none';
}

/** The category of a file that nobody reads: the strictest among the parts that its sender says it holds. */
export function categoryKept(
  policy: Policy,
  kind: string,
  parts: readonly string[],
): { readonly category: string } | { readonly known: readonly string[] } {
  const categories = policy.kinds.get(kind)?.parts?.categories ?? new Map<string, string>();
  const named = parts.flatMap((part) => categories.get(part) ?? []);
  if (named.length === 0 || named.length < parts.length) return { known: [...categories.keys()] };
  return { category: strictest(policy, named) };
}

/** Which paths feed the look-up index, by pattern. */
export function lookupKinds(policy: Policy): ReadonlyMap<string, LookupKind> {
  return policy.lookups;
}

/** `/work/0/position` is of the pattern `work › any › position`; a path that is no pointer, or has a star itself, is of none. */
export function patternOf(path: string): string | undefined {
  const names = path.split('/');
  if (names[0] !== '' || names.includes('*')) return undefined;
  return names.map((name) => (INDEX.test(name) ? '*' : name)).join('/');
}

function sortField(
  rule: KindRule | undefined,
  parts: SortedParts | undefined,
  { path, value }: IncomingField,
  place: number,
): { category: string } | UnsortedField {
  const found = pathRule(rule, path);
  if (!found) return { path: `#${place + 1}`, because: 'unknown_path' };
  if (!found.category) return { path, because: 'refused_category', ...(found.refused ? { why: found.refused } : {}) };
  if (!found.types.some((type) => isOfType(value, type))) return { path, because: 'wrong_type' };
  if (found.category.from === 'fixed') return { category: found.category.id };
  const category = found.category.from === 'whole' ? parts?.whole : parts?.byPart.get(partOf(path, rule?.parts));
  return category ? { category } : { path, because: 'unknown_screening_type' };
}

function pathRule(rule: KindRule | undefined, path: string): PathRule | undefined {
  const pattern = patternOf(path);
  return pattern === undefined ? undefined : rule?.paths.get(pattern);
}

function isOfType(value: unknown, type: PathRule['types'][number]): boolean {
  if (type === 'text') return typeof value === 'string';
  return type === 'number' ? typeof value === 'number' && Number.isFinite(value) : typeof value === 'boolean';
}

function whose(policy: Policy, category: string): 'candidate' | 'referee' {
  return policy.categories.get(category)?.whose ?? 'candidate';
}

interface SortedParts {
  /** The category of each part that names one, by the part's path. */
  readonly byPart: ReadonlyMap<string, string>;
  readonly whole: string;
}

/**
 * A part that names no known type has no category. The whole then counts as the strictest that any part could be: a report's
 * result speaks of all its screenings, the unknown one included.
 */
function sortParts(policy: Policy, rule: PartRule, fields: readonly IncomingField[]): SortedParts {
  const all = new Set<string>();
  const byPart = new Map<string, string>();
  for (const { path, value } of fields) {
    const part = partOf(path, rule);
    if (part === '') continue;
    all.add(part);
    if (path !== `${part}/${rule.namedBy}` || typeof value !== 'string') continue;
    const category = rule.categories.get(value);
    if (category) byPart.set(part, strictest(policy, [category, byPart.get(part) ?? category]));
  }
  const unnamed = [...all].some((part) => !byPart.has(part));
  const found = unnamed ? [...rule.categories.values()] : [...byPart.values()];
  return { byPart, whole: strictest(policy, [rule.otherwise, ...found]) };
}

/** The path of the part that a field lies in; empty where it lies in none. */
function partOf(path: string, rule: PartRule | undefined): string {
  if (!rule) return '';
  const depth = rule.at.split('/').length;
  const names = path.split('/');
  const part = names.slice(0, depth).join('/');
  return names.length > depth && patternOf(part) === rule.at ? part : '';
}
