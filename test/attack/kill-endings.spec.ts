import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareLabels, ENDED_ONCE, leftOf, runJob, runOpenJobs } from '../kit/fates.ts';
import { buildService, KilledProcess, type KillPlan } from '../kit/killed-process.ts';
import { Service } from '../kit/service.ts';
import { somebodyDue } from '../kit/somebody-due.ts';

/** Asks for what has to be done and looks at what is left; the jobs are taken by processes that die. */
let service: Service;
beforeAll(async () => {
  await buildService();
  service = await Service.start({ idle: true });
  service.clock.moveTo(Temporal.Now.instant()); // the processes go by the database's clock
});
afterEach(() => KilledProcess.killAll());
afterAll(() => service.stop());

/** The commit after a statement: killed before it is sent, and when nobody knows whether it was one. */
const commitAfter = (from: string): KillPlan[] => [
  { from, only: '^commit', at: 1, when: 'before' },
  { from, only: '^commit', at: 1, when: 'sent' },
];
const SWEEP = commitAfter('update candor.ground g set ended_at');
const ENDING = [
  ...commitAfter('insert into keys.erasure'),
  ...commitAfter('delete from candor.candidate'),
  { from: 'update keys.erasure', at: 1, when: 'before' },
  { from: 'update keys.erasure', at: 1, when: 'answered' },
] as const;

/** Each in a process of its own; the next one starts while one dies. */
async function killed(
  queue: string,
  plans: readonly KillPlan[],
  act: (plan: KillPlan, dies: () => Promise<void>) => Promise<void>,
): Promise<void> {
  let next = KilledProcess.worker(service, [queue], plans[0]);
  for (const [index, plan] of plans.entries()) {
    const worker = await next;
    if (index + 1 < plans.length) next = KilledProcess.worker(service, [queue], plans[index + 1]);
    await act(plan, async () => {
      worker.begin();
      expect({ plan, ended: await worker.ended }).toEqual({ plan, ended: 'SIGKILL' });
    });
  }
}

it('leaves a sweep’s batch whole or undone when the process is killed at its commit, and sweeps it once', async () => {
  await killed('retention.sweep', SWEEP, async (plan, dies) => {
    const { ana } = await somebodyDue(service);
    const { body } = await (await service.as('dpo')).post('/v1/retention/sweeps').expect(202);
    await dies();
    const left = await leftOf(service, ana.id);
    expect({ plan, whole: left.told === 0 ? left.label > 0 : left.label === 0 }).toEqual({ plan, whole: true });
    expect(await bareLabels(service)).toEqual([]);
    expect({ plan, ran: await runOpenJobs(service) }).toMatchObject({
      plan,
      ran: expect.arrayContaining(['retention.sweep']),
    });
    expect({ plan, ...(await leftOf(service, ana.id)) }).toEqual({ plan, ...ENDED_ONCE });
    const sweep = await (await service.as('dpo')).get(`/v1/retention/sweeps/${body.id}`).expect(200);
    expect(sweep.body).toMatchObject({ candidates: 1, endings: 1, finishedAt: expect.any(String) });
  });
}, 120_000);

it('finishes an ending once when the process is killed at any of its commits', async () => {
  await killed('candidate.end', ENDING, async (plan, dies) => {
    const { ana } = await somebodyDue(service);
    await runJob(service, 'retention.sweep');
    await dies();
    await (await service.as('dpo')).get(`/v1/candidates/${ana.id}?purpose=legal_claims`).expect(410);
    expect({ plan, ran: await runOpenJobs(service) }).toMatchObject({
      plan,
      ran: expect.arrayContaining(['candidate.end']),
    });
    expect({ plan, ...(await leftOf(service, ana.id)) }).toEqual({ plan, ...ENDED_ONCE });
    const file = readFileSync(join(service.dataFolder, 'ledger.ndjson'), 'utf8');
    expect({ plan, filed: file.includes(ana.id) }).toEqual({ plan, filed: true });
  });
}, 180_000);
