import type { Explained } from '../../src/access/index.ts';
import type { AppliedVersion } from '../../src/candidates/index.ts';
import type { PlanRow } from '../../src/retention/index.ts';
import { aDraft, aPlannedPolicy } from '../kit/a-planned-policy.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

let service: Service;
let dpo: Awaited<ReturnType<Service['as']>>;
const plans: string[] = [];
beforeAll(async () => {
  service = await Service.start();
  dpo = await service.as('dpo');
  plans.push(await aPlannedPolicy(service));
  await dpo.post(`/v1/policy/plans/${plans[0]}/apply`).expect(202);
  await service.until(async () => (await listed<PlanRow>('plans')).some(({ movedAt }) => movedAt !== null));
  plans.push(await aPlannedPolicy(service));
});
afterAll(() => service.stop());

/** All of a list, a page after the other. */
async function listed<One>(name: 'plans' | 'versions', limit = 1): Promise<One[]> {
  const found: One[] = [];
  let next: string | undefined = `/v1/policy/${name}?limit=${limit}`;
  while (next !== undefined) {
    const answer: { body: Record<string, One[]>; headers: Record<string, string | undefined> } = await dpo
      .get(next)
      .expect(200);
    found.push(...(answer.body[name] ?? []));
    next = /<([^>]+)>; rel="next"/.exec(answer.headers['link'] ?? '')?.[1];
  }
  return found;
}

it('lists every plan, newest first, with what became of it and who asked', async () => {
  const all = await listed<PlanRow>('plans');
  expect(all.map(({ id, version }) => [id, version])).toEqual([
    [plans[1], null],
    [plans[0], 2],
  ]);
  expect(all.every((plan) => plan.askedBy === 'operator test' && !('answer' in plan))).toBe(true);
  expect(await listed<PlanRow>('plans', 200)).toEqual(all);
});

it('lists every version that was ever in force, newest first, with who applied it', async () => {
  const all = await listed<AppliedVersion>('versions');
  expect(all.map(({ version, appliedBy }) => [version, appliedBy.replace(/ .*/, '')])).toEqual([
    [2, 'api_key'],
    [1, 'first'],
  ]);
  const { body } = await dpo.get('/v1/policy').expect(200);
  expect(all[0]?.fingerprint).toBe(body.fingerprint);
  expect(Date.parse(all[0]?.appliedAt ?? '')).toBe(Date.parse(body.appliedAt as string));
});

it('keeps each as it was written, so that the line that explains a ground can be read', async () => {
  const person = await Person.arrives(service, { jurisdiction: 'DE' });
  await person.fillsForm(await person.applies());
  const { body } = await dpo.get(`/v1/candidates/${person.id}/explain?purpose=consider_application`).expect(200);
  const ground = (body as Explained).fields[0]!.grounds[0]!;
  const recruiter = await service.as('recruiter');
  const { text, headers } = await recruiter.get(ground.ruleFile).buffer().expect(200);
  expect(headers['content-type']).toMatch(/^application\/yaml/);
  expect(text.split('\n')[ground.ruleLine! - 1]).toContain(`- id: ${ground.rule}`);
  expect(text).toContain('# draft');
  expect((await dpo.get('/v1/policy/versions/1').buffer().expect(200)).text).not.toContain('# draft');
});

it.each(['0', '3', '-1', '1.0', '01', 'x', '99999999999999999999'])('knows no version %s', async (version) => {
  const { body } = await dpo.get(`/v1/policy/versions/${version}`).expect(404);
  expect(body).toMatchObject({ code: 'POLICY_VERSION_NOT_FOUND', expected: 'a whole number from 1 to 2' });
});

it.each([
  ['plans?after=x', 404],
  ['plans?limit=0', 400],
  ['versions?after=x', 400],
  ['versions?after=0', 400],
  ['versions?limit=201', 400],
])('refuses what is no page: %s', (asked, status) => dpo.get(`/v1/policy/${asked}`).expect(status));

it('has a policy that was never applied in no list of versions', async () => {
  await dpo.post('/v1/policy/plan').send({ text: aDraft() }).expect(202);
  expect(await listed<AppliedVersion>('versions')).toHaveLength(2);
});
