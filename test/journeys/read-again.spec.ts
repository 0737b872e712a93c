import { setTimeout as sleep } from 'node:timers/promises';
import { sendsText, shown } from '../kit/documents.ts';
import { Person } from '../kit/person.ts';
import { ScriptedReader } from '../kit/scripted-reader.ts';
import { Service } from '../kit/service.ts';

const reader = new ScriptedReader();
let service: Service;
let version = 1;
let texts = 0;
beforeAll(async () => {
  service = await Service.start({ readers: 1, reader });
});
afterAll(() => service.stop());

interface Mara {
  readonly person: Person;
  readonly application: string;
  readonly record: string;
  /** What her document says, by which the reader knows it. */
  readonly text: string;
}

type Script = Parameters<ScriptedReader['finds']>[1];

async function reads(found: Script, jurisdiction = 'DE'): Promise<Mara> {
  const text = `résumé ${++texts}`;
  reader.finds(text, found);
  const person = await Person.arrives(service, { jurisdiction });
  const application = await person.applies();
  return { person, application, text, record: await sendsText(person, application, text) };
}

interface Row {
  id: string;
  waiting: number;
  done: number;
  changed: number;
  left: number;
  finishedAt: string | null;
}

/** Everything again, by a reader of another name. */
async function readsAllAgain(): Promise<Row> {
  reader.version = `scripted/${++version}`;
  return again();
}

async function again(): Promise<Row> {
  const dpo = await service.as('dpo');
  const { body } = await dpo.post('/v1/readings').expect(202);
  const state = async (): Promise<Row> => (await dpo.get(`/v1/readings/${body.id}`).expect(200)).body as Row;
  await service.until(async () => (await state()).finishedAt !== null);
  await service.settled();
  return { ...(await state()), waiting: body.waiting };
}

const valuesOf = async ({ person }: Mara): Promise<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(await shown(service, person.id)).map(([path, { value }]) => [path, value]));

const everything = ({ person }: Mara): Promise<object[]> =>
  service.rows(
    `select l.id, l.revision, l.paths, (select json_agg(g order by g.purpose, g.basis) from candor.ground g where g.label_id = l.id) as grounds
       from candor.label l where l.candidate_id = $1 order by l.id`,
    [person.id],
  );

const eventsOf = ({ person }: Mara): Promise<object[]> =>
  service.rows('select id from candor.audit_event where candidate_id = $1 order by id', [person.id]);

const document = ({ record }: Mara): Promise<{ access: string }[]> =>
  service.rows('select access from candor.document where record_id = $1', [record]);

const NAME = { '/basics/name': 'Mara Lind' };
const BEFORE = { ...NAME, '/work/0/position': 'Clark', '/work/0/name': 'Oldco', '/skills/0/name': 'Typing' };

describe('reading again with a newer reader', () => {
  it('puts what it finds in the place of what was found, and leaves every ground exactly as it is', async () => {
    const mara = await reads(BEFORE);
    const before = await everything(mara);
    reader.finds(mara.text, {
      ...NAME,
      '/work/0/position': 'Clerk',
      '/work/1/name': 'Newco',
      '/skills/0/name': 'Typing',
    });
    const row = await readsAllAgain();
    expect(await valuesOf(mara)).toEqual({
      ...NAME, '/work/0/position': 'Clerk', '/work/1/name': 'Newco', '/skills/0/name': 'Typing',
    }); // prettier-ignore
    const after = (await everything(mara)) as { id: string; grounds: object; revision: number }[];
    const groundsOf = (rows: object[]) =>
      rows.map((row) => [(row as { id: string }).id, (row as { grounds: object }).grounds]);
    expect(groundsOf(after)).toEqual(groundsOf(before));
    expect(after.filter(({ revision }) => revision === 2)).toHaveLength(1);
    expect(row).toMatchObject({ waiting: 1, done: 1, changed: 1, left: 0 });
  });

  it('says so in `changes` and the audit, and who read it last', async () => {
    const mara = await reads(BEFORE);
    reader.finds(mara.text, { ...BEFORE, '/work/0/position': 'Clerk' });
    await readsAllAgain();
    const dpo = await service.as('dpo');
    const { body } = await dpo.get(`/v1/records/${mara.record}`).expect(200);
    expect(body.reader).toBe(reader.version);
    const [counts] = await service.rows(
      `select (select count(*)::integer from candor.change where subject_id = $1 and kind = 'record.ready') as changes,
              (select count(*)::integer from candor.audit_event where subject_id = $1 and action = 'record.read') as events`,
      [mara.record],
    );
    expect(counts).toEqual({ changes: 2, events: 2 });
  });

  it('changes nothing where it is the same reader: no revision, no event', async () => {
    const mara = await reads(BEFORE);
    reader.finds(mara.text, { ...BEFORE, '/work/0/position': 'Clerk' });
    const [before, events] = [await everything(mara), await eventsOf(mara)];
    expect(await again()).toMatchObject({ waiting: 0, done: 0 });
    expect([await everything(mara), await eventsOf(mara)]).toEqual([before, events]);
  });

  it('makes no revision where another reader finds the same', async () => {
    const mara = await reads(BEFORE);
    const before = await everything(mara);
    expect(await readsAllAgain()).toMatchObject({ done: expect.any(Number) });
    expect(await everything(mara)).toEqual(before);
    const ready = await service.rows(`select 1 from candor.change where subject_id = $1 and kind = 'record.ready'`, [
      mara.record,
    ]);
    expect(ready).toHaveLength(1);
  });

  it('leaves what a person corrected, took away or added as they said (D2)', async () => {
    const mara = await reads(BEFORE);
    const fields = { '/work/0/position': 'Clerk', '/work/0/name': null, '/work/3/name': 'Addedco' };
    await mara.person.ats
      .post(`/v1/candidates/${mara.person.id}/records`)
      .send({ kind: 'correction', source: 'candidate_application', body: { corrects: mara.record, fields } })
      .expect(201);
    reader.finds(mara.text, {
      ...NAME, '/work/0/position': 'Clork', '/work/0/name': 'Wrongco', '/work/3/name': 'Otherco', '/work/0/summary': 'New',
    }); // prettier-ignore
    await readsAllAgain();
    const values = await valuesOf(mara);
    expect(values).toMatchObject({ '/work/0/position': 'Clerk', '/work/3/name': 'Addedco' });
    expect(Object.values(values)).not.toEqual(expect.arrayContaining(['Wrongco']));
    expect(values).not.toHaveProperty('/work/0/name');
    // The label that was read ended with the correction of its last path, and does not come back for new ones.
    expect(values).not.toHaveProperty('/work/0/summary');
  });

  it('brings no category back that has ended, and judges one that it finds for the first time as of now', async () => {
    const mara = await reads(BEFORE);
    await service.rows(`delete from candor.label where record_id = $1 and category = 'skills'`, [mara.record]);
    reader.finds(mara.text, { ...BEFORE, '/education/0/institution': 'School' });
    await readsAllAgain();
    const values = await valuesOf(mara);
    expect(values).toMatchObject({ '/education/0/institution': 'School' });
    expect(values).not.toHaveProperty('/skills/0/name');
    const at = service.clock.now().toString();
    await mara.person.changes(mara.application, { status: 'rejected', closedAt: at, rejectionSentAt: at }).expect(200);
    reader.finds(mara.text, { ...BEFORE, '/languages/0/language': 'German' });
    await readsAllAgain();
    expect(await valuesOf(mara)).toEqual({});
  });

  it('closes a document more, and never opens one', async () => {
    const mara = await reads(BEFORE);
    expect(await document(mara)).toEqual([{ access: 'open' }]);
    reader.finds(mara.text, { ...BEFORE, '/basics/specialCategory': 'a union member' });
    await readsAllAgain();
    expect(await document(mara)).toEqual([{ access: 'closed_to_hiring' }]);
    reader.finds(mara.text, BEFORE);
    await readsAllAgain();
    expect(await document(mara)).toEqual([{ access: 'closed_to_hiring' }]);
    reader.finds(mara.text, { ...BEFORE, '/basics/criminalRecord': 'theft' });
    await readsAllAgain();
    expect(await document(mara)).toEqual([]);
    const dpo = await service.as('dpo');
    const { body } = await dpo.get(`/v1/records/${mara.record}`).expect(200);
    expect(body.noted).toEqual(
      expect.arrayContaining([
        { category: 'special_category', fields: 1 },
        { category: 'criminal_record', fields: 1 },
      ]),
    );
  });

  it('labels what could not be read before, while the document is held, and takes nothing where it can read no more', async () => {
    const mara = await reads(BEFORE);
    reader.finds(mara.text, 'unreadable');
    await readsAllAgain();
    expect(await valuesOf(mara)).toEqual(BEFORE);
    reader.finds(mara.text, []);
    await readsAllAgain();
    expect(await valuesOf(mara)).toEqual(BEFORE);

    const text = `résumé ${++texts}`;
    reader.finds(text, 'unreadable');
    const ben = await Person.arrives(service, { jurisdiction: 'DE' });
    const record = await sendsText(ben, await ben.applies(), text);
    expect((await (await service.as('dpo')).get(`/v1/records/${record}`)).body.state).toBe('unreadable');
    reader.finds(text, BEFORE);
    await readsAllAgain();
    expect(await valuesOf({ person: ben, application: '', record, text })).toEqual(BEFORE);
  });

  it('leaves alone a document whose term is over, held or not', async () => {
    const mara = await reads(BEFORE);
    const dpo = await service.as('dpo');
    await dpo.post(`/v1/candidates/${mara.person.id}/holds`).send({ reason: 'A claim.' }).expect(201);
    await service.rows(
      `update candor.ground g set retain_until = $2 from candor.document d
        where d.record_id = $1 and g.label_id = d.label_id`,
      [mara.record, service.clock.now().toString()],
    );
    reader.finds(mara.text, { ...BEFORE, '/work/0/position': 'Clerk' });
    await readsAllAgain();
    expect((await valuesOf(mara))['/work/0/position']).toBe('Clark');
  });

  it('ends what it now finds to be of somebody too young (X2)', async () => {
    const mara = await reads(BEFORE);
    reader.finds(mara.text, { ...BEFORE, '/basics/birthDate': '2020-01-01' });
    await readsAllAgain();
    expect(await everything(mara)).toEqual([]);
    expect(await document(mara)).toEqual([]);
  });
});

describe('the run', () => {
  it('is one, however often it is asked for, and each person’s documents are read one at a time', async () => {
    const mara = await reads(BEFORE);
    for (let more = 0; more < 3; more++) await sendsText(mara.person, mara.application, `more ${++texts}`);
    await Promise.all(Array.from({ length: 6 }, () => reads(BEFORE)));
    let [now, most] = [0, 0];
    reader.before = async () => {
      most = Math.max(most, ++now);
      await sleep(5);
      now -= 1;
    };
    reader.version = `scripted/${++version}`;
    const dpo = await service.as('dpo');
    const asked = await Promise.all([1, 2, 3].map(() => dpo.post('/v1/readings').expect(202)));
    expect(new Set(asked.map(({ body }) => body.id)).size).toBe(1);
    const row = await again();
    reader.before = () => Promise.resolve();
    expect(row).toMatchObject({ left: 0 });
    expect(most).toBe(1);
  });

  it('lets what arrives be read first', async () => {
    const mara = await reads(BEFORE);
    const [{ seen } = { seen: '' }] = await service.rows<{ seen: string }>(
      `update candor.record set state = 'received' where id = $1 returning id as seen`,
      [(await reads(BEFORE)).record],
    );
    reader.finds(mara.text, { ...BEFORE, '/work/0/position': 'Clerk' });
    reader.version = `scripted/${++version}`;
    const dpo = await service.as('dpo');
    await dpo.post('/v1/readings').expect(202);
    await sleep(1500);
    expect((await valuesOf(mara))['/work/0/position']).toBe('Clark');
    await service.rows(`update candor.record set state = 'ready' where id = $1`, [seen]);
    await again();
    expect((await valuesOf(mara))['/work/0/position']).toBe('Clerk');
  });

  it('is not found under another id', async () => {
    const dpo = await service.as('dpo');
    for (const id of ['x', '01a20c6f-0000-7000-8000-000000000000']) {
      const { body } = await dpo.get(`/v1/readings/${id}`).expect(404);
      expect(body.code).toBe('READING_NOT_FOUND');
    }
  });
});
