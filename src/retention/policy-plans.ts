import type { Actor, AuditLog } from '../audit/index.ts';
import {
  insertNextPolicy,
  type Policies,
  type PolicyMover,
  type PolicyPlanner,
  type Repeats,
  type SentRequest,
  type Told,
} from '../candidates/index.ts';
import type { Papers } from '../papers/index.ts';
import { isId, newId, type Clock, type Queue, type Tx, type UnitOfWork } from '../platform/index.ts';
import { loadPolicy, type Policy } from '../policy/index.ts';
import { ANNOUNCE_QUEUE } from './announcements.ts';
import {
  addMoved,
  finishPlan,
  insertPlan,
  lockPlan,
  noteApplied,
  noteMoved,
  notePlanProgress,
  selectPlan,
  selectPlans,
  selectPlanText,
  type PlanRow,
} from './policy-plans.query.ts';
import {
  planNotFinished,
  planNotFound,
  planOfAnotherVersion,
  policyBroken,
  policyInForce,
  sameTwoEyes,
  stillMoving,
} from './policy-plans.refusals.ts';

export const PLAN_QUEUE = 'policy.plan';
export const MOVE_QUEUE = 'policy.move';
export const GRACE_DAYS = 30;

/** A policy that somebody proposes. */
export interface ProposedText {
  readonly text: string;
  readonly graceDays: number;
}

/** From a proposed policy to one in force: planned by one, applied by another, then followed by everybody's grounds. */
export class PolicyPlans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repeats: Repeats,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly papers: Papers,
    private readonly planner: PolicyPlanner,
    private readonly mover: PolicyMover,
    private readonly queue: Queue,
    private readonly clock: Clock,
  ) {}

  /** Asks for a plan, which a job makes. Throws POLICY_BROKEN with every mistake, POLICY_IN_FORCE where nothing differs. */
  async ask(proposed: ProposedText, actor: Actor, request?: SentRequest): Promise<Told<PlanRow>> {
    const { id, replayed } = await this.work.job(PLAN_QUEUE, (tx) =>
      this.repeats.once(tx, { actor, request, kind: 'policy_plan' }, async () => {
        const planId = await this.propose(tx, proposed, actor);
        await this.queue.enqueue(tx, PLAN_QUEUE, { planId }, planId);
        return planId;
      }),
    );
    return { id, known: false, replayed, subject: await this.plan(id) };
  }

  /** Makes a plan at once, without a job: for whoever waits for it. */
  async askAndRun(proposed: ProposedText, actor: Actor, tell: (seen: number, all: number) => void): Promise<PlanRow> {
    const id = await this.work.job(PLAN_QUEUE, (tx) => this.propose(tx, proposed, actor));
    await this.run(id, tell);
    return this.plan(id);
  }

  private async propose(tx: Tx, { text, graceDays }: ProposedText, actor: Actor): Promise<string> {
    const policy = parse(text);
    if (policy.fingerprint === (await this.policies.newest()).policy.fingerprint) throw policyInForce();
    const id = newId();
    const now = this.clock.now().toString();
    await insertPlan(tx, { id, text, fingerprint: policy.fingerprint, graceDays, now, by: nameOf(actor) });
    const subject = { kind: 'policy_plan', id };
    await this.audit.append(tx, { actor, action: 'policy.proposed', outcome: 'done', subject });
    return id;
  }

  /** The job. It changes nothing but the plan's own row, so what a crash interrupts is begun again. */
  async run(id: string, tell: (seen: number, all: number) => void = () => undefined): Promise<void> {
    const { finishedAt, graceDays } = await this.plan(id);
    if (finishedAt !== null) return;
    const [row] = await this.work.job(PLAN_QUEUE, (tx) => selectPlanText(tx, id));
    const actor: Actor = { kind: 'job', id: PLAN_QUEUE };
    const policy = parse(row?.text ?? '');
    const plan = await this.planner.plan({ policy, graceDays }, actor, async (seen, all) => {
      await this.work.job(PLAN_QUEUE, (tx) => notePlanProgress(tx, id, seen, all));
      tell(seen, all);
    });
    const answer = { ...plan, newNotices: this.papers.newNotices(this.policies.current.policy, policy) };
    await this.work.job(PLAN_QUEUE, (tx) => finishPlan(tx, id, answer, this.clock.now().toString()));
  }

  async plan(id: string): Promise<PlanRow> {
    if (!isId(id)) throw planNotFound();
    const [row] = await this.work.job(PLAN_QUEUE, (tx) => selectPlan(tx, id));
    if (!row) throw planNotFound();
    return row;
  }

  /** Newest first, from before one on; what each would do is asked for by its id. */
  list(before: string | undefined, limit: number): Promise<Omit<PlanRow, 'answer'>[]> {
    return this.work.job(PLAN_QUEUE, (tx) => selectPlans(tx, before, limit));
  }

  /**
   * Puts a planned policy in force, at once for every deed that begins from now on. Throws SAME_TWO_EYES to who planned it,
   * PLAN_NOT_FINISHED, PLAN_OF_ANOTHER_VERSION, and POLICY_STILL_MOVING while the change before it is under way.
   */
  async apply(id: string, actor: Actor, request?: SentRequest): Promise<Told<PlanRow>> {
    if (!isId(id)) throw planNotFound();
    const { replayed } = await this.work.job(MOVE_QUEUE, (tx) =>
      this.repeats.once(tx, { actor, request, kind: 'policy_plan' }, async () => {
        await this.putInForce(tx, id, actor);
        await this.queue.enqueue(tx, MOVE_QUEUE, {}, id);
        await this.queue.enqueue(tx, ANNOUNCE_QUEUE, {}, id);
        return id;
      }),
    );
    await this.policies.newest();
    return { id, known: false, replayed, subject: await this.plan(id) };
  }

  private async putInForce(tx: Tx, id: string, actor: Actor): Promise<void> {
    const [plan] = await lockPlan(tx, id);
    if (!plan) throw planNotFound();
    const inForce = await this.policies.newest();
    if (plan.version !== null || plan.against !== inForce.version) throw planOfAnotherVersion(plan, inForce.version);
    if (plan.answer === null) throw planNotFinished();
    if (plan.askedBy === nameOf(actor)) throw sameTwoEyes();
    if (await this.mover.isMoving(tx)) throw stillMoving();
    const now = this.clock.now();
    const graceUntil = now.add({ hours: 24 * plan.graceDays }).toString();
    const { text, fingerprint } = plan;
    const { newNotices } = plan.answer;
    const next = { text, fingerprint, now: now.toString(), by: nameOf(actor), graceUntil, newNotices };
    const [inserted] = await insertNextPolicy(tx, next);
    if (!inserted) throw new Error('no policy has been applied');
    await noteApplied(tx, id, inserted.version);
    const subject = { kind: 'policy_plan', id };
    await this.audit.append(tx, {
      actor,
      action: 'policy.applied',
      outcome: 'done',
      subject,
      amount: inserted.version,
    });
  }

  /** The job, also by the clock: everybody who was last judged by a policy of before. */
  async move(): Promise<void> {
    await this.mover.moveAll((moved) => this.work.job(MOVE_QUEUE, async (tx) => void (await addMoved(tx, moved))));
    await this.work.job(MOVE_QUEUE, (tx) => noteMoved(tx, this.clock.now().toString()));
  }
}

/** Who asked and who applies are compared by it. */
const nameOf = ({ kind, id }: Actor): string => `${kind} ${id}`;

function parse(text: string): Policy {
  const loaded = loadPolicy(text, 'policy');
  if (!loaded.ok) throw policyBroken(loaded.mistakes);
  return loaded.policy;
}
