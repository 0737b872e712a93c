import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { bareLabels, ENDED_ONCE, leftOf } from '../kit/fates.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';
import { daysAgo, somebodyDue } from '../kit/somebody-due.ts';
import { untilWaits } from '../kit/waiting.ts';
import { Mailbox } from '../mail/mailbox.ts';

/** Two replicas, both at work, on one database. */
let one: Service;
let two: Service;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  one = await Service.start({ readers: 1, smtpUrl: mailbox.url });
  two = await Service.start({ smtpUrl: mailbox.url, beside: one });
});
afterAll(async () => {
  await two.stop();
  await one.stop();
  await mailbox.close();
});

const times = <T>(amount: number, act: (service: Service, index: number) => PromiseLike<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: amount }, (_, index) => act(index % 2 === 0 ? one : two, index)));

const events = async (candidateId: string): Promise<string[]> =>
  (
    await one.rows<{ action: string }>(
      `select action from candor.audit_event where candidate_id = $1 and action in ('candidate.ending', 'candidate.ended') order by action`,
      [candidateId],
    )
  ).map(({ action }) => action);

it('sweeps once, and tells of it once, though both tick at the same moments', async () => {
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => somebodyDue(one)));
  await Promise.all(
    [one, two].flatMap(({ rooms }) => [
      rooms.ticker.tick('minute'),
      rooms.ticker.tick('hour'),
      rooms.ticker.tick('minute'),
    ]),
  );
  await one.settled();
  for (const { ana } of people) {
    expect(await leftOf(one, ana.id)).toEqual(ENDED_ONCE);
    expect(await events(ana.id)).toEqual(['candidate.ended', 'candidate.ending']);
  }
});

it('runs the jobs of a tick once, also where the second replica ticks when they are done', async () => {
  const keepings = async (): Promise<number> =>
    (await one.rows(`select 1 from pgboss.job where name = 'keys.keep'`)).length;
  one.clock.advance({ hours: 2 });
  const before = await keepings();
  for (const { rooms } of [one, two, one]) {
    await rooms.ticker.tick('hour');
    await one.settled();
  }
  expect(await keepings()).toBe(before + 1);
});

it('leaves alone in a sweep whoever a deed has in hand, so that a hold that is taken is kept', async () => {
  const { ana } = await somebodyDue(one);
  const { label } = await leftOf(one, ana.id);
  const dpo = await two.as('dpo');
  const brake = new Client({ connectionString: one.database.url });
  await brake.connect();
  let held, swept;
  try {
    await brake.query('begin; lock table candor.audit_event in exclusive mode'); // there the deed stops, its hold uncommitted
    held = dpo.post(`/v1/candidates/${ana.id}/holds`).send({ reason: 'A claim is open.' }).then();
    await untilWaits(one, { written: 'candor.hold', wanted: 'candor.audit_event' });
    swept = one.rooms.sweeper.run(undefined);
    await Promise.race([swept, sleep(1_000)]);
  } finally {
    await brake.end();
  }
  await swept;
  expect((await held).status).toBe(201);
  expect(await leftOf(one, ana.id)).toMatchObject({ candidate: 1, label, ledger: 0, told: 0 });
});

it('asks for a consent’s renewal by one letter, though both ask at once', async () => {
  const start = one.clock.now();
  const ana = await Person.arrives(one, { jurisdiction: 'DE' });
  await ana.fillsForm(await ana.applies({ receivedAt: daysAgo(one, 2) }));
  const { body } = await ana.agreesToTalentPool(daysAgo(one, 1)).expect(201);
  const [consent] = await one.rows<{ until: string }>(
    `select to_char(retain_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as until from candor.consent where id = $1`,
    [body.id],
  );
  one.clock.moveTo(Temporal.Instant.from(consent?.until ?? '').subtract({ hours: 24 * 10 }));
  mailbox.arrived.length = 0;
  await Promise.all([one, two].flatMap(({ rooms }) => [rooms.ticker.tick('hour'), rooms.ticker.tick('minute')]));
  await one.settled();
  expect(mailbox.arrived.map(({ recipients }) => recipients)).toEqual([[ana.words.email]]);
  one.clock.moveTo(start);
});

it('makes one candidate of twenty posts with the same external ids at once', async () => {
  const body = {
    externalIds: [
      { system: 'ats', id: 'twenty' },
      { system: 'crm', id: 'twenty-too' },
    ],
    jurisdiction: 'DE',
  };
  const candidates = async (): Promise<number> => (await one.rows('select 1 from candor.candidate')).length;
  const before = await candidates();
  const answers = await times(20, async (service) =>
    (await service.as('ats_integration')).post('/v1/candidates').send(body),
  );
  expect(new Set(answers.map((answer) => answer.body.id as string)).size).toBe(1);
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
    ...Array.from({ length: 19 }, () => 200),
    201,
  ]);
  const [candidate] = await one.rows<{ amount: number }>(
    'select count(*)::integer as amount from candor.external_id where candidate_id = $1',
    [answers[0]?.body.id],
  );
  expect(candidate?.amount).toBe(2);
  expect(await candidates()).toBe(before + 1);
});

it('makes one record of the same one ten times at once, typed or as a file, and one application of one external id', async () => {
  const ana = await Person.arrives(one, { jurisdiction: 'DE' });
  const opened = await times(10, async (service) =>
    (await service.as('ats_integration'))
      .post(`/v1/candidates/${ana.id}/applications`)
      .send({ externalId: 'app-1', job: { id: 'job-1' }, jurisdiction: 'DE' }),
  );
  expect(opened.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
    ...Array.from({ length: 9 }, () => 200),
    201,
  ]);
  expect(new Set(opened.map(({ body }) => body.id as string)).size).toBe(1);
  const applicationId = opened[0]?.body.id as string;

  const typed = await times(10, async (service) =>
    (await service.as('ats_integration')).post(`/v1/candidates/${ana.id}/records`).send({
      kind: 'application_form',
      source: 'candidate_application',
      applicationId,
      body: { fields: { '/basics/name': ana.words.name } },
    }),
  );
  expect(typed.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
    ...Array.from({ length: 9 }, () => 200),
    201,
  ]);
  expect(new Set(typed.map(({ body }) => body.id as string)).size).toBe(1);

  const filed = await times(10, async (service) =>
    (await service.as('ats_integration'))
      .post(`/v1/candidates/${ana.id}/records`)
      .field('kind', 'resume')
      .field('source', 'candidate_application')
      .field('applicationId', applicationId)
      .attach('file', Buffer.from(`${ana.words.name}\n${ana.words.email}\n`), 'resume.txt'),
  );
  expect(filed.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
    ...Array.from({ length: 9 }, () => 200),
    202,
  ]);
  await one.settled();
  const left = await leftOf(one, ana.id);
  expect(left.record).toBe(2);
  expect(await one.rows('select state from candor.record where candidate_id = $1', [ana.id])).toEqual([
    { state: 'ready' },
    { state: 'ready' },
  ]);
});

it('does two deeds at once on one candidate one after the other, and both whole', async () => {
  const ana = await Person.arrives(one, { jurisdiction: 'DE' });
  const application = await ana.applies({ receivedAt: daysAgo(one, 5) });
  await ana.fillsForm(application);
  const [dpo, ats] = [await one.as('dpo'), await two.as('ats_integration')];
  const answers = await Promise.all([
    ats.patch(`/v1/applications/${application}`).send({ status: 'rejected', closedAt: daysAgo(one, 1) }),
    dpo.post(`/v1/candidates/${ana.id}/holds`).send({ reason: 'A claim is open.' }),
    ats.patch(`/v1/applications/${application}`).send({ stage: 'offer' }),
    dpo.post(`/v1/candidates/${ana.id}/restrictions`).send({ ground: 'claims', reason: 'Theirs.' }),
    ats.post(`/v1/candidates/${ana.id}/contacts`).send({ at: daysAgo(one, 0), direction: 'inbound', channel: 'email' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 201, 200, 201, 201]);
  const [row] = await one.rows<{ status: string; stage: string }>(
    'select status, stage from candor.application where id = $1',
    [application],
  );
  expect(row).toEqual({ status: 'rejected', stage: 'offer' });
  expect(await bareLabels(one)).toEqual([]);
});

it('ends somebody once when both are told at once to let them go', async () => {
  const { ana } = await somebodyDue(one);
  const dpo = await one.as('dpo');
  const { body: hold } = await dpo.post(`/v1/candidates/${ana.id}/holds`).send({ reason: 'A claim.' }).expect(201);
  await one.sweep();
  const released = await times(6, async (service) =>
    (await service.as('dpo')).post(`/v1/holds/${hold.id as string}/release`),
  );
  expect(released.filter(({ status }) => ![200, 404, 410].includes(status))).toEqual([]);
  expect(released.some(({ status }) => status === 200)).toBe(true);
  await one.settled();
  expect(await leftOf(one, ana.id)).toEqual(ENDED_ONCE);
  expect(await events(ana.id)).toEqual(['candidate.ended', 'candidate.ending']);
});
