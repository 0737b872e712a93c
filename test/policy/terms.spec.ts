import fc from 'fast-check';
import {
  consentUntil,
  consentWording,
  endAnew,
  type Policy,
  proofUntil,
  renewalFor,
  requestClock,
} from '../../src/policy/index.ts';
import { endOfTerms } from '../../src/policy/calendar.ts';
import { businessDays, parseTerm } from '../../src/policy/term.ts';
import { aMoment } from './arbitrary-case.ts';
import { plainEnd } from './oracle.ts';
import { aCase, anApplication, at, POLICY_TEXT, policyAfter, readOrFail, THE_POLICY } from './the-policy.ts';

const term = (iso: string) => {
  const parsed = parseTerm(iso);
  if (!parsed) throw new Error(`${iso} is no term`);
  return parsed;
};

describe('A term', () => {
  it('ends as plain arithmetic says, in every zone of the policy', () => {
    const zones = [...THE_POLICY.jurisdictions.values()].map(({ timeZone }) => timeZone);
    const someTerms = fc.array(
      fc
        .tuple(fc.nat(900), fc.constantFrom('D', 'W', 'M', 'Y'))
        .map(([n, unit]) => `P${unit === 'Y' ? n % 9 : n % 90}${unit}`),
      { minLength: 1, maxLength: 2 },
    );
    fc.assert(
      fc.property(aMoment, someTerms, fc.constantFrom(...zones), (event, terms, timeZone) => {
        const end = endOfTerms(event, terms.map(term), { timeZone, holidays: new Set() });
        expect(end.epochMilliseconds).toBe(plainEnd(event.epochMilliseconds, terms, timeZone));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['P', 'P1', '6M', 'P6m', 'PT1H', 'P1DT1H', 'P-1D', 'P1.5M', 'P1D1M', 'P10000D', '', ' P1D'])(
    'is not %j',
    (iso) => {
      expect(parseTerm(iso)).toBeUndefined();
    },
  );

  it('of business days leaves out weekends and the holidays of the policy', () => {
    const friday = at('2026-12-18T20:00:00Z');
    const holidays = new Set(['2026-12-25']);
    const end = endOfTerms(friday, [businessDays(10)], { timeZone: 'America/Los_Angeles', holidays });
    expect(end.toString()).toBe(at('2027-01-05T08:00:00Z').toString()); // 21–24, 28–31 December, 1 and 4 January
  });
});

describe('A retention in business days', () => {
  const keptThreeDays = (holiday: string): Policy =>
    readOrFail(
      POLICY_TEXT.replace(
        "keep: P12M\n      open: P2Y\n      citation: 'Employment",
        "keep: { business_days: 3 }\n      open: P2Y\n      citation: 'Employment",
      ).replace('time_zone: Europe/Dublin', `time_zone: Europe/Dublin\n    holidays: [${holiday}]`),
    );
  const closedAt = at('2026-12-23T12:00:00Z'); // a Wednesday
  const application = anApplication({ jurisdiction: 'IE', status: 'withdrawn', closedAt });
  const ground = {
    rule: 'claims-ie',
    purpose: 'legal_claims',
    basis: 'legitimate_interest',
    standsOn: { applicationId: application.id },
  } as const;

  it.each([
    ['without a holiday', '2026-01-01', '2026-12-29T00:00:00Z'],
    ['over Christmas', '2026-12-25', '2026-12-30T00:00:00Z'],
  ])('ends with the last of them, %s', (_, holiday, end) => {
    const ended = endAnew(keptThreeDays(holiday), ground, aCase({ candidateJurisdiction: 'IE', application }));
    expect(ended).toMatchObject({ retainUntil: at(end), anchor: 'application_closed' });
  });
});

describe('A consent', () => {
  const given = at('2026-03-02T09:00:00Z');
  const until = (
    jurisdiction: string,
    purpose = 'future_opportunities',
    lastContactAt = undefined as typeof given | undefined,
  ) => consentUntil(THE_POLICY, { purpose, jurisdiction, at: given, lastContactAt })?.toString();

  it('lasts a year in the Netherlands, in France two after the last contact', () => {
    expect(until('NL')).toBe('2027-03-02T23:00:00Z');
    expect(until('FR')).toBe('2028-03-02T23:00:00Z');
    expect(until('FR', undefined, at('2026-06-01T09:00:00Z'))).toBe('2028-06-01T22:00:00Z');
    expect(until('FR', undefined, at('2025-06-01T09:00:00Z'))).toBe('2028-03-02T23:00:00Z');
  });

  it('is no basis where the law has another, nor for checks', () => {
    for (const jurisdiction of ['UK', 'US', 'US-CA', 'US-NY', 'ATLANTIS']) expect(until(jurisdiction)).toBeUndefined();
    expect(until('DE', 'background_check')).toBeUndefined();
  });

  it('is asked for again thirty and seven days before it ends', () => {
    const end = at('2027-03-02T23:00:00Z'); // the first moment of 3 March in Amsterdam
    const renewal = renewalFor(THE_POLICY, { purpose: 'future_opportunities', jurisdiction: 'NL', until: end });
    expect(renewal?.askFrom.map(String)).toEqual(['2027-01-31T23:00:00Z', '2027-02-23T23:00:00Z']);
    expect(renewal?.extends).toBe('P1Y');
    expect(renewalFor(THE_POLICY, { purpose: 'future_opportunities', jurisdiction: 'UK', until: end })).toBeUndefined();
  });

  it('is asked for in the words of the policy', () => {
    expect(consentWording(THE_POLICY, 'future_opportunities', 'en')?.text).toContain('withdraw');
    expect(consentWording(THE_POLICY, 'future_opportunities', 'de')?.text).toContain('widerrufen');
    expect(consentWording(THE_POLICY, 'legal_claims', 'en')).toBeUndefined();
  });

  it('that covers categories of different terms lasts as long as the shortest', () => {
    const shorter = policyAfter(
      '  - id: talent-pool-nl\n    purpose: future_opportunities\n    categories: [the_profile]',
      [
        '  - id: talent-pool-nl-documents',
        '    purpose: future_opportunities',
        '    categories: [document]',
        '    sources: [the_candidate]',
        '    jurisdictions: [NL]',
        '    requires: consent',
        '    basis: consent',
        '    retention: { anchor: consent_given, keep: P3M, citation: house }',
        '    renewal: { ask_before: [P30D] }',
        '  - id: talent-pool-nl',
        '    purpose: future_opportunities',
        '    categories: [contact, skills]',
      ].join('\n'),
    );
    const question = { purpose: 'future_opportunities', jurisdiction: 'NL', at: given };
    expect(consentUntil(shorter, question)?.toString()).toBe('2026-06-02T22:00:00Z');
  });
});

describe('A request', () => {
  const receivedAt = at('2026-01-31T12:00:00Z');
  const clock = (kind: string, jurisdiction: string) => requestClock(THE_POLICY, { kind, jurisdiction, receivedAt });

  it('is owed an answer in a month in Europe, extendable by two (H5)', () => {
    expect(clock('access', 'DE')).toMatchObject({
      answerBy: at('2026-02-28T23:00:00Z'),
      extendableTo: at('2026-04-28T22:00:00Z'),
    });
    expect(clock('access', 'DE')?.acknowledgeBy).toBeUndefined();
  });

  it('is confirmed in ten business days and answered in 45 days in California (H5)', () => {
    expect(clock('erasure', 'US-CA')).toMatchObject({
      acknowledgeBy: at('2026-02-14T08:00:00Z'), // received on a Saturday: 2–6 and 9–13 February
      answerBy: at('2026-03-18T07:00:00Z'),
      extendableTo: at('2026-05-02T07:00:00Z'),
    });
    expect(clock('opt_out', 'US-CA')?.answerBy.toString()).toBe('2026-02-24T08:00:00Z'); // without Presidents’ Day
  });

  it('of complaint is acknowledged within 30 days in the United Kingdom (D8)', () => {
    expect(clock('complaint', 'UK')?.acknowledgeBy?.toString()).toBe('2026-03-03T00:00:00Z');
    expect(clock('complaint', 'DE')?.acknowledgeBy).toBeUndefined();
  });

  it('to withdraw, stop, opt out or limit needs no proof of identity (H1)', () => {
    const without = [...THE_POLICY.requests.values()].filter(({ needsProof }) => !needsProof).map(({ id }) => id);
    expect(without.sort()).toEqual(['limit', 'opt_out', 'stop', 'withdrawal']);
  });

  it('has a clock everywhere, and none where policy sets none', () => {
    for (const kind of THE_POLICY.requests.keys()) {
      for (const jurisdiction of THE_POLICY.jurisdictions.keys()) expect(clock(kind, jurisdiction)).toBeDefined();
    }
    expect(clock('horoscope', 'DE')).toBeUndefined();
    expect(clock('access', 'ATLANTIS')).toBeUndefined();
  });

  it('leaves a proof that is kept for at least 24 months (CCPA regulations § 7101)', () => {
    expect(proofUntil(THE_POLICY, 'request', receivedAt, 'US-CA')?.toString()).toBe('2029-02-01T08:00:00Z');
    expect(proofUntil(THE_POLICY, 'horoscope', receivedAt, 'US-CA')).toBeUndefined();
  });
});
