import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

let service: Service;
beforeAll(async () => {
  service = await Service.start({ readers: 1 });
});
afterAll(() => service.stop());

/** The birth date of somebody who turns so old in so many days, where the person lives. */
const bornFor = (years: number, inDays: number): string =>
  service.clock
    .now()
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDate()
    .add({ days: inDays })
    .subtract({ years })
    .toString();

const told = async (person: Person, born: string, name = person.words.name) =>
  person.ats.post(`/v1/candidates/${person.id}/records`).send({
    kind: 'application_form',
    source: 'candidate_application',
    applicationId: await person.applies(),
    body: { fields: { '/basics/name': name, '/basics/birthDate': born } },
  });

const flagsOf = async (id: string): Promise<string[]> =>
  (await (await service.as('recruiter')).get(`/v1/records/${id}`).expect(200)).body.flags as string[];

const eventsOf = (id: string): Promise<object[]> =>
  service.rows(
    `select action, code from candor.audit_event where candidate_id = $1 and (action like 'record.%' or outcome = 'refused')
      order by at, id`,
    [id],
  );

const keptOf = async (id: string): Promise<string> =>
  JSON.stringify(
    await service.rows(
      `select (select json_agg(r) from candor.record r where candidate_id = $1) as records,
              (select json_agg(l) from candor.label l where candidate_id = $1) as labels,
              (select json_agg(d) from candor.document d where candidate_id = $1) as documents,
              (select json_agg(e) from candor.audit_event e where candidate_id = $1) as events`,
      [id],
    ),
  );

const aGerman = (more?: string): Promise<Person> =>
  Person.arrives(service, { jurisdiction: 'DE', ...(more ? { words: { more: [more] } } : {}) });

describe('A birth date in a typed record (X2)', () => {
  it('of somebody under 16 refuses the whole record, and writes nothing of it', async () => {
    const tim = await aGerman();
    const born = bornFor(16, 1);
    const { status, body, text } = await told(tim, born);
    expect({ status, ...body }).toMatchObject({ status: 422, code: 'CANDIDATE_TOO_YOUNG', field: '/basics/birthDate' });
    expect(text).not.toContain(born);
    expect(await service.rows('select 1 from candor.record where candidate_id = $1', [tim.id])).toEqual([]);
    expect(await eventsOf(tim.id)).toContainEqual(expect.objectContaining({ code: 'CANDIDATE_TOO_YOUNG' }));
  });

  it('of somebody who turns 16 today is taken, and flagged for a person, as an event says', async () => {
    const tim = await aGerman();
    const born = bornFor(16, 0);
    const { body } = await told(tim, born);
    expect(body.labelled).toEqual([{ category: 'contact', fields: 1 }]);
    expect(await flagsOf(body.id as string)).toEqual(['needs_person']);
    expect(await eventsOf(tim.id)).toContainEqual({ action: 'record.flagged', code: 'needs_person' });
    expect(await keptOf(tim.id)).not.toContain(born);
  });

  it('of an adult is taken as it ever was, without a flag', async () => {
    const { body } = await told(await aGerman(), bornFor(18, 0));
    expect(await flagsOf(body.id as string)).toEqual([]);
  });

  it('that comes with a record that was there already flags that one, once', async () => {
    const tim = await aGerman();
    const { body } = await told(tim, '1990-01-01');
    for (const status of [200, 200]) {
      const again = await told(tim, bornFor(17, 0));
      expect({ status: again.status, id: again.body.id as string }).toEqual({ status, id: body.id });
    }
    expect(await flagsOf(body.id as string)).toEqual(['needs_person']);
  });
});

describe('A birth date in a document (X2)', () => {
  it('of somebody under 16 closes the record with its reason, and the file goes with all that was read', async () => {
    const tim = await aGerman(`Date of birth: ${bornFor(16, 1)}`);
    const id = await tim.sendsResume(await tim.applies());
    const { body } = await tim.ats.get(`/v1/records/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'unreadable', reason: 'too_young', labelled: [], noted: [], flags: [] });
    await (await service.as('recruiter')).get(`/v1/records/${id}`).expect(404);
    await (await service.as('dpo')).get(`/v1/records/${id}/document?purpose=legal_claims`).expect(404);
    for (const table of ['label', 'document', 'document_part', 'contact_index'])
      expect(await service.rows(`select 1 from candor.${table} where candidate_id = $1`, [tim.id])).toEqual([]);
    expect(await eventsOf(tim.id)).toContainEqual({ action: 'record.unreadable', code: 'too_young' });
    expect(await keptOf(tim.id)).not.toContain(bornFor(16, 1));
  });

  it('leaves nothing of somebody of whom nothing else came, a month later', async () => {
    const tim = await aGerman(`Date of birth: ${bornFor(15, 0)}`);
    await tim.sendsResume(await tim.applies());
    const { body: hold } = await (
      await service.as('dpo')
    )
      .post(`/v1/candidates/${tim.id}/holds`)
      .send({ reason: 'A claim.' })
      .expect(201);
    const left = () => service.rows('select state from candor.candidate where id = $1', [tim.id]);
    service.clock.advance({ hours: 24 * 30 });
    await service.sweep();
    expect(await left()).toHaveLength(1);
    await (await service.as('dpo')).post(`/v1/holds/${hold.id as string}/release`).expect(200);
    await service.sweep();
    expect(await left()).toEqual([]);
  });

  it('of somebody of 17 is read, and flagged for a person', async () => {
    const tim = await aGerman(`Date of birth: ${bornFor(18, 1)}`);
    const id = await tim.sendsResume(await tim.applies());
    expect(await flagsOf(id)).toEqual(['needs_person']);
    expect(await eventsOf(tim.id)).toContainEqual({ action: 'record.flagged', code: 'needs_person' });
    expect(await keptOf(tim.id)).not.toContain(bornFor(18, 1));
  });
});
