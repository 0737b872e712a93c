import type { Instant } from '../platform/index.ts';
import { ruleFor, type Policy } from '../policy/index.ts';
import type { StandingGround, StandingLabel } from './applications.query.ts';
import type { CandidateFacts } from './facts.ts';
import { judgeAnew, type JudgedAnew, type Law } from './judge-anew.ts';
import type { Change, PlanCounts } from './plan-counts.ts';

/** Notes what a candidate's labels would come to under the law as it would be. Pure: it asks nobody, and changes nothing. */
export function planCandidate(
  counts: PlanCounts,
  law: Law,
  facts: CandidateFacts,
  labels: readonly StandingLabel[],
  now: Instant,
): void {
  let left = 0;
  for (const label of labels) {
    const { moved, ended, added } = judgeAnew(law, facts, [label], now);
    const note = (change: Change, at: number, ground: Stood | undefined, purpose: string | null): void =>
      counts.note(
        { change, category: label.category, jurisdiction: jurisdictionOf(facts, ground), purpose },
        facts.candidateId,
        at,
      );
    for (const { ground } of ended) note('loses', now.epochMilliseconds, ground, ground.purpose);
    for (const { ground, instead } of added)
      if (!instead) note('gains', ground.retainUntil.epochMilliseconds, ground.standsOn, ground.purpose);
    for (const { ground, until, inGrace } of goingOn(moved, added)) {
      const difference = until - Date.parse(ground.retainUntil);
      const change = inGrace === 'gone' ? 'loses' : difference < 0 ? 'ends_earlier' : 'ends_later';
      if (difference !== 0) note(change, until, ground, ground.purpose);
      if (inGrace === 'gone' && asksFor(law.policy, facts, label, ground)) counts.ask(ground.purpose, facts);
    }
    const lives = added.length > 0 || moved.some((one) => !one.inGrace && isAfter(one, now));
    if (lives || isHeld(facts, label.category)) left += 1;
    else if (isSooner(moved))
      note(
        'goes',
        lastEnd(moved, now),
        label.grounds.find(({ ended }) => !ended),
        null,
      );
    else left += 1; // it goes when it would have gone anyway
  }
  counts.seen(facts, labels.length, left);
}

type Stood = { readonly applicationId?: string | null | undefined };

/** The law of the application that it stands on; without one, that of the residence. */
const jurisdictionOf = (facts: CandidateFacts, ground: Stood | undefined): string =>
  facts.applications.find(({ id }) => id === ground?.applicationId)?.jurisdiction ?? facts.jurisdiction;

const isAfter = ({ retainUntil }: { retainUntil: string }, now: Instant): boolean =>
  Date.parse(retainUntil) > now.epochMilliseconds;

/** When the last of a label's grounds ends, in milliseconds; now where none goes on. */
const lastEnd = (moved: JudgedAnew['moved'], now: Instant): number =>
  Math.max(now.epochMilliseconds, ...moved.map(({ retainUntil }) => Date.parse(retainUntil)));

/** Whether the last of them ends sooner than the last of them would have. */
const isSooner = (moved: JudgedAnew['moved']): boolean => {
  const before = Math.max(...moved.map(({ ground }) => Date.parse(ground.retainUntil)));
  return !moved.some(({ retainUntil }) => Date.parse(retainUntil) >= before);
};

/** Grounds that go on, with their new ends in milliseconds, be it under a rule of another name, or for the grace alone. */
const goingOn = (
  moved: JudgedAnew['moved'],
  added: JudgedAnew['added'],
): { ground: StandingGround; until: number; inGrace?: 'gone' | 'sooner' }[] => [
  ...moved.map(({ ground, retainUntil, inGrace }) => ({
    ground,
    until: Date.parse(retainUntil),
    ...(inGrace ? { inGrace } : {}),
  })),
  ...added.flatMap(({ ground, instead }) =>
    instead ? [{ ground: instead, until: ground.retainUntil.epochMilliseconds }] : [],
  ),
];

/** Whether the purpose would go on with the person's consent. */
function asksFor(policy: Policy, facts: CandidateFacts, label: StandingLabel, ground: StandingGround): boolean {
  const { category, source } = label;
  const jurisdiction = jurisdictionOf(facts, ground);
  const situation = ground.applicationId ? 'application' : 'no_application';
  const rule = ruleFor(policy, { purpose: ground.purpose, category, source, jurisdiction, situation });
  return rule?.does === 'grant' && rule.basis === 'consent' && ground.basis !== 'consent';
}

const isHeld = ({ holds, restrictions }: CandidateFacts, category: string): boolean =>
  restrictions.length > 0 || holds.some(({ categories }) => categories === null || categories.includes(category));
