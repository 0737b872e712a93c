import { aDraft } from '../kit/a-planned-policy.ts';
import type supertest from 'supertest';
import { aFullFile, type FullFile } from '../access/full-file.ts';
import { logLinesWith } from '../kit/canaries.ts';
import { Service } from '../kit/service.ts';

let service: Service;
let file: FullFile;
beforeAll(async () => {
  service = await Service.start({ readers: 1 });
  file = await aFullFile(service);
  await service.settled();
});
afterAll(() => service.stop());

type Agent = Awaited<ReturnType<Service['as']>>;

interface Call {
  readonly send: (dpo: Agent) => supertest.Test;
  /** What its events say was done. */
  readonly leaves: readonly string[];
}

const of = (path: string): string => `/v1/candidates/${file.candidateId}${path}`;
const newEmail = (): string => `other.${file.person.words.position.toLowerCase()}@example.org`;

let secondsAgo = 0;

/** One call of every route, by the DPO, and the events that it leaves. */
const CALLS: Readonly<Record<string, Call>> = {
  'GET /v1/candidates': {
    send: (dpo) =>
      dpo.get(`/v1/candidates?purpose=consider_application&email=${encodeURIComponent(file.person.words.email)}`),
    leaves: ['candidates.looked_up'],
  },
  'GET /v1/candidates/{id}': {
    send: (dpo) => dpo.get(of('?purpose=consider_application')),
    leaves: ['candidate.viewed'],
  },
  'GET /v1/candidates/{id}/explain': {
    send: (dpo) => dpo.get(of('/explain?purpose=consider_application')),
    leaves: ['candidate.explained'],
  },
  'GET /v1/applications': { send: (dpo) => dpo.get('/v1/applications'), leaves: ['applications.listed'] },
  'GET /v1/records/{id}': { send: (dpo) => dpo.get(`/v1/records/${file.recordId}`), leaves: ['record.viewed'] },
  'GET /v1/records/{id}/document': {
    send: (dpo) => dpo.get(`/v1/records/${file.recordId}/document?purpose=consider_application`),
    leaves: ['document.opened'],
  },
  'GET /v1/consents/{id}/receipt': {
    send: (dpo) => dpo.get(`/v1/consents/${file.consentId}/receipt`),
    leaves: ['consent.viewed'],
  },
  'GET /v1/retention/forecast': { send: (dpo) => dpo.get('/v1/retention/forecast'), leaves: ['forecast.read'] },
  'GET /v1/audit/events': { send: (dpo) => dpo.get('/v1/audit/events'), leaves: ['audit.read'] },
  'GET /v1/changes': { send: (dpo) => dpo.get('/v1/changes'), leaves: ['changes.read'] },
  'GET /v1/erasures/{candidateId}': {
    send: (dpo) => dpo.get(`/v1/erasures/${file.candidateId}`),
    leaves: ['GET /v1/erasures/:candidateId refused ERASURE_NOT_FOUND'],
  },
  'GET /v1/requests': { send: (dpo) => dpo.get('/v1/requests'), leaves: ['requests.listed'] },
  'GET /v1/requests/{id}': { send: (dpo) => dpo.get(`/v1/requests/${file.requestId}`), leaves: ['request.viewed'] },
  'GET /v1/requests/{id}/answer': {
    send: (dpo) => dpo.get(`/v1/requests/${file.requestId}/answer`),
    leaves: ['request.answer_read'],
  },
  'POST /v1/requests': {
    send: (dpo) =>
      dpo.post('/v1/requests').send({
        kind: 'access',
        candidateId: file.candidateId,
        jurisdiction: 'DE',
        receivedAt: service.clock.now().toString(),
        by: 'person',
        details: `I, ${file.person.words.name}, ask.`,
      }),
    leaves: ['request.registered'],
  },
  'POST /v1/requests/{id}/verify': {
    send: (dpo) => dpo.post(`/v1/requests/${file.unknownAskerId}/verify`).send({ method: 'call_back' }),
    leaves: ['request.verified'],
  },
  'POST /v1/requests/{id}/extend': {
    send: (dpo) =>
      dpo.post(`/v1/requests/${file.unknownAskerId}/extend`).send({ reason: `${file.person.words.name} is many.` }),
    leaves: ['mail.posted', 'request.extended'],
  },
  'POST /v1/requests/{id}/decide': {
    send: (dpo) => dpo.post(`/v1/requests/${file.unknownAskerId}/decide`).send({ decision: 'done' }),
    leaves: ['request.decided'],
  },
  // A sweep's progress, the policy and its papers, health and figures hold nothing of a candidate.
  'GET /v1/retention/sweeps/{id}': { send: (dpo) => dpo.get(`/v1/retention/sweeps/${file.sweepId}`), leaves: [] },
  'GET /v1/policy': { send: (dpo) => dpo.get('/v1/policy'), leaves: [] },
  'GET /v1/policy/notice': { send: (dpo) => dpo.get('/v1/policy/notice?jurisdiction=DE'), leaves: [] },
  'GET /v1/policy/record-of-processing': { send: (dpo) => dpo.get('/v1/policy/record-of-processing'), leaves: [] },
  'GET /v1/policy/matrix': { send: (dpo) => dpo.get('/v1/policy/matrix'), leaves: [] },
  'GET /v1/policy/retention-schedule': { send: (dpo) => dpo.get('/v1/policy/retention-schedule'), leaves: [] },
  'GET /v1/policy/schema': { send: (dpo) => dpo.get('/v1/policy/schema'), leaves: [] },
  'GET /health/live': { send: (dpo) => dpo.get('/health/live'), leaves: [] },
  'GET /health/ready': { send: (dpo) => dpo.get('/health/ready'), leaves: [] },
  'GET /metrics': { send: (dpo) => dpo.get('/metrics'), leaves: [] },
  'POST /v1/candidates': {
    send: (dpo) => dpo.post('/v1/candidates').send({ externalIds: [], jurisdiction: 'DE' }),
    leaves: ['candidate.opened'],
  },
  'POST /v1/candidates/{id}/applications': {
    send: (dpo) => dpo.post(of('/applications')).send({ job: { id: 'job-2' }, jurisdiction: 'DE' }),
    leaves: ['application.opened'],
  },
  'PATCH /v1/applications/{id}': {
    send: (dpo) => dpo.patch(`/v1/applications/${file.applicationId}`).send({ stage: 'interview' }),
    leaves: ['application.changed'],
  },
  'POST /v1/applications/{id}/check-steps': {
    send: (dpo) =>
      dpo
        .post(`/v1/applications/${file.applicationId}/check-steps`)
        .send({ step: 'disclosure', at: service.clock.now().subtract({ seconds: ++secondsAgo }).toString() }),
    leaves: ['check_step.recorded'],
  },
  'GET /v1/applications/{id}/check-steps': {
    send: (dpo) => dpo.get(`/v1/applications/${file.applicationId}/check-steps`),
    leaves: ['check_steps.listed'],
  },
  'POST /v1/candidates/{id}/contacts': {
    send: (dpo) =>
      dpo.post(of('/contacts')).send({ at: service.clock.now().toString(), direction: 'inbound', channel: 'email' }),
    leaves: ['contact.noted'],
  },
  'POST /v1/candidates/{id}/records': {
    send: (dpo) =>
      dpo.post(of('/records')).send({
        kind: 'application_form',
        source: 'candidate_application',
        sourceParty: file.person.words.name,
        applicationId: file.applicationId,
        body: { fields: { '/basics/email': newEmail() } },
      }),
    leaves: ['record.received'],
  },
  'POST /v1/candidates/{id}/consents': {
    send: (dpo) =>
      dpo.post(of('/consents')).send({
        purpose: 'future_opportunities',
        givenAt: service.clock.now().toString(),
        method: 'web_form',
        notice: { id: 'talent-pool', version: '2', language: 'en' },
        wording: `I, ${file.person.words.name}, agree.`,
      }),
    leaves: ['consent.given'],
  },
  'POST /v1/candidates/{id}/holds': {
    send: (dpo) => dpo.post(of('/holds')).send({ reason: `A claim of ${file.person.words.name}.` }),
    leaves: ['hold.placed'],
  },
  'POST /v1/holds/{id}/release': {
    send: (dpo) => dpo.post(`/v1/holds/${file.holdId}/release`),
    leaves: ['hold.released'],
  },
  'POST /v1/candidates/{id}/restrictions': {
    send: (dpo) =>
      dpo.post(of('/restrictions')).send({ ground: 'accuracy', reason: `${file.person.words.name} disputes.` }),
    leaves: ['restriction.placed'],
  },
  // It was lifted before: nothing is done a second time, and nothing is told of it.
  'POST /v1/restrictions/{id}/lift': {
    send: (dpo) => dpo.post(`/v1/restrictions/${file.restrictionId}/lift`),
    leaves: [],
  },
  'POST /v1/retention/sweeps': { send: (dpo) => dpo.post('/v1/retention/sweeps'), leaves: ['sweep.requested'] },
  'GET /v1/policy/plans/{id}': { send: (dpo) => dpo.get(`/v1/policy/plans/${file.planId}`), leaves: [] },
  'POST /v1/policy/plan': {
    send: (dpo) => dpo.post('/v1/policy/plan').send({ text: aDraft() }),
    leaves: ['policy.proposed'],
  },
  'POST /v1/policy/plans/{id}/apply': {
    send: (dpo) => dpo.post(`/v1/policy/plans/${file.planId}/apply`),
    leaves: ['policy.applied'],
  },
  'POST /v1/consents/{id}/withdraw': {
    send: (dpo) => dpo.post(`/v1/consents/${file.consentId}/withdraw`),
    leaves: ['mail.posted', 'consent.withdrawn', 'consent.withdrawn', 'ground.ended'],
  },
};

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
