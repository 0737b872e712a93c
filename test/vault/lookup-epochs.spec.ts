import { Keyring } from '../../src/vault/index.ts';
import { Secrets } from '../../src/platform/secrets.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

let service: Service;
let keyring: Keyring;
beforeEach(async () => {
  service = await Service.start();
  keyring = new Keyring(new Secrets(service.dataFolder), service.clock); // the service's own: it sees what is opened in the folder
});
afterEach(() => service.stop());

const keep = (): Promise<unknown> => service.rooms.handlers['keys.keep']({}, new AbortController().signal);

/** Someone with an entry of every kind: e-mail, phone, name words, ids of another system. */
async function someone(): Promise<{ person: Person; externalId: string; applicationId: string }> {
  const person = await Person.arrives(service, { jurisdiction: 'DE' });
  const { body } = await person.ats
    .post(`/v1/candidates/${person.id}/applications`)
    .send({ externalId: 'app-1', job: { id: 'job-1' }, jurisdiction: 'DE' })
    .expect(201);
  await person.fillsForm(body.id, { '/basics/phone': '+49 30 901820' });
  return { person, externalId: person.words.email.split('.')[1]?.split('@')[0] ?? '', applicationId: body.id };
}

/** By everything that someone can be looked up by. */
async function found({ person, externalId, applicationId }: Awaited<ReturnType<typeof someone>>): Promise<string[]> {
  const dpo = await service.as('dpo');
  const ways = {
    email: `email=${encodeURIComponent(person.words.email.toUpperCase())}`,
    phone: `phone=${encodeURIComponent('+4930901820')}`,
    name: `name=${encodeURIComponent(person.words.name)}`,
    externalId: `externalId=ats:ext-${externalId}`,
  };
  const by: string[] = [];
  for (const [way, query] of Object.entries(ways)) {
    const { body } = await dpo.get(`/v1/candidates?purpose=consider_application&${query}`).expect(200);
    if (body.candidates.some(({ id }: { id: string }) => id === person.id)) by.push(way);
  }
  const known = await person.ats
    .post('/v1/candidates')
    .send({ externalIds: [{ system: 'ats', id: `ext-${externalId}` }], jurisdiction: 'DE' });
  if (known.status === 200 && known.body.id === person.id) by.push('candidate again');
  const again = await person.ats
    .post(`/v1/candidates/${person.id}/applications`)
    .send({ externalId: 'app-1', job: { id: 'job-1' }, jurisdiction: 'DE' });
  if (again.status === 200 && again.body.id === applicationId) by.push('application again');
  return by;
}

const ALL = ['email', 'phone', 'name', 'externalId', 'candidate again', 'application again'];

const epochs = (): Promise<{ kind: string; epoch: number; entries: number }[]> =>
  service.rows(
    `select kind, epoch, count(*)::integer as entries from (
       select kind, epoch from candor.contact_index
       union all select 'external id', epoch from candor.external_id
       union all select 'application', external_epoch from candor.application where external_hash is not null) as hashed
      group by kind, epoch order by kind, epoch`,
  );

it('finds everyone by everything under two epochs, and hashes what comes under the new one', async () => {
  const ana = await someone();
  const before = await epochs();
  expect(before.map(({ kind, epoch }) => `${kind} ${epoch}`)).toEqual([
    'application 1',
    'email 1',
    'external id 1',
    'name 1',
    'phone 1',
  ]);
  keyring.advance('lookup');
  expect(await found(ana)).toEqual(ALL);
  const ben = await someone();
  expect(await found(ben)).toEqual(ALL);
  expect((await epochs()).filter(({ epoch }) => epoch === 2).map(({ kind }) => kind)).toEqual(
    before.map(({ kind }) => kind),
  );
});

it('hashes everything anew from the sealed values, loses nobody, and destroys the old key two days later', async () => {
  const ana = await someone();
  const before = await epochs();
  keyring.advance('lookup');
  await keep();
  expect(await epochs()).toEqual(before.map((row) => ({ ...row, epoch: 2 })));
  expect(await found(ana)).toEqual(ALL);
  expect(keyring.epochs('lookup')).toEqual([1, 2]); // a request from yesterday may be repeated
  service.clock.advance({ hours: 49 });
  await keep();
  expect(keyring.epochs('lookup')).toEqual([2]);
  expect(await found(ana)).toEqual(ALL);
  const events = await service.rows<{ action: string; code: string | null }>(
    `select action, code from candor.audit_event where actor_id = 'keys.keep' order by at, id`,
  );
  expect(events).toContainEqual({ action: 'candidate.reindexed', code: null });
  expect(events).toContainEqual({ action: 'keys.kept', code: 'epochs_destroyed lookup:1' });
});

it('opens an epoch of its own after a year, and not before', async () => {
  service.clock.advance({ days: 364 });
  await keep();
  expect(keyring.epochs('lookup')).toEqual([1]);
  service.clock.advance({ days: 2 });
  await keep();
  expect(keyring.current('lookup')).toBe(2);
});

it('keeps the old key as long as a fence needs it, and refuses the ended person’s event until then', async () => {
  const { person, externalId } = await someone();
  await service.rows('update candor.ground set retain_until = $1', [service.clock.now().toString()]);
  await service.sweep();
  keyring.advance('lookup');
  service.clock.advance({ days: 300 });
  await keep();
  expect(keyring.epochs('lookup')).toEqual([1, 2]);
  const old = { externalIds: [{ system: 'ats', id: `ext-${externalId}` }], jurisdiction: 'DE' };
  const occurredAt = service.clock
    .now()
    .subtract({ hours: 24 * 400 })
    .toString();
  await person.ats
    .post('/v1/candidates')
    .send({ ...old, occurredAt })
    .expect(409)
    .expect(({ body }) => expect(body.code).toBe('BEFORE_THE_ENDING'));
  service.clock.advance({ days: 66 }); // the fence is gone after a year; this look-up epoch ends as well
  await keep();
  service.clock.advance({ days: 3 });
  await keep();
  expect(keyring.epochs('lookup')).not.toContain(1);
});

it('goes on where a crash stopped it', async () => {
  const [ana, ben] = [await someone(), await someone()];
  keyring.advance('lookup');
  const sorted = [ana.person.id, ben.person.id].sort();
  const [row] = await service.rows<{ wrapped: Buffer }>(
    'select wrapped from keys.candidate_key where candidate_id = $1',
    [sorted[1]],
  );
  await service.rows('update keys.candidate_key set wrapped = $2 where candidate_id = $1', [
    sorted[1],
    Buffer.alloc(61),
  ]);
  await expect(keep()).rejects.toThrow();
  expect((await epochs()).filter(({ kind }) => kind === 'email')).toEqual([
    { kind: 'email', epoch: 1, entries: 1 },
    { kind: 'email', epoch: 2, entries: 1 },
  ]);
  await service.rows('update keys.candidate_key set wrapped = $2 where candidate_id = $1', [sorted[1], row?.wrapped]);
  await keep();
  expect((await epochs()).map(({ epoch }) => epoch)).toEqual([2, 2, 2, 2, 2]);
  expect(await found(ana)).toEqual(ALL);
  expect(await found(ben)).toEqual(ALL);
});
