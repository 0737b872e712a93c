import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Client } from 'pg';
import { CandidateOpener } from '../../src/candidates/index.ts';
import { Intake } from '../../src/intake/index.ts';
import { Log, readConfiguration } from '../../src/platform/index.ts';
import { Rooms } from '../../src/rooms.ts';
import { cloneDatabase, databaseUrl, type TestDatabase } from '../kit/postgres.ts';
import { MovableClock } from '../kit/movable-clock.ts';
import { aDataFolder } from './candor.ts';
import { provided } from '../kit/provided.ts';

interface World {
  readonly data: TestDatabase;
  readonly keys: TestDatabase | undefined;
  readonly folder: string;
  readonly clock: MovableClock;
  readonly lines: string[];
}

let world: World;
let ada: string;
let eve: string;

afterEach(async () => {
  await world.data.drop();
  await world.keys?.drop();
  rmSync(world.folder, { recursive: true, force: true });
});

describe('after a backup of the data was put back', () => {
  it('with the keys apart, the start ends again whom the ledger says has ended, nobody else, and tells the audit why', async () => {
    world = { ...(await aWorld()), keys: await cloneDatabase() };
    await endAdaAndPutTheBackupBack();
    await within(async (rooms) => rooms.start());
    expect(await candidatesThere()).toEqual([eve]);
    expect(world.lines).toContainEqual(
      expect.stringMatching(/"event":"ledger\.checked".*"checked":2,"endedAgain":1,"putBack":0,"unreadable":0/),
    );
    expect(
      await rows(`select action, code from candor.audit_event where candidate_id = $1::uuid order by id`, [ada]),
    ).toContainEqual({
      action: 'candidate.ending',
      code: 'ended_before_restore',
    });
  }, 60_000);

  it('with the keys together, the ledger’s file still knows: all is ended again, also past a line that a crash cut short', async () => {
    world = { ...(await aWorld()), keys: undefined };
    await endAdaAndPutTheBackupBack();
    const [file] = await rows<{ keys: number }>('select count(*)::integer as keys from keys.candidate_key', []);
    expect(file?.keys).toBe(2);
    appendFileSync(join(world.folder, 'ledger.ndjson'), '{"candidateId":"0196');

    const restored = await within(({ endings }) => endings.restore());
    expect(restored).toEqual({ checked: 2, endedAgain: 1, putBack: 1, unreadable: 1 });
    expect(await candidatesThere()).toEqual([eve]);
    expect(await rows('select candidate_id::text as id from keys.candidate_key', [])).toEqual([{ id: eve }]);
    const [entry] = await rows<{ because: string; receipt: string }>(
      'select because, receipt from keys.erasure where candidate_id = $1::uuid',
      [ada],
    );
    expect(entry).toMatchObject({ because: 'term_over', receipt: expect.stringMatching(/^ey/) as string });
    expect(await within(({ endings }) => endings.restore())).toMatchObject({ checked: 1, endedAgain: 0, putBack: 0 });
  }, 60_000);
});

async function aWorld(): Promise<Omit<World, 'keys'>> {
  return { data: await cloneDatabase(), folder: aDataFolder(), clock: new MovableClock(), lines: [] };
}

/** Ada's month is over and she ends; Eve came later. Then the day-old backup of the data, in which both are, is put back. */
async function endAdaAndPutTheBackupBack(): Promise<void> {
  ada = await within((rooms) => someone(rooms, 'ada'));
  world.clock.advance({ days: 20 });
  eve = await within((rooms) => someone(rooms, 'eve'));
  await copyDatabase(nameOf(world.data.url), `${nameOf(world.data.url)}_backup`);
  world.clock.advance({ days: 20 });
  await within(async (rooms) => {
    await rooms.queue.start();
    await rooms.sweeper.run(undefined);
    await rooms.endings.run();
  });
  expect(await candidatesThere()).toEqual([eve]);
  await asOwner(`drop database ${nameOf(world.data.url)} with (force)`);
  await asOwner(`alter database ${nameOf(world.data.url)}_backup rename to ${nameOf(world.data.url)}`);
  expect((await candidatesThere()).toSorted()).toEqual([ada, eve].toSorted());
}

async function someone(rooms: Rooms, name: string): Promise<string> {
  const { id, role } = await rooms.keys.create({ role: 'ats_integration' });
  const ats = { kind: 'api_key', id, role } as const;
  const person = { externalIds: [{ system: 'test', id: name }], jurisdiction: 'DE' };
  const { candidateId } = await provided(rooms, CandidateOpener).open(person, ats);
  const record = { kind: 'application_form', source: 'candidate_application' };
  await provided(rooms, Intake).receiveTyped(candidateId, ats, record, [{ path: '/availability', value: 'soon' }]);
  return candidateId;
}

/** Opens the rooms as a process would, and closes them again, so that the database can be copied. */
async function within<T>(work: (rooms: Rooms) => Promise<T>): Promise<T> {
  const configuration = readConfiguration({
    DATABASE_URL: world.data.url,
    CANDOR_DATA: world.folder,
    ...(world.keys ? { KEYS_DATABASE_URL: world.keys.url } : {}),
  });
  const log = new Log('info', new Writable({ write: (chunk, _, done) => (world.lines.push(String(chunk)), done()) }));
  const rooms = await Rooms.open(configuration, log, { clock: world.clock });
  try {
    return await work(rooms);
  } finally {
    await rooms.stop();
  }
}

const candidatesThere = async (): Promise<string[]> =>
  (await rows<{ id: string }>('select id::text as id from candor.candidate order by id', [])).map(({ id }) => id);

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

const copyDatabase = (from: string, to: string): Promise<unknown> =>
  asOwner(`create database ${to} template ${from} strategy wal_log`);

const rows = <Row extends object>(sql: string, values: unknown[]): Promise<Row[]> =>
  query<Row>(world.data.url, sql, values);

const asOwner = (statement: string): Promise<unknown> => query(databaseUrl(world.data.url, 'postgres'), statement, []);

async function query<Row extends object>(url: string, sql: string, values: unknown[]): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows as Row[];
  } finally {
    await client.end();
  }
}
