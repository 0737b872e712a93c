import { PolicyPlanner, type PlannedChange, type PolicyPlan } from '../../src/candidates/index.ts';
import { loadPolicy, type Policy } from '../../src/policy/index.ts';
import { aPolicyWith, type Replacement } from '../kit/a-planned-policy.ts';
import type { Person } from '../kit/person.ts';
import { provided } from '../kit/provided.ts';
import { Service } from '../kit/service.ts';
import { someApplicants } from '../kit/some-applicants.ts';

const ACTOR = { kind: 'operator', id: 'test' } as const;

let service: Service;
let people: Person[];
beforeAll(async () => {
  service = await Service.start();
  people = await someApplicants(service);
});
afterAll(() => service.stop());

function after(...changes: readonly Replacement[]): Policy {
  const loaded = loadPolicy(aPolicyWith(...changes), 'the policy');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.mistakes));
  return loaded.policy;
}

const plan = (policy: Policy, graceDays = 1): Promise<PolicyPlan> =>
  provided(service.rooms, PolicyPlanner).plan({ policy, graceDays }, ACTOR);

const said = ({ changes }: PolicyPlan): string[] =>
  changes.map(({ change, category, jurisdiction, purpose, labels, candidates }: PlannedChange) =>
    [change, category, jurisdiction, purpose, labels, candidates].join(' '),
  );

const grounds = (): Promise<object[]> =>
  service.rows('select g::text as ground from candor.ground g order by candidate_id, label_id, g::text');

it('finds nothing to change under the policy in force, nor where a rule has another name, and tells the audit', async () => {
  expect(await plan(after())).toEqual({
    candidates: 6,
    labels: 18,
    endings: 0,
    changes: [],
    toTell: [],
    toAsk: [],
  });
  expect((await plan(after(['id: claims-nl\n', 'id: claims-netherlands\n']))).changes).toEqual([]);
  expect(
    await service.rows(`select actor_id, outcome, amount from candor.audit_event where action = 'policy.planned'`),
  ).toEqual([1, 2].map(() => ({ actor_id: 'test', outcome: 'done', amount: 6 })));
});

it('says whose time would be shorter, and changes nothing itself', async () => {
  const before = await grounds();
  const shorter = await plan(
    after(["keep: P6M\n      open: P2Y\n      citation: 'AGG", "keep: P3M\n      open: P2Y\n      citation: 'AGG"]),
  );
  expect(said(shorter)).toEqual([
    'ends_earlier contact DE legal_claims 2 2',
    'ends_earlier education DE legal_claims 2 2',
    'ends_earlier employment_history DE legal_claims 2 2',
  ]);
  expect(new Set(shorter.changes[0]?.sample)).toEqual(new Set([people[0]?.id, people[4]?.id]));
  expect(await grounds()).toEqual(before);
});

it('says who would be left with nothing at once', async () => {
  const gone = await plan(after(['keep: P28D', 'keep: P5D']));
  expect(said(gone)).toEqual([
    'ends_earlier contact NL legal_claims 1 1',
    'ends_earlier education NL legal_claims 1 1',
    'ends_earlier employment_history NL legal_claims 1 1',
    'goes contact NL  1 1',
    'goes education NL  1 1',
    'goes employment_history NL  1 1',
  ]);
  expect(gone.endings).toBe(1);
});

it('says what a hold or a restriction would keep all the same', async () => {
  const dpo = await service.as('dpo');
  const [, ben] = people;
  const { body: hold } = await dpo
    .post(`/v1/candidates/${ben?.id ?? ''}/holds`)
    .send({ reason: 'A claim.' })
    .expect(201);
  const held = await plan(after(['keep: P28D', 'keep: P5D']));
  expect([held.endings, held.changes.filter(({ change }) => change === 'goes')]).toEqual([0, []]);
  await dpo.post(`/v1/holds/${hold.id as string}/release`).expect(200);
});

it('says who would have to be asked where a purpose comes to stand on consent', async () => {
  const asking = await plan(
    after(
      ['jurisdictions: [EU, CH]\n    requires: consent', 'jurisdictions: [EU, CH, UK]\n    requires: consent'],
      [
        'jurisdictions: [UK, US]\n    requires: application\n    basis: legitimate_interest # with',
        'jurisdictions: [US]\n    requires: application\n    basis: legitimate_interest # with',
      ],
    ),
  );
  expect(asking.toAsk).toEqual([{ purpose: 'future_opportunities', jurisdiction: 'UK', candidates: 1 }]);
  expect(said(asking)).toEqual([
    'loses contact UK future_opportunities 1 1',
    'loses education UK future_opportunities 1 1',
    'loses employment_history UK future_opportunities 1 1',
  ]);
});
