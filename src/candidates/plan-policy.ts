import type { Actor, AuditLog } from '../audit/index.ts';
import { BEFORE_ALL, type Clock, type UnitOfWork } from '../platform/index.ts';
import type { Policy } from '../policy/index.ts';
import { factsOf } from './facts.ts';
import { planCandidate } from './plan-candidate.ts';
import { PlanCounts, type PolicyPlan } from './plan-counts.ts';
import { countActive, selectStandingAfter } from './plan-policy.query.ts';
import type { Policies } from './policies.ts';

const BATCH = 200;
const JOB = 'policy.plan';

/** A policy that is not in force, and for how long what it would take stays if it were. */
export interface Proposal {
  readonly policy: Policy;
  readonly graceDays: number;
}

/** What a policy that is not in force would do to what is held. Nothing changes, and memory holds one batch and the counts. */
export class PolicyPlanner {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** `tell` hears how many candidates have been looked at, of how many. */
  async plan(
    { policy, graceDays }: Proposal,
    actor: Actor,
    tell: (seen: number, all: number) => Promise<void> | void = () => undefined,
  ): Promise<PolicyPlan> {
    const now = this.clock.now();
    const proposed = { policy, graceUntil: now.add({ hours: 24 * graceDays }) };
    const counts = new PlanCounts();
    const [{ amount: all } = { amount: 0 }] = await this.work.job(JOB, (tx) => countActive(tx));
    for (let after = BEFORE_ALL; ;) {
      const { batch, law } = await this.work.job(JOB, async (tx) => {
        const batch = await selectStandingAfter(tx, after, BATCH);
        const labels = batch.flatMap((candidate) => candidate.labels);
        return { batch, law: await this.policies.lawIfApplied(tx, proposed, labels) };
      });
      const last = batch.at(-1);
      if (!last) break;
      for (const { id, facts, labels } of batch) planCandidate(counts, law, factsOf(id, facts), labels, now);
      after = last.id;
      await tell(counts.candidates, Math.max(all, counts.candidates));
    }
    await this.audit.note({ actor, action: 'policy.planned', outcome: 'done', amount: counts.candidates });
    return counts.plan();
  }
}
