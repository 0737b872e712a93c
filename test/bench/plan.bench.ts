import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { aPolicyWith } from '../kit/a-planned-policy.ts';
import { report, type Pair } from './report.ts';
import { copies, modelCandidate } from './sweep.bench.ts';
import { tell, type World } from './world.ts';

const BATCH = 10_000;
const MEGABYTE = 1024 * 1024;

interface Plan {
  readonly id: string;
  readonly seen: number;
  readonly finishedAt: string | null;
  readonly answer: { readonly candidates: number; readonly changes: readonly object[] } | null;
}

/** A plan over many candidates by the service's own job, against one full read of their labels and grounds by a cursor. */
export async function benchPlan(world: World, amount: number, rounds: number): Promise<void> {
  const model = await modelCandidate(world, 'plan');
  for (let made = 0; made < amount; made += BATCH) await copies(world, model, Math.min(BATCH, amount - made), false);
  await world.owner.query('vacuum analyze');
  const pairs: Pair[] = [];
  const before = residentBytes(world.pid);
  let peak = before;
  let looks = 0;
  let rows = 0;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const plan = await planned(world, round, () => {
      peak = Math.max(peak, residentBytes(world.pid));
      looks += 1;
    });
    pairs.push({ ours: performance.now() - started, floor: 0 });
    if ((plan.answer?.changes.length ?? 0) === 0) throw new Error('the plan found no change');
    const read = performance.now();
    rows = await readAll(world);
    pairs[round] = { ours: pairs[round]?.ours ?? 0, floor: performance.now() - read };
  }
  report(
    `A plan over ${amount} candidates`,
    undefined,
    pairs,
    'ms',
    `floor reads ${rows} grounds; resident ${megabytes(before)} MB before, ${megabytes(peak)} MB at most (${looks} looks)`,
  );
}

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(0);

/** Of the service's process, as Linux counts it. */
const residentBytes = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

/** German applicants would be kept a month less: each loses a ground, in its grace. */
async function planned(world: World, round: number, look: () => void): Promise<Plan> {
  const text = aPolicyWith([
    "keep: P6M\n      open: P2Y\n      citation: 'AGG",
    "keep: P5M\n      open: P2Y\n      citation: 'AGG",
  ]);
  const url = `${world.ours}/v1/policy/plan`;
  const { id } = await tell<Plan>(url, world.keys.dpo, { text: `${text}# round ${round}\n`, graceDays: 30 });
  for (;;) {
    const plan = await tell<Plan>(`${world.ours}/v1/policy/plans/${id}`, world.keys.dpo);
    look();
    if (plan.finishedAt !== null) return plan;
    await sleep(50);
  }
}

/** Every label and ground once, a batch at a time, as an export would read them. */
async function readAll(world: World): Promise<number> {
  let rows = 0;
  await world.owner.query('begin read only');
  await world.owner.query(`declare everything no scroll cursor for
    select l.id, l.category, l.source, g.purpose, g.basis, g.application_id, g.consent_id, g.law, g.rule, g.retain_until, g.ended_at, g.policy_version
      from candor.label l join candor.ground g on g.candidate_id = l.candidate_id and g.label_id = l.id`);
  for (let read = 1; read > 0; rows += read) read = (await world.owner.query('fetch 2000 from everything')).rows.length;
  await world.owner.query('commit');
  return rows;
}
