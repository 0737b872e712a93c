import type supertest from 'supertest';
import { Logins, NOT_ALLOWED } from '../access/logins.ts';
import { logLinesWith, tablesWith } from '../kit/canaries.ts';
import { Person } from '../kit/person.ts';
import { Service, type RoleName } from '../kit/service.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

/** Somebody with an offer, as checks of criminal records ask for. */
async function anOffer(jurisdiction: string): Promise<{ person: Person; application: string }> {
  const person = await Person.arrives(service, { jurisdiction });
  const application = await person.applies();
  await person.fillsForm(application);
  await person.changes(application, { stage: 'offer' }).expect(200);
  return { person, application };
}

/** Likewise, with a check that was taken lawfully. */
async function aChecked(jurisdiction: string, types = ['identity']) {
  const offer = await anOffer(jurisdiction);
  await offer.person.authorisesCheck(offer.application);
  const { body } = await offer.person.isChecked(offer.application, types).expect(201);
  return { ...offer, check: body.id as string };
}

type Checked = Awaited<ReturnType<typeof aChecked>>;

const sendsNotice = ({ person, application, check }: Checked, more: object = {}): supertest.Test =>
  person.takesCheckStep(application, 'pre_adverse_notice', { recordId: check, copyOfReport: true, ...more });
const receivesNotice = ({ person, application, check }: Checked, more: object = {}): supertest.Test =>
  person.takesCheckStep(application, 'pre_adverse_receipt', { recordId: check, ...more });
const rejects = ({ person, application }: Checked, onReport?: boolean): supertest.Test =>
  person.changes(application, { status: 'rejected', ...(onReport === undefined ? {} : { onReport }) });

const eventsOf = async (answer: supertest.Response): Promise<string[]> =>
  (
    await service.rows<{ said: string }>(
      `select concat_ws(' ', action, outcome, code) as said from candor.audit_event where request_id = $1 order by id`,
      [answer.headers['x-request-id']],
    )
  ).map(({ said }) => said);

describe('the result of a check in the United States', () => {
  it('is refused until a disclosure and an authorisation are recorded, and is written nowhere', async () => {
    const { person, application } = await anOffer('US');
    const refused = await person.isChecked(application, ['identity', 'criminal']).expect(409);
    expect(refused.body).toMatchObject({
      code: 'CHECK_NOT_AUTHORISED',
      facts: { missing: ['disclosure', 'authorisation'] },
      remedy: expect.stringContaining(`POST /v1/applications/${application}/check-steps`),
    });
    expect(await eventsOf(refused)).toEqual(['POST /v1/candidates/:id/records refused CHECK_NOT_AUTHORISED']);
    const result = [`found-${person.words.position}`];
    expect([await tablesWith(service, result), logLinesWith(service, result)]).toEqual([[], []]);

    await person.takesCheckStep(application, 'disclosure').expect(201);
    const half = await person.isChecked(application, ['identity']).set('idempotency-key', person.id).expect(409);
    expect(half.body.facts).toEqual({ missing: ['authorisation'] });
    await person.takesCheckStep(application, 'authorisation').expect(201);
    await person.isChecked(application, ['identity', 'criminal']).expect(201);
    await person.isChecked(application, ['credit']).set('idempotency-key', person.id).expect(201);
  });

  it('is refused where the authorisation came after it', async () => {
    const { person, application } = await anOffer('US-CA');
    await person.authorisesCheck(application);
    const before = service.clock.now().subtract({ minutes: 1 }).toString();
    const refused = await person.isChecked(application, ['identity'], { receivedAt: before }).expect(409);
    expect(refused.body.facts.missing).toEqual(['disclosure', 'authorisation']);
  });

  it('is refused where the steps were taken for another application, or it names none', async () => {
    const { person, application } = await anOffer('US-NY');
    const other = await person.applies({ jobId: 'job-2' });
    await person.authorisesCheck(other);
    await person.isChecked(application, ['identity']).expect(409);
    const bare = await person.isChecked(application, ['identity'], { applicationId: undefined }).expect(409);
    expect(bare.body.remedy).toContain('Name the application');
  });

  it.each(['UK', 'DE'])('and not elsewhere: %s asks for no step', async (jurisdiction) => {
    const { person, application } = await anOffer(jurisdiction);
    await person.isChecked(application, ['identity']).expect(201);
    await person.changes(application, { status: 'rejected' }).expect(200);
  });
});

it('is read from the policy in force what a check asks for, and by which law', async () => {
  const { body } = await (await service.as('recruiter')).get('/v1/policy').expect(200);
  expect(body.checks).toEqual([
    expect.objectContaining({ jurisdictions: ['US'], wait: { term: '5 business days', from: 'notice_sent' } }),
    expect.objectContaining({ jurisdictions: ['US-CA'], wait: { term: '5 business days', from: 'notice_received' } }),
  ]);
});

describe('a rejection where a check is held', () => {
  it('says whether it rests on the report, and goes through at once where it does not', async () => {
    const mara = await aChecked('US');
    const unsaid = await rejects(mara).expect(409);
    expect(unsaid.body).toMatchObject({ code: 'REPORT_DECISION_UNSAID', field: 'onReport' });
    const rejected = await rejects(mara, false).expect(200);
    expect(rejected.body.status).toBe('rejected');
    expect(await eventsOf(rejected)).toContain('application.report_decision done not_on_report');
    await rejects(mara).expect(200); // it is decided
  });

  it('waits on the report for a notice with a copy, and then five business days over Thanksgiving', async () => {
    service.clock.moveTo('2026-11-24T15:00:00Z');
    const mara = await aChecked('US', ['identity', 'criminal']);
    const early = await rejects(mara, true).expect(409);
    expect(early.body).toMatchObject({
      code: 'PRE_ADVERSE_WAIT',
      detail: expect.stringContaining('no pre-adverse notice'),
    });
    await sendsNotice(mara).expect(201);
    const waiting = await rejects(mara, true).expect(409);
    expect(waiting.body).toMatchObject({
      code: 'PRE_ADVERSE_WAIT',
      detail: 'Found: a wait until 2026-12-03T00:00:00-05:00[America/New_York].',
      facts: { until: '2026-12-03T05:00:00Z', timeZone: 'America/New_York' },
    });
    service.clock.moveTo('2026-12-03T04:59:59Z');
    await rejects(mara, true).expect(409);
    expect(await statusOf(mara)).toBe('active');
    service.clock.moveTo('2026-12-03T05:00:00Z');
    expect(await eventsOf(await rejects(mara, true).expect(200))).toContain(
      'application.report_decision done on_report',
    );
    expect(await statusOf(mara)).toBe('rejected');
  });

  it('counts in California from the receipt of the notice', async () => {
    service.clock.moveTo('2026-12-07T18:00:00Z');
    const mara = await aChecked('US-CA');
    const orphan = await receivesNotice(mara).expect(409);
    expect(orphan.body.code).toBe('NOTICE_NOT_RECORDED');
    await sendsNotice(mara).expect(201);
    service.clock.advance({ days: 20 });
    const unread = await rejects(mara, true).expect(409);
    expect(unread.body.detail).toContain('no receipt of the notice is recorded');
    await receivesNotice(mara, { at: '2026-12-07T17:00:00Z' }).expect(422);
    await receivesNotice(mara, { at: '2026-12-21T20:00:00Z' }).expect(201); // Christmas Day is none of the five
    expect((await rejects(mara, true).expect(409)).body.facts.until).toBe('2026-12-30T08:00:00Z');
    service.clock.moveTo('2026-12-30T08:00:00Z');
    await rejects(mara, true).expect(200);
  });

  it('is counted anew from another notice about the same check', async () => {
    const mara = await aChecked('US');
    await sendsNotice(mara).expect(201);
    service.clock.advance({ days: 14 });
    await sendsNotice(mara).expect(201);
    await rejects(mara, true).expect(409);
  });

  it.each([
    ['the first of two', 0],
    ['the second of two', 1],
  ])('waits for the notice that was sent last, be it about %s', async (_which, last) => {
    const mara = await aChecked('US');
    const { body } = await mara.person.isChecked(mara.application, ['employment']).expect(201);
    const checks = [mara.check, body.id as string];
    await sendsNotice({ ...mara, check: checks[1 - last]! }).expect(201);
    service.clock.advance({ days: 14 });
    await sendsNotice({ ...mara, check: checks[last]! }).expect(201);
    expect((await rejects(mara, true).expect(409)).body.code).toBe('PRE_ADVERSE_WAIT');
    service.clock.advance({ days: 14 });
    await rejects(mara, true).expect(200);
  });

  it('asks nothing where no check is held', async () => {
    const { person, application } = await anOffer('US');
    await person.changes(application, { status: 'rejected' }).expect(200);
  });
});

const statusOf = async ({ application }: Checked): Promise<string | undefined> =>
  (await service.rows<{ status: string }>('select status from candor.application where id = $1', [application]))[0]
    ?.status;

/** An id that could be somebody's. */
const NOBODY = '01a20c6f-0000-7000-8000-000000000000';

describe('a step', () => {
  it.each([
    ['a notice without a copy', 'pre_adverse_notice', { copyOfReport: false }, 422, 'CHECK_STEP_NOT_WHOLE'],
    ['a notice about no check', 'pre_adverse_notice', { recordId: undefined }, 422, 'CHECK_STEP_NOT_WHOLE'],
    [
      'a notice about what is no check of the application',
      'pre_adverse_notice',
      { recordId: NOBODY },
      404,
      'RECORD_NOT_FOUND',
    ],
    ['a disclosure about a check', 'disclosure', {}, 422, 'CHECK_STEP_NOT_WHOLE'],
    ['a notice of tomorrow', 'pre_adverse_notice', { at: '2099-01-01T00:00:00Z' }, 422, 'DATE_NOT_POSSIBLE'],
    ['a step that is none', 'verdict', {}, 400, 'BODY_NOT_VALID'],
  ])('is refused: %s', async (_what, step, change, status, code) => {
    const mara = await aChecked('US');
    const whole = { recordId: mara.check, copyOfReport: true };
    const answer = await mara.person.takesCheckStep(mara.application, step, { ...whole, ...change }).expect(status);
    expect(answer.body.code).toBe(code);
  });

  it('is one, however often it is told', async () => {
    const { person, application } = await anOffer('US');
    const document = { id: 'fcra-disclosure', version: '2026-03' };
    const first = await person.takesCheckStep(application, 'disclosure', { document }).expect(201);
    const again = await person.takesCheckStep(application, 'disclosure', { document }).expect(200);
    expect(again.body).toEqual(first.body);
    expect(await eventsOf(again)).toEqual(['check_step.found done disclosure']);
    const { body } = await person.ats.get(`/v1/applications/${application}/check-steps`).expect(200);
    expect(body).toMatchObject({
      jurisdiction: 'US',
      missing: ['authorisation'],
      waits: [],
      citation: expect.stringContaining('FCRA § 604(b)(2)'),
      steps: [{ id: first.body.id, step: 'disclosure', recordId: null, document }],
    });
  });

  it('about a criminal record is told to who may know of one, and to no role of hiring', async () => {
    const mara = await aChecked('US', ['criminal']);
    await sendsNotice(mara).expect(201);
    const seenBy = async (role: RoleName) => {
      const agent = await service.as(role);
      return (await agent.get(`/v1/applications/${mara.application}/check-steps`)).body;
    };
    const dpo = await seenBy('dpo');
    expect(dpo.steps).toHaveLength(3);
    expect(dpo.waits).toEqual([{ recordId: mara.check, state: 'begun', until: expect.stringMatching(/Z$/) }]);
    const ats = await seenBy('ats_integration');
    expect([ats.steps.map(({ step }: { step: string }) => step), ats.waits]).toEqual([
      ['disclosure', 'authorisation'],
      [],
    ]);
    for (const role of ['recruiter', 'hiring_manager'] as const) {
      expect(await seenBy(role)).toMatchObject({ status: 403 });
      const agent = await service.as(role);
      const changes = await agent.get('/v1/changes?limit=200').expect(200);
      expect(JSON.stringify(changes.body)).not.toContain('check_step');
    }
  });

  it('is read by no login but for the one candidate of a deed, and goes with the candidate', async () => {
    const [mara, other] = [await aChecked('US'), await aChecked('US')];
    const logins = await Logins.of(service);
    const seen = 'select distinct candidate_id::text as id from candor.check_step';
    const as = { 'candor.candidate': mara.person.id };
    expect(await logins.refusal('reader', as, seen)).toBe(NOT_ALLOWED);
    expect(await logins.rows('writer', as, seen)).toEqual([{ id: mara.person.id }]);
    expect(await logins.rows('writer', {}, seen)).toEqual([]);
    expect(await logins.rows('jobs', {}, seen)).toEqual([]);
    expect((await logins.rows('jobs', { 'candor.job': 'x' }, seen)).length).toBeGreaterThan(1);
    // Judged without the lock by the very facts that the lock will find, so that one call stores a check.
    const known = `select json_array_length(facts -> 'checkSteps') as steps from candor.known_facts(null, $1, now())`;
    expect(await logins.rows('writer', {}, known, [mara.person.id])).toEqual([{ steps: 2 }]);
    await logins.close();

    await rejects(mara, false).expect(200);
    service.clock.advance({ days: 365 * 12 });
    await service.sweep();
    const left = await service.rows(seen);
    expect([left, other.person.id === mara.person.id]).toEqual([[], false]);
  });
});
