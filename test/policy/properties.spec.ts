import fc from 'fast-check';
import { type Basis, type CaseFacts, endAnew, groundsFor, type Instant, knows } from '../../src/policy/index.ts';
import { draws } from '../kit/thorough.ts';
import { anApplicationCase, aRandomCase } from './arbitrary-case.ts';
import { expectedGrounds, plainEnd, RAW } from './oracle.ts';
import { at, THE_POLICY } from './the-policy.ts';

const CASES = draws(2_000, 400);

/** Most moments are near the case, where its ends are. */
const aMomentOf = fc
  .tuple(aRandomCase, fc.integer({ min: 0, max: 900 * 24 }))
  .map(([facts, hours]) => ({ facts, now: facts.recordReceivedAt.add({ hours }) }));

const CONSENT_LAND = ['EU', 'DE', 'FR', 'NL', 'AT', 'ES', 'IE', 'CH'];
const APPLICANT = ['candidate_application', 'candidate_interview', 'candidate_contact'];

/** The table of the design, as it is written there. */
function allowedBases(purpose: string, law: string, facts: CaseFacts): Basis[] {
  switch (purpose) {
    case 'consider_application':
      return facts.application && APPLICANT.includes(facts.source) ? ['contract'] : ['legitimate_interest'];
    case 'background_check':
      return ['legal_obligation', 'legitimate_interest'];
    case 'future_opportunities':
      return CONSENT_LAND.includes(law) || CONSENT_LAND.includes(facts.candidateJurisdiction)
        ? ['consent']
        : ['legitimate_interest'];
    case 'legal_obligation':
      return law.startsWith('US') ? ['legal_obligation'] : [];
    case 'verify_information':
    case 'legal_claims':
      return ['legitimate_interest'];
    default:
      return [];
  }
}

describe('For every case', () => {
  it('the grounds are those of the words of the file, and end when plain arithmetic says', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(aMomentOf, ({ facts, now }) => {
        const { grounds, refusal } = groundsFor(THE_POLICY, facts, now);
        const found = grounds.map(({ purpose, basis, rule, retainUntil }) => ({
          purpose,
          basis,
          rule,
          until: retainUntil.epochMilliseconds,
        }));
        expect(found).toEqual(expectedGrounds(facts, now));
        expect(refusal === undefined).toBe(grounds.length > 0);
        for (const { rule } of grounds) seen.set(rule, (seen.get(rule) ?? 0) + 1);
      }),
      CASES,
    );
    expect(seen.size).toBeGreaterThan(15); // the cases reach the rules
  });

  it('a ground has a basis that the table allows, and consent only where it is asked for', () => {
    fc.assert(
      fc.property(aMomentOf, ({ facts, now }) => {
        const law = facts.application?.jurisdiction ?? facts.candidateJurisdiction;
        for (const { purpose, basis, standsOn } of groundsFor(THE_POLICY, facts, now).grounds) {
          expect(allowedBases(purpose, law, facts)).toContain(basis);
          expect(standsOn.consentId !== undefined).toBe(basis === 'consent');
        }
      }),
      CASES,
    );
  });

  it('no ground outlives its maximum, nor is dead when it is given', () => {
    fc.assert(
      fc.property(aMomentOf, ({ facts, now }) => {
        for (const ground of groundsFor(THE_POLICY, facts, now).grounds) {
          const longest = ground.purpose.startsWith('legal') ? 2 + 4 : 2 + 2;
          const last = latest([
            facts.application?.receivedAt,
            facts.application?.closedAt,
            facts.recordReceivedAt,
            facts.lastContactAt,
            ...facts.consents.map(({ until }) => until),
          ]);
          expect(ground.retainUntil.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds);
          expect(ground.retainUntil.epochMilliseconds).toBeLessThanOrEqual(
            plainEnd(last.epochMilliseconds, [`P${longest}Y`, 'P5D'], 'UTC'),
          );
        }
      }),
      CASES,
    );
  });

  it('criminal records are kept only in the United Kingdom, the United States and California, and only from the offer', () => {
    let kept = 0;
    const criminal = fc.tuple(aMomentOf, fc.constantFrom('background_check_provider', 'candidate_application'));
    fc.assert(
      fc.property(criminal, ([{ facts, now }, source]) => {
        const { grounds } = groundsFor(THE_POLICY, { ...facts, source, category: 'criminal_record' }, now);
        if (grounds.length === 0) return;
        kept += 1;
        expect(['UK', 'US', 'US-CA']).toContain(facts.application?.jurisdiction);
        expect(facts.application?.stage).toBe('offer');
        for (const { condition, standsOn } of grounds) expect(condition && standsOn.law).toBeTruthy();
      }),
      CASES,
    );
    expect(kept).toBeGreaterThan(0); // about thirty are; the property is not empty
  });

  it('personal details, special categories and equality monitoring have no ground', () => {
    const never = fc.constantFrom('personal_details', 'special_category', 'equality_monitoring');
    fc.assert(
      fc.property(aMomentOf, never, ({ facts, now }, category) => {
        expect(groundsFor(THE_POLICY, { ...facts, category }, now).grounds).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('A ground that stands', () => {
  it('is counted anew as it was given, while its facts are the same', () => {
    fc.assert(
      fc.property(aMomentOf, ({ facts, now }) => {
        for (const ground of groundsFor(THE_POLICY, facts, now).grounds) {
          const anew = endAnew(THE_POLICY, ground, facts);
          expect(anew).toMatchObject({ anchor: ground.anchor, retainUntil: ground.retainUntil });
        }
      }),
      CASES,
    );
  });

  it('on application B does not move when application A is rejected', () => {
    fc.assert(
      fc.property(aMomentOf, anApplicationCase, ({ facts, now }, other) => {
        if (!facts.application) return;
        const ofB = { ...facts, application: { ...facts.application, id: 'application-b' } };
        const before = groundsFor(THE_POLICY, ofB, now).grounds;
        const ofA = {
          ...facts,
          application: { ...other, id: 'application-a', status: 'rejected' as const, closedAt: now },
        };
        groundsFor(THE_POLICY, ofA, now);
        for (const ground of before) {
          expect(endAnew(THE_POLICY, ground, ofB)).toMatchObject({ retainUntil: ground.retainUntil });
          if (ground.standsOn.applicationId) expect(() => endAnew(THE_POLICY, ground, ofA)).toThrow('ANOTHER_GROUND');
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('A role', () => {
  it('holds for a purpose what the file gives it, and nothing else', () => {
    const categories = [...Object.keys(RAW.categories), 'horoscope'];
    for (const role of [...Object.keys(RAW.roles), 'visitor']) {
      for (const purpose of [...Object.keys(RAW.purposes), 'curiosity']) {
        const held = THE_POLICY.roles.get(role)?.purposes.get(purpose)?.categories ?? new Set();
        expect([...held].sort()).toEqual(categories.filter((category) => written(role, purpose, category)).sort());
      }
    }
  });

  it('of hiring never knows of what is hidden', () => {
    for (const [role, { hiring }] of Object.entries(RAW.roles)) {
      if (hiring) expect(knows(THE_POLICY, role, 'criminal_record')).toBe(false);
    }
  });
});

function written(role: string, purpose: string, category: string): boolean {
  if (!(category in RAW.categories) || !(purpose in RAW.purposes)) return false;
  const given = RAW.roles[role]?.purposes ?? {};
  if (given === 'all') return true;
  const listed = given[purpose] ?? [];
  if (listed === 'all') return true;
  return listed.some((word) => word === category || RAW.groups.categories[word]?.includes(category));
}

function latest(moments: readonly (Instant | undefined)[]): Instant {
  return moments.reduce<Instant>(
    (last, moment) => (moment && Temporal.Instant.compare(moment, last) > 0 ? moment : last),
    at('2000-01-01T00:00:00Z'),
  );
}
