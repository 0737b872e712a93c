import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareLabels, ENDED_ONCE, leftOf, runJob, runOpenJobs } from '../kit/fates.ts';
import { atCommitAfter, killedOneByOne, KilledProcess, type KillPlan } from '../kit/killed-process.ts';
import { Service } from '../kit/service.ts';
import { somebodyDue } from '../kit/somebody-due.ts';

/** Asks for what has to be done and looks at what is left; the jobs are taken by processes that die. */
let service: Service;
beforeAll(async () => {
  service = await Service.start({ idle: true });
  service.clock.moveTo(Temporal.Instant.fromEpochMilliseconds(Date.now())); // the processes go by the database's clock
});
afterEach(() => KilledProcess.killAll());
afterAll(() => service.stop());

const SWEEP = atCommitAfter('^with ending as');
const ENDING = [
  ...atCommitAfter('insert into keys.erasure'),
  ...atCommitAfter('delete from candor.candidate'),
  { from: 'update keys.erasure', at: 1, when: 'before' },
  { from: 'update keys.erasure', at: 1, when: 'answered' },
] as const;

const worker = (queue: string) => (plan: KillPlan) => KilledProcess.worker(service, [queue], plan);

it('leaves a sweep’s batch whole or undone when the process is killed at its commit, and sweeps it once', async () => {
  await killedOneByOne(SWEEP, worker('retention.sweep'), async (plan, process) => {
    const { ana } = await somebodyDue(service);
    const { body } = await (await service.as('dpo')).post('/v1/retention/sweeps').expect(202);
    await process.beginAndDie();
    const left = await leftOf(service, ana.id);
    const [candidate] = await service.rows('select state from candor.candidate where id = $1', [ana.id]);
    expect({ plan, candidate, labels: left.label > 0 }).toEqual({
      plan,
      candidate: { state: left.told === 0 ? 'active' : 'ending' },
      labels: true, // until commit three, and closed
    });
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
  await killedOneByOne(ENDING, worker('candidate.end'), async (plan, process) => {
    const { ana } = await somebodyDue(service);
    await runJob(service, 'retention.sweep');
    await process.beginAndDie();
    await (await service.as('dpo')).get(`/v1/candidates/${ana.id}?purpose=legal_claims`).expect(410);
    const ran = await runOpenJobs(service);
    if (plan.when !== 'answered') expect({ plan, ran: ran.includes('candidate.end') }).toEqual({ plan, ran: true });
    expect({ plan, ...(await leftOf(service, ana.id)) }).toEqual({ plan, ...ENDED_ONCE });
    const file = readFileSync(join(service.dataFolder, 'ledger.ndjson'), 'utf8');
    expect({ plan, filed: file.includes(ana.id) }).toEqual({ plan, filed: true });
  });
}, 180_000);
