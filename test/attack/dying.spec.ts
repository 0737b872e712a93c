import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareLabels, ENDED_ONCE, leftOf, runJob, runOpenJobs, type JobName } from '../kit/fates.ts';
import { Service } from '../kit/service.ts';
import { somebodyDue } from '../kit/somebody-due.ts';
import { Steps } from '../kit/steps.ts';

/** Takes no jobs by itself: the test runs them, on lines that die. */
let service: Service;
beforeAll(async () => {
  service = await Service.start({ idle: true });
});
afterAll(() => {
  Steps.bury();
  return service.stop();
});

const WHOLE = { candidate: 1, record: 1, external_id: 1, key: 1, ledger: 0, receipt: 0, told: 0 };

async function diesAt(name: JobName, payload: Record<string, string>, at: number): Promise<boolean> {
  const { steps, leave } = await Steps.onNewLines(service);
  try {
    return await steps.dieAt(() => runJob(service, name, payload), at);
  } finally {
    await leave();
  }
}

it('leaves a sweep’s batch whole or undone, and sweeps it once, wherever a replica dies in it', async () => {
  const states: (string | undefined)[] = [];
  let at = 1;
  for (let died = true; died; at += 1) {
    const { ana } = await somebodyDue(service);
    const { body } = await (await service.as('dpo')).post('/v1/retention/sweeps').expect(202);
    died = await diesAt('retention.sweep', { sweepId: body.id }, at);
    const [candidate] = await service.rows<{ state: string }>('select state from candor.candidate where id = $1', [
      ana.id,
    ]);
    states.push(candidate?.state);
    expect({ at, ...(await leftOf(service, ana.id)) }).toMatchObject(
      candidate?.state === 'active' ? WHOLE : { ...WHOLE, told: 1 },
    );
    expect(await bareLabels(service)).toEqual([]);

    await runOpenJobs(service);
    expect({ at, ...(await leftOf(service, ana.id)) }).toEqual({ at, ...ENDED_ONCE });
    const sweep = await (await service.as('dpo')).get(`/v1/retention/sweeps/${body.id}`).expect(200);
    expect({ at, ...sweep.body }).toMatchObject({ at, candidates: 1, endings: 1, finishedAt: expect.any(String) });
  }
  expect(at).toBeGreaterThan(12);
  expect(new Set(states)).toEqual(new Set(['active', 'ending']));
}, 120_000);

it('finishes an ending once, with one ledger entry, one receipt and no row, wherever a replica dies in its commits', async () => {
  const ledgerFile = join(service.dataFolder, 'ledger.ndjson');
  let at = 1;
  for (let died = true; died; at += 1) {
    const { ana } = await somebodyDue(service);
    await runJob(service, 'retention.sweep');
    died = await diesAt('candidate.end', {}, at);
    await (await service.as('dpo')).get(`/v1/candidates/${ana.id}?purpose=legal_claims`).expect(410);
    await (await service.as('recruiter')).get(`/v1/candidates/${ana.id}?purpose=consider_application`).expect(404);
    const left = await leftOf(service, ana.id);
    expect({ at, rows: left.record + left.external_id === 0 }).toEqual({ at, rows: left.candidate === 0 });

    expect({ at, ran: await runOpenJobs(service) }).toEqual({ at, ran: expect.arrayContaining(['candidate.end']) });
    expect({ at, ...(await leftOf(service, ana.id)) }).toEqual({ at, ...ENDED_ONCE });
    expect({ at, filed: readFileSync(ledgerFile, 'utf8').includes(ana.id) }).toEqual({ at, filed: true });
  }
  expect(at).toBeGreaterThan(14);
}, 120_000);
