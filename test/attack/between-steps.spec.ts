import { AsyncLocalStorage } from 'node:async_hooks';
import type supertest from 'supertest';
import { RenewalAnswers } from '../../src/consent/index.ts';
import { bareLabels, ENDED_ONCE, leftOf, runJob, runOpenJobs } from '../kit/fates.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';
import { daysAgo, somebodyDue } from '../kit/somebody-due.ts';
import { Steps } from '../kit/steps.ts';
import { Mailbox } from '../mail/mailbox.ts';

/** One replica sweeps and ends, step by step; deeds come through the other. Neither takes jobs: the test runs them. */
let service: Service;
let other: Service;
let mailbox: Mailbox;
let steps: Steps;

beforeAll(async () => {
  mailbox = await Mailbox.open();
  service = await Service.start({ idle: true, smtpUrl: mailbox.url });
  other = await Service.start({ idle: true, beside: service });
  steps = Steps.of(service);
});
afterAll(async () => {
  await other.stop();
  await service.stop();
  await mailbox.close();
});

const ago = (days: number): string => daysAgo(service, days);

interface Answer {
  readonly status: number;
  readonly body: { readonly id?: string };
}

interface Story {
  readonly ana: Person;
  /** The deed, as another system or the person sends it. */
  deed(): Promise<Answer>;
  /** What is true once it was acknowledged; answers with what isn't. */
  missing(answer: Answer): Promise<string[]>;
  /** What there must be nothing of once it was refused. */
  traces(): Promise<object[]>;
}

const sent = async (request: supertest.Test): Promise<Answer> => {
  const { status, body } = await request;
  return { status, body: body as Answer['body'] };
};

const lives = (candidateId: string, which: string, values: readonly unknown[] = []): Promise<object[]> =>
  service.rows(
    `select 1 from candor.ground g where g.candidate_id = $1 and g.ended_at is null and g.retain_until > $2::timestamptz and ${which}`,
    [candidateId, service.clock.now().toString(), ...values],
  );

const missingWhere = (checks: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(checks).filter((name) => !checks[name]);

async function hold(): Promise<Story> {
  const { ana } = await somebodyDue(other);
  const { label } = await leftOf(service, ana.id);
  const dpo = await other.as('dpo');
  return {
    ana,
    deed: () => sent(dpo.post(`/v1/candidates/${ana.id}/holds`).send({ reason: 'A claim is open.' })),
    missing: async () =>
      missingWhere({ 'every label held': (await leftOf(service, ana.id)).label === label && label > 0 }),
    traces: () => service.rows('select 1 from candor.hold where candidate_id = $1', [ana.id]),
  };
}

async function reopening(): Promise<Story> {
  const { ana, application } = await somebodyDue(other);
  const { label } = await leftOf(service, ana.id);
  return {
    ana,
    deed: () => sent(ana.changes(application, { reopenedAt: ago(0) })),
    missing: async () =>
      missingWhere({
        'every label': (await leftOf(service, ana.id)).label === label,
        'a ground to consider': (await lives(ana.id, `g.purpose = 'consider_application'`)).length > 0,
      }),
    traces: () => service.rows(`select 1 from candor.application where candidate_id = $1`, [ana.id]),
  };
}

async function newRecord(): Promise<Story> {
  const { ana } = await somebodyDue(other);
  const second = await ana.applies({ jobId: 'job-2' });
  return {
    ana,
    deed: () =>
      sent(
        ana.ats.post(`/v1/candidates/${ana.id}/records`).send({
          kind: 'application_form',
          source: 'candidate_application',
          applicationId: second,
          body: { fields: { '/basics/name': ana.words.name, '/work/0/name': 'Another employer' } },
        }),
      ),
    missing: async ({ body }) =>
      missingWhere({
        'the record': (await service.rows('select 1 from candor.record where id = $1', [body.id])).length === 1,
        'its grounds': (await lives(ana.id, 'g.application_id = $3', [second])).length > 0,
      }),
    traces: () => service.rows(`select 1 from candor.record where candidate_id = $1`, [ana.id]),
  };
}

async function inTalentPool(
  givenDaysAgo: number,
): Promise<{ ana: Person; consentId: string; until: Temporal.Instant }> {
  const ana = await Person.arrives(other, { jurisdiction: 'DE' });
  const application = await ana.applies({ receivedAt: ago(givenDaysAgo + 10) });
  await ana.fillsForm(application);
  const { body } = await ana.agreesToTalentPool(ago(givenDaysAgo)).expect(201);
  const at = ago(givenDaysAgo);
  await ana
    .changes(application, { status: 'rejected', closedAt: at, rejectionSentAt: at, rejectionReceivedAt: at })
    .expect(200);
  const [consent] = await service.rows<{ until: Date }>(
    'select retain_until as until from candor.consent where id = $1',
    [body.id],
  );
  return { ana, consentId: body.id, until: Temporal.Instant.fromEpochMilliseconds(Number(consent?.until)) };
}

async function withdrawal(): Promise<Story> {
  const { ana, consentId } = await inTalentPool(220);
  return {
    ana,
    deed: () => sent(ana.ats.post(`/v1/consents/${consentId}/withdraw`)),
    missing: async () =>
      missingWhere({ 'the end of its grounds': (await lives(ana.id, 'g.consent_id = $3', [consentId])).length === 0 }),
    traces: () => service.rows('select 1 from candor.consent where candidate_id = $1', [ana.id]),
  };
}

/** The yes comes in the last second of the consent; the sweep goes by a clock that is a second further. */
async function renewalsYes(): Promise<Story> {
  const { ana, consentId, until } = await inTalentPool(300);
  const start = service.clock.now();
  service.clock.moveTo(until.subtract({ hours: 24 * 20 }));
  mailbox.arrived.length = 0;
  await runJob(service, 'consent.renew');
  await runJob(service, 'mail.deliver');
  const token = /renewal#([\w-]+)/.exec(mailbox.arrived.map(({ mail }) => mail.text).join('\n'))?.[1] ?? '';
  service.clock.moveTo(until);
  const answers = other.rooms.provided.find((room) => room instanceof RenewalAnswers);
  return {
    ana,
    deed: async () => {
      service.clock.moveTo(until.subtract({ milliseconds: 1 }));
      const answering = answers?.answerRenewal(token, 'yes', 'en').then(
        () => ({ status: 200, body: {} }),
        (error: { code?: string }) => ({ status: error.code === 'RENEWAL_OVER' ? 410 : 500, body: {} }),
      );
      await settledOrWaiting(answering ?? Promise.resolve());
      service.clock.moveTo(until);
      return (await answering) ?? { status: 500, body: {} };
    },
    missing: async () => {
      const missing = missingWhere({
        'grounds on the consent': (await lives(ana.id, 'g.consent_id = $3', [consentId])).length > 0,
      });
      service.clock.moveTo(start);
      return missing;
    },
    traces: async () => {
      const rows = await service.rows('select 1 from candor.consent where candidate_id = $1', [ana.id]);
      service.clock.moveTo(start);
      return rows;
    },
  };
}

/** Until the deed is through, or waits for a lock that the job holds. */
async function settledOrWaiting(deed: Promise<unknown>): Promise<void> {
  let settled = false;
  const done = (): void => void (settled = true);
  deed.then(done, done);
  await service.until(
    async () =>
      settled ||
      (
        await service.rows(
          "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        )
      ).length > 0,
  );
}

/** Of each deed, whether there comes a step after which it must be refused. A withdrawal never is: the sweep leaves its consent alone. */
const stories: readonly [string, () => Promise<Story>, 'refused in the end' | 'always taken'][] = [
  ['a hold', hold, 'refused in the end'],
  ['a reopening', reopening, 'refused in the end'],
  ['a new record', newRecord, 'refused in the end'],
  ['a withdrawal', withdrawal, 'always taken'],
  ['a renewal’s yes', renewalsYes, 'refused in the end'],
];

it.each(stories)(
  'takes %s between any two steps of a sweep and of an ending whole, or refuses it, and never loses one that it took',
  async (_, begin, end) => {
    const outcomes: number[] = [];
    let at = 1;
    for (let reached = true; reached; at += 1) {
      const story = await begin();
      const { ana } = story;
      let answer: Promise<Answer> | undefined;
      const sweepAndEnd = async (): Promise<void> => {
        await runJob(service, 'retention.sweep');
        await runJob(service, 'candidate.end');
      };
      reached = await steps.run(sweepAndEnd, at, async () => {
        answer = story.deed();
        await settledOrWaiting(answer);
      });
      const told = await (answer ?? story.deed()); // after the last step, too
      outcomes.push(told.status);
      await runJob(service, 'candidate.end');

      expect({ at, bare: await bareLabels(service) }).toEqual({ at, bare: [] });
      if (told.status < 300) expect({ at, missing: await story.missing(told) }).toEqual({ at, missing: [] });
      else {
        expect({ at, refused: [404, 409, 410, 422].includes(told.status) }).toEqual({ at, refused: true });
        expect({ at, traces: await story.traces() }).toEqual({ at, traces: [] });
      }
      await runOpenJobs(service);
      const left = await leftOf(service, ana.id);
      expect({ at, ...left }).toEqual(
        left.candidate === 0 ? { at, ...ENDED_ONCE } : { at, ...left, key: 1, ledger: 0, receipt: 0, told: 0 },
      );
      await service.rows(`delete from pgboss.job`);
    }
    expect(at).toBeGreaterThan(12);
    expect(outcomes[0]).toBeLessThan(300);
    expect((outcomes.at(-1) ?? 0) < 300).toBe(end === 'always taken');
  },
  240_000,
);

it('ends somebody once, and tells of it once, though another replica ends them between any two of its steps', async () => {
  const outside = AsyncLocalStorage.snapshot(); // of the transaction between whose steps it comes
  let at = 1;
  for (let reached = true; reached; at += 1) {
    const { ana } = await somebodyDue(other);
    await runJob(service, 'retention.sweep');
    let others: Promise<unknown> = Promise.resolve();
    reached = await steps.run(
      () => runJob(service, 'candidate.end'),
      at,
      () => {
        others = outside(() => runJob(other, 'candidate.end'));
        return settledOrWaiting(others);
      },
    );
    await others;
    await runOpenJobs(service);
    expect({ at, ...(await leftOf(service, ana.id)) }).toEqual({ at, ...ENDED_ONCE });
    const told = await service.rows(
      `select action from candor.audit_event where candidate_id = $1 and action like 'candidate.end%' order by action`,
      [ana.id],
    );
    expect({ at, told }).toEqual({ at, told: [{ action: 'candidate.ended' }, { action: 'candidate.ending' }] });
  }
  expect(at).toBeGreaterThan(8);
}, 120_000);
