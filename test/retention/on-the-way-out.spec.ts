import { runJob } from '../kit/fates.ts';
import type { Person } from '../kit/person.ts';
import { Service, type RoleName } from '../kit/service.ts';
import { somebodyDue } from '../kit/somebody-due.ts';

/** Takes no jobs, so that a sweep's first commit is all that happens. */
let service: Service;
let ana: Person;
let application: string;
let record: string;

beforeAll(async () => {
  service = await Service.start({ idle: true });
  ({ ana, application } = await somebodyDue(service));
  const [row] = await service.rows<{ id: string }>('select id from candor.record where candidate_id = $1', [ana.id]);
  record = row?.id ?? '';
  await runJob(service, 'retention.sweep');
});
afterAll(() => service.stop());

const NOBODY = '01a20c6f-0000-7000-8000-000000000000';
const ROLES: readonly RoleName[] = ['recruiter', 'hiring_manager', 'background_reviewer'];
const TOLD: readonly RoleName[] = ['dpo', 'auditor', 'ats_integration'];

async function ask(role: RoleName, path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const { status, body } = await (await service.as(role)).get(path);
  return { status, body: { ...body, instance: undefined, requestId: undefined } as Record<string, unknown> };
}

describe('somebody between the first commit of the end and the last', () => {
  it('still has rows, so the refusals below are about them', async () => {
    expect(await service.rows('select state from candor.candidate where id = $1', [ana.id])).toEqual([
      { state: 'ending' },
    ]);
    expect(await service.rows('select 1 from candor.label where candidate_id = $1', [ana.id])).not.toEqual([]);
  });

  it.each(ROLES)('is to a %s who was never known', async (role) => {
    for (const path of [
      (id: string) => `/v1/candidates/${id}?purpose=consider_application`,
      (id: string) => `/v1/candidates/${id}/explain`,
    ])
      expect(await ask(role, path(ana.id))).toEqual(await ask(role, path(NOBODY)));
    expect(await ask(role, `/v1/records/${record}`)).toEqual(await ask(role, `/v1/records/${NOBODY}`));
  });

  it('has ended, to the privacy officer', async () => {
    const { status, body } = await ask('dpo', `/v1/candidates/${ana.id}?purpose=legal_claims`);
    expect({ status, code: body.code }).toEqual({ status: 410, code: 'CANDIDATE_ENDED' });
  });

  it('is in no list and under no look-up', async () => {
    for (const role of [...ROLES, ...TOLD])
      for (const path of [
        `/v1/candidates?email=${encodeURIComponent(ana.words.email)}`,
        '/v1/applications?jobId=job-1',
      ]) {
        const { body } = await ask(role, path);
        expect(JSON.stringify(body)).not.toContain(ana.id);
        expect(JSON.stringify(body)).not.toContain(application);
      }
  });

  it('owes no sweep anything more', async () => {
    expect(await service.rooms.sweeper.backlog()).toEqual({ grounds: 0, oldestSeconds: 0 });
    const again = await (await service.as('dpo')).post('/v1/retention/sweeps').expect(202);
    await runJob(service, 'retention.sweep', { sweepId: again.body.id });
    const { body } = await ask('dpo', `/v1/retention/sweeps/${again.body.id}`);
    expect(body).toMatchObject({ candidates: 0, labels: 0, endings: 0 });
  });
});

it('goes past whoever is on the way out to whoever is due', async () => {
  for (let round = 0; round < 3; round++) {
    const next = await somebodyDue(service);
    await runJob(service, 'retention.sweep');
    const found = await service.rows('select state from candor.candidate where id = $1', [next.ana.id]);
    expect(found).toEqual([{ state: 'ending' }]);
  }
});
