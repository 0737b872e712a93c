import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { dataMigrations, keyStoreMigrations } from '../../migrations/index.ts';
import { migrate } from '../../src/platform/index.ts';
import { QUEUES } from '../../src/queues.ts';
import { cloneDatabase, emptyDatabase, type TestDatabase } from '../kit/postgres.ts';

const PLAN = { data: dataMigrations, keyStore: keyStoreMigrations, queues: QUEUES };
const databases: TestDatabase[] = [];
afterAll(async () => {
  for (const database of databases) await database.drop();
});

const opened = async (made: Promise<TestDatabase>): Promise<string> => {
  const database = await made;
  databases.push(database);
  return database.url;
};

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return (await owner.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await owner.end();
  }
}

/** Every version of a row of the catalogue and of the queues: what wrote anything has left newer ones. */
const versions = (url: string): Promise<Record<string, unknown>[]> =>
  ask(
    url,
    `select 'relation' as what, oid::text as which, xmin::text from pg_class where relnamespace in ('candor'::regnamespace, 'pgboss'::regnamespace)
    union all select 'queue', name, xmin::text from pgboss.queue
    union all select 'plan', fingerprint, xmin::text from candor.queue_plan order by 1, 2`,
  );

it('touches nothing where all is there', async () => {
  const url = await opened(cloneDatabase());
  const before = await versions(url);
  await migrate({ data: url, keys: url }, PLAN);
  expect(await versions(url)).toEqual(before);
  expect(before.length).toBeGreaterThan(50);
});

it('makes a database once, though three replicas start on an empty one at once', async () => {
  const url = await opened(emptyDatabase());
  await Promise.all([1, 2, 3].map(() => migrate({ data: url, keys: url }, PLAN)));
  const made = await ask(url, 'select count(*)::integer as migrations from migration');
  expect(made).toEqual([{ migrations: dataMigrations.length }]);
  const names = await ask(url, `select name from pgboss.queue where name not like '\\_\\_%' order by name`);
  expect(names).toEqual(QUEUES.map(({ name }) => ({ name })).sort((a, b) => (a.name < b.name ? -1 : 1)));
});

it('changes a queue that was there to what a later version says of it', async () => {
  const url = await opened(cloneDatabase());
  const queues = QUEUES.map((kind) => (kind.name === 'record.read' ? { ...kind, retries: 7 } : kind));
  await migrate({ data: url, keys: url }, { ...PLAN, queues });
  expect(await ask(url, `select retry_limit from pgboss.queue where name = 'record.read'`)).toEqual([
    { retry_limit: 7 },
  ]);
});

it('makes the key store in a database of its own although the data has had all', async () => {
  const [data, keys] = [await opened(cloneDatabase()), await opened(emptyDatabase())];
  await ask(data, 'drop schema keys cascade; drop table key_store_migration');
  await migrate({ data, keys }, PLAN);
  expect(await ask(keys, 'select count(*)::integer as migrations from key_store_migration')).toEqual([
    { migrations: keyStoreMigrations.length },
  ]);
});

it('fails, and ends nothing else, when the line that holds its turn is cut under way', async () => {
  const url = await opened(emptyDatabase());
  const observer = new Client({ connectionString: url });
  await observer.connect();
  const failed = expect(migrate({ data: url, keys: url }, PLAN)).rejects.toThrow();
  // It says nothing while other lines migrate.
  const cut = `select pg_terminate_backend(pid) from pg_stat_activity join pg_locks using (pid)
    where locktype = 'advisory' and granted and state = 'idle' and datname = current_database()`;
  for (let found = 0; found === 0; await sleep(5)) found = (await observer.query(cut)).rows.length;
  await failed;
  await observer.end();
});
