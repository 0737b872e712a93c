import fc from 'fast-check';
import {
  endAnew,
  groundsFor,
  type GroundSpec,
  loadPolicy,
  policyMistakeText,
  type CaseFacts,
  type Instant,
  type Policy,
} from '../../src/policy/index.ts';
import { draws } from '../kit/thorough.ts';
import { aHistory, factsAfter, type History } from './arbitrary-history.ts';
import { aRandomPolicy, type RandomPolicy } from './arbitrary-policy.ts';
import { expectedEnd, expectedGrounds, type RawPolicy, type RawTerm } from './oracle.ts';

/** A policy, and what happens to a few labels under it. */
interface Drawn {
  readonly raw: RawPolicy;
  readonly policy: Policy;
  readonly history: History;
}

const aCaseOfAnyPolicy: fc.Arbitrary<Drawn> = aRandomPolicy.chain((drawn) =>
  aHistory(Object.keys(drawn.raw.jurisdictions)).map((history) => ({ raw: drawn.raw, policy: readOf(drawn), history })),
);

function readOf({ text }: RandomPolicy): Policy {
  const loaded = loadPolicy(text, 'random');
  if (!loaded.ok) throw new Error(loaded.mistakes.map(policyMistakeText).join('\n'));
  return loaded.policy;
}

const LABELS = ['a', 'b', 'c', 'd'].flatMap((category) => ['s1', 's2', 's3'].map((source) => ({ category, source })));
const CASES = draws(3_000, 60);
const FEWER = draws(3_000, 40);

/** Of every label, before each event and after the last. */
function* momentsOf(history: History): Iterable<{ facts: CaseFacts; now: Instant }> {
  for (let many = 0; many <= history.events.length; many++)
    for (const label of LABELS)
      yield { facts: { ...factsAfter(history, many), ...label }, now: history.momentAfter(many) };
}

const ms = ({ epochMilliseconds }: Instant): number => epochMilliseconds;

it('any policy gives what its words say: the same purposes, bases and ends, at every moment of any history', () => {
  let grounds = 0;
  fc.assert(
    fc.property(aCaseOfAnyPolicy, ({ raw, policy, history }) => {
      for (const { facts, now } of momentsOf(history)) {
        const given = groundsFor(policy, facts, now);
        expectAsWritten(given.grounds, raw, facts, now);
        expect(given.grounds.length === 0).toBe(given.refusal !== undefined); // nothing lives without a ground
        for (const ground of given.grounds) {
          expectWithinTerm(ground, raw, facts, now);
          expectStartOfDay(ground, policy, facts);
        }
        grounds += given.grounds.length;
      }
    }),
    CASES,
  );
  expect(grounds).toBeGreaterThan(CASES.numRuns); // the policies keep something
}, 180_000);

it('a ground that any policy gave is counted anew as its words say, whatever happens then', () => {
  let changed = 0;
  fc.assert(
    fc.property(aCaseOfAnyPolicy, ({ raw, policy, history }) => {
      const at = history.momentAfter(history.given);
      for (const label of LABELS) {
        const then = { ...factsAfter(history, history.given), ...label };
        const now = { ...factsAfter(history, history.events.length), ...label };
        if (Boolean(then.application) !== Boolean(now.application)) continue; // it stood on none
        for (const ground of groundsFor(policy, then, at).grounds) {
          const anew = endAnew(policy, ground, now);
          const { rule, standsOn } = ground;
          const expected = expectedEnd(
            raw,
            { rule, ...(standsOn.consentId ? { consentId: standsOn.consentId } : {}) },
            now,
          );
          expect('end' in anew ? null : ms(anew.retainUntil)).toEqual(expected);
          if (expected !== ms(ground.retainUntil)) changed += 1;
        }
      }
    }),
    FEWER,
  );
  expect(changed).toBeGreaterThan(0); // things happen to what was given
}, 180_000);

it('the order in which facts that do not touch each other are told changes nothing', () => {
  fc.assert(
    fc.property(aCaseOfAnyPolicy, fc.infiniteStream(fc.nat(100)), ({ policy, history }, draws) => {
      const told = factsAfter(history, history.events.length);
      const other = factsAfter(
        history.shuffled(() => draws.next().value),
        history.events.length,
      );
      const now = history.momentAfter(history.events.length);
      for (const label of LABELS)
        expect(groundsFor(policy, { ...other, ...label }, now)).toEqual(groundsFor(policy, { ...told, ...label }, now));
    }),
    FEWER,
  );
}, 180_000);

function expectAsWritten(grounds: readonly GroundSpec[], raw: RawPolicy, facts: CaseFacts, now: Instant): void {
  const found = grounds.map(({ purpose, basis, rule, retainUntil }) => ({
    purpose,
    basis,
    rule,
    until: ms(retainUntil),
  }));
  expect(found).toEqual(expectedGrounds(facts, now, raw));
}

/** None is given dead, and none outlives its longest term from the last event. */
function expectWithinTerm({ rule, retainUntil }: GroundSpec, raw: RawPolicy, facts: CaseFacts, now: Instant): void {
  expect(ms(retainUntil)).toBeGreaterThan(ms(now));
  expect(ms(retainUntil)).toBeLessThanOrEqual(longestOf(raw, rule, facts));
}

/** Where the ground is counted, whatever the clocks did that day; or the moment of the event itself, or what was agreed. */
function expectStartOfDay(
  { retainUntil, rule, standsOn, anchorAt }: GroundSpec,
  policy: Policy,
  facts: CaseFacts,
): void {
  const agreed = facts.consents.find(({ id }) => id === standsOn.consentId)?.until;
  const moments = [anchorAt, facts.application?.receivedAt, facts.recordReceivedAt, agreed];
  if (moments.some((moment) => moment && ms(moment) === ms(retainUntil))) return;
  const onApplication = policy.rules.get(rule)?.requires === 'application';
  const place = (onApplication && facts.application?.jurisdiction) || facts.candidateJurisdiction;
  const local = retainUntil.toZonedDateTimeISO(policy.jurisdictions.get(place)?.timeZone ?? '');
  expect(ms(local.startOfDay().toInstant())).toBe(ms(retainUntil));
}

/** The last that happened, and then every term of the rule at its longest, in whichever order, with days for the time zones. */
function longestOf(raw: RawPolicy, id: string, facts: CaseFacts): number {
  const rule = raw.rules.find((one) => one.id === id);
  if (!rule || typeof rule.retention === 'string') throw new Error(`no retention for ${id}`);
  const { keep, open, anchors = [] } = rule.retention;
  const holidays = Object.values(raw.jurisdictions).flatMap((one) => one.holidays ?? []);
  const { application, consents, lastContactAt, recordReceivedAt } = facts;
  const events = [
    recordReceivedAt,
    lastContactAt,
    application?.receivedAt,
    application?.closedAt,
    application?.decidedAt,
    application?.rejectionSentAt,
    application?.rejectionReceivedAt,
  ];
  const last = Math.max(...events.map((event) => (event ? ms(event) : 0)));
  const terms: RawTerm[] = [keep, ...(open ? [open] : []), ...anchors.flatMap(({ plus }) => plus ?? [])];
  const days = terms.reduce((sum, term) => sum + mostDays(term, holidays.length), 2);
  const agreed = rule.basis === 'consent' ? consents.map(({ until }) => ms(until)) : [];
  return Math.max(last + days * DAY_MS, ...agreed);
}

const DAY_MS = 86_400_000;

/** No order of terms makes one longer than this: leap years, months of 31 days, and every free day in its way. */
function mostDays(term: RawTerm, holidays: number): number {
  if (typeof term !== 'string') return (Math.floor(term.business_days / 5) + 1) * 7 + 2 + holidays;
  const amount = (unit: string): number => Number(new RegExp(`(\\d+)${unit}`).exec(term)?.[1] ?? 0);
  return amount('Y') * 366 + amount('M') * 31 + amount('W') * 7 + amount('D');
}
