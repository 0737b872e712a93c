import { Pool } from 'pg';
import type { PlanRow } from '../../src/retention/index.ts';
import { aPolicyWith, GERMANS_LONGER } from '../kit/a-planned-policy.ts';
import { runOpenJobs } from '../kit/fates.ts';
import { atCommitAfter, killedOneByOne, KilledProcess, type KillPlan } from '../kit/killed-process.ts';
import { Service } from '../kit/service.ts';
import { someApplicants } from '../kit/some-applicants.ts';
import { countChanges, saidChanges, standingGrounds, type Stands } from '../kit/standing-grounds.ts';

/** Plans and applies policies, and looks at what became of six people; processes that die make them follow. */
let service: Service;
beforeAll(async () => {
  service = await Service.start({ idle: true });
  const now = Temporal.Instant.fromEpochMilliseconds(Date.now()); // the processes go by the database's clock
  service.clock.moveTo(now.subtract({ hours: 24 * 20 }));
  await someApplicants(service);
});
afterEach(() => KilledProcess.killAll());
afterAll(() => service.stop());

const FOLLOWING = 'update candor.candidate set policy_version';
const TOLD = 'set moved_at';
const DEATHS: readonly KillPlan[] = [
  { from: FOLLOWING, at: 1, when: 'before' },
  ...atCommitAfter(FOLLOWING),
  { from: FOLLOWING, only: 'update candor.ground', at: 3, when: 'answered' },
  ...atCommitAfter(FOLLOWING, 3),
  ...atCommitAfter(FOLLOWING, 6), // the last of them
  ...atCommitAfter(TOLD),
];

/** One after the other: something is gained, kept longer, taken with a grace or at once, whichever came before. */
const POLICIES = [
  GERMANS_LONGER,
  [['keep: P28D', 'keep: P5D']],
  [['  - id: talent-pool-uk-us\n', '  - id: talent-pool-abroad\n']],
] as const;

let drafts = 0;

/** Planned by one and applied by another; nobody follows it yet. */
async function applied(): Promise<PlanRow> {
  const changes = POLICIES[drafts % POLICIES.length] ?? [];
  const text = `${aPolicyWith(...changes)}# draft ${++drafts}\n`;
  const { id } = await service.rooms.plans.askAndRun({ text, graceDays: 3 }, { kind: 'operator', id: 'a' }, () => {});
  await (await service.as('dpo')).post(`/v1/policy/plans/${id}/apply`).expect(202);
  return service.rooms.plans.plan(id);
}

const versions = (): Promise<{ id: string; version: number }[]> =>
  service.rows('select id, policy_version as version from candor.candidate order by id');

const followed = (version: number): Promise<object[]> =>
  service.rows(
    `select candidate_id as id, count(*)::integer as times from candor.audit_event
      where action = 'policy.followed' and amount = $1 group by candidate_id order by candidate_id`,
    [version],
  );

const of = (id: string, grounds: readonly Stands[]): Stands[] => grounds.filter((ground) => ground.of === id);

/** Whoever is at the new version has all their grounds as they are in the end, whoever isn't as they were; and so is what was told. */
interface Moment {
  readonly people: readonly { id: string; version: number }[];
  readonly grounds: readonly Stands[];
  readonly followed: readonly object[];
}
const lookNow = async (version: number): Promise<Moment> => ({
  people: await versions(),
  grounds: await standingGrounds(service),
  followed: await followed(version),
});

function expectWhole(then: Moment, before: readonly Stands[], after: readonly Stands[], version: number): void {
  for (const { id, version: own } of then.people)
    expect(of(id, then.grounds)).toEqual(of(id, own === version ? after : before));
  const moved = then.people.filter(({ version: own }) => own === version);
  expect(then.followed).toEqual(moved.map(({ id }) => ({ id, times: 1 })));
}

async function expectFollowedOnce(plan: PlanRow, before: readonly Stands[], then: Moment): Promise<void> {
  const version = plan.version ?? 0;
  const after = await lookNow(version);
  expect(after.people.map(({ version: own }) => own)).toEqual(after.people.map(() => version));
  expectWhole(then, before, after.grounds, version);
  expectWhole(after, before, after.grounds, version);
  expect(after.grounds).toHaveLength(before.length);
  expect(countChanges(before, after.grounds)).toEqual(saidChanges(plan));
  const { moved, movedAt } = await service.rooms.plans.plan(plan.id);
  expect({ moved, movedAt }).toEqual({ moved: after.people.length, movedAt: expect.any(String) });
}

it('makes everybody follow a new policy once and as planned, wherever the process that moves them is killed', async () => {
  const start = (plan: KillPlan): Promise<KilledProcess> => KilledProcess.worker(service, ['policy.move'], plan);
  const half: number[] = [];
  await killedOneByOne(DEATHS, start, async (death, process) => {
    const before = await standingGrounds(service);
    const plan = await applied();
    expect(saidChanges(plan)).not.toEqual([]);
    await process.beginAndDie();
    const then = await lookNow(plan.version ?? 0);
    half.push(then.followed.length);
    if (death.when === 'before' || death.from === FOLLOWING)
      expect({ death, ran: await runOpenJobs(service) }).toEqual({
        death,
        ran: expect.arrayContaining(['policy.move']),
      });
    else await runOpenJobs(service);
    await expectFollowedOnce(plan, before, then);
  });
  expect(half.some((many) => many > 0)).toBe(true);
}, 240_000);

it.each(['keeps it waiting', 'lets it go on'])(
  'goes on where a stopped service left off, when somebody else %s while it stops',
  async (somebody) => {
    const before = await standingGrounds(service);
    const plan = await applied();
    const [, , third] = await versions();
    const pool = new Pool({ connectionString: service.database.url, max: 1 });
    const other = await pool.connect();
    await other.query('begin');
    await other.query('select 1 from candor.candidate where id = $1 for update', [third?.id]);

    const process = await KilledProcess.service(service);
    const first = async (): Promise<boolean> => (await followed(plan.version ?? 0)).length === 2;
    await service.until(first);
    process.signal('SIGTERM');
    if (somebody === 'lets it go on') await other.query('commit');
    expect(typeof (await process.ended)).toBe('number'); // by itself, not killed
    if (somebody === 'keeps it waiting') expect(await first()).toBe(true);
    const then = await lookNow(plan.version ?? 0);
    await other.query('rollback');
    other.release();
    await pool.end();

    await runOpenJobs(service);
    await expectFollowedOnce(plan, before, then);
  },
  60_000,
);
