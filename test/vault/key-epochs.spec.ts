import { existsSync, linkSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, type UnitOfWork } from '../../src/platform/index.ts';
import { Secrets } from '../../src/platform/secrets.ts';
import { Keyring, rotateKeys, SealBroken, Vault } from '../../src/vault/index.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

let service: Service;
let keyring: Keyring;
let vault: Vault;
beforeEach(async () => {
  service = await Service.start();
  keyring = new Keyring(new Secrets(service.dataFolder), service.clock); // the service's own: it sees what is opened in the folder
  vault = new Vault(service.rooms.work, keyring, service.clock);
});
afterEach(() => service.stop());

const fileOf = (epoch: number): string => join(service.dataFolder, 'secrets', `key-encryption.${epoch}.key`);
const keep = (): Promise<unknown> => service.rooms.handlers['keys.keep']({}, new AbortController().signal);
const rotate = (work: UnitOfWork = service.rooms.work) => rotateKeys(work, keyring, true);

/** An hour after a rotation, when nobody who began under the old epoch is still at it. */
async function settle(): Promise<readonly number[]> {
  service.clock.advance({ minutes: 61 });
  return (await rotateKeys(service.rooms.work, keyring, false)).destroyed;
}

interface Wrapped {
  readonly id: string;
  readonly epoch: number;
  readonly wrapped: Buffer;
}
const wrappedKeys = (): Promise<Wrapped[]> =>
  service.rows('select candidate_id as id, epoch, wrapped from keys.candidate_key order by candidate_id');

async function applicant(): Promise<Person> {
  const person = await Person.arrives(service, { jurisdiction: 'DE' });
  await person.fillsForm(await person.applies());
  return person;
}

async function isReadable(person: Person): Promise<boolean> {
  const recruiter = await service.as('recruiter');
  const { body } = await recruiter.get(`/v1/candidates/${person.id}?purpose=consider_application`).expect(200);
  return (body.fields as { value: unknown }[]).some(({ value }) => value === person.words.name);
}

const openedBy = (row: Wrapped, epoch: number): string => {
  try {
    keyring.unwrap(row.id, epoch, row.wrapped);
    return 'opened';
  } catch (error) {
    return error instanceof SealBroken ? 'seal broken' : (error as Error).message;
  }
};

it('wraps every key anew at an epoch’s end, keeps every value readable, and destroys the old key', async () => {
  const [ana, ben] = [await applicant(), await applicant()];
  linkSync(fileOf(1), join(service.dataFolder, 'same-file'));
  const before = await wrappedKeys();
  expect(await rotate()).toEqual({ rewrapped: before.length, destroyed: [] });
  expect(await settle()).toEqual([1]);
  expect((await wrappedKeys()).map(({ epoch }) => epoch)).toEqual(before.map(() => 2));
  expect(existsSync(fileOf(1))).toBe(false);
  expect(readFileSync(join(service.dataFolder, 'same-file'), 'utf8')).toBe('x'.repeat(64)); // overwritten, not only unlinked
  expect(await isReadable(ana)).toBe(true);
  expect(await isReadable(ben)).toBe(true);
});

it('lets nobody open an old copy of the keys with the keys that remain, of the living or of the ended', async () => {
  const [ana, ben] = [await applicant(), await applicant()];
  const backup = await wrappedKeys();
  for (const row of backup) expect(openedBy(row, row.epoch)).toBe('opened'); // until the epoch ends
  await service.rows('update candor.ground set retain_until = $2 where candidate_id = $1', [
    ben.id,
    service.clock.now().toString(),
  ]);
  await service.sweep();
  expect((await wrappedKeys()).map(({ id }) => id)).toEqual([ana.id]);
  expect(openedBy(backup.find(({ id }) => id === ben.id) as Wrapped, 1)).toBe('opened'); // which is why epochs end
  await rotate();
  await settle();
  for (const row of backup) {
    expect(openedBy(row, 1)).toBe('the key-encryption key of epoch 1 is gone');
    expect(openedBy(row, 2)).toBe('seal broken');
  }
});

it('is taken up by the next run where a rotation was interrupted, and until then reads under both', async () => {
  const ana = await applicant();
  await Promise.all(Array.from({ length: 700 }, () => vault.makeKey(newId())));
  const ben = await applicant();
  await expect(rotate(failingAfter(1))).rejects.toThrow('the line went down');
  const between = Map.groupBy(await wrappedKeys(), ({ epoch }) => epoch);
  expect(new Set(between.keys())).toEqual(new Set([1, 2]));
  expect(between.get(2)).toHaveLength(500);
  expect(keyring.epochs('key-encryption')).toEqual([1, 2]);
  for (const person of [ana, ben]) expect(await isReadable(person)).toBe(true);
  await keep();
  expect((await wrappedKeys()).every(({ epoch }) => epoch === 2)).toBe(true);
  await settle();
  expect(existsSync(fileOf(1))).toBe(false);
  for (const person of [ana, ben]) expect(await isReadable(person)).toBe(true);
});

it('loses no key that was wrapped before an epoch’s end and stored after it', async () => {
  const ana = await applicant();
  const [late] = await wrappedKeys();
  await rotate();
  await service.rows('update keys.candidate_key set epoch = $2, wrapped = $3 where candidate_id = $1', [
    late?.id,
    late?.epoch,
    late?.wrapped,
  ]);
  expect(await settle()).toEqual([1]);
  expect((await wrappedKeys()).map(({ epoch }) => epoch)).toEqual([2]);
  expect(await isReadable(ana)).toBe(true);
});

it('is done by the service itself once the policy’s days are over, and not before', async () => {
  const days = service.rooms.policies.current.policy.limits.keyEpochDays;
  service.clock.advance({ days: days - 2 });
  await keep();
  expect(keyring.epochs('key-encryption')).toEqual([1]);
  service.clock.advance({ days: 3 });
  await keep();
  expect(keyring.epochs('key-encryption')).toEqual([1, 2]);
  service.clock.advance({ hours: 1 });
  await keep();
  expect(keyring.epochs('key-encryption')).toEqual([2]);
});

it('is seen by another replica at once: it keeps no destroyed key', async () => {
  const beside = new Keyring(new Secrets(service.dataFolder), service.clock);
  const ana = await applicant();
  const [row] = await wrappedKeys();
  beside.unwrap(ana.id, 1, row?.wrapped as Buffer); // has read the key
  await rotate();
  await settle();
  expect(beside.epochs('key-encryption')).toEqual([2]);
  expect(() => beside.unwrap(ana.id, 1, row?.wrapped as Buffer)).toThrow('is gone');
});

it('never destroys the epoch in use', () => {
  expect(() => keyring.destroy('key-encryption', 1)).toThrow();
  expect(existsSync(fileOf(1))).toBe(true);
});

it('destroys a key without a candidate after an hour, as a crash leaves one, and no other', async () => {
  const ana = await applicant();
  const left = newId();
  await vault.makeKey(left);
  await vault.sealMessage(left, 'a letter that was never put in the outbox');
  const ids = async (): Promise<string[]> => (await wrappedKeys()).map(({ id }) => id);
  const messages = (): Promise<object[]> =>
    service.rows('select 1 from keys.message_key where message_id = $1', [left]);
  service.clock.advance({ minutes: 59 });
  await keep();
  expect(await ids()).toContain(left);
  expect(await messages()).toHaveLength(1);
  service.clock.advance({ minutes: 2 });
  await keep();
  expect(await ids()).toEqual([ana.id]);
  expect(await messages()).toEqual([]);
  expect(await isReadable(ana)).toBe(true);
});

/** The unit of work with a line to the key store that goes down after so many transactions. */
function failingAfter(transactions: number): UnitOfWork {
  let done = 0;
  const { work } = service.rooms;
  const keys: UnitOfWork['keys'] = (act) =>
    done++ < transactions ? work.keys(act) : Promise.reject(new Error('the line went down'));
  return Object.create(work, { keys: { value: keys } }) as UnitOfWork;
}
