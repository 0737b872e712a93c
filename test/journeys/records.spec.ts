import type supertest from 'supertest';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.start({ readers: 1 });
});
afterAll(() => service.stop());

interface Field {
  path: string;
  value: unknown;
  label: {
    category: string;
    source: string;
    sourceParty?: string;
    recordId: string;
    grounds: { purpose: string; basis: string; until: string }[];
  };
}

async function danAtOffer(): Promise<{ dan: Person; application: string; checkId: string }> {
  const dan = await Person.arrives(service, { jurisdiction: 'UK' });
  const application = await dan.applies();
  await dan.sendsResume(application);
  await dan.ats
    .post(`/v1/candidates/${dan.id}/records`)
    .send({
      kind: 'reference',
      source: 'referee',
      sourceParty: 'Rita Referee',
      applicationId: application,
      body: {
        referee: { name: 'Rita Referee', email: 'rita@example.org', employer: 'Oldco' },
        relationship: 'manager',
        answers: [{ question: 'Reliable?', answer: 'Always on time.' }],
        text: 'A pleasure to work with.',
      },
    })
    .expect(201);
  await dan.changes(application, { stage: 'offer' }).expect(200);
  const check = await dan.ats
    .post(`/v1/candidates/${dan.id}/records`)
    .send({
      kind: 'background_check',
      source: 'background_check_provider',
      sourceParty: 'Checkers',
      applicationId: application,
      body: {
        provider: 'Checkers',
        reportId: 'R-1',
        package: 'dbs-basic',
        status: 'complete',
        result: 'consider',
        screenings: [
          { type: 'identity', status: 'complete', result: 'clear-identity' },
          { type: 'criminal', status: 'complete', result: 'one-unspent-conviction', details: 'theft-2019' },
        ],
      },
    })
    .expect(201);
  return { dan, application, checkId: check.body.id };
}

it('shows every field of a résumé PDF, a reference and a check with source, category, purpose, basis and end date', async () => {
  const { dan } = await danAtOffer();
  const recruiter = await service.as('recruiter');
  const { body } = await recruiter.get(`/v1/candidates/${dan.id}?purpose=consider_application`).expect(200);
  const fields: Field[] = body.fields;
  const valueAt = (path: string): unknown => fields.find((field) => field.path === path)?.value;
  expect(valueAt('/basics/name')).toBe(dan.words.name);
  expect(valueAt('/basics/email')).toBe(dan.words.email);
  expect(valueAt('/work/0/name')).toBe(dan.words.employer);
  expect(valueAt('/work/0/position')).toBe(dan.words.position);
  expect(valueAt('/education/0/institution')).toBe(dan.words.school);
  for (const { label } of fields) {
    expect(label).toMatchObject({
      category: expect.any(String),
      source: 'candidate_application',
      recordId: expect.any(String),
    });
    expect(label.grounds).not.toHaveLength(0);
    for (const ground of label.grounds) {
      expect(ground).toMatchObject({ purpose: 'consider_application', basis: 'contract' });
      expect(Date.parse(ground.until)).toBeGreaterThan(Date.parse(service.clock.now().toString()));
    }
  }
  const checking = await recruiter.get(`/v1/candidates/${dan.id}?purpose=verify_information`).expect(200);
  const words = (checking.body.fields as Field[]).find((field) => field.path === '/text');
  expect(words).toMatchObject({
    value: 'A pleasure to work with.',
    label: { source: 'referee', sourceParty: 'Rita Referee', category: 'references' },
  });
});

it('lets no answer to a recruiter tell of a criminal record, and shows it to the background reviewer for the check alone', async () => {
  const { dan, checkId } = await danAtOffer();
  const recruiter = await service.as('recruiter');
  const answers = await Promise.all(
    [
      `/v1/candidates/${dan.id}?purpose=consider_application`,
      `/v1/candidates/${dan.id}?purpose=verify_information`,
      `/v1/candidates/${dan.id}?purpose=background_check`,
      `/v1/candidates/${dan.id}/explain?purpose=consider_application`,
      `/v1/candidates/${dan.id}/explain?purpose=consider_application&path=/screenings/1/result`,
      `/v1/candidates?purpose=consider_application&email=${encodeURIComponent(dan.words.email)}`,
      '/v1/applications?jobId=job-1',
      '/v1/changes?limit=200',
      `/v1/records/${checkId}`,
    ].map((url) => recruiter.get(url)),
  );
  for (const answer of answers) {
    // The policy's list of its own words is no secret; a word in an answer about this person would be.
    expect(answer.text).not.toMatch(/criminal|conviction|theft|one-unspent|sex_offender|dbs-basic|"consider"/);
  }
  const reviewer = await service.as('background_reviewer');
  const { body } = await reviewer.get(`/v1/candidates/${dan.id}?purpose=background_check`).expect(200);
  const at = (path: string): Field | undefined => (body.fields as Field[]).find((field) => field.path === path);
  expect(at('/screenings/1/result')).toMatchObject({
    value: 'one-unspent-conviction',
    label: { category: 'criminal_record' },
  });
  // The report's own result speaks of all screenings, so it takes the strictest category among them.
  expect(at('/result')).toMatchObject({ value: 'consider', label: { category: 'criminal_record' } });
  expect(at('/screenings/0/result')).toMatchObject({ label: { category: 'background_check' } });
  await reviewer.get(`/v1/candidates/${dan.id}?purpose=consider_application`).expect(403);
});

it('answers 404 to a recruiter for a record of which nothing may be known, as for one that never was', async () => {
  const dan = await Person.arrives(service, { jurisdiction: 'UK' });
  const application = await dan.applies();
  await dan.fillsForm(application);
  await dan.changes(application, { stage: 'offer' }).expect(200);
  const check = await dan.ats
    .post(`/v1/candidates/${dan.id}/records`)
    .send({
      kind: 'background_check',
      source: 'background_check_provider',
      applicationId: application,
      body: { provider: 'Checkers', result: 'clear', screenings: [{ type: 'criminal', result: 'clear' }] },
    })
    .expect(201);
  const recruiter = await service.as('recruiter');
  const hidden = await recruiter.get(`/v1/records/${check.body.id}`).expect(404);
  const never = await recruiter.get('/v1/records/01a20c6f-0000-7000-8000-000000000000').expect(404);
  expect({ ...hidden.body, instance: '' }).toEqual({ ...never.body, instance: '' });
});

it('refuses a criminal record, a clean one too, where no law authorises it, and writes nothing of it', async () => {
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await ana.applies();
  await ana.changes(application, { stage: 'offer' }).expect(200);
  const before = await service.rows<{ n: number }>(
    'select count(*)::integer as n from candor.label where candidate_id = $1',
    [ana.id],
  );
  const answer = await ana.ats.post(`/v1/candidates/${ana.id}/records`).send({
    kind: 'background_check',
    source: 'background_check_provider',
    applicationId: application,
    body: { provider: 'Checkers', result: 'clear', screenings: [{ type: 'criminal', result: 'clear' }] },
  });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ code: 'CRIMINAL_RECORD_NOT_AUTHORISED', remedy: expect.any(String) });
  const after = await service.rows<{ n: number }>(
    'select count(*)::integer as n from candor.label where candidate_id = $1',
    [ana.id],
  );
  expect(after).toEqual(before);
  expect(await service.rows('select 1 from candor.record where candidate_id = $1', [ana.id])).toEqual([]);
});

it('answers a file sent again under its key like the first time, though it was deleted for what it says', async () => {
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await ana.applies();
  const sends = (): supertest.Test =>
    ana.ats
      .post(`/v1/candidates/${ana.id}/records`)
      .set('idempotency-key', ana.id)
      .field('kind', 'resume')
      .field('source', 'candidate_application')
      .field('applicationId', application)
      .attach('file', Buffer.from(`${ana.words.name}\nCriminal record: theft`), 'resume.txt');
  const first = await sends().expect(202);
  await sends().set('prefer', 'wait=20');
  expect(await service.rows('select 1 from candor.document where candidate_id = $1', [ana.id])).toEqual([]);
  const replay = await sends().expect(202);
  expect([replay.body.id, replay.headers['idempotent-replayed']]).toEqual([first.body.id, 'true']);
});

it('refuses a criminal record before the stage of offer where the law allows it from then on', async () => {
  const eve = await Person.arrives(service, { jurisdiction: 'UK' });
  const application = await eve.applies();
  const answer = await eve.ats.post(`/v1/candidates/${eve.id}/records`).send({
    kind: 'background_check',
    source: 'background_check_provider',
    applicationId: application,
    body: { provider: 'Checkers', screenings: [{ type: 'criminal', result: 'clear' }] },
  });
  expect(answer.status).toBe(422);
  expect(answer.body.code).toBe('STAGE_TOO_EARLY');
});

it('stores the grounded part of a record, and lists the refused part to the call that sent it alone', async () => {
  const eva = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await eva.applies();
  const { body } = await eva.ats
    .post(`/v1/candidates/${eva.id}/records`)
    .send({
      kind: 'application_form',
      source: 'candidate_application',
      applicationId: application,
      body: { fields: { '/basics/name': eva.words.name, '/basics/birthDate': '1990-01-01', '/no/such/path': 'x' } },
    })
    .expect(201);
  expect(body.labelled).toEqual([{ category: 'contact', fields: 1 }]);
  expect(body.refused).toEqual([
    expect.objectContaining({ category: 'personal_details', paths: ['/basics/birthDate'] }),
  ]);
  expect(body.unknown).toEqual([{ path: '#3', because: 'unknown_path' }]);
  const record = await (await service.as('recruiter')).get(`/v1/records/${body.id}`).expect(200);
  expect(record.text).not.toContain('personal_details');
});

it('keeps a repeated record once, and gives it the grounds of a second application', async () => {
  const ben = await Person.arrives(service, { jurisdiction: 'DE' });
  const berlin = await ben.applies({ jobId: 'berlin' });
  const first = await ben.sendsResume(berlin);
  const london = await ben.applies({ jobId: 'london', jurisdiction: 'UK' });
  expect(await ben.sendsResume(london)).toBe(first);
  const grounds = await service.rows<{ application_id: string }>(
    `select distinct application_id from candor.ground where candidate_id = $1 and purpose = 'consider_application'`,
    [ben.id],
  );
  expect(grounds.map((row) => row.application_id).sort()).toEqual([berlin, london].sort());
  expect(await service.rows('select id from candor.record where candidate_id = $1', [ben.id])).toHaveLength(1);
});

it('ends the grounds of the rejected application only, when one résumé stands on two in two countries', async () => {
  const zoe = await Person.arrives(service, { jurisdiction: 'DE' });
  const berlin = await zoe.applies({ jobId: 'berlin' });
  const london = await zoe.applies({ jobId: 'london', jurisdiction: 'UK' });
  await zoe.sendsResume(berlin);
  await zoe.sendsResume(london);
  service.clock.advance({ days: 1 });
  await zoe.changes(berlin, { status: 'rejected', rejectionSentAt: service.clock.now().toString() }).expect(200);
  await service.sweep();
  const living = await service.rows<{ application_id: string }>(
    `select distinct application_id from candor.ground where candidate_id = $1 and purpose = 'consider_application' and ended_at is null`,
    [zoe.id],
  );
  expect(living).toEqual([{ application_id: london }]);
  await (await service.as('recruiter')).get(`/v1/candidates/${zoe.id}?purpose=consider_application`).expect(200);
});

it('tells whoever sends what the policy refuses by its path why, in the policy’s words', async () => {
  const person = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await person.applies();
  const { body } = await person.ats
    .post(`/v1/candidates/${person.id}/records`)
    .send({
      kind: 'application_form',
      source: 'candidate_application',
      applicationId: application,
      body: { fields: { '/basics/name': 'Uma Wren', '/basics/password': 'zebra-finch' } },
    })
    .expect(201);
  expect(body.unknown).toEqual([
    { path: '/basics/password', because: 'refused_category', why: 'none is needed, and none is kept' },
  ]);
  expect(JSON.stringify(body)).not.toContain('zebra-finch');
});

it('takes an id that a call names twice once, and ids that only look alike when run together for different people', async () => {
  const ats = await service.as('ats_integration');
  const open = (...externalIds: object[]): Promise<{ body: { id: string } }> =>
    ats.post('/v1/candidates').send({ externalIds, jurisdiction: 'DE' }).expect(201);
  const twice = await open({ system: 'ats', id: 'twice-1' }, { id: 'twice-1', system: 'ats' });
  const again = await ats
    .post('/v1/candidates')
    .send({ externalIds: [{ system: 'ats', id: 'twice-1' }], jurisdiction: 'DE' })
    .expect(200);
  expect(again.body.id).toBe(twice.body.id);
  const first = await open({ system: 'work day', id: '7' });
  const second = await open({ system: 'work', id: 'day 7' });
  expect(second.body.id).not.toBe(first.body.id);
});
