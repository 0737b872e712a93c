import fc from 'fast-check';
import {
  planCandidate,
  PlanCounts,
  type CandidateFacts,
  type PolicyPlan,
  type StandingLabel,
} from '../../src/candidates/index.ts';
import { endAnew, groundsFor, loadPolicy, type Basis, type Policy } from '../../src/policy/index.ts';
import { draws, rounds, share } from '../kit/thorough.ts';
import { whereItShows } from './all-that-shows.ts';
import { caseOfLabel, heldPeople, NOW } from './held-people.ts';
import { aMutation, lineChanged, placeChanged } from './mutated-policy.ts';
import { policyAfter, POLICY_FILE, POLICY_TEXT, THE_POLICY } from './the-policy.ts';

const PEOPLE = share(heldPeople, 20);

/**
 * Why a rule refuses is told to whoever sends what nothing else keeps; beside another ground, as a request's title, and of a category
 * that no rule grounds, it is for who reads the file; so is what a rule that refuses is called.
 */
function isForTheReader(lines: readonly string[]): boolean {
  const index = placeChanged(lines);
  if ([...THE_POLICY.rules.values()].some(({ does, line }) => does === 'refuse' && line === index + 1)) return true;
  const inRequests = index > THE_LINES.indexOf('requests:') && index < THE_LINES.indexOf('proofs:');
  return (inRequests ? /^\s+title: / : /^\s+(refuse|ungrounded): /).test(THE_LINES[index] ?? '');
}

/** What a plan would say of a policy that comes into force without grace. */
function planOf(policy: Policy, people = PEOPLE): PolicyPlan {
  const law = { version: 2, policy, former: new Map([[1, { policy: THE_POLICY, graceUntil: NOW }]]) };
  const counts = new PlanCounts();
  for (const { facts, labels } of people) planCandidate(counts, law, facts, labels, NOW);
  return counts.plan();
}

/** By the engine alone: whose labels of which category would not stand as they do, or stand anew. */
function labelsThatDiffer(policy: Policy): Set<string> {
  const differing = new Set<string>();
  for (const { facts, labels } of PEOPLE)
    for (const label of labels) {
      const { grounds } = groundsFor(policy, caseOfLabel(facts, label), NOW);
      const ends = new Set(
        [...grounds, ...givenBeside(policy, facts, label)].map(
          ({ purpose, basis, standsOn: { applicationId = '' }, retainUntil }) =>
            `${purpose} ${basis} ${applicationId} ${retainUntil.epochMilliseconds}`,
        ),
      );
      const before = label.grounds.map(
        ({ purpose, basis, applicationId, retainUntil }) =>
          `${purpose} ${basis} ${applicationId ?? ''} ${Date.parse(retainUntil)}`,
      );
      if ([...ends].sort().join() !== before.sort().join()) differing.add(`${facts.candidateId} ${label.category}`);
    }
  return differing;
}

/** What was given beside another use goes on without it: that use is asked for when a thing arrives, and never again. */
function givenBeside(policy: Policy, facts: CandidateFacts, label: StandingLabel) {
  return label.grounds.flatMap(({ purpose, basis, rule, applicationId }) => {
    const named = policy.rules.get(rule);
    if (named?.does !== 'grant' || named.beside.length === 0) return [];
    const stood = { purpose, basis: basis as Basis, rule, standsOn: applicationId ? { applicationId } : {} };
    const anew = endAnew(policy, stood, caseOfLabel(facts, label));
    return 'end' in anew ? [] : [{ ...stood, retainUntil: anew.retainUntil }];
  });
}

/** Read once, though each round looks at it again. */
const anAcceptedMutation = aMutation
  .map((lines) => ({ lines, loaded: loadPolicy(lines.join('\n'), POLICY_FILE) }))
  .filter(({ loaded }) => loaded.ok)
  .map(({ lines, loaded }) => ({ lines, policy: loaded.ok ? loaded.policy : THE_POLICY }));

const THE_LINES = POLICY_TEXT.split('\n');

it('a plan against the policy itself says nothing, and holds every jurisdiction and most rules', () => {
  expect(planOf(THE_POLICY, heldPeople).changes).toEqual([]);
  const rules = new Set(
    heldPeople.flatMap(({ labels }) => labels.flatMap(({ grounds }) => grounds.map(({ rule }) => rule))),
  );
  expect(rules.size).toBeGreaterThan(15);
});

it('a rule that no longer speaks for a place is missed there, also by what stands on a consent', () => {
  const apart = policyAfter('    extends: EU\n    time_zone: Europe/Berlin', '    time_zone: Europe/Berlin');
  const lost = planOf(apart, heldPeople).changes.filter(
    ({ change, purpose }) => change === 'loses' && purpose === 'future_opportunities',
  );
  expect(new Set(lost.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['DE']));
});

it('a rule that stands on another law than before takes what stood on the first, and gives it anew', () => {
  const state = '    law: hiring-records-us-ca\n    condition';
  const { changes } = planOf(policyAfter(state, '    law: hiring-records-us\n    condition'), heldPeople);
  expect(
    new Set(changes.map(({ change, purpose, jurisdiction }) => [change, purpose, jurisdiction].join(' '))),
  ).toEqual(new Set(['loses legal_obligation US-CA', 'gains legal_obligation US-CA']));
});

it('a law that is cited in other words takes nothing and gives nothing', () => {
  const retitled = policyAfter('title: AufenthG § 4a(5)', 'title: Aufenthaltsgesetz § 4a(5)');
  expect(planOf(retitled, heldPeople).changes).toEqual([]);
});

it('no mutation that is accepted is ignored: the plan shows what becomes of people, the papers and answers the rest', () => {
  const faults: string[] = [];
  const shown = new Map<string, number>();
  for (const { lines, policy } of fc.sample(anAcceptedMutation, draws(100, 3))) {
    const differing = labelsThatDiffer(policy);
    const { changes } = planOf(policy);
    const said = new Set(changes.map(({ category }) => category));
    const missed = [...differing].filter((one) => !said.has(one.split(' ').at(-1) ?? ''));
    if (missed.length > 0 || (differing.size === 0 && changes.length > 0))
      faults.push(`${lineChanged(lines)}: the plan misses ${missed.join(', ') || 'nothing, and says something'}`);
    const where = changes.length > 0 ? 'plan' : whereItShows(policy);
    if (where !== undefined) shown.set(where, (shown.get(where) ?? 0) + 1);
    else if (!isForTheReader(lines)) faults.push(`${lineChanged(lines)}: shows nowhere`);
  }
  expect(faults).toEqual([]);
  expect(shown.size).toBeGreaterThanOrEqual(rounds(2, 1)); // few draws may all show at one place
}, 240_000);
