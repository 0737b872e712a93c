import type { Actor } from '../audit/index.ts';
import type { Queries, UnitOfWork } from '../platform/index.ts';
import type { Deed, Deeds } from './deeds.ts';
import { markJudgedBy, selectBehind } from './policy-version.query.ts';
import { isGone } from './refusals.ts';
import { regroundCandidate } from './reground.ts';

const JOB = 'policy.move';
const BATCH = 100;
const ACTOR: Actor = { kind: 'job', id: JOB };

/** Judges everybody by the policy in force who was last judged by one of before. What a crash interrupts goes on where it was. */
export class PolicyMover {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deeds: Deeds,
  ) {}

  /** `tell` hears how many a batch has moved. Each is a deed of its own, so the service goes on meanwhile. */
  async moveAll(tell: (moved: number) => Promise<void>): Promise<void> {
    for (let behind; (behind = await this.work.job(JOB, (tx) => selectBehind(tx, BATCH))).length > 0;) {
      let moved = 0;
      for (const { id } of behind) if (await this.move(id)) moved += 1;
      await tell(moved);
    }
  }

  /** Whether somebody is still judged by a policy of before. */
  async isMoving(queries: Queries): Promise<boolean> {
    return (await selectBehind(queries, 1)).length > 0;
  }

  /** False where another was first, or the candidate has ended meanwhile. */
  private async move(candidateId: string): Promise<boolean> {
    try {
      return await this.deeds.on(candidateId, ACTOR, judgeByPolicyInForce);
    } catch (error) {
      if (!isGone(error)) throw error;
      return false;
    }
  }
}

async function judgeByPolicyInForce(deed: Deed): Promise<boolean> {
  const [behind] = await markJudgedBy(deed.tx, deed.candidateId, deed.facts.policyVersion);
  if (!behind) return false;
  deed.tell({ action: 'policy.followed', amount: deed.facts.policyVersion });
  await regroundCandidate(deed);
  return true;
}
