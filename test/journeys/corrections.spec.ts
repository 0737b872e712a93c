import type supertest from 'supertest';
import { sendsText, shown, type ShownField } from '../kit/documents.ts';
import { Person } from '../kit/person.ts';
import { ScriptedReader } from '../kit/scripted-reader.ts';
import { Service } from '../kit/service.ts';

const reader = new ScriptedReader();
let service: Service;
beforeAll(async () => {
  service = await Service.start({ readers: 1, reader });
});
afterAll(() => service.stop());

const RESUME = 'a résumé with a doubtful position';
reader.finds(RESUME, [
  { path: '/basics/name', value: 'Mara Lind', confidence: 0.95, place: { line: 1 } },
  { path: '/basics/email', value: 'mara@old.example', confidence: 1, place: { page: 1, box: [10, 20, 90, 30] } },
  { path: '/work/0/name', value: 'Oldco', confidence: 0.9, place: { line: 4 } },
  { path: '/work/0/position', value: 'Clark', confidence: 0.55, place: { line: 5 } },
  { path: '/skills/0/name', value: 'Typing', confidence: 0.7 },
]);

interface Mara {
  readonly person: Person;
  readonly application: string;
  readonly record: string;
}

async function mara(jurisdiction = 'DE'): Promise<Mara> {
  const person = await Person.arrives(service, { jurisdiction });
  const application = await person.applies();
  return { person, application, record: await sendsText(person, application, RESUME) };
}

type Agent = ReturnType<typeof supertest.agent>;

const corrects = (
  by: Agent,
  { person }: Mara,
  body: { corrects: string; fields: object },
  more: object = {},
): supertest.Test =>
  by
    .post(`/v1/candidates/${person.id}/records`)
    .send({ kind: 'correction', source: 'candidate_application', ...more, body });

const OWN = { source: 'own_staff' };

const held = (candidateId: string): Promise<{ records: number; labels: number; hashes: number }[]> =>
  service.rows(
    `select (select count(*)::integer from candor.record where candidate_id = $1) as records,
            (select coalesce(sum(revision), 0)::integer from candor.label where candidate_id = $1) as labels,
            (select count(*)::integer from candor.contact_index where candidate_id = $1) as hashes`,
    [candidateId],
  );

/** Sends it, and sees that it is refused so and that nothing has changed. */
async function refused(sent: supertest.Test, { person }: Mara, status: number, code: string): Promise<object> {
  const before = await held(person.id);
  const { body } = await sent.expect((answer) => expect([answer.status, answer.body.code]).toEqual([status, code]));
  expect(await held(person.id)).toEqual(before);
  return body as object;
}

describe('what the reader says of a field', () => {
  it('shows where a value stands and how sure the reader is, and says unsure only below the one threshold', async () => {
    const { person } = await mara();
    const fields = await shown(service, person.id);
    expect(fields['/work/0/position']).toMatchObject({ confidence: 0.55, place: { line: 5 }, unsure: true });
    expect(fields['/basics/email']).toMatchObject({ place: { page: 1, box: [10, 20, 90, 30] } });
    expect(fields['/basics/email']).not.toHaveProperty('confidence');
    expect(fields['/skills/0/name']).toMatchObject({ confidence: 0.7 });
    expect(fields['/skills/0/name']).not.toHaveProperty('place');
    const unsure = Object.values(fields).filter((field) => 'unsure' in field);
    expect(unsure.map(({ path }) => path)).toEqual(['/work/0/position']);
  });
});

describe('a correction', () => {
  it('leaves what the person said themselves to be said by them, where staff confirm it', async () => {
    const one = await mara();
    const form = await one.person.fillsForm(one.application);
    const recruiter = await service.as('recruiter');
    const same = { '/basics/email': one.person.words.email };
    const confirmed = await corrects(recruiter, one, { corrects: form, fields: same }, OWN).expect(200);
    expect(confirmed.body.id).toBe(form);
    const told = await service.rows(
      `select 1 from candor.audit_event where candidate_id = $1 and action = 'record.repeated'`,
      [one.person.id],
    );
    expect(told).toHaveLength(1);
    const and = { ...same, '/work/0/position': 'Clerk' };
    const corrected = await corrects(recruiter, one, { corrects: form, fields: and }, OWN).expect(201);
    expect(corrected.body.labelled).toEqual([{ category: 'employment_history', fields: 1 }]);
    const dpo = await service.as('dpo');
    const { body } = await dpo.get(`/v1/candidates/${one.person.id}?purpose=consider_application`).expect(200);
    const sources = (body.fields as ShownField[])
      .filter(({ path, value }) => path === '/basics/email' && value === one.person.words.email)
      .map(({ label }) => label.source);
    expect(sources).toEqual(['candidate_application']);
  });

  it('shows the right value with its own label, confirms what is repeated, and takes away what is not so (D2)', async () => {
    const one = await mara();
    const ats = await service.as('ats_integration');
    const answer = await corrects(ats, one, {
      corrects: one.record,
      fields: {
        '/work/0/position': 'Clerk',
        '/work/0/name': 'Oldco',
        '/basics/email': null,
        '/work/0/summary': 'Filing',
      },
    }).expect(201);
    expect(answer.body.labelled).toEqual([{ category: 'employment_history', fields: 3 }]);
    const fields = await shown(service, one.person.id);
    expect(fields['/work/0/position']).toMatchObject({
      value: 'Clerk',
      label: { recordId: answer.body.id, source: 'candidate_application' },
    });
    for (const path of ['/work/0/position', '/work/0/name', '/work/0/summary']) {
      expect(fields[path]).not.toHaveProperty('unsure');
      expect(fields[path]).not.toHaveProperty('confidence');
      expect(fields[path]).not.toHaveProperty('place');
    }
    expect(fields).not.toHaveProperty('/basics/email');
    expect(fields['/basics/name']?.label.recordId).toBe(one.record);
  });

  it('leaves no former value in any label, no former address in the look-up, and events of both without a value', async () => {
    const one = await mara();
    const ats = await service.as('ats_integration');
    await corrects(ats, one, { corrects: one.record, fields: { '/basics/email': 'mara@new.example' } }).expect(201);
    const dpo = await service.as('dpo');
    const found = async (email: string): Promise<unknown[]> =>
      (await dpo.get(`/v1/candidates?purpose=consider_application&email=${email}`).expect(200)).body.candidates;
    expect(await found('mara@new.example')).toContainEqual({ id: one.person.id });
    expect(await found('mara@old.example')).not.toContainEqual({ id: one.person.id });
    const rows = await service.rows<{ paths: string[]; revision: number }>(
      `select paths, revision from candor.label where record_id = $1 and category = 'contact'`,
      [one.record],
    );
    expect(rows).toEqual([{ paths: ['/basics/name'], revision: 2 }]);
    const events = await service.rows<{ action: string; said: string }>(
      `select action, to_jsonb(e)::text as said from candor.audit_event e where candidate_id = $1 order by id`,
      [one.person.id],
    );
    expect(events.map(({ action }) => action)).toEqual(expect.arrayContaining(['record.received', 'record.corrected']));
    for (const { said } of events) expect(said).not.toMatch(/mara|example/);
  });

  it('of a correction, or of the record again: the newest stays', async () => {
    const one = await mara();
    const ats = await service.as('ats_integration');
    const says = async (target: string, value: string): Promise<string> =>
      (await corrects(ats, one, { corrects: target, fields: { '/work/0/position': value } }).expect(201)).body.id;
    const first = await says(one.record, 'First');
    await says(first, 'Second');
    await says(one.record, 'First');
    const last = await says(one.record, 'Last');
    expect((await shown(service, one.person.id))['/work/0/position']).toMatchObject({
      value: 'Last',
      label: { recordId: last },
    });
    const holding = await service.rows(
      `select id from candor.label where candidate_id = $1 and '/work/0/position' = any (paths)`,
      [one.person.id],
    );
    expect(holding).toHaveLength(1);
  });

  it('keeps a label whose last value it takes no longer than the transaction, and the document with it', async () => {
    const one = await mara();
    const ats = await service.as('ats_integration');
    const all = {
      '/basics/name': 'Mara', '/basics/email': null, '/work/0/name': 'A', '/work/0/position': 'B', '/skills/0/name': 'C',
    }; // prettier-ignore
    await corrects(ats, one, { corrects: one.record, fields: all }).expect(201);
    const rows = await service.rows<{ category: string }>('select category from candor.label where record_id = $1', [
      one.record,
    ]);
    expect(rows).toEqual([{ category: 'document' }]);
    await service.sweep();
    const dpo = await service.as('dpo');
    await dpo.get(`/v1/records/${one.record}/document?purpose=consider_application`).expect(200);
  });

  it('ends whoever has nothing left by it, after a while and not at once', async () => {
    const person = await Person.arrives(service, { jurisdiction: 'DE' });
    const application = await person.applies();
    const record = await person.fillsForm(application);
    const one = { person, application, record };
    const all = Object.fromEntries(Object.keys(await shown(service, person.id)).map((path) => [path, null]));
    const ats = await service.as('ats_integration');
    await corrects(ats, one, { corrects: record, fields: all }).expect(201);
    const [row] = await service.rows<{ state: string; until: Date }>(
      'select state, keep_empty_until as until from candor.candidate where id = $1',
      [person.id],
    );
    expect(row?.state).toBe('active');
    expect(row?.until).not.toBeNull();
  });
});

describe('a correction gets grounds of its own', () => {
  const untilOf = (field: ShownField | undefined): string[] =>
    (field?.label.grounds ?? []).map(({ purpose, until }) => `${purpose} ${until}`);

  it('never longer than what it corrects, however late it comes', async () => {
    const person = await Person.arrives(service, { jurisdiction: 'DE' });
    const record = await sendsText(person, undefined, RESUME);
    const before = (await shown(service, person.id))['/work/0/position'];
    service.clock.moveTo(service.clock.now().add({ hours: 24 * 20 }));
    const dpo = await service.as('dpo');
    await corrects(
      dpo,
      { person, application: '', record },
      { corrects: record, fields: { '/work/0/position': 'X' } },
      OWN,
    ).expect(201);
    expect(untilOf((await shown(service, person.id))['/work/0/position'])).toEqual(untilOf(before));
    // Judged anew, it ends as what it corrects would have.
    await person.ats
      .post(`/v1/candidates/${person.id}/contacts`)
      .send({ at: service.clock.now().toString(), direction: 'inbound', channel: 'email' })
      .expect(201);
    expect(untilOf((await shown(service, person.id))['/work/0/position'])).toEqual(untilOf(before));
  });

  it('for claims alone where only those are left of what it corrects, and none where nothing is', async () => {
    const one = await mara();
    service.clock.moveTo(service.clock.now().add({ hours: 1 }));
    const at = service.clock.now().toString();
    await one.person
      .changes(one.application, { status: 'rejected', closedAt: at, rejectionSentAt: at, rejectionReceivedAt: at })
      .expect(200);
    const dpo = await service.as('dpo');
    const fix = { corrects: one.record, fields: { '/work/0/position': 'Clerk' } };
    await corrects(dpo, one, fix).expect(201);
    expect((await shown(service, one.person.id, 'legal_claims'))['/work/0/position']).toMatchObject({ value: 'Clerk' });
    expect(await shown(service, one.person.id)).toEqual({});
    const recruiter = await service.as('recruiter');
    await refused(corrects(recruiter, one, fix, OWN), one, 404, 'RECORD_NOT_FOUND');
    service.clock.moveTo(service.clock.now().add({ hours: 24 * 400 }));
    await service.sweep();
    await corrects(dpo, one, fix).expect(410);
    await corrects(recruiter, one, fix, OWN).expect(404);
  });

  it('brings nothing back of a category that has ended, nor after an erasure when the application opens again', async () => {
    const one = await mara();
    const dpo = await service.as('dpo');
    await service.rows(`update candor.ground g set ended_at = now(), ended_because = 'erasure' from candor.label l
       where l.record_id = $1 and l.category = 'employment_history' and g.label_id = l.id and g.purpose <> 'legal_claims'`, [one.record]); // prettier-ignore
    await corrects(dpo, one, { corrects: one.record, fields: { '/work/0/position': 'Clerk' } }).expect(201);
    await one.person.changes(one.application, { stage: 'interview' }).expect(200);
    expect(await shown(service, one.person.id)).not.toHaveProperty('/work/0/position');
    await service.rows(`delete from candor.label where candidate_id = $1 and category = 'employment_history'`, [
      one.person.id,
    ]);
    const again = { corrects: one.record, fields: { '/work/0/position': 'Again', '/skills/0/name': 'Other' } };
    await refused(corrects(dpo, one, again), one, 409, 'NOTHING_LEFT_TO_CORRECT');
  });

  it.each([
    ['DE', 'criminalRecord', 'CRIMINAL_RECORD_NOT_AUTHORISED'],
    ['DE', 'specialCategory', 'SPECIAL_CATEGORY_NOT_AUTHORISED'],
    ['UK', 'criminalRecord', 'CRIMINAL_RECORD_NOT_AUTHORISED'],
  ])('judges what it puts into a closed category in %s at %s like any other', async (jurisdiction, name, code) => {
    const one = await mara(jurisdiction);
    const ats = await service.as('ats_integration');
    const fields = { '/work/0/position': 'Clerk', [`/basics/${name}`]: 'yes' };
    await refused(corrects(ats, one, { corrects: one.record, fields }), one, 422, code);
  });
});
