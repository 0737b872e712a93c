import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import supertest from 'supertest';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../config/policy.yaml'), 'utf8');

/** A jurisdiction, a category with its path, a purpose with its rule and interest, and a role: words of the file alone. */
const GROWN = [
  [
    '  CH:\n    title: Switzerland\n',
    `  PT:
    title: Portugal
    extends: EU
    time_zone: Europe/Lisbon
    dpv: loc:PT
    authority:
      name: Comissão Nacional de Proteção de Dados
      url: 'https://www.cnpd.pt'
  CH:
    title: Switzerland
`,
  ],
  [
    '  personal_details:\n    ungrounded',
    `  driving_licence:
    title: Driving licence
    plain: your driving licence
    plain_de: Ihr Führerschein
    dpv: pd:VehicleLicense
    existence: listed
    in_document: tolerate
    parent: C3
  personal_details:
    ungrounded`,
  ],
  ['  - personal_details\n  - references\n', '  - personal_details\n  - driving_licence\n  - references\n'],
  [
    '    /availability: { category: application_answers }\n',
    '    /availability: { category: application_answers }\n    /licence: { category: driving_licence }\n',
  ],
  [
    '  business_records:\n    title: Business records\n',
    `  plan_shifts:
    title: Plan shifts
    plain: to plan who may drive
    plain_de: um zu planen, wer fahren darf
    dpv: dpv:PersonnelWorkloadManagement
    dpia: { document: DPIA-09, date: 2026-11-20 }
    automated_decision: none
    promises: [P3, L2]
    bases: [legitimate_interest]
    objection: restricts
  business_records:
    title: Business records
`,
  ],
  [
    'interests:\n',
    `interests:
  know_who_drives:
    plain: to know who may drive our cars
    plain_de: um zu wissen, wer unsere Autos fahren darf
    balancing: { document: LIA-09, date: 2026-11-20 }
`,
  ],
  [
    '  # --- Verify information (P1) ---',
    `  - id: plan-who-drives
    purpose: plan_shifts
    categories: [driving_licence]
    sources: [the_candidate]
    jurisdictions: [PT]
    requires: application
    basis: legitimate_interest
    interest: know_who_drives
    retention: until_closed
  # --- Verify information (P1) ---`,
  ],
  [
    '  auditor:\n    title: Auditor\n',
    `  fleet_manager:
    title: Fleet manager
    purposes:
      plan_shifts: [driving_licence]
  auditor:
    title: Auditor
`,
  ],
] as const;

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

const withKeyOf = async (role: string): Promise<ReturnType<typeof supertest.agent>> => {
  const { key } = await service.rooms.keys.create({ role, days: 30 });
  return supertest.agent(service.origin).set('authorization', `Bearer ${key}`);
};

async function applyPolicy(text: string): Promise<void> {
  const [one, other] = [await withKeyOf('dpo'), await withKeyOf('dpo')];
  const { body: asked } = await one.post('/v1/policy/plan').send({ text }).expect(202);
  await service.settled();
  const { body: plan } = await one.get(`/v1/policy/plans/${asked.id as string}`).expect(200);
  expect(plan.answer).toMatchObject({ candidates: 1, changes: [] }); // what is added takes from nobody
  await other.post(`/v1/policy/plans/${asked.id as string}/apply`).expect(202);
  await service.settled();
}

it('takes a new jurisdiction, category, purpose and role from the policy file alone, while it runs', async () => {
  const before = await Person.arrives(service, { jurisdiction: 'DE' });
  await before.fillsForm(await before.applies());
  await before.ats.post('/v1/candidates').send({ externalIds: [], jurisdiction: 'PT' }).expect(422);
  await expect(withKeyOf('fleet_manager')).rejects.toThrow();

  await applyPolicy(
    GROWN.reduce<string>((text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`the policy has no ${from}`);
      return text.replace(from, to);
    }, TEXT),
  );

  const rui = await Person.arrives(service, { jurisdiction: 'PT' });
  const application = await rui.applies();
  await rui.fillsForm(application, { '/licence': 'Class C since 2019' });
  const fleet = await withKeyOf('fleet_manager');
  const seen = `/v1/candidates/${rui.id}`;
  const { body } = await fleet.get(`${seen}?purpose=plan_shifts`).expect(200);
  expect(body.fields).toMatchObject([
    {
      path: '/licence',
      value: 'Class C since 2019',
      label: { category: 'driving_licence', grounds: [{ purpose: 'plan_shifts', basis: 'legitimate_interest' }] },
    },
  ]);
  await fleet.get(`${seen}?purpose=consider_application`).expect(403);
  const recruiter = await service.as('recruiter');
  await recruiter.get(`${seen}?purpose=plan_shifts`).expect(403);
  const considered = await recruiter.get(`${seen}?purpose=consider_application`).expect(200);
  expect(considered.text).not.toContain('Class C');
  expect(considered.text).toContain(rui.words.employer);

  await rui.changes(application, { status: 'withdrawn', closedAt: service.clock.now().toString() }).expect(200);
  await service.sweep();
  const licences = await service.rows(`select 1 from candor.label where category = 'driving_licence'`);
  expect(licences).toEqual([]); // its one ground ended with the application
});
