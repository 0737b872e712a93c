import type { Notice } from '../../src/policy/index.ts';
import type { PlanRow } from '../../src/retention/index.ts';
import { aDraft, aPolicyWith, GERMANS_LONGER } from '../kit/a-planned-policy.ts';
import { runJob } from '../kit/fates.ts';
import { PortalSite } from '../pages/portal-site.ts';

const PLANNER = { kind: 'operator', id: 'test' } as const;

let site: PortalSite;
let dpo: Awaited<ReturnType<PortalSite['service']['as']>>;
beforeAll(async () => {
  site = await PortalSite.open();
  dpo = await site.service.as('dpo');
});
afterAll(() => site.close());

const planOf = async (id: string): Promise<PlanRow> =>
  (await dpo.get(`/v1/policy/plans/${id}`).expect(200)).body as PlanRow;

async function applied(text: string): Promise<string> {
  const { id } = await site.service.rooms.plans.askAndRun({ text, graceDays: 30 }, PLANNER, () => undefined);
  await dpo.post(`/v1/policy/plans/${id}/apply`).expect(202);
  return id;
}

/** Once everybody has been told and every letter has gone out. */
async function announced(text: string): Promise<PlanRow> {
  site.mailbox.arrived.splice(0);
  const id = await applied(text);
  await Promise.all([1, 2].map(() => runJob(site.service, 'policy.announce'))); // beside the queue's own
  await site.service.until(async () => (await planOf(id)).announcedAt !== null);
  await site.service.settled();
  return planOf(id);
}

const lettersSent = () =>
  site.mailbox.arrived.map(({ recipients, mail }) => ({
    to: recipients.join(),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
  }));
const addressees = (): string[] =>
  lettersSent()
    .map(({ to }) => to)
    .sort();

async function agreesOnANoticeIn(language: string, { id, ats }: { id: string; ats: typeof dpo }): Promise<void> {
  const notice = { id: 'talent-pool', version: '1', language };
  const givenAt = site.service.clock.now().toString();
  const consent = { purpose: 'future_opportunities', givenAt, method: 'web_form', notice, wording: 'Yes.' };
  await ats.post(`/v1/candidates/${id}/consents`).send(consent).expect(201);
}

async function somebodyWithoutAddress(): Promise<void> {
  const ats = await site.service.as('ats_integration');
  const externalIds = [{ system: 'ats', id: 'no-address' }];
  const { body } = await ats.post('/v1/candidates').send({ externalIds, jurisdiction: 'DE' }).expect(201);
  const fields = { '/basics/name': 'Tilo Heron' };
  const record = { kind: 'application_form', source: 'candidate_application', body: { fields } };
  await ats
    .post(`/v1/candidates/${body.id as string}/records`)
    .send(record)
    .expect(201);
}

async function saysNoToOutreach({ email }: { email: string }): Promise<void> {
  const { visitor, formToken } = await site.enter(email);
  await visitor.post('/privacy/stop').type('form').send({ formToken }).expect(200);
  await site.letterTo(email);
}

const page = async (jurisdiction: string): Promise<string> =>
  (await site.visitor.get(`/privacy/notice?jurisdiction=${jurisdiction}&language=en`).expect(200)).text;

const today = (): string =>
  site.service.clock.now().toLocaleString('en-GB', { dateStyle: 'long', timeZone: 'Europe/Berlin' });

describe('A notice that a new policy changes (X3)', () => {
  let people: string[];
  let first: PlanRow;
  let began: string;
  let old: string;
  let meanwhile: string;

  beforeAll(async () => {
    began = today();
    const [german, english, stopped, restricted] = await Promise.all([1, 2, 3, 4].map(() => site.someone('DE')));
    await Promise.all([site.someone('FR'), somebodyWithoutAddress()]);
    old = german!.id;
    await agreesOnANoticeIn('en-GB', english!);
    await saysNoToOutreach(stopped!);
    const restriction = { ground: 'accuracy', reason: 'being checked' };
    await dpo.post(`/v1/candidates/${restricted!.id}/restrictions`).send(restriction).expect(201);
    people = [german!, english!, stopped!, restricted!].map(({ email }) => email);
    site.service.clock.advance({ hours: 24 * 5 });
    first = await announced(aPolicyWith(...GERMANS_LONGER));
  });

  it('is announced by one letter to everybody held there who can be written to, and counts who can not', () => {
    expect(addressees()).toEqual([...people].sort());
    expect(first).toMatchObject({ version: 2, announced: 4, unreachable: 1 });
  });

  it('is announced in the language of the notice that the person was given, else in that of the place', () => {
    const of = (email: string | undefined) => lettersSent().find(({ to }) => to === email);
    expect(of(people[0])?.subject).toMatch(/: Wie wir Ihre Daten verwenden, hat sich geändert$/);
    expect(of(people[0])?.text).toContain('http://candor.test/privacy/notice?jurisdiction=DE&language=de');
    expect(of(people[1])?.subject).toMatch(/: how we use your data has changed$/);
    expect(of(people[1])?.text).toContain('http://candor.test/privacy/notice?jurisdiction=DE&language=en');
    expect(of(people[1])?.text).toContain(`The new text holds since ${today().replace(/ \d{4}$/, '')}`);
  });

  it('leaves an event and a proof of each person, with the version and without the address', async () => {
    const events = await site.service.rows(
      `select action, amount, count(*)::integer as people from candor.audit_event where action like 'notice.%' group by 1, 2 order by 1`,
    );
    expect(events).toEqual([
      { action: 'notice.announced', amount: 2, people: 4 },
      { action: 'notice.not_announceable', amount: 2, people: 1 },
    ]);
    const proofs = await site.service.rows(`select kind, facts from candor.proof where kind like 'notice.%'`);
    expect(proofs).toHaveLength(5);
    expect(JSON.stringify(proofs)).not.toContain('heron.example');
  });

  it('is told to nobody twice, though the job runs again, and in several replicas at once', async () => {
    site.mailbox.arrived.splice(0);
    await site.service.rows('update candor.policy_plan set announced_at = null where version = 2');
    await Promise.all([1, 2].map(() => runJob(site.service, 'policy.announce')));
    await site.service.settled();
    expect(addressees()).toEqual([]);
    expect(await planOf(first.id)).toMatchObject({ announced: 4, unreachable: 1 });
  });

  it('says on its page since when it holds, and for a year that it changed then; the page of another place says nothing new', async () => {
    const changed = today();
    expect(await page('DE')).toContain(`This text holds since ${changed}.`);
    expect(await page('DE')).toContain(`It changed on ${changed}.`);
    expect(await page('FR')).toContain(`This text holds since ${began}.`);
    expect(await page('FR')).not.toContain('It changed on');
    const before = site.service.clock.now();
    site.service.clock.advance({ hours: 24 * 365 });
    expect(await page('DE')).toContain(`This text holds since ${changed}.`);
    expect(await page('DE')).not.toContain('It changed on');
    site.service.clock.moveTo(before);
  });

  it('is still known as it was under an older version', async () => {
    const asked = async (query: string) =>
      (await dpo.get(`/v1/policy/notice?jurisdiction=DE${query}`).expect(200)).body as Notice & {
        policyVersion: number;
      };
    const [old, now] = [await asked('&version=1'), await asked('')];
    expect([old.policyVersion, now.policyVersion]).toEqual([1, 2]);
    expect(JSON.stringify(old)).toContain('six months after you received our rejection');
    expect(JSON.stringify(now)).toContain('eight months after you received our rejection');
    for (const version of ['0', '3', 'x', '1e0', '01'])
      expect((await dpo.get(`/v1/policy/notice?jurisdiction=DE&version=${version}`).expect(404)).body.code).toBe(
        'POLICY_VERSION_NOT_FOUND',
      );
  });

  it('is known of every record as it was when the record came', async () => {
    const { id, ats, email } = await site.someone('DE');
    meanwhile = email;
    const versionsOf = async (candidateId: string): Promise<number[]> => {
      const explained = await dpo.get(`/v1/candidates/${candidateId}/explain?purpose=consider_application`).expect(200);
      const [field] = explained.body.fields as { recordId: string; noticeVersion: number }[];
      const record = await ats.get(`/v1/records/${field?.recordId ?? ''}`).expect(200);
      return [field?.noticeVersion ?? 0, record.body.noticeVersion as number];
    };
    expect(await versionsOf(old)).toEqual([1, 1]);
    expect(await versionsOf(id)).toEqual([2, 2]);
  });

  it('is announced again on the way back, also to who came meanwhile; who came later read it', async () => {
    site.service.clock.advance({ hours: 1 });
    expect(await announced(aDraft())).toMatchObject({ version: 3, announced: 5, unreachable: 1 });
    expect(addressees()).toEqual([...people, meanwhile].sort());
    people.push(meanwhile);
    site.service.clock.advance({ hours: 1 });
    await site.someone('DE');
    site.mailbox.arrived.splice(0);
    await site.service.rows('update candor.policy_plan set announced_at = null where version = 3');
    await runJob(site.service, 'policy.announce');
    await site.service.settled();
    expect(addressees()).toEqual([]);
  });

  it('is announced to the rest after a batch that broke in the middle, and to nobody twice', async () => {
    const late = await site.someone('DE');
    await site.service.rows(
      `create function candor.break() returns trigger language plpgsql as $$ begin raise 'broken'; end $$`,
    );
    await site.service.rows(
      `create trigger breaks before insert on candor.mail for each row when (new.candidate_id = '${late.id}') execute function candor.break()`,
    );
    site.mailbox.arrived.splice(0);
    const id = await applied(aPolicyWith(...GERMANS_LONGER));
    await site.service.until(async () => (await planOf(id)).announced === 6);
    expect(await planOf(id)).toMatchObject({ announcedAt: null });
    await site.service.rows('drop trigger breaks on candor.mail');
    await site.service.until(async () => (await planOf(id)).announcedAt !== null);
    await site.service.settled();
    expect(await planOf(id)).toMatchObject({ announced: 7, unreachable: 1 });
    expect(addressees()).toHaveLength(7);
    expect(new Set(addressees()).size).toBe(7);
    expect(addressees()).toContain(late.email);
  });

  it('is announced to nobody where no notice reads differently', async () => {
    const { version } = await announced(
      aPolicyWith(...GERMANS_LONGER, ['# What kind of data a field is.', '# A comment.']),
    );
    expect(version).toBe(5);
    expect(addressees()).toEqual([]);
  });
});
