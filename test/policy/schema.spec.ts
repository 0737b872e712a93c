import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse } from 'yaml';
import { policySchema } from '../../src/policy/index.ts';
import { changed, isMapping, placesIn, sectionsOf, type Json, type Place, type Schema } from './schema-places.ts';
import { mistakesIn } from './changed-policy.ts';
import { POLICY_TEXT } from './the-policy.ts';
import { draws, share } from '../kit/thorough.ts';

interface Validate {
  (value: unknown): boolean;
  errors?: readonly { readonly keyword: string; readonly params: { readonly additionalProperty?: string } }[] | null;
}

/** Ajv comes with Fastify, which checks by it too. */
const ajv2020 = (): { compile: (schema: object) => Validate } => {
  const fastify = createRequire(createRequire(import.meta.url).resolve('fastify'));
  const { Ajv2020 } = createRequire(fastify.resolve('@fastify/ajv-compiler'))('ajv/dist/2020.js');
  return new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
};

const SCHEMA = policySchema() as Schema;
const validate = ajv2020().compile(SCHEMA);
const accepts = (policy: Json): boolean => validate(policy);

const THE_FILE = parse(POLICY_TEXT) as Json;
/** With a decision by machine, which the default policy has none of. */
const DECIDING = changed(THE_FILE, ['purposes', 'verify_information', 'automated_decision'], {
  logic: 'who has no reference is put last',
  human_review: 'write to us',
});

describe('The schema of the policy file', () => {
  it('accepts the default policy', () => {
    expect(accepts(THE_FILE)).toBe(true);
    expect(accepts(DECIDING)).toBe(true);
    expect(mistakesIn(DECIDING)).toEqual([]);
  });

  it('lies beside it, and its first line tells an editor so', () => {
    const beside = readFileSync(new URL('../../config/policy.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(beside)).toEqual(SCHEMA);
    expect(POLICY_TEXT.split('\n', 1)).toEqual(['# yaml-language-server: $schema=policy.schema.json']);
  });

  it('explains every key in words', () => {
    const without = explained(SCHEMA).filter(({ description }) => !/^[A-Z].{4,}\.$/.test(description));
    expect(without).toEqual([]);
    expect(explained(SCHEMA).length).toBeGreaterThan(120);
  });
});

describe('A key', () => {
  const places = placesIn(DECIDING, SCHEMA).filter(
    ({ schema, value }) => isMapping(value) && formsOf(schema).some(({ properties }) => properties),
  );
  const withStray = places.reduceRight(
    (policy, { path }, index) => changed(policy, [...path, `stray${index}`], 'x'),
    DECIDING,
  );
  const mistakes = mistakesIn(withStray);
  const strayMistake = (index: number) =>
    mistakes.find(({ found }) => found.startsWith(`unknown key "stray${index}" `));

  it('that is unknown is refused by schema and reading alike, wherever it stands', () => {
    validate(withStray);
    const refused = new Set(validate.errors?.flatMap(({ params }) => params.additionalProperty ?? []));
    const missed = places.flatMap(({ of }, index) => (refused.has(`stray${index}`) && strayMistake(index) ? [] : [of]));
    expect(missed).toEqual([]);
    expect(places.length).toBeGreaterThan(400);
  });

  it('that the reading asks for is in the schema, and none else', () => {
    const asked = new Map<string, Set<string>>();
    places.forEach(({ of }, index) => {
      const keys = strayMistake(index)?.expected.replace('one of ', '').split(', ') ?? [];
      asked.set(of, new Set([...(asked.get(of) ?? []), ...keys]));
    });
    const read = [...asked].map(([of, keys]) => [of, [...keys].sort()]);
    // Any term may be one of business days; few are.
    const told = sectionsOf(SCHEMA).filter(([of, keys]) => asked.has(of) || keys.join() !== 'business_days');
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(told));
  });
});

describe('A policy that the schema refuses', () => {
  const firsts = [...Map.groupBy(placesIn(DECIDING, SCHEMA), ({ of }) => of).values()].flatMap(
    ([first]) => first ?? [],
  );
  const refused = share(firsts.flatMap(mutationsOf), 700).filter(({ policy }) => !accepts(policy));

  it('is refused by the reading too, with places and remedies', () => {
    expect(refused.length).toBeGreaterThan(400);
    fc.assert(
      fc.property(fc.constantFrom(...refused), ({ policy }) => {
        const mistakes = mistakesIn(policy);
        return mistakes.length > 0 && mistakes.every(({ line, remedy }) => line > 0 && remedy !== '');
      }),
      draws(500, 25),
    );
  });
});

interface Mutation {
  readonly what: string;
  readonly policy: Json;
}

/** Without it; with a value of each other kind; with a word that means nothing. */
function mutationsOf({ path, of, value }: Place): Mutation[] {
  const others: readonly (Json | undefined)[] = [
    undefined,
    { x: 'y' },
    ['x', { y: 'z' }],
    7.5,
    true,
    null,
    '',
    'nonsense',
  ];
  return others
    .filter((other) => path.length > 0 && other !== value)
    .map((other) => ({ what: `${JSON.stringify(other)} at ${of}`, policy: changed(DECIDING, path, other) }));
}

function formsOf(schema: Schema): readonly Schema[] {
  return schema.anyOf ?? [schema];
}

/** Every key, with what is said of it. */
function explained(schema: Schema): { key: string; description: string }[] {
  const { properties, additionalProperties, items, anyOf = [] } = schema;
  const own = schema.type === 'object' ? Object.entries(properties ?? {}) : [];
  const inner = [...anyOf, ...(items ? [items] : []), ...(additionalProperties ? [additionalProperties] : [])];
  return [
    ...own.map(([key, { description = '' }]) => ({ key, description })),
    ...[...own.map(([, one]) => one), ...inner].flatMap(explained),
  ];
}
