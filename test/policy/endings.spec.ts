import {
  categoriesFor,
  documentFate,
  endAnew,
  endOf,
  erasureException,
  fateOf,
  groundsFor,
  isHiring,
  strictest,
} from '../../src/policy/index.ts';
import { aCase, anApplication, at, groundOf, policyAfter, THE_POLICY } from './the-policy.ts';

const now = at('2026-03-02T09:00:00Z');

describe('A ground', () => {
  it('ends at the moment it was kept until, not one later', () => {
    expect(endOf({ retainUntil: at('2026-03-02T09:00:00.001Z') }, now)).toEqual({ do: 'keep', because: 'within_term' });
    expect(endOf({ retainUntil: now }, now)).toEqual({ do: 'end', because: 'term_over' });
  });
});

describe('A label', () => {
  const label = { category: 'references' };
  const claim = { reason: 'claim_open', categories: ['references'] };

  it('stays while a ground for it lives, and goes with its last', () => {
    expect(fateOf(label, [{ rule: 'claims-de' }], [], [])).toEqual({ do: 'keep', because: 'claims-de' });
    expect(fateOf(label, [], [], [])).toEqual({ do: 'delete', because: 'no_ground' });
  });

  it('under a hold stays for the claim alone, and another category does not', () => {
    expect(fateOf(label, [], [claim], [])).toEqual({ do: 'keep', because: 'claim_open', for: 'legal_claims' });
    expect(fateOf({ category: 'contact' }, [], [claim], [])).toEqual({ do: 'delete', because: 'no_ground' });
    expect(fateOf({ category: 'contact' }, [], [{ reason: 'claim_open' }], [])).toMatchObject({ do: 'keep' });
  });

  it('under a restriction is not deleted by date (Art. 18)', () => {
    expect(fateOf(label, [], [], [{}])).toEqual({ do: 'keep', because: 'restricted' });
  });
});

describe('A ground that stands', () => {
  const closedAt = at('2026-03-10T09:00:00Z');
  const given = groundsFor(THE_POLICY, aCase(), now).grounds;

  it('ends with the closing of its application, and lives again when it is reopened', () => {
    const consider = groundOf(given, 'consider_application');
    const closed = aCase({ application: anApplication({ status: 'rejected', closedAt }) });
    expect(endAnew(THE_POLICY, consider, closed)).toEqual({
      anchor: 'application_closed',
      anchorAt: closedAt,
      retainUntil: closedAt,
    });
    const reopened = aCase({ application: anApplication({ closedAt, rejectionReceivedAt: closedAt }) });
    expect(endAnew(THE_POLICY, consider, reopened)).toMatchObject({ retainUntil: consider.retainUntil });
  });

  it('for claims moves from the closing to the sending to the receipt, as each is known', () => {
    const claims = groundOf(given, 'legal_claims');
    const until = (facts: Parameters<typeof anApplication>[0]) =>
      endAnew(THE_POLICY, claims, aCase({ application: anApplication({ status: 'rejected', closedAt, ...facts }) }));
    const rejectionSentAt = at('2026-03-11T09:00:00Z');
    expect(until({})).toMatchObject({ retainUntil: at('2026-09-10T22:00:00Z') });
    expect(until({ rejectionSentAt })).toMatchObject({ retainUntil: at('2026-09-14T22:00:00Z') });
    expect(until({ rejectionSentAt, rejectionReceivedAt: at('2026-03-12T09:00:00Z') })).toMatchObject({
      anchor: 'rejection_received',
      retainUntil: at('2026-09-12T22:00:00Z'),
    });
  });

  it('does not outlive its consent, its application, its rule or an objection', () => {
    const consent = { id: 'yes', purpose: 'future_opportunities', givenAt: now, until: at('2027-03-02T23:00:00Z') };
    const pool = groundOf(groundsFor(THE_POLICY, aCase({ consents: [consent] }), now).grounds, 'future_opportunities');
    const withdrawn = aCase({ consents: [{ ...consent, withdrawnAt: closedAt }] });
    const consider = groundOf(given, 'background_check');
    expect(endAnew(THE_POLICY, pool, withdrawn)).toEqual({ end: true, because: 'consent_withdrawn' });
    expect(endAnew(THE_POLICY, pool, aCase())).toEqual({ end: true, because: 'consent_gone' });
    expect(endAnew(THE_POLICY, consider, aCase({ application: undefined }))).toEqual({
      end: true,
      because: 'application_gone',
    });
    expect(endAnew(THE_POLICY, { ...consider, rule: 'of-before' }, aCase())).toEqual({
      end: true,
      because: 'rule_gone',
    });
    expect(endAnew(THE_POLICY, { ...consider, purpose: 'legal_claims' }, aCase())).toMatchObject({ end: true });
    expect(endAnew(THE_POLICY, { ...consider, rule: 'criminal-record-us-ny' }, aCase())).toEqual({
      end: true,
      because: 'rule_refuses',
    });
    expect(endAnew(THE_POLICY, consider, aCase({ objections: ['background_check'] }))).toEqual({
      end: true,
      because: 'objection',
    });
  });

  it('of a consent moves when the consent is renewed', () => {
    const consent = { id: 'yes', purpose: 'future_opportunities', givenAt: now, until: at('2027-03-02T23:00:00Z') };
    const pool = groundOf(groundsFor(THE_POLICY, aCase({ consents: [consent] }), now).grounds, 'future_opportunities');
    const renewed = { ...consent, until: at('2028-02-20T23:00:00Z') };
    expect(endAnew(THE_POLICY, pool, aCase({ consents: [renewed] }))).toMatchObject({ retainUntil: renewed.until });
  });
});

describe('What an erasure leaves', () => {
  it('is told in the words of the policy, and only where a rule says so', () => {
    expect(erasureException(THE_POLICY, 'claims-de', 'en')).toMatchObject({ article: '17(3)(e)' });
    expect(erasureException(THE_POLICY, 'claims-de', 'de')?.text).toContain('Rechtsansprüche');
    expect(erasureException(THE_POLICY, 'talent-pool-fr', 'en')).toBeUndefined();
    expect(erasureException(THE_POLICY, 'of-before', 'en')).toBeUndefined();
  });
});

describe('A record of several categories', () => {
  it('counts as the strictest', () => {
    expect(strictest(THE_POLICY, ['contact', 'criminal_record', 'background_check'])).toBe('criminal_record');
    expect(strictest(THE_POLICY, ['skills', 'contact'])).toBe('contact');
    expect(strictest(THE_POLICY, ['contact', 'horoscope'])).toBe('horoscope');
    expect(() => strictest(THE_POLICY, [])).toThrow(RangeError);
  });
});

describe('A document', () => {
  const found = (category: string, grounded = false) => [
    { category: 'contact', grounded: true },
    { category, grounded },
  ];

  it.each([
    ['personal details are tolerated', 'personal_details', false, 'open'],
    ['nominated referees are tolerated', 'nominated_referees', false, 'open'],
    ['health closes it to hiring', 'special_category', false, 'closed_to_hiring'],
    ['a criminal record refuses it', 'criminal_record', false, 'refused'],
    [
      'a criminal record with a ground closes it, as hiring may not know of it',
      'criminal_record',
      true,
      'closed_to_hiring',
    ],
    ['a background check with a ground closes it', 'background_check', true, 'closed_to_hiring'],
    ['what has no name in the policy closes it', 'horoscope', false, 'closed_to_hiring'],
  ] as const)('%s', (_what, category, grounded, fate) => {
    expect(documentFate(THE_POLICY, found(category, grounded))).toBe(fate);
  });

  it('is closed by what is hidden even where it is otherwise tolerated', () => {
    const tolerant = policyAfter(
      '    existence: hidden\n    in_document: refuse',
      '    existence: hidden\n    in_document: tolerate',
    );
    expect(documentFate(tolerant, found('criminal_record', true))).toBe('closed_to_hiring');
  });

  it('of nothing special is open', () => {
    expect(documentFate(THE_POLICY, [])).toBe('open');
  });
});

describe('A role', () => {
  it('may act for its purposes alone', () => {
    expect(categoriesFor(THE_POLICY, 'recruiter', 'consider_application')).toContain('contact');
    expect(categoriesFor(THE_POLICY, 'recruiter', 'legal_claims').size).toBe(0);
    expect(categoriesFor(THE_POLICY, 'recruiter', 'background_check').size).toBe(0);
    expect(categoriesFor(THE_POLICY, 'auditor', 'consider_application').size).toBe(0);
    expect(categoriesFor(THE_POLICY, 'ats_integration', 'consider_application').size).toBe(0);
    expect(categoriesFor(THE_POLICY, 'dpo', 'legal_claims').size).toBe(THE_POLICY.categories.size);
    expect(categoriesFor(THE_POLICY, 'visitor', 'consider_application').size).toBe(0);
  });

  it('of hiring is a recruiter or a hiring manager', () => {
    expect([...THE_POLICY.roles.keys()].filter((role) => isHiring(THE_POLICY, role))).toEqual([
      'recruiter',
      'hiring_manager',
    ]);
    expect(isHiring(THE_POLICY, 'visitor')).toBe(false);
  });
});
