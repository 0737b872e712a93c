import { databaseFilesWith, logLinesWith, tablesWith } from '../kit/canaries.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.start({ readers: 1 });
});
afterAll(() => service.stop());

const ago = (days: number): string =>
  service.clock
    .now()
    .subtract({ hours: 24 * days })
    .toString();

async function rejectedInBerlin(monthsAgo: number): Promise<Person> {
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await ana.applies({ receivedAt: ago(monthsAgo * 31 + 60) });
  await ana.sendsResume(application, { receivedAt: ago(monthsAgo * 31 + 60) });
  await ana.fillsForm(application);
  const rejectedAt = ago(monthsAgo * 31);
  await ana
    .changes(application, {
      status: 'rejected',
      closedAt: rejectedAt,
      rejectionSentAt: rejectedAt,
      rejectionReceivedAt: rejectedAt,
    })
    .expect(200);
  return ana;
}

it('ends whoever was rejected longer ago than the law counts, everywhere, and says so to the DPO alone', async () => {
  const ana = await rejectedInBerlin(7);
  expect(await databaseFilesWith(service, ana.canaries)).toEqual([]); // before the sweep, too
  await service.sweep();

  const recruiter = await service.as('recruiter');
  const gone = await recruiter.get(`/v1/candidates/${ana.id}?purpose=consider_application`).expect(404);
  const never = await recruiter
    .get('/v1/candidates/01a20c6f-0000-7000-8000-000000000000?purpose=consider_application')
    .expect(404);
  expect({ ...gone.body, instance: '' }).toEqual({ ...never.body, instance: '' });
  const dpo = await service.as('dpo');
  await dpo
    .get(`/v1/candidates/${ana.id}?purpose=legal_claims`)
    .expect(410)
    .expect(({ body }) => expect(body.code).toBe('CANDIDATE_ENDED'));
  await ana.ats
    .post(`/v1/candidates/${ana.id}/contacts`)
    .send({ at: ago(0), direction: 'inbound', channel: 'email' })
    .expect(410);

  const entry = await dpo.get(`/v1/erasures/${ana.id}`).expect(200);
  for (const time of [entry.body.at, entry.body.completedAt]) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(entry.body).toMatchObject({
    candidateId: ana.id,
    because: 'term_over',
    receipt: expect.stringContaining('.'),
  });
  expect(await tablesWith(service, ana.canaries)).toEqual([]);
  expect(await databaseFilesWith(service, ana.canaries)).toEqual([]);
  expect(logLinesWith(service, ana.canaries)).toEqual([]);
  for (const table of [
    'candidate',
    'record',
    'label',
    'ground',
    'document_part',
    'locator',
    'application',
    'external_id',
    'contact_index',
  ])
    expect(
      await service.rows(`select 1 from candor.${table} where ${table === 'candidate' ? 'id' : 'candidate_id'} = $1`, [
        ana.id,
      ]),
    ).toEqual([]);
  expect(await service.rows('select 1 from keys.candidate_key where candidate_id = $1', [ana.id])).toEqual([]);
});

it('keeps for claims, unseen by hiring, whoever was rejected within the time that the law counts', async () => {
  const ben = await rejectedInBerlin(2);
  await service.sweep();
  await (await service.as('recruiter')).get(`/v1/candidates/${ben.id}?purpose=consider_application`).expect(404);
  const kept = await (await service.as('dpo')).get(`/v1/candidates/${ben.id}?purpose=legal_claims`).expect(200);
  expect(kept.body.fields).not.toHaveLength(0);
});

it('does not find whoever is kept for claims only, by address, list or explanation', async () => {
  const ben = await rejectedInBerlin(2);
  const recruiter = await service.as('recruiter');
  for (const purpose of ['consider_application', 'future_opportunities'])
    expect(
      (await recruiter.get(`/v1/candidates?purpose=${purpose}&email=${encodeURIComponent(ben.words.email)}`)).body,
    ).toEqual({ candidates: [] });
  const listed = await recruiter.get('/v1/applications?jobId=job-1&status=rejected&limit=200').expect(200);
  expect(JSON.stringify(listed.body)).not.toContain(ben.id);
  await recruiter.get(`/v1/candidates/${ben.id}/explain?purpose=consider_application`).expect(404);
});

it('shows nothing after a ground’s end, however late the sweep is', async () => {
  const ana = await Person.arrives(service, { jurisdiction: 'NL' });
  const application = await ana.applies();
  await ana.fillsForm(application);
  await ana.changes(application, { status: 'rejected' }).expect(200);
  await (await service.as('recruiter')).get(`/v1/candidates/${ana.id}?purpose=consider_application`).expect(404);
  service.clock.advance({ days: 40 });
  const late = await (await service.as('dpo')).get(`/v1/candidates/${ana.id}?purpose=legal_claims`).expect(200);
  expect(late.body.fields).toEqual([]);
  service.clock.advance({ days: -40 });
});

it('keeps from deletion what a hold covers, without prolonging any use, and lets it go when the hold is released', async () => {
  const mara = await rejectedInBerlin(7);
  const dpo = await service.as('dpo');
  const hold = await dpo.post(`/v1/candidates/${mara.id}/holds`).send({ reason: 'A claim is open.' }).expect(201);
  await service.sweep();
  expect(await service.rows('select 1 from candor.label where candidate_id = $1', [mara.id])).not.toEqual([]);
  await (await service.as('recruiter')).get(`/v1/candidates/${mara.id}?purpose=consider_application`).expect(404);
  await dpo.post(`/v1/holds/${hold.body.id}/release`).expect(200);
  await service.settled();
  await dpo.get(`/v1/candidates/${mara.id}?purpose=legal_claims`).expect(410);
});

it('bars every use but claims under a restriction, and stops deletion by date until it is lifted', async () => {
  const noa = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await noa.applies();
  await noa.fillsForm(application);
  const dpo = await service.as('dpo');
  const recruiter = await service.as('recruiter');
  const restriction = await dpo
    .post(`/v1/candidates/${noa.id}/restrictions`)
    .send({ ground: 'accuracy', reason: 'Disputed.' })
    .expect(201);
  const barred = await recruiter.get(`/v1/candidates/${noa.id}?purpose=consider_application`).expect(200);
  expect(barred.body.fields).toEqual([]);
  expect(barred.body.withheld).toContainEqual({ category: 'contact', reason: 'restricted' });
  const claims = await dpo.get(`/v1/candidates/${noa.id}?purpose=legal_claims`).expect(200);
  expect(claims.body.fields).not.toHaveLength(0);
  await dpo.post(`/v1/restrictions/${restriction.body.id}/lift`).expect(200);
  const open = await recruiter.get(`/v1/candidates/${noa.id}?purpose=consider_application`).expect(200);
  expect(open.body.fields).not.toHaveLength(0);
});

it('moves every end back when an application is reopened', async () => {
  const ray = await rejectedInBerlin(2);
  const [{ id: application } = { id: '' }] = await service.rows<{ id: string }>(
    'select id from candor.application where candidate_id = $1',
    [ray.id],
  );
  await service.sweep();
  await ray.changes(application, { reopenedAt: ago(0) }).expect(200);
  const view = await (
    await service.as('recruiter')
  )
    .get(`/v1/candidates/${ray.id}?purpose=consider_application`)
    .expect(200);
  expect(view.body.fields.map((field: { value: string }) => field.value)).toContain(ray.words.name);
});

it('refuses an event about an ended person from before the ending, and takes one from after as a new candidate', async () => {
  const ana = await rejectedInBerlin(7);
  const [external] = await service.rows<{ at: string }>('select 1 from candor.external_id where candidate_id = $1', [
    ana.id,
  ]);
  expect(external).toBeDefined();
  const known = { externalIds: [{ system: 'ats', id: 'fenced-1' }], jurisdiction: 'DE' };
  const first = await ana.ats.post('/v1/candidates').send(known).expect(201);
  await service.rows(`update candor.candidate set keep_empty_until = $2 where id = $1`, [first.body.id, ago(1)]);
  await service.sweep();
  await ana.ats
    .post('/v1/candidates')
    .send({ ...known, occurredAt: ago(1) })
    .expect(409)
    .expect(({ body }) => expect(body.code).toBe('BEFORE_THE_ENDING'));
  service.clock.advance({ hours: 1 });
  const second = await ana.ats.post('/v1/candidates').send(known).expect(201);
  expect(second.body.id).not.toBe(first.body.id);
});

it('tells other systems of endings in order, as ids only', async () => {
  const ana = await rejectedInBerlin(7);
  let { body: page } = await ana.ats.get('/v1/changes?limit=200');
  while (page.changes.length > 0) ({ body: page } = await ana.ats.get(`/v1/changes?limit=200&after=${page.cursor}`));
  await service.sweep();
  const { body } = await ana.ats.get(`/v1/changes?after=${page.cursor}`).expect(200);
  expect(body.changes).toContainEqual(expect.objectContaining({ kind: 'candidate.ended', candidateId: ana.id }));
});
