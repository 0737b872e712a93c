import type { PlanRow } from '../../src/retention/index.ts';
import supertest from 'supertest';
import { aDraft, aPolicyWith, GERMANS_LONGER } from '../kit/a-planned-policy.ts';
import type { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';
import { applies, isRejected, someApplicants } from '../kit/some-applicants.ts';
import { countChanges, plannedChanges, saidChanges, standingGrounds, type Stands } from '../kit/standing-grounds.ts';

/** The first makes plans, the second applies them. */
let one: ReturnType<typeof supertest.agent>;
let other: ReturnType<typeof supertest.agent>;
let service: Service;
let people: Person[];
beforeAll(async () => {
  service = await Service.start();
  [one, other] = await Promise.all([aDpo(), aDpo()]);
  people = await someApplicants(service);
});
afterAll(() => service.stop());

/** The tests share these people: each begins with the default policy in force for all of them. */
const asBefore = async (): Promise<void> => void (await inForce(aDraft(), 1));

async function aDpo(): Promise<ReturnType<typeof supertest.agent>> {
  const { key } = await service.rooms.keys.create({ role: 'dpo', days: 3650 });
  return supertest.agent(service.origin).set('authorization', `Bearer ${key}`);
}

const GERMANS_SHORTER = [
  "keep: P6M\n      open: P2Y\n      citation: 'AGG",
  "keep: P5D\n      open: P2Y\n      citation: 'AGG",
] as const;

async function planned(text: string, graceDays = 30): Promise<PlanRow> {
  const { body } = await one.post('/v1/policy/plan').send({ text, graceDays }).expect(202);
  await service.until(async () => (await planOf(body.id as string)).finishedAt !== null);
  return planOf(body.id as string);
}

const planOf = async (id: string): Promise<PlanRow> =>
  (await one.get(`/v1/policy/plans/${id}`).expect(200)).body as PlanRow;

async function inForce(text: string, graceDays = 30): Promise<PlanRow> {
  const { id } = await planned(text, graceDays);
  await other.post(`/v1/policy/plans/${id}/apply`).expect(202);
  await service.until(async () => (await planOf(id)).movedAt !== null);
  return planOf(id);
}

const inForceNow = async (): Promise<{ version: number }> =>
  (await one.get('/v1/policy').expect(200)).body as { version: number };

const grounds = (): Promise<Stands[]> => standingGrounds(service);

const claimsOf = async (jurisdiction: string): Promise<Stands[]> =>
  (await grounds()).filter(({ key }) => key.endsWith(`${jurisdiction} legal_claims`));

/** Somebody besides the others. */
async function rejectedTenDaysAgo(jurisdiction: string): ReturnType<typeof applies> {
  const applicant = await applies(service, jurisdiction);
  await isRejected(applicant);
  service.clock.advance({ hours: 24 * 10 });
  return applicant;
}

const daysFromNow = (date: Date): number => (Number(date) - service.clock.now().epochMilliseconds) / 86_400_000;

describe('A plan that is applied', () => {
  beforeEach(asBefore);

  it('brings exactly what it said, while it is pending nothing', async () => {
    const before = await grounds();
    const plan = await planned(
      aPolicyWith(
        ...GERMANS_LONGER,
        ['  - id: talent-pool-uk-us\n', '  - id: talent-pool-abroad\n'],
        ['keep: P28D', 'keep: P5D'],
        [
          '  - id: claims-uk\n    purpose: legal_claims\n    categories: [the_application,',
          '  - id: claims-uk\n    purpose: legal_claims\n    categories: [employment_history,',
        ],
      ),
      12,
    );
    expect(await grounds()).toEqual(before);
    await other.post(`/v1/policy/plans/${plan.id}/apply`).expect(202);
    await service.until(async () => (await planOf(plan.id)).movedAt !== null);
    const now = await grounds();
    expect(countChanges(before, now)).toEqual(saidChanges(plan));
    expect(new Set(plannedChanges(plan).map(({ change }) => change))).toEqual(
      new Set(['ends_earlier', 'ends_later', 'loses']),
    );
    expect(now.some(({ ended }) => ended)).toBe(false);
  });

  it('moves everybody to its version, and says how far it has come', async () => {
    const told = (): Promise<{ action: string; amount: number | null }[]> =>
      service.rows(`select action, amount from candor.audit_event where action like 'policy.%' order by at, id`);
    const [next, { length: before }] = [(await inForceNow()).version + 1, await told()];
    const applied = await inForce(aPolicyWith(...GERMANS_LONGER));
    expect(applied).toMatchObject({ version: next, moved: 6, seen: 6, amount: 6 });
    expect(applied.answer?.newNotices).toEqual(['DE']); // to be announced there (X3)
    expect(new Set((await grounds()).map(({ version }) => version))).toEqual(new Set([next]));
    expect(await inForceNow()).toMatchObject({ version: next, fingerprint: applied.fingerprint });
    const since = (await told()).slice(before);
    expect(since.slice(0, 3)).toEqual([
      { action: 'policy.proposed', amount: null },
      { action: 'policy.planned', amount: 6 },
      { action: 'policy.applied', amount: next },
    ]);
    expect(since.filter(({ action }) => action === 'policy.followed')).toHaveLength(6);
  });

  it('goes back to what was before, as a version of its own', async () => {
    const ends = async (): Promise<object[]> => (await grounds()).map(({ key, until }) => ({ key, until }));
    const before = await ends();
    const { version } = await inForce(aPolicyWith(...GERMANS_LONGER));
    expect(await ends()).not.toEqual(before);
    expect(await inForce(aDraft(), 1)).toMatchObject({ version: Number(version) + 1, moved: 6 });
    expect(await ends()).toEqual(before);
  });
});

describe('A policy comes into force', () => {
  it('by somebody else than who planned it (four eyes)', async () => {
    const { version } = await inForceNow();
    const { id } = await planned(aDraft());
    expect((await one.post(`/v1/policy/plans/${id}/apply`).expect(403)).body.code).toBe('SAME_TWO_EYES');
    expect(await inForceNow()).toMatchObject({ version });
    await other.post(`/v1/policy/plans/${id}/apply`).expect(202);
    await service.settled();
  });

  it('once, however many apply it at the same time', async () => {
    const { id } = await planned(aDraft());
    const answers = await Promise.all(Array.from({ length: 6 }, () => other.post(`/v1/policy/plans/${id}/apply`)));
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5);
    const { version } = await planOf(id);
    expect(await service.rows('select max(version) as version from candor.policy_version')).toEqual([{ version }]);
    await service.settled();
  });

  it('not from a plan against another version, nor from one that is not made yet', async () => {
    const stale = await planned(aDraft());
    await inForce(aDraft());
    const refused = await other.post(`/v1/policy/plans/${stale.id}/apply`).expect(409);
    expect(refused.body.code).toBe('PLAN_OF_ANOTHER_VERSION');
    const { body } = await one.post('/v1/policy/plan').send({ text: aDraft() }).expect(202);
    await service.settled();
    await service.rows('update candor.policy_plan set finished_at = null, answer = null where id = $1', [body.id]);
    const early = await other.post(`/v1/policy/plans/${body.id as string}/apply`).expect(409);
    expect(early.body.code).toBe('PLAN_NOT_FINISHED');
  });

  it('not while the one before is still being followed', async () => {
    await inForce(aDraft());
    const next = await planned(aDraft());
    await service.rows('update candor.candidate set policy_version = policy_version - 1 where id = $1', [
      people[2]?.id,
    ]);
    const refused = await other.post(`/v1/policy/plans/${next.id}/apply`).expect(409);
    expect(refused.body.code).toBe('POLICY_STILL_MOVING');
    await service.rooms.plans.move();
    await other.post(`/v1/policy/plans/${next.id}/apply`).expect(202);
    await service.settled();
  });

  it('not with a mistake, of which all are told with their lines, nor where nothing would differ', async () => {
    const broken = aPolicyWith(
      ['keep: P28D', 'keep: 28 days'],
      ['privacy_contact: privacy@', 'privacy_contact: privacy'],
    );
    const { body } = await one.post('/v1/policy/plan').send({ text: broken }).expect(422);
    expect(body).toMatchObject({ code: 'POLICY_BROKEN', field: 'text' });
    expect(body.facts.mistakes).toHaveLength(2);
    expect(body.facts.mistakes[1]).toMatch(/^policy:\d+:\d+: found .*28 days/);
    const same = aDraft();
    await inForce(same);
    expect((await one.post('/v1/policy/plan').send({ text: same }).expect(409)).body.code).toBe('POLICY_IN_FORCE');
    await one.post('/v1/policy/plan').send({ text: same, graceDays: 0 }).expect(400);
    await one.get('/v1/policy/plans/nobody').expect(404);
  });
});

describe('What a new policy takes', () => {
  beforeEach(asBefore);

  it('ends as it would have, where that is sooner than the grace', async () => {
    const before = await claimsOf('NL');
    await inForce(aPolicyWith(['keep: P28D', 'keep: P5D']), 300);
    expect((await claimsOf('NL')).map(({ until }) => until)).toEqual(before.map(({ until }) => until));
  });

  it('moves with its anchor meanwhile, by the policy that gave it', async () => {
    const { person, application } = await rejectedTenDaysAgo('AT');
    const { version: former } = await inForceNow();
    await inForce(aPolicyWith(['keep: P7M', 'keep: P5D']), 300);
    const later = service.clock.now().subtract({ hours: 24 }).toString();
    await person.changes(application, { rejectionReceivedAt: later }).expect(200);
    const claims = (await claimsOf('AT')).filter(({ of, version }) => of === person.id && version === former);
    expect(claims).toHaveLength(3);
    for (const { until } of claims) expect(daysFromNow(until)).toBeGreaterThan(200); // seven months, not five days
  });

  it('goes at once where the person says no', async () => {
    await people[4]?.agreesToTalentPool(service.clock.now().toString()).expect(201);
    await inForce(aPolicyWith(['keep: P24M, open: P2Y', 'keep: P12M, open: P2Y']), 300);
    const [consent] = await service.rows<{ id: string }>('select id from candor.consent');
    await one.post(`/v1/consents/${consent?.id ?? ''}/withdraw`).expect(200);
    const pool = await service.rows<{ ended: boolean }>(
      `select ended_at is not null as ended from candor.ground where consent_id is not null`,
    );
    expect(pool).toEqual(Array.from({ length: 3 }, () => ({ ended: true })));
  });

  it('stays until the grace is over, and goes then (X4)', async () => {
    const plan = await inForce(aPolicyWith(GERMANS_SHORTER), 30);
    expect(plan.answer?.changes.filter(({ change }) => change === 'goes')).toMatchObject(
      ['contact', 'education', 'employment_history'].map((category) => ({ category, jurisdiction: 'DE', labels: 1 })),
    );
    expect(plan.answer?.endings).toBe(1);
    const [ana] = people;
    const mine = () => service.rows('select 1 from candor.label where candidate_id = $1', [ana?.id]);
    await service.sweep();
    expect(await mine()).toHaveLength(3);
    const why = await one.get(`/v1/candidates/${ana?.id ?? ''}/explain?purpose=legal_claims`).expect(200);
    for (const { grounds: mine } of why.body.fields as { grounds: { until: string; graceUntil: string }[] }[])
      expect(mine.map(({ graceUntil }) => Date.parse(graceUntil))).toEqual(mine.map(({ until }) => Date.parse(until)));
    service.clock.advance({ hours: 24 * 30 - 1 });
    await service.sweep();
    expect(await mine()).toHaveLength(3);
    service.clock.advance({ hours: 1 });
    await service.sweep();
    expect(await mine()).toHaveLength(0);
    await one.get(`/v1/candidates/${ana?.id ?? ''}?purpose=legal_claims`).expect(410);
  });
});
