import type supertest from 'supertest';
import { aFullFile, type FullFile } from '../access/full-file.ts';
import { logLinesWith } from '../kit/canaries.ts';
import { Service } from '../kit/service.ts';
import { CALLS, newEmail, of, world } from './calls.ts';

let service: Service;
let file: FullFile;
beforeAll(async () => {
  service = await Service.start({ readers: 1 });
  file = await aFullFile(service);
  Object.assign(world, { service, file });
  await service.settled();
});
afterAll(() => service.stop());

interface Event {
  readonly said: string;
  readonly actor: string;
  readonly about: string | null;
}

const eventsOf = (answer: supertest.Response): Promise<Event[]> =>
  service.rows<Event>(
    `select action || case when outcome = 'refused' then ' refused ' || code else '' end as said, role as actor,
            candidate_id::text as about
       from candor.audit_event where request_id = $1`,
    [answer.headers['x-request-id']],
  );

it('has a call of every route of the API', async () => {
  const { body } = await service.http.get('/openapi.json').expect(200);
  const routes = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(Object.keys(CALLS).sort()).toEqual(routes.sort());
});

it.each(Object.entries(CALLS))(
  'leaves of %s what was done, by whom and about whom',
  async (route, { send, leaves }) => {
    const answer = await send(await service.as('dpo'));
    const events = await eventsOf(answer);
    expect(events.map(({ said }) => said).sort()).toEqual([...leaves].sort());
    // A letter is put in the outbox by the outbox, whoever's deed it goes with.
    for (const { said, actor } of events) expect(actor).toBe(said === 'mail.posted' ? null : 'dpo');
    if (route.includes('/v1/candidates/{id}')) for (const { about } of events) expect(about).toBe(file.candidateId);
  },
);

it.each(Object.entries(CALLS))(
  'writes every time in the answer of %s as RFC 3339 does, in UTC',
  async (_, { send }) => {
    const { body } = await send(await service.as('dpo'));
    expect(timesIn(body).filter((time) => !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(time))).toEqual([]);
  },
);

/** Whatever in an answer begins as a date with a time does. */
function timesIn(json: unknown): string[] {
  if (typeof json === 'string') return /^\d{4}-\d\d-\d\d[T ]\d/.test(json) ? [json] : [];
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(timesIn) : [];
}

it.each(Object.entries(CALLS).filter(([route]) => route.includes('/v1/')))(
  'leaves one event of %s when it is refused, and says why',
  async (route, { send }) => {
    const refused = await send(await service.as('background_reviewer'));
    const keyless = await service.http[route.startsWith('GET') ? 'get' : 'post'](of('?purpose=x'));
    for (const answer of [refused, keyless]) {
      if (answer.status < 400) continue;
      const events = await eventsOf(answer);
      expect(events).toHaveLength(1);
      expect(events[0]?.said).toMatch(new RegExp(` refused ${answer.body.code}$`));
    }
    expect(keyless.status).toBeGreaterThanOrEqual(400);
  },
);

it('leaves an event of what was there already, and of a request that was answered before', async () => {
  const dpo = await service.as('dpo');
  const sends: [string, () => supertest.Test][] = [
    [
      'candidate.found',
      () => dpo.post('/v1/candidates').send({ externalIds: [{ system: 'ats', id: 'twice' }], jurisdiction: 'DE' }),
    ],
    [
      'application.found',
      () => dpo.post(of('/applications')).send({ externalId: 'twice', job: { id: 'job-4' }, jurisdiction: 'DE' }),
    ],
    [
      'consent.found',
      () =>
        dpo.post(of('/consents')).send({
          purpose: 'future_opportunities',
          givenAt: service.clock.now().toString(),
          method: 'web_form',
          notice: { id: 'talent-pool', version: '3', language: 'en' },
          wording: 'Yes, again.',
        }),
    ],
    [
      'record.repeated',
      () =>
        dpo.post(of('/records')).send({
          kind: 'application_form',
          source: 'candidate_application',
          applicationId: file.applicationId,
          body: { fields: { '/basics/name': 'Twice' } },
        }),
    ],
  ];
  service.clock.advance({ minutes: 1 }); // a consent of the minute before would be from before the withdrawal
  for (const [said, send] of sends) {
    await send().expect(201);
    expect((await eventsOf(await send().expect(200))).map((event) => event.said)).toEqual([said]);
    const key = `replayed ${said}`.replace(' ', '-');
    await send().set('idempotency-key', key).expect(200);
    const replayed = await send().set('idempotency-key', key).expect(200);
    expect((await eventsOf(replayed)).map((event) => event.said)).toEqual(['request.repeated']);
  }
});

it('finds a refused try on a candidate beside the reads', async () => {
  const reviewer = await service.as('background_reviewer');
  const answer = await reviewer.get(of('?purpose=consider_application')).expect(403);
  expect(await eventsOf(answer)).toEqual([
    {
      said: 'GET /v1/candidates/:id refused PURPOSE_NOT_FOR_ROLE',
      actor: 'background_reviewer',
      about: file.candidateId,
    },
  ]);
});

it('holds no value, name or address in any event or line of log', async () => {
  const words = [...file.person.canaries, newEmail()];
  const events = await service.rows<{ text: string }>('select e::text as text from candor.audit_event e');
  expect(events.length).toBeGreaterThan(50);
  expect(events.filter(({ text }) => words.some((word) => text.includes(word)))).toEqual([]);
  expect(service.logLines.length).toBeGreaterThan(50);
  expect(logLinesWith(service, words)).toEqual([]);
});
