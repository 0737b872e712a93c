/** Whole policies at random: small, lawful, and otherwise as odd as the language lets them be. */
import fc from 'fast-check';
import type { RawPolicy, RawRetention, RawRule, RawTerm } from './oracle.ts';

const CATEGORIES = ['a', 'b', 'c', 'd'] as const;
const SOURCES = ['s1', 's2', 's3'] as const;
const PURPOSES = ['p1', 'p2', 'p3'] as const;
const JURISDICTIONS = ['J1', 'J2', 'J3', 'J4'] as const;
export const STAGES = ['first', 'second', 'last'] as const;

/** With and without summer time, and one that changes its clocks at midnight. */
const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'America/Santiago', 'UTC'] as const;
const HOLIDAYS = ['2024-03-29', '2024-05-01', '2024-12-25', '2025-01-01', '2025-10-03'];

export interface RandomPolicy {
  readonly raw: RawPolicy;
  readonly text: string;
}

const TERMS = ['P0D', 'P1D', 'P10D', 'P3W', 'P1M', 'P6M', 'P1Y', 'P1Y1M1D'] as const;
const aTerm: fc.Arbitrary<RawTerm> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<RawTerm>(...TERMS) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 12 }).map((amount) => ({ business_days: amount })) },
);

const ANCHORS = [
  'application_received',
  'application_closed',
  'rejection_sent',
  'rejection_received',
  'decision_made',
  'last_contact',
  'record_made',
] as const;

const aRetention: fc.Arbitrary<RawRetention> = fc
  .record({
    anchors: fc.array(fc.record({ event: fc.constantFrom(...ANCHORS), plus: aTerm }, { requiredKeys: ['event'] }), {
      minLength: 1,
      maxLength: 3,
    }),
    keep: aTerm,
    open: aTerm,
    late: fc.option(fc.constantFrom(...ANCHORS), { nil: undefined, freq: 2 }),
  })
  .map(({ late, ...retention }) => ({ ...retention, ...(late ? { or_later: late } : {}), citation: 'house' }));

const aConsentRetention: fc.Arbitrary<RawRetention> = fc
  .record({ keep: aTerm, late: fc.boolean() })
  .map(({ keep, late }) => ({
    anchor: 'consent_given',
    keep,
    ...(late ? { or_later: 'last_contact' } : {}),
    citation: 'house',
  }));

const some = <Word extends string>(words: readonly Word[]): fc.Arbitrary<Word[]> =>
  fc.subarray([...words], { minLength: 1 });

const someOrAll = <Word extends string>(words: readonly Word[]): fc.Arbitrary<Word[] | 'all'> =>
  fc.oneof({ weight: 3, arbitrary: some(words) }, { weight: 1, arbitrary: fc.constant('all' as const) });

/** A law holds where it is from. */
const lawOf = (jurisdiction: string): { law: string; jurisdictions: string[] } => ({
  law: `law-of-${jurisdiction}`,
  jurisdictions: [jurisdiction],
});

/** p3 is direct marketing: only there may consent be asked. */
function aRule(jurisdictions: readonly string[]): fc.Arbitrary<RawRule> {
  const where = fc.record({
    categories: some(CATEGORIES),
    sources: someOrAll(SOURCES),
    jurisdictions: someOrAll(jurisdictions),
  });
  const grant = fc
    .record({
      where,
      purpose: fc.constantFrom(...PURPOSES),
      requires: fc.constantFrom('application', 'no_application', undefined),
      basis: fc.constantFrom('contract', 'legal_obligation', 'legitimate_interest', 'public_task'),
      stage: fc.option(fc.constantFrom(...STAGES), { nil: undefined, freq: 3 }),
      retention: aRetention,
    })
    .map(({ where: matching, requires, basis, stage, ...rest }) => ({
      ...rest,
      ...matching,
      basis,
      ...(requires ? { requires } : {}),
      ...(requires === 'application' && stage ? { stage } : {}),
      ...(basis === 'legal_obligation' ? lawOf(lists(matching.jurisdictions, jurisdictions)[0] ?? '') : {}),
      ...(basis === 'legitimate_interest' ? { interest: 'i1' } : {}),
    }));
  const agreed = fc.record({ where, retention: aConsentRetention }).map(({ where: matching, retention }) => ({
    ...matching,
    purpose: 'p3',
    basis: 'consent',
    requires: 'consent',
    retention,
    renewal: { ask_before: ['P7D'] },
  }));
  const refuse = fc
    .record({ where, purpose: fc.constantFrom(...PURPOSES), requires: fc.constantFrom('application', undefined) })
    .map(({ where: matching, purpose, requires }) => ({
      ...matching,
      purpose,
      ...(requires ? { requires } : {}),
      refuse: 'not here',
    }));
  return fc.oneof(
    { weight: 5, arbitrary: grant },
    { weight: 2, arbitrary: agreed },
    { weight: 1, arbitrary: refuse },
  ) as fc.Arbitrary<RawRule>;
}

/** A rule for the same data as another, given only beside it. */
const besides = (rule: RawRule, retention: RawRetention): RawRule => ({
  id: '',
  purpose: rule.purpose === 'p1' ? 'p2' : 'p1',
  categories: rule.categories,
  sources: rule.sources,
  jurisdictions: rule.jurisdictions,
  ...(rule.requires && rule.requires !== 'consent' ? { requires: rule.requires } : {}),
  basis: 'public_task',
  beside: [rule.purpose],
  retention,
});

const lists = (words: string[] | 'all', all: readonly string[]): readonly string[] => (words === 'all' ? all : words);
const meet = (one: readonly string[], other: readonly string[]): boolean => one.some((word) => other.includes(word));

/** Two rules that would speak of the same case: only the first is written. */
function collide(one: RawRule, other: RawRule, roots: readonly string[]): boolean {
  const situations = ({ requires }: RawRule): string[] =>
    requires === 'application' || requires === 'no_application' ? [requires] : ['application', 'no_application'];
  return (
    one.purpose === other.purpose &&
    meet(lists(one.categories, CATEGORIES), lists(other.categories, CATEGORIES)) &&
    meet(lists(one.sources, SOURCES), lists(other.sources, SOURCES)) &&
    meet(lists(one.jurisdictions, roots), lists(other.jurisdictions, roots)) &&
    meet(situations(one), situations(other))
  );
}

const someJurisdictions: fc.Arbitrary<RawPolicy['jurisdictions']> = fc
  .array(
    fc.record({
      time_zone: fc.constantFrom(...ZONES),
      above: fc.option(fc.nat(2), { nil: undefined, freq: 3 }),
      holidays: fc.subarray(HOLIDAYS),
    }),
    { minLength: 2, maxLength: 4 },
  )
  .map((all) =>
    Object.fromEntries(
      all.map(({ above, ...rest }, index) => [
        JURISDICTIONS[index] ?? '',
        { ...rest, ...(above !== undefined && above < index ? { extends: JURISDICTIONS[above] } : {}) },
      ]),
    ),
  );

export const aRandomPolicy: fc.Arbitrary<RandomPolicy> = someJurisdictions.chain((jurisdictions) =>
  fc
    .record({
      rules: fc.array(fc.tuple(aRule(Object.keys(jurisdictions)), fc.option(aRetention, { nil: undefined, freq: 2 })), {
        minLength: 2,
        maxLength: 7,
      }),
      objections: fc.tuple(...PURPOSES.map(() => fc.constantFrom('ends', 'restricts', 'outweighed'))),
      residence: fc.tuple(...PURPOSES.map(() => fc.boolean())),
    })
    .map(({ rules, objections, residence }) => {
      const roots = Object.keys(jurisdictions).filter((id) => !jurisdictions[id]?.extends);
      const kept: RawRule[] = [];
      const keep = (one: RawRule): boolean => {
        if (kept.some((before) => collide(before, one, roots))) return false;
        kept.push({ ...one, id: `r${kept.length}` });
        return true;
      };
      for (const [rule, retention] of rules)
        if (keep(rule) && retention && !rule.refuse) keep(besides(rule, retention));
      return written({ jurisdictions, rules: kept, objections, residence });
    }),
);

interface Drawn {
  readonly jurisdictions: RawPolicy['jurisdictions'];
  readonly rules: RawRule[];
  readonly objections: readonly string[];
  readonly residence: readonly boolean[];
}

const each = <Value>(ids: readonly string[], value: (id: string, index: number) => Value): Record<string, Value> =>
  Object.fromEntries(ids.map((id, index) => [id, value(id, index)]));

function written({ jurisdictions, rules, objections, residence }: Drawn): RandomPolicy {
  const grounded = new Set(rules.flatMap((rule) => (rule.refuse ? [] : lists(rule.categories, CATEGORIES))));
  const word = (id: string) => ({ title: id, plain: id });
  const paper = { document: 'a paper', date: '2026-11-02' };
  const raw = {
    candor_policy: 1,
    controller: { name: 'A', privacy_contact: 'privacy@a.example', address: 'A' },
    jurisdictions: Object.fromEntries(
      Object.entries(jurisdictions).map(([id, one]) => [
        id,
        { title: id, dpv: 'loc:DE', authority: { name: 'A', url: 'https://a.example' }, ...one },
      ]),
    ),
    sources: each(SOURCES, (id) => ({ ...word(id), origin: 'candidate', dpv: 'dpv:DataSubjectDataSource' })),
    categories: each(CATEGORIES, (id) => ({
      ...word(id),
      dpv: 'pd:Contact',
      existence: 'listed',
      in_document: 'tolerate',
      ...(grounded.has(id) ? {} : { ungrounded: 'no rule was drawn for it' }),
    })),
    strictness: CATEGORIES,
    groups: { sources: {}, categories: {} },
    purposes: each(PURPOSES, (id, index) => ({
      ...word(id),
      dpv: 'dpv:RecruitmentApplicationManagement',
      dpia: { none: 'small' },
      automated_decision: 'none',
      bases: ['consent', 'contract', 'legal_obligation', 'legitimate_interest', 'public_task'],
      objection: id === 'p3' ? 'ends' : (objections[index] ?? ''),
      residence_speaks: residence[index] ?? false,
      ...(id === 'p3' ? { direct_marketing: true } : {}),
    })),
    laws: Object.fromEntries(Object.keys(jurisdictions).map((id) => [`law-of-${id}`, { title: 'a law', of: id }])),
    interests: { i1: { plain: 'to see', balancing: paper } },
    free_movement: ['DE'],
    recipients: {},
    stages: [...STAGES],
    path_tables: {
      all: each(
        CATEGORIES.map((id) => `/${id}`),
        (path) => ({ category: path.slice(1) }),
      ),
    },
    kinds: { form: { title: 'Form', sources: 'all', tables: ['all'] } },
    roles: { one: { title: 'One', purposes: 'all' as const } },
    retentions: {},
    rules,
    erasure_exceptions: {},
    consent_wordings: { p3: { version: 1, en: 'Yes.', de: 'Ja.' } },
    requests: {},
    proofs: {},
    limits: {
      unread_document_days: 7,
      third_party_notice: 'P1M',
      unsent_message_days: 14,
      key_epoch_days: 30,
      minimum_age: { refused_under: 16, human_under: 18 },
    },
  };
  return { raw, text: JSON.stringify(raw) };
}
