/** Cases at random, lawful or not, for the properties. */
import fc from 'fast-check';
import type { ApplicationFacts, CaseFacts, ConsentFacts, Instant } from '../../src/policy/index.ts';
import { THE_POLICY } from './the-policy.ts';

const HOUR = 3_600_000;
const START = Date.parse('2023-11-01T00:00:00Z');
const instant = (ms: number): Instant => Temporal.Instant.fromEpochMilliseconds(ms);

export const aMoment = fc.integer({ min: 0, max: 5 * 365 * 24 }).map((hours) => instant(START + hours * HOUR));
const aWait = fc.integer({ min: 1, max: 400 * 24 });
const after = (from: Instant, hours: number): Instant => from.add({ hours });

export const aJurisdiction = fc.constantFrom(...THE_POLICY.jurisdictions.keys());
export const aCategory = fc.constantFrom(...THE_POLICY.categories.keys());
export const aSource = fc.constantFrom(...THE_POLICY.sources.keys());
export const aPurpose = fc.constantFrom(...THE_POLICY.purposes.keys());

export const anApplicationCase: fc.Arbitrary<ApplicationFacts> = fc
  .record({
    jurisdiction: aJurisdiction,
    stage: fc.constantFrom(...THE_POLICY.stages, 'offer', 'somewhere'),
    status: fc.constantFrom('active', 'hired', 'rejected', 'withdrawn'),
    receivedAt: aMoment,
    waits: fc.tuple(aWait, aWait, aWait, aWait),
    known: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ waits: [decided, closed, sent, received], known, status, receivedAt, ...rest }) => {
    const closedAt = after(receivedAt, decided + closed);
    return {
      id: 'application-a',
      ...rest,
      status,
      receivedAt,
      closedAt: status === 'active' ? undefined : closedAt,
      decidedAt: known[0] ? after(receivedAt, decided) : undefined,
      rejectionSentAt: known[1] ? after(closedAt, sent % 72) : undefined,
      rejectionReceivedAt: known[2] ? after(closedAt, (sent % 72) + (received % 96)) : undefined,
    };
  });

const aConsent: fc.Arbitrary<ConsentFacts> = fc
  .record({
    purpose: fc.oneof(fc.constant('future_opportunities'), aPurpose),
    givenAt: aMoment,
    wait: aWait,
    no: fc.option(aWait),
  })
  .map(({ purpose, givenAt, wait, no }) => ({
    id: `consent-${givenAt.epochMilliseconds}`,
    purpose,
    givenAt,
    until: after(givenAt, wait * 2),
    withdrawnAt: no === null ? undefined : after(givenAt, no),
  }));

export const aRandomCase: fc.Arbitrary<CaseFacts> = fc
  .record({
    candidateJurisdiction: aJurisdiction,
    application: fc.option(anApplicationCase, { nil: undefined, freq: 5 }),
    consents: fc.array(aConsent, { maxLength: 3 }),
    objections: fc.uniqueArray(aPurpose, { maxLength: 2 }),
    lastContactAt: fc.option(aMoment, { nil: undefined }),
    made: aMoment,
    wait: fc.integer({ min: -24, max: 200 * 24 }),
    source: aSource,
    category: aCategory,
  })
  .map(({ made, wait, ...facts }) => ({
    ...facts,
    recordReceivedAt: facts.application ? after(facts.application.receivedAt, wait) : made,
  }));
