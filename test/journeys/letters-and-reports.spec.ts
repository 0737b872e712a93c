import type supertest from 'supertest';
import { LETTERS } from '../intake/reader/documents/letters.ts';
import { logLinesWith, tablesWith } from '../kit/canaries.ts';
import { sendsText, shown } from '../kit/documents.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.start({ readers: 1 });
});
afterAll(() => service.stop());

const LETTER = LETTERS[0]!;

async function applicant(jurisdiction = 'UK'): Promise<{ person: Person; application: string }> {
  const person = await Person.arrives(service, { jurisdiction });
  const application = await person.applies();
  await person.fillsForm(application);
  await person.changes(application, { stage: 'offer' }).expect(200);
  return { person, application };
}

function sendsFile(
  { person, application }: { person: Person; application: string },
  head: Record<string, string>,
  content: Buffer | string,
): supertest.Test {
  const sent = person.ats.post(`/v1/candidates/${person.id}/records`).set('prefer', 'wait=20');
  for (const [name, value] of Object.entries({ applicationId: application, ...head })) void sent.field(name, value);
  return sent.attach('file', Buffer.from(content), { filename: 'file.txt', contentType: 'text/plain' });
}

const REFERENCE = { kind: 'reference', source: 'referee', sourceParty: 'Jo Bloggs' };
const REPORT = { kind: 'background_check', source: 'background_check_provider', sourceParty: 'Checkers' };

/** So that no two people of one test send the same bytes. */
const reportOf = (person: Person): string =>
  `Report of Checkers on ${person.words.name}: one conviction, ${person.words.school}`;

describe('A letter of reference that comes as a file', () => {
  it('is shown for verifying, as the words of a referee, the letter’s writer apart as a person of their own', async () => {
    const sent = await applicant();
    await sendsFile(sent, REFERENCE, LETTER.text).expect(201);
    const fields = await shown(service, sent.person.id, 'verify_information');
    for (const [path, value] of Object.entries(LETTER.fields))
      expect([path, fields[path]?.value]).toEqual([path, value]);
    expect(fields['/referee/email']?.label).toMatchObject({ category: 'nominated_referees', source: 'referee' });
    expect(fields['/text']?.label).toMatchObject({ category: 'references', source: 'referee' });
    expect(fields['/relationship']).toMatchObject({ unsure: true });
    const own = await shown(service, sent.person.id);
    expect(own['/basics/email']?.value).toBe(sent.person.words.email);
  });

  it('makes no look-up find the candidate by the writer’s address for considering', async () => {
    const sent = await applicant();
    await sendsFile(
      sent,
      REFERENCE,
      LETTER.text.replaceAll('jo.bloggs@', `jo.${sent.person.words.school.length}@`),
    ).expect(201);
    const recruiter = await service.as('recruiter');
    const { body } = await recruiter
      .get(`/v1/candidates?purpose=consider_application&email=jo.${sent.person.words.school.length}@northwind.example`)
      .expect(200);
    expect(body).toMatchObject({ candidates: [] });
  });

  it('is closed to hiring where it says what the law guards most', async () => {
    const sent = await applicant();
    const { body } = await sendsFile(sent, REFERENCE, `${LETTER.text}\nReligion: Quaker`).expect(201);
    const dpo = await service.as('dpo');
    const record = await dpo.get(`/v1/records/${body.id}`).expect(200);
    expect(record.body.noted).toEqual([{ category: 'special_category', fields: 1 }]);
    expect(await tablesWith(service, ['Quaker'])).toEqual([]);
  });
});

it('takes notes of an interview from a file, word for word', async () => {
  const sent = await applicant();
  await sendsFile(
    sent,
    { kind: 'interview_note', source: 'own_staff' },
    `Interview with ${sent.person.words.name}\n\nClear answers.`,
  ).expect(201);
  const fields = await shown(service, sent.person.id);
  expect(fields['/text']).toMatchObject({
    value: `Interview with ${sent.person.words.name}\nClear answers.`,
    label: { category: 'assessment', source: 'own_staff' },
  });
});

describe('A report of a provider that comes as a file', () => {
  it('is kept unread, as the strictest of the screenings that its sender names, and opens for the check alone', async () => {
    const sent = await applicant();
    const report = reportOf(sent.person);
    const { body } = await sendsFile(sent, { ...REPORT, screenings: 'identity, criminal' }, report).expect(201);
    expect(body).toMatchObject({ state: 'ready', labelled: [{ category: 'criminal_record', fields: 0 }] });
    const document = `/v1/records/${body.id}/document`;
    const again = await sendsFile(sent, { ...REPORT, screenings: 'identity, criminal' }, report).expect(200);
    expect(again.body.id).toBe(body.id);
    const reviewer = await service.as('background_reviewer');
    const opened = await reviewer.get(`${document}?purpose=background_check`).buffer(true).expect(200);
    expect(opened.text).toBe(report);
    const recruiter = await service.as('recruiter');
    await recruiter.get(`/v1/records/${body.id}`).expect(404);
    for (const purpose of ['consider_application', 'verify_information'])
      await recruiter.get(`${document}?purpose=${purpose}`).expect(404);
    await recruiter.get(`${document}?purpose=background_check`).expect(403);
    expect(await tablesWith(service, [report, sent.person.words.school])).toEqual([]);
    expect(logLinesWith(service, [sent.person.words.school])).toEqual([]);
  });

  it('shows hiring what is no secret of it, and no bytes', async () => {
    const sent = await applicant();
    const { body } = await sendsFile(sent, { ...REPORT, screenings: 'identity' }, reportOf(sent.person)).expect(201);
    const recruiter = await service.as('recruiter');
    await recruiter.get(`/v1/records/${body.id}/document?purpose=verify_information`).expect(404);
    const dpo = await service.as('dpo');
    const opened = await dpo.get(`/v1/records/${body.id}/document?purpose=background_check`).buffer(true).expect(200);
    expect(opened.text).toBe(reportOf(sent.person));
  });

  it('is refused whole where no law lets what it tells of be held, and is written nowhere', async () => {
    const sent = await applicant('DE');
    const refused = await sendsFile(sent, { ...REPORT, screenings: 'criminal' }, reportOf(sent.person)).expect(422);
    expect(refused.body).toMatchObject({ code: 'CRIMINAL_RECORD_NOT_AUTHORISED', remedy: expect.any(String) });
    expect(
      await service.rows(`select 1 from candor.record where candidate_id = $1 and kind = 'background_check'`, [
        sent.person.id,
      ]),
    ).toEqual([]);
  });

  it('is refused until the steps that the law asks for are recorded', async () => {
    const sent = await applicant('US');
    const report = { ...REPORT, screenings: 'identity' };
    const refused = await sendsFile(sent, report, reportOf(sent.person)).expect(409);
    expect(refused.body.code).toBe('CHECK_NOT_AUTHORISED');
    await sent.person.authorisesCheck(sent.application);
    const sends = (): supertest.Test =>
      sendsFile(sent, report, reportOf(sent.person)).set('idempotency-key', sent.person.id);
    const [first, replay] = [await sends().expect(201), await sends().expect(201)];
    expect([replay.body, replay.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
  });

  it.each([
    ['no screening', undefined],
    ['one that nobody knows', 'identity,astrology'],
    ['an empty one', 'identity,,'],
  ])('is refused where %s is named, with those that are known', async (_what, screenings) => {
    const sent = await applicant();
    const refused = await sendsFile(sent, { ...REPORT, ...(screenings ? { screenings } : {}) }, 'report').expect(422);
    expect(refused.body).toMatchObject({
      code: 'PARTS_NOT_NAMED',
      field: 'screenings',
      expected: expect.stringContaining('right_to_work'),
    });
  });

  it('is what screenings are named with alone', async () => {
    const sent = await applicant();
    const refused = await sendsFile(sent, { ...REFERENCE, screenings: 'identity' }, LETTER.text).expect(422);
    expect(refused.body.code).toBe('PARTS_NOT_ASKED');
  });

  it('stays while a ground of its own lives, though no field was read from it, and goes with that', async () => {
    const sent = await applicant();
    const { body } = await sendsFile(sent, { ...REPORT, screenings: 'identity' }, reportOf(sent.person)).expect(201);
    const held = (): Promise<object[]> =>
      service.rows(`select 1 from candor.document where candidate_id = $1 and record_id = $2`, [
        sent.person.id,
        body.id,
      ]);
    await sendsText(sent.person, undefined, `Pat Passing\nExperience\nClerk, Acme Ltd, 2019 - 2020`);
    service.clock.advance({ hours: 24 * 60 });
    await service.sweep(); // what came without an application is over after a month
    expect(await held()).toHaveLength(1);
    const now = service.clock.now().toString();
    await sent.person
      .changes(sent.application, {
        status: 'rejected',
        decidedAt: now,
        closedAt: now,
        rejectionSentAt: now,
        rejectionReceivedAt: now,
      })
      .expect(200);
    service.clock.advance({ hours: 24 * 400 });
    await service.sweep();
    expect(await held()).toEqual([]);
  });
});
