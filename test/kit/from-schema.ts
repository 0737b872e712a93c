import fc, { type Arbitrary } from 'fast-check';

/** As much of JSON Schema as the OpenAPI document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly example?: unknown;
}

export type Schemas = Readonly<Record<string, Schema>>;

/** Texts as people and machines send them: plain, of any letters, long, and with what breaks quoting. */
const text = (schema: Schema): Arbitrary<unknown> =>
  fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom("'; drop table x; --", '\0', '\ud800', '\u202e', ' ', 'a'.repeat(5_000)),
    ...(typeof schema.example === 'string' ? [fc.constant(schema.example)] : []),
  );

const moment = (): Arbitrary<string> =>
  fc.oneof(
    fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
    fc.constantFrom(
      '2026-01-01',
      '2026-01-01T00:00:00Z',
      '2026-02-30T00:00:00Z',
      '0000-00-00T00:00:00Z',
      '+275760-09-13T00:00:00Z',
    ),
  );

/** Some name an entry twice. */
const list = (entry: Arbitrary<unknown>): Arbitrary<unknown[]> =>
  fc
    .tuple(fc.array(entry, { maxLength: 4 }), fc.boolean())
    .map(([entries, twice]) => (twice ? [...entries, ...entries.slice(0, 1)] : entries));

/** Values as a schema describes them, and now and then anything else that JSON can say. */
export function fromSchema(schema: Schema, schemas: Schemas, depth = 0): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: described(schema, schemas, depth) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  );
}

function described(schema: Schema, schemas: Schemas, depth: number): Arbitrary<unknown> {
  const named = schema.$ref ? schemas[schema.$ref.split('/').at(-1) ?? ''] : schema.allOf?.[0];
  if (named) return described(named, schemas, depth);
  if (schema.oneOf) return fc.oneof(...schema.oneOf.map((one) => described(one, schemas, depth)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return schema.format === 'date-time' ? moment() : schema.format === 'uuid' ? fc.uuid() : text(schema);
    case 'number':
    case 'integer':
      return fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'boolean':
      return fc.boolean();
    case 'array':
      return list(fromSchema(schema.items ?? {}, schemas, depth + 1));
    default:
      return record(schema, schemas, depth);
  }
}

function record({ properties = {}, required = [] }: Schema, schemas: Schemas, depth: number): Arbitrary<unknown> {
  if (Object.keys(properties).length === 0)
    return fc.dictionary(fc.string({ maxLength: 20 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 5 });
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, fromSchema(one, schemas, depth + 1)]),
  );
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) });
}
