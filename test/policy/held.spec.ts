import { readdirSync, readFileSync } from 'node:fs';
import { groundsFor } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';
import { casesOf, KINDS, momentOf, textsOf, type Written } from './written-cases.ts';
import { factsOf, GROUNDS } from './written-grounds.ts';
import { ALL_CASES, ELSEWHERE, PROMISES } from './written-promises.ts';

const project = new URL('../../', import.meta.url);
const promised = Object.entries(PROMISES);

describe('A promise of the notice', () => {
  const held = new Set(ALL_CASES.flatMap(({ holds = [] }) => holds));

  it.each(promised.filter(([, { by }]) => by === 'policy'))('%s is held by a case', (id) => {
    expect([...held]).toContain(id);
  });

  it('is one of those that the notice makes, wherever a case or a test holds it', () => {
    expect([...held, ...Object.keys(ELSEWHERE)].filter((id) => !(id in PROMISES))).toEqual([]);
  });

  it('is said in twelve words at most', () => {
    expect(promised.filter(([, { says }]) => says.split(' ').length > 12).map(([id]) => id)).toEqual([]);
  });

  const places = Object.entries(ELSEWHERE).flatMap(([id, tests]) => tests.map((place) => ({ id, ...place })));

  it.each(places)('$id is held by a test that exists: $file', ({ file, test }) => {
    const text = readFileSync(new URL(file, project), 'utf8');
    expect([`'${test}'`, `"${test}"`, `\`${test}\``].some((written) => text.includes(written))).toBe(true);
  });
});

describe('A case', () => {
  it('has a sentence of its own among those of its kind', () => {
    for (const kind of KINDS) {
      const names = casesOf(kind).map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  it.each(KINDS)('of %s is put to the policy by a test', (kind) => {
    const folder = new URL('test/policy/', project);
    const texts = readdirSync(folder).flatMap((name) =>
      name.endsWith('.ts') ? readFileSync(new URL(name, folder), 'utf8') : [],
    );
    expect(texts.some((text) => text.includes(`>('${kind}', [`))).toBe(true);
  });

  it.each(KINDS)('of %s stands in a file that says how to add one', (kind) => {
    for (const text of textsOf(kind)) expect(text).toMatch(/^# .*\n# To add one: /);
  });
});

describe('Every word of the policy is met by a case', () => {
  const given = GROUNDS.flatMap((written) => {
    const now = momentOf(written.now, written.jurisdiction);
    return groundsFor(THE_POLICY, factsOf(written), now).grounds;
  });
  const refusing = GROUNDS.flatMap(({ refused_by: rule }) => rule ?? []);
  const named = (kind: string, word: string) =>
    casesOf(kind).map((written) => (written as Written & Record<string, unknown>)[word]);

  it.each<[keyof typeof THE_POLICY & string, readonly unknown[]]>([
    ['rules', [...given.map(({ rule }) => rule), ...refusing]],
    ['jurisdictions', GROUNDS.map(({ jurisdiction }) => jurisdiction)],
    ['categories', GROUNDS.map((written) => factsOf(written).category)],
    ['sources', GROUNDS.map((written) => factsOf(written).source)],
    ['purposes', [...given.map(({ purpose }) => purpose), ...named('sight', 'purpose')]],
    ['roles', named('sight', 'role')],
    ['kinds', named('senders', 'kind')],
    ['recipients', named('recipients', 'recipient')],
    ['requests', named('clocks', 'request')],
    ['proofs', named('proofs', 'proof')],
  ])('of %s', (section, met) => {
    const words = [...(THE_POLICY[section] as ReadonlyMap<string, unknown>).keys()];
    expect(words.filter((word) => !met.includes(word))).toEqual([]);
  });
});
