import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import supertest from 'supertest';
import type { PlannedChange } from '../../src/candidates/index.ts';
import type { PlanRow } from '../../src/retention/index.ts';
import { aDraft } from '../kit/a-planned-policy.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../config/policy.yaml'), 'utf8');

/** The first makes plans, the second applies them. */
let one: ReturnType<typeof supertest.agent>;
let other: ReturnType<typeof supertest.agent>;
let service: Service;
let people: Person[];
async function somePeople(): Promise<void> {
  service = await Service.start();
  [one, other] = await Promise.all([aDpo(), aDpo()]);
  const applicants = await Promise.all(['DE', 'NL', 'UK', 'US-CA', 'DE', 'FR'].map(applies));
  service.clock.advance({ hours: 24 * 10 });
  const at = service.clock.now().toString();
  for (const { person, application } of applicants.slice(0, 4))
    await person.changes(application, { status: 'rejected', closedAt: at, rejectionReceivedAt: at }).expect(200);
  service.clock.advance({ hours: 24 * 10 });
  people = applicants.map(({ person }) => person);
}

async function aDpo(): Promise<ReturnType<typeof supertest.agent>> {
  const { key } = await service.rooms.keys.create({ role: 'dpo', days: 3650 });
  return supertest.agent(service.origin).set('authorization', `Bearer ${key}`);
}

async function applies(jurisdiction: string): Promise<{ person: Person; application: string }> {
  const person = await Person.arrives(service, { jurisdiction });
  const application = await person.applies();
  await person.fillsForm(application);
  return { person, application };
}

function changed(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the policy has no ${from}`);
    return text.replace(from, to);
  }, TEXT);
}

const GERMANS_SHORTER = [
  "keep: P6M\n      open: P2Y\n      citation: 'AGG",
  "keep: P5D\n      open: P2Y\n      citation: 'AGG",
] as const;
const GERMANS_LONGER = [GERMANS_SHORTER[0], GERMANS_SHORTER[0].replace('P6M', 'P8M')] as const;

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

interface Stands {
  readonly key: string;
  readonly until: Date;
  readonly ended: boolean;
  readonly version: number;
}

const grounds = (): Promise<Stands[]> =>
  service.rows(
    `select concat_ws(' ', l.category, coalesce(a.jurisdiction, c.jurisdiction), g.purpose) as key, g.retain_until as until,
            g.ended_at is not null as ended, g.policy_version as version
       from candor.ground g join candor.label l on l.id = g.label_id join candor.candidate c on c.id = g.candidate_id
       left join candor.application a on a.id = g.application_id
      order by g.label_id, g.purpose, g.basis, g.application_id, g.consent_id, g.law`,
  );

const claimsOf = async (jurisdiction: string): Promise<Stands[]> =>
  (await grounds()).filter(({ key }) => key.endsWith(`${jurisdiction} legal_claims`));

const daysFromNow = (date: Date): number => (Number(date) - service.clock.now().epochMilliseconds) / 86_400_000;

describe('A plan that is applied', () => {
  beforeEach(somePeople);
  afterEach(() => service.stop());

  it('brings exactly what it said, while it is pending nothing', async () => {
    const before = await grounds();
    const plan = await planned(
      changed(
        GERMANS_LONGER,
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
    const counted = new Map<string, number>();
    const differs = before.flatMap((ground, index) => {
      const then = now[index] as Stands;
      const difference = Number(then.until) - Number(ground.until);
      return difference === 0 ? [] : [{ key: ground.key, sooner: difference < 0 }];
    });
    for (const { key, sooner } of differs) counted.set(`${sooner} ${key}`, (counted.get(`${sooner} ${key}`) ?? 0) + 1);
    const said = (plan.answer?.changes ?? []).filter(({ change }) => change !== 'goes');
    const line = ({ change, category, jurisdiction, purpose, labels }: PlannedChange): string =>
      `${change !== 'ends_later'} ${category} ${jurisdiction} ${purpose} ${labels}`;
    expect([...counted].map(([key, labels]) => `${key} ${labels}`).sort()).toEqual(said.map(line).sort());
    expect(new Set(said.map(({ change }) => change))).toEqual(new Set(['ends_earlier', 'ends_later', 'loses']));
    expect(now.some(({ ended }) => ended)).toBe(false);
  });

  it('moves everybody to its version, and says how far it has come', async () => {
    const applied = await inForce(changed(GERMANS_LONGER));
    expect(applied).toMatchObject({ version: 2, moved: 6, seen: 6, amount: 6 });
    expect(applied.answer?.newNotices).toEqual(['DE']); // to be announced there (X3)
    expect(new Set((await grounds()).map(({ version }) => version))).toEqual(new Set([2]));
    expect((await one.get('/v1/policy')).body).toMatchObject({ version: 2, fingerprint: applied.fingerprint });
    const told = await service.rows(
      `select action, amount from candor.audit_event where action like 'policy.%' order by at, id`,
    );
    expect(told.slice(0, 3)).toEqual([
      { action: 'policy.proposed', amount: null },
      { action: 'policy.planned', amount: 6 },
      { action: 'policy.applied', amount: 2 },
    ]);
    expect(told.filter(({ action }: { action?: string }) => action === 'policy.followed')).toHaveLength(6);
  });

  it('goes back to what was before, as a version of its own', async () => {
    const before = (await grounds()).map(({ key, until }) => ({ key, until }));
    await inForce(changed(GERMANS_LONGER));
    expect((await grounds()).map(({ key, until }) => ({ key, until }))).not.toEqual(before);
    expect(await inForce(TEXT, 1)).toMatchObject({ version: 3, moved: 6 });
    const german = await claimsOf('DE');
    expect(german.every(({ until }) => daysFromNow(until) >= 1)).toBe(true);
  });
});

describe('What a new policy takes', () => {
  beforeEach(somePeople);
  afterEach(() => service.stop());

  it('stays until the grace is over, and goes then (X4)', async () => {
    const plan = await inForce(changed(GERMANS_SHORTER), 30);
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

  it('ends as it would have, where that is sooner than the grace', async () => {
    const before = await claimsOf('NL');
    await inForce(changed(['keep: P28D', 'keep: P5D']), 300);
    expect((await claimsOf('NL')).map(({ until }) => until)).toEqual(before.map(({ until }) => until));
  });

  it('moves with its anchor meanwhile, by the policy that gave it', async () => {
    await inForce(changed(GERMANS_SHORTER), 300);
    const { id } = people[0] as Person;
    const [application] = await service.rows<{ id: string }>(
      'select id from candor.application where candidate_id = $1',
      [id],
    );
    const later = service.clock.now().subtract({ hours: 24 }).toString();
    await people[0]?.changes(application?.id ?? '', { rejectionReceivedAt: later }).expect(200);
    const claims = (await claimsOf('DE')).filter(({ version }) => version === 1);
    expect(claims.length).toBeGreaterThan(0);
    for (const { until } of claims) expect(daysFromNow(until)).toBeGreaterThan(170); // six months, not five days
  });

  it('goes at once where the person says no', async () => {
    await people[4]?.agreesToTalentPool(service.clock.now().toString()).expect(201);
    await inForce(changed(['keep: P24M, open: P2Y', 'keep: P12M, open: P2Y']), 300);
    const [consent] = await service.rows<{ id: string }>('select id from candor.consent');
    await one.post(`/v1/consents/${consent?.id ?? ''}/withdraw`).expect(200);
    const pool = await service.rows<{ ended: boolean }>(
      `select ended_at is not null as ended from candor.ground where consent_id is not null`,
    );
    expect(pool).toEqual(Array.from({ length: 3 }, () => ({ ended: true })));
  });
});

describe('A policy comes into force', () => {
  beforeAll(somePeople);
  afterAll(() => service.stop());

  it('by somebody else than who planned it (four eyes)', async () => {
    const { id } = await planned(aDraft());
    expect((await one.post(`/v1/policy/plans/${id}/apply`).expect(403)).body.code).toBe('SAME_TWO_EYES');
    expect((await one.get('/v1/policy')).body.version).toBe(1);
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
    await service.rows('update candor.candidate set policy_version = 1 where id = $1', [people[2]?.id]);
    const refused = await other.post(`/v1/policy/plans/${next.id}/apply`).expect(409);
    expect(refused.body.code).toBe('POLICY_STILL_MOVING');
    await service.rooms.plans.move();
    await other.post(`/v1/policy/plans/${next.id}/apply`).expect(202);
    await service.settled();
  });

  it('not with a mistake, of which all are told with their lines, nor where nothing would differ', async () => {
    const broken = changed(['keep: P28D', 'keep: 28 days'], ['privacy_contact: privacy@', 'privacy_contact: privacy']);
    const { body } = await one.post('/v1/policy/plan').send({ text: broken }).expect(422);
    expect(body).toMatchObject({ code: 'POLICY_BROKEN', field: 'text' });
    expect(body.facts.mistakes).toHaveLength(2);
    expect(body.facts.mistakes[1]).toMatch(/^policy:\d+:\d+: found .*28 days/);
    const same = aDraft();
    await inForce(same);
    expect((await one.post('/v1/policy/plan').send({ text: same }).expect(409)).body.code).toBe('POLICY_IN_FORCE');
    await one.post('/v1/policy/plan').send({ text: TEXT, graceDays: 0 }).expect(400);
    await one.get('/v1/policy/plans/nobody').expect(404);
  });
});
