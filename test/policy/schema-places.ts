/** A policy beside its schema: what stands where, and which part of the schema speaks of it. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Mapping = Readonly<Record<string, Json>>;

export interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | false;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly type?: string;
  readonly description?: string;
}

type Path = readonly (string | number)[];

export interface Place {
  /** Where in the policy. */
  readonly path: Path;
  /** Where in the schema: ids and indexes are stars. */
  readonly of: string;
  readonly schema: Schema;
  readonly value: Json;
}

/** Every value of a policy that the schema speaks of. */
export function placesIn(value: Json, schema: Schema, path: Path = [], of = ''): Place[] {
  const here: Place = { path, of, schema, value };
  if (isList(value)) {
    const { items } = branch(schema, 'array');
    return [here, ...value.flatMap((item, index) => (items ? placesIn(item, items, [...path, index], `${of}/*`) : []))];
  }
  if (!isMapping(value)) return [here];
  const { properties = {}, additionalProperties } = branch(schema, 'object');
  const inner = Object.entries(value).flatMap(([key, one]) => {
    const own = properties[key];
    if (own) return placesIn(one, own, [...path, key], `${of}/${key}`);
    return additionalProperties ? placesIn(one, additionalProperties, [...path, key], `${of}/*`) : [];
  });
  return [here, ...inner];
}

/** Every mapping of the schema with keys of its own, with those keys. */
export function sectionsOf(schema: Schema, of = ''): (readonly [string, readonly string[]])[] {
  const { properties, additionalProperties, items, anyOf = [] } = schema;
  return [
    ...(properties && schema.type === 'object' ? [[of, Object.keys(properties).sort()] as const] : []),
    ...Object.entries(properties ?? {}).flatMap(([key, one]) => sectionsOf(one, `${of}/${key}`)),
    ...(additionalProperties ? sectionsOf(additionalProperties, `${of}/*`) : []),
    ...(items ? sectionsOf(items, `${of}/*`) : []),
    ...anyOf.flatMap((one) => sectionsOf(one, of)),
  ];
}

/** The policy with another value in one place, or without it. Mappings on the way that there are not are made. */
export function changed(value: Json, path: Path, put: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return put ?? null;
  const inner = (one: Json | undefined): readonly Json[] => {
    const now = rest.length === 0 ? put : changed(one ?? {}, rest, put);
    return now === undefined ? [] : [now];
  };
  if (isList(value)) return value.flatMap((one, index) => (index === key ? inner(one) : [one]));
  const was = value as Mapping;
  const names = Object.hasOwn(was, key) ? Object.keys(was) : [...Object.keys(was), String(key)];
  const entries = names.flatMap((name) =>
    (name === key ? inner(was[name]) : [was[name] ?? null]).map((now): [string, Json] => [name, now]),
  );
  return Object.fromEntries(entries);
}

export const isMapping = (value: Json): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Of several forms that a value may have, the one that it has. */
function branch(schema: Schema, type: 'array' | 'object'): Schema {
  return schema.anyOf?.find((one) => one.type === type) ?? schema;
}
