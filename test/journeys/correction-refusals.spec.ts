import type supertest from 'supertest';
import { sendsText, shown } from '../kit/documents.ts';
import { Person } from '../kit/person.ts';
import { ScriptedReader } from '../kit/scripted-reader.ts';
import { Service, type RoleName } from '../kit/service.ts';

const reader = new ScriptedReader();
let service: Service;
beforeAll(async () => {
  service = await Service.start({ readers: 1, reader });
});
afterAll(() => service.stop());

const RESUME = 'a résumé of somebody';
reader.finds(RESUME, {
  '/basics/name': 'Mara Lind',
  '/basics/email': 'mara@old.example',
  '/basics/birthDate': '1990-01-01',
  '/work/0/position': 'Clark',
});

interface Mara {
  readonly person: Person;
  readonly application: string;
  readonly record: string;
}

async function mara(): Promise<Mara> {
  const person = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await person.applies();
  return { person, application, record: await sendsText(person, application, RESUME) };
}

async function sends(by: RoleName, { person }: Mara, body: unknown, more: object = {}): Promise<supertest.Response> {
  const source = by === 'recruiter' ? 'own_staff' : 'candidate_application';
  return (await service.as(by))
    .post(`/v1/candidates/${person.id}/records`)
    .send({ kind: 'correction', source, ...more, body });
}

const held = (candidateId: string): Promise<object[]> =>
  service.rows(
    `select (select count(*)::integer from candor.record where candidate_id = $1) as records,
            (select json_agg(array[l.id::text, l.revision::text] order by l.id) from candor.label l where candidate_id = $1) as labels`,
    [candidateId],
  );

async function refuses(sent: () => Promise<supertest.Response>, { person }: Mara): Promise<string> {
  const before = await held(person.id);
  const { status, body } = await sent();
  expect(await held(person.id)).toEqual(before);
  expect(body.remedy).toEqual(expect.any(String));
  return `${status} ${body.code}`;
}

const POSITION = { '/work/0/position': 'Clerk' };
const NOBODY = '01a20c6f-0000-7000-8000-000000000000';

describe('a correction that can’t be is refused whole, with its reason, and nothing is stored:', () => {
  it.each<[string, (one: Mara) => unknown, string]>([
    ['of a record that is not there', () => ({ corrects: NOBODY, fields: POSITION }), '404 RECORD_NOT_FOUND'],
    ['of no id', () => ({ corrects: 'x', fields: POSITION }), '400 BODY_NOT_VALID'],
    ['of nothing', ({ record }) => ({ corrects: record, fields: {} }), '400 BODY_NOT_VALID'],
    ['without fields', ({ record }) => ({ corrects: record }), '400 BODY_NOT_VALID'],
    ['with more', ({ record }) => ({ corrects: record, fields: POSITION, more: 1 }), '400 BODY_NOT_VALID'],
    ['an unknown path', ({ record }) => ({ corrects: record, fields: { ...POSITION, '/mara': 'x' } }), '422 PATH_NOT_CORRECTABLE'],
    ['an unknown path taken away', ({ record }) => ({ corrects: record, fields: { '/work/x/position': null } }), '422 PATH_NOT_CORRECTABLE'],
    ['a path of another kind', ({ record }) => ({ corrects: record, fields: { '/screenings/0/result': 'x' } }), '422 PATH_NOT_CORRECTABLE'],
    ['a wrong type', ({ record }) => ({ corrects: record, fields: { '/work/0/position': 7 } }), '422 VALUE_NOT_OF_ITS_TYPE'],
    ['an empty text', ({ record }) => ({ corrects: record, fields: { '/work/0/position': '' } }), '422 VALUE_NOT_OF_ITS_TYPE'],
    ['an over-long text', ({ record }) => ({ corrects: record, fields: { '/work/0/position': 'x'.repeat(20_001) } }), '422 VALUE_NOT_OF_ITS_TYPE'],
    ['a list', ({ record }) => ({ corrects: record, fields: { '/work/0/position': ['x'] } }), '400 BODY_NOT_VALID'],
    ['an object', ({ record }) => ({ corrects: record, fields: { '/work': {} } }), '400 BODY_NOT_VALID'],
    ['1,001 fields', ({ record }) => ({ corrects: record, fields: many(1001) }), '400 BODY_NOT_VALID'],
    ['somebody too young (X2)', ({ record }) => ({ corrects: record, fields: { '/basics/birthDate': '2020-01-01' } }), '422 CANDIDATE_TOO_YOUNG'],
  ])('%s', async (_, body, code) => {
    const one = await mara();
    expect(await refuses(() => sends('ats_integration', one, body(one)), one)).toBe(code);
  }); // prettier-ignore

  it('a path that is unknown is not repeated in the answer', async () => {
    const one = await mara();
    const { text } = await sends('dpo', one, { corrects: one.record, fields: { '/mara-lind': 'x' } });
    expect(text).not.toMatch(/mara-lind/);
  });

  it('of another person’s record, as one that is not there', async () => {
    const [one, other] = [await mara(), await mara()];
    const body = { corrects: other.record, fields: POSITION };
    expect(await refuses(() => sends('dpo', one, body), one)).toBe('404 RECORD_NOT_FOUND');
  });

  it('for an application that is not theirs, or that the record does not stand on', async () => {
    const one = await mara();
    const body = { corrects: one.record, fields: POSITION };
    const other = await one.person.applies();
    expect(await refuses(() => sends('dpo', one, body, { applicationId: NOBODY }), one)).toBe(
      '404 APPLICATION_NOT_FOUND',
    );
    expect(await refuses(() => sends('dpo', one, body, { applicationId: other }), one)).toBe(
      '409 NOTHING_LEFT_TO_CORRECT',
    );
  });

  it('from a source that the policy takes no correction from', async () => {
    const one = await mara();
    const body = { corrects: one.record, fields: POSITION };
    expect(await refuses(() => sends('dpo', one, body, { source: 'referee' }), one)).toBe('422 SOURCE_NOT_FOR_KIND');
  });
});

const many = (amount: number): object =>
  Object.fromEntries(Array.from({ length: amount }, (_, at) => [`/skills/${at}/name`, `Skill ${at}`]));

it('takes 1,000 fields at once', async () => {
  const one = await mara();
  const { status, body } = await sends('dpo', one, { corrects: one.record, fields: many(1000) });
  expect([status, body.labelled]).toEqual([201, [{ category: 'skills', fields: 1000 }]]);
});

describe('who may correct', () => {
  it.each<[RoleName, number]>([
    ['recruiter', 201],
    ['hiring_manager', 403],
    ['background_reviewer', 403],
    ['dpo', 201],
    ['auditor', 403],
    ['ats_integration', 201],
  ])('%s: %i', async (role, status) => {
    const one = await mara();
    expect((await sends(role, one, { corrects: one.record, fields: POSITION })).status).toBe(status);
  });

  it('a recruiter what they see for a purpose of theirs, in the name of our own staff, and no other record', async () => {
    const one = await mara();
    const tries = (fields: object, more?: object) => () =>
      sends('recruiter', one, { corrects: one.record, fields }, more);
    expect(await refuses(tries({ '/basics/birthDate': '1990-02-01' }), one)).toBe('403 CATEGORY_NOT_FOR_ROLE');
    expect(await refuses(tries({ '/basics/birthDate': null }), one)).toBe('403 CATEGORY_NOT_FOR_ROLE');
    const asCandidate = { source: 'candidate_application' };
    expect(await refuses(tries(POSITION, asCandidate), one)).toBe('422 SOURCE_NOT_FOR_ROLE');
    const form = { kind: 'application_form', source: 'candidate_application' };
    expect(await refuses(tries(POSITION, form), one)).toBe('403 NOT_FOR_THIS_ROLE');
    expect((await sends('recruiter', one, { corrects: one.record, fields: POSITION })).status).toBe(201);
  });

  it('a recruiter nothing of what is kept for claims alone, with the answer of what ended', async () => {
    const one = await mara();
    await service.rows(`update candor.ground g set ended_at = now(), ended_because = 'objection' from candor.label l
       where l.record_id = $1 and l.category = 'contact' and g.label_id = l.id and g.purpose <> 'legal_claims'`, [one.record]); // prettier-ignore
    for (const value of ['new@example.org', null]) {
      const body = { corrects: one.record, fields: { '/basics/email': value } };
      expect(await refuses(() => sends('recruiter', one, body), one)).toBe('409 NOTHING_LEFT_TO_CORRECT');
    }
    await service.rows(`delete from candor.label where record_id = $1 and category = 'contact'`, [one.record]);
    const body = { corrects: one.record, fields: { '/basics/email': 'new@example.org' } };
    expect(await refuses(() => sends('recruiter', one, body), one)).toBe('409 NOTHING_LEFT_TO_CORRECT');
  });
});

describe('on a candidate who is', () => {
  const body = ({ record }: Mara): object => ({ corrects: record, fields: { '/basics/email': 'mara@new.example' } });

  it('restricted, whoever may store may correct; hiring may not', async () => {
    const one = await mara();
    const dpo = await service.as('dpo');
    const restrict = { ground: 'accuracy', reason: 'Disputed.' };
    const { body: placed } = await dpo.post(`/v1/candidates/${one.person.id}/restrictions`).send(restrict).expect(201);
    expect(await refuses(() => sends('recruiter', one, body(one)), one)).toBe('409 CANDIDATE_RESTRICTED');
    expect((await sends('ats_integration', one, body(one))).status).toBe(201);
    await dpo.post(`/v1/restrictions/${placed.id}/lift`).expect(200);
    expect((await shown(service, one.person.id))['/basics/email']).toMatchObject({ value: 'mara@new.example' });
  });

  it('held, the former value stays for the claim until the hold goes, is shown to nobody else, and no answer tells hiring', async () => {
    const one = await mara();
    const dpo = await service.as('dpo');
    const { body: hold } = await dpo
      .post(`/v1/candidates/${one.person.id}/holds`)
      .send({ reason: 'A claim.' })
      .expect(201);
    const kept = async (): Promise<string[]> => {
      const rows = await service.rows<{ size: number; paths: string[] }>(
        `select octet_length(sealed) as size, paths from candor.label where record_id = $1 and category = 'contact'`,
        [one.record],
      );
      return rows.map(({ size, paths }) => `${paths.join()} ${size}`);
    };
    expect((await sends('recruiter', one, body(one))).status).toBe(201);
    const [underHold] = await kept();
    const fields = await shown(service, one.person.id);
    expect(Object.values(fields).filter(({ value }) => value === 'mara@old.example')).toEqual([]);
    await dpo.post(`/v1/holds/${hold.id}/release`).expect(200);
    const [released] = await kept();
    expect(released).toMatch(/^\/basics\/name /);
    const sizeOf = (label: string | undefined): number => Number(label?.split(' ')[1]);
    expect(sizeOf(underHold)).toBeGreaterThan(sizeOf(released) + 'mara@old.example'.length);
  });

  it('ended, is told so to who is told of endings, and is nobody to hiring', async () => {
    const one = await mara();
    await service.rows(`update candor.candidate set state = 'ending', ending_because = 'term_over' where id = $1`, [
      one.person.id,
    ]);
    expect((await sends('ats_integration', one, body(one))).status).toBe(410);
    const [ended, never] = [
      await sends('recruiter', one, body(one)),
      await sends('recruiter', one, { ...body(one), corrects: NOBODY }),
    ];
    expect([ended.status, { ...ended.body, instance: '' }]).toEqual([404, { ...never.body, instance: '' }]);
  });
});

describe('sent twice', () => {
  it('under one Idempotency-Key it is done once; without one, the newest said again answers with what is there', async () => {
    const one = await mara();
    const ats = await service.as('ats_integration');
    const post = (key: string | undefined, value: string): supertest.Test => {
      const sent = ats.post(`/v1/candidates/${one.person.id}/records`);
      return (key ? sent.set('idempotency-key', key) : sent).send({
        kind: 'correction',
        source: 'candidate_application',
        body: { corrects: one.record, fields: { '/work/0/position': value } },
      });
    };
    const first = await post('once', 'A').expect(201);
    await post(undefined, 'B').expect(201);
    const again = await post('once', 'A').expect(201);
    expect([again.body.id, again.headers['idempotent-replayed']]).toEqual([first.body.id, 'true']);
    expect((await shown(service, one.person.id))['/work/0/position']).toMatchObject({ value: 'B' });
    await post('once', 'C').expect(422);
    const before = await held(one.person.id);
    await post(undefined, 'B').expect(200);
    expect(await held(one.person.id)).toEqual(before);
  });

  it('at once by many, one after the other: each path has one value, of one of them', async () => {
    const one = await mara();
    const values = Array.from({ length: 12 }, (_, at) => `Position ${at}`);
    const answers = await Promise.all(
      values.map((value) =>
        sends('ats_integration', one, { corrects: one.record, fields: { '/work/0/position': value } }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(values.map(() => 201));
    const labels = await service.rows(
      `select id from candor.label where candidate_id = $1 and '/work/0/position' = any (paths)`,
      [one.person.id],
    );
    expect(labels).toHaveLength(1);
    expect(values).toContain((await shown(service, one.person.id))['/work/0/position']?.value);
  });
});
