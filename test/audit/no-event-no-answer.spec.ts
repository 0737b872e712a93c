import { Client } from 'pg';
import { aFullFile, type FullFile } from '../access/full-file.ts';
import { Logins, NOT_ALLOWED } from '../access/logins.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';
import { untilWaits } from '../kit/waiting.ts';

let service: Service;
let file: FullFile;
beforeAll(async () => {
  service = await Service.start({ readers: 1 });
  file = await aFullFile(service);
  await service.settled();
});
afterAll(() => service.stop());

/** Reads that open a value or tell that something is there. */
const READS: Readonly<Record<string, () => string>> = {
  'the labelled view': () => `/v1/candidates/${file.candidateId}?purpose=consider_application`,
  'an explanation': () => `/v1/candidates/${file.candidateId}/explain?purpose=consider_application`,
  'a document': () => `/v1/records/${file.recordId}/document?purpose=consider_application`,
  'a record': () => `/v1/records/${file.recordId}`,
  'a consent’s receipt': () => `/v1/consents/${file.consentId}/receipt`,
  'a look-up': () => `/v1/candidates?purpose=consider_application&email=${encodeURIComponent(file.person.words.email)}`,
  'the applications': () => '/v1/applications',
  'the changes': () => '/v1/changes',
  'the audit events': () => '/v1/audit/events',
};

/** While it runs, no event can be written by anyone but the owner. */
async function withoutAudit<T>(work: () => Promise<T>): Promise<T> {
  const logins = 'candor_reader, candor_writer, candor_jobs';
  await service.rows(`revoke insert on candor.audit_event from ${logins}`);
  try {
    return await work();
  } finally {
    await service.rows(`grant insert on candor.audit_event to ${logins}`);
  }
}

const secrets = (): string[] => [...file.person.canaries, file.candidateId, file.applicationId, file.recordId];

it.each(Object.entries(READS))('gives nothing of %s when its event can’t be written', async (_, url) => {
  const dpo = await service.as('dpo');
  const whole = await dpo.get(url()).expect(200);
  const failed = await withoutAudit(() => dpo.get(url()));
  expect(failed.status).toBe(500);
  expect(failed.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(failed.body.code).toBe('FAULT');
  expect(secrets().filter((word) => failed.text.includes(word))).toEqual([]);
  expect(whole.body).not.toEqual(failed.body);
});

it.each(Object.entries(READS))('gives %s only once its event is committed', async (_, url) => {
  const owner = new Client({ connectionString: service.database.url });
  await owner.connect();
  await owner.query('begin');
  await owner.query('lock table candor.audit_event in share mode'); // reads go on, an insert waits
  const dpo = await service.as('dpo');
  const answer = Promise.resolve(dpo.get(url())); // sent now
  let answered = false;
  void answer.then(() => (answered = true));
  try {
    await untilWaits(service, { wanted: 'candor.audit_event' });
    expect(answered).toBe(false);
  } finally {
    await owner.query('rollback');
    await owner.end();
  }
  const { status, headers } = await answer;
  expect(status).toBe(200);
  const events = await service.rows('select 1 from candor.audit_event where request_id = $1', [
    headers['x-request-id'],
  ]);
  expect(events).toHaveLength(1);
});

it('does no deed whose event can’t be written', async () => {
  const dpo = await service.as('dpo');
  const state = (): Promise<object[]> =>
    service.rows(
      `select (select count(*)::integer from candor.application) as applications,
              (select count(*)::integer from candor.candidate) as candidates, (select count(*)::integer from candor.hold) as holds,
              (select string_agg(stage, ',') from candor.application) as stages,
              (select count(*)::integer from candor.change) as changes`,
    );
  const before = await state();
  await withoutAudit(async () => {
    await dpo.post('/v1/candidates').send({ externalIds: [], jurisdiction: 'DE' }).expect(500);
    await dpo.post(`/v1/candidates/${file.candidateId}/holds`).send({ reason: 'A claim.' }).expect(500);
    await dpo.patch(`/v1/applications/${file.applicationId}`).send({ stage: 'offer' }).expect(500);
    await dpo
      .post(`/v1/candidates/${file.candidateId}/applications`)
      .send({ job: { id: 'job-3' }, jurisdiction: 'DE' })
      .expect(500);
  });
  expect(await state()).toEqual(before);
});

it('ends nothing in a sweep whose events can’t be written, and ends it in the next', async () => {
  const ana = await Person.arrives(service, { jurisdiction: 'NL' });
  const application = await ana.applies();
  await ana.fillsForm(application);
  await ana.changes(application, { status: 'rejected' }).expect(200);
  service.clock.advance({ days: 40 });
  const state = (): Promise<object[]> => service.rows('select state from candor.candidate where id = $1', [ana.id]);
  await withoutAudit(async () => {
    await expect(service.rooms.sweeper.run(undefined)).rejects.toThrow();
  });
  expect(await state()).toEqual([{ state: 'active' }]);
  await service.rooms.sweeper.run(undefined);
  expect(await state()).toEqual([{ state: 'ending' }]);
});

it('tells the life of a candidate by their events alone, from the first to the receipt', async () => {
  const ben = await Person.arrives(service, { jurisdiction: 'NL' });
  const application = await ben.applies();
  await ben.sendsResume(application);
  const recruiter = await service.as('recruiter');
  await recruiter.get(`/v1/candidates/${ben.id}?purpose=consider_application`).expect(200);
  await ben.changes(application, { status: 'rejected' }).expect(200);
  await recruiter.get(`/v1/candidates/${ben.id}?purpose=consider_application`).expect(404);
  service.clock.advance({ days: 40 });
  await service.sweep();
  const dpo = await service.as('dpo');
  await dpo.get(`/v1/erasures/${ben.id}`).expect(200);
  const { body } = await dpo.get(`/v1/audit/events?candidateId=${ben.id}&limit=200`).expect(200);
  const told = (
    body.events as { actor: { kind: string; role: string | null; id: string }; action: string; outcome: string }[]
  ).map(
    ({ actor, action, outcome }) => `${actor.role ?? actor.id}: ${action}${outcome === 'refused' ? ' refused' : ''}`,
  );
  const moved = 'ats_integration: ground.moved'; // of the same moment as the change that moved it
  expect(told.filter((event) => event === moved)).toHaveLength(1);
  expect(told.filter((event) => event !== moved)).toEqual([
    'ats_integration: candidate.opened',
    'ats_integration: application.opened',
    'ats_integration: record.received',
    'record.read: record.read',
    'ats_integration: record.viewed', // it waited for the reading
    'recruiter: candidate.viewed',
    'ats_integration: application.changed',
    'recruiter: GET /v1/candidates/:id refused',
    'retention.sweep: candidate.ending',
    'candidate.end: candidate.ended',
    'dpo: erasure.viewed',
  ]);
});

it('is changed and deleted by no login of the service, and by no route', async () => {
  const logins = await Logins.of(service);
  for (const login of ['reader', 'writer', 'jobs', 'keys'] as const)
    for (const sql of [`update candor.audit_event set actor_id = 'x'`, 'delete from candor.audit_event'])
      expect({ login, sql, got: await logins.refusal(login, { 'candor.job': 'x' }, sql) }).toEqual({
        login,
        sql,
        got: NOT_ALLOWED,
      });
  await logins.close();
  const dpo = await service.as('dpo');
  for (const method of ['post', 'put', 'patch', 'delete'] as const) await dpo[method]('/v1/audit/events').expect(404);
});
