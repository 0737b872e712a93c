import { setImmediate as turn } from 'node:timers/promises';
import type { Actor, AuditLog } from '../audit/index.ts';
import { BEFORE_ALL, type Clock, type UnitOfWork } from '../platform/index.ts';
import type { Policy } from '../policy/index.ts';
import { factsOf } from './facts.ts';
import type { FormerPolicy, Law } from './judge-anew.ts';
import { planCandidate } from './plan-candidate.ts';
import { PlanCounts, type PolicyPlan } from './plan-counts.ts';
import { countActive, selectStandingAfter, type StandingCandidate } from './plan-policy.query.ts';
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
    for await (const { law, candidates } of this.batches(proposed)) {
      for (const { id, facts, labels } of candidates) {
        planCandidate(counts, law, factsOf(id, facts), labels, now);
        await turn(); // judging takes a millisecond each: whoever waits for an answer is not kept waiting for a batch
      }
      await tell(counts.candidates, Math.max(all, counts.candidates));
    }
    await this.audit.note({ actor, action: 'policy.planned', outcome: 'done', amount: counts.candidates });
    return counts.plan();
  }

  /** All candidates in id order; the next batch is read while one is judged. */
  private async *batches(proposed: FormerPolicy): AsyncIterable<Batch> {
    let coming = this.batchAfter(BEFORE_ALL, proposed);
    for (;;) {
      const batch = await coming;
      const last = batch.candidates.at(-1);
      if (!last) return;
      coming = this.batchAfter(last.id, proposed);
      coming.catch(() => undefined); // a failure is heard where it is awaited
      yield batch;
    }
  }

  private batchAfter(after: string, proposed: FormerPolicy): Promise<Batch> {
    return this.work.job(JOB, async (tx) => {
      const candidates = await selectStandingAfter(tx, after, BATCH);
      const labels = candidates.flatMap((candidate) => candidate.labels);
      return { candidates, law: await this.policies.lawIfApplied(tx, proposed, labels) };
    });
  }
}

interface Batch {
  readonly candidates: readonly StandingCandidate[];
  readonly law: Law;
}
