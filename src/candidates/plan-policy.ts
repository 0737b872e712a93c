import type { Actor, AuditLog } from '../audit/index.ts';
import type { Clock, Instant, UnitOfWork } from '../platform/index.ts';
import type { Policy } from '../policy/index.ts';
import type { StandingGround, StandingLabel } from './applications.query.ts';
import { factsOf, type CandidateFacts } from './facts.ts';
import { judgeAnew, type JudgedAnew } from './judge-anew.ts';
import { countActive, selectStandingAfter } from './plan-policy.query.ts';

const BATCH = 200;
const SAMPLE = 3;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';
const JOB = 'policy.plan';

/** What a ground of a label would do under another policy; `goes` is of the whole label: nothing would keep it. */
export type Change = 'gains' | 'loses' | 'ends_earlier' | 'ends_later' | 'goes';

/** How many labels of a category, under one law, would change so, and a few of whom it would be. */
export interface PlannedChange {
  readonly change: Change;
  readonly category: string;
  readonly jurisdiction: string;
  /** Null for what goes: no purpose is left. */
  readonly purpose: string | null;
  readonly labels: number;
  readonly candidates: number;
  readonly sample: readonly string[];
}

export interface PolicyPlan {
  /** How many candidates and labels were looked at. */
  readonly candidates: number;
  readonly labels: number;
  /** How many candidates would be left with nothing. */
  readonly endings: number;
  readonly changes: readonly PlannedChange[];
}

/** What a policy that is not in force would do to what is held. Nothing changes, and memory holds one batch and the counts. */
export class PolicyPlanner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** `tell` hears how many candidates have been looked at, of how many. */
  async plan(
    policy: Policy,
    actor: Actor,
    tell: (seen: number, all: number) => void = () => undefined,
  ): Promise<PolicyPlan> {
    const now = this.clock.now();
    const counts = new Counts();
    const [{ amount: all } = { amount: 0 }] = await this.work.job(JOB, (tx) => countActive(tx));
    for (let after = BEFORE_ALL; ;) {
      const batch = await this.work.job(JOB, (tx) => selectStandingAfter(tx, after, BATCH));
      const last = batch.at(-1);
      if (!last) break;
      for (const { id, facts, labels } of batch) planOne(counts, policy, factsOf(id, facts), labels, now);
      after = last.id;
      tell(counts.candidates, Math.max(all, counts.candidates));
    }
    await this.audit.note({ actor, action: 'policy.planned', outcome: 'done', amount: counts.candidates });
    return counts.plan();
  }
}

function planOne(
  counts: Counts,
  policy: Policy,
  facts: CandidateFacts,
  labels: readonly StandingLabel[],
  now: Instant,
) {
  counts.candidates += 1;
  counts.labels += labels.length;
  let left = 0;
  for (const label of labels) {
    const { moved, ended, added } = judgeAnew(policy, facts, [label], now);
    const lawOf = (applicationId: string | null | undefined): string =>
      facts.applications.find(({ id }) => id === applicationId)?.jurisdiction ?? facts.jurisdiction;
    const note = (change: Change, applicationId: string | null | undefined, purpose: string | null): void =>
      counts.note({ change, category: label.category, jurisdiction: lawOf(applicationId), purpose }, facts.candidateId);
    for (const { ground } of ended) note('loses', ground.applicationId, ground.purpose);
    for (const { ground, instead } of added) if (!instead) note('gains', ground.standsOn.applicationId, ground.purpose);
    for (const { ground, until } of goingOn(moved, added)) {
      const difference = until - Date.parse(ground.retainUntil);
      if (difference !== 0) note(difference < 0 ? 'ends_earlier' : 'ends_later', ground.applicationId, ground.purpose);
    }
    const lives = added.length > 0 || moved.some(({ retainUntil }) => Date.parse(retainUntil) > now.epochMilliseconds);
    if (lives || isHeld(facts, label.category)) left += 1;
    else note('goes', label.grounds.find((ground) => !ground.ended)?.applicationId, null);
  }
  if (labels.length > 0 && left === 0) counts.endings += 1;
}

/** Grounds that go on, with their new ends in milliseconds, be it under a rule of another name. */
const goingOn = (
  moved: JudgedAnew['moved'],
  added: JudgedAnew['added'],
): { ground: StandingGround; until: number }[] => [
  ...moved.map(({ ground, retainUntil }) => ({ ground, until: Date.parse(retainUntil) })),
  ...added.flatMap(({ ground, instead }) =>
    instead ? [{ ground: instead, until: ground.retainUntil.epochMilliseconds }] : [],
  ),
];

const isHeld = ({ holds, restrictions }: CandidateFacts, category: string): boolean =>
  restrictions.length > 0 || holds.some(({ categories }) => categories === null || categories.includes(category));

type Kind = Pick<PlannedChange, 'change' | 'category' | 'jurisdiction' | 'purpose'>;

/** One count for each kind of change: as many as policy has words, whatever the number of candidates. */
class Counts {
  candidates = 0;
  labels = 0;
  endings = 0;
  private readonly changes = new Map<
    string,
    { kind: Kind; labels: number; candidates: number; last: string; sample: string[] }
  >();

  note(kind: Kind, candidateId: string): void {
    const key = [kind.change, kind.category, kind.jurisdiction, kind.purpose].join(' ');
    const known = this.changes.get(key) ?? { kind, labels: 0, candidates: 0, last: '', sample: [] };
    known.labels += 1;
    if (known.last !== candidateId) {
      known.candidates += 1;
      known.last = candidateId; // they come one after the other
      if (known.sample.length < SAMPLE) known.sample.push(candidateId);
    }
    this.changes.set(key, known);
  }

  plan(): PolicyPlan {
    const changes = [...this.changes.entries()]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, { kind, labels, candidates, sample }]) => ({ ...kind, labels, candidates, sample }));
    return { candidates: this.candidates, labels: this.labels, endings: this.endings, changes };
  }
}
