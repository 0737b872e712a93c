import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres.ts';
import { kill, killAll, replica, type Replica } from './replicas.ts';

const NOBODY = 65534;
const ROOT = process.getuid?.() === 0;

const folders: string[] = [];
/** Made at the beginning, and copied by `aFolder`. */
let made: string;
let makers: readonly Replica[];
let madeFiles: readonly string[];

beforeAll(async () => {
  made = anEmptyFolder();
  mkdirSync(join(made, 'making-interrupted/files'), { recursive: true });
  makers = await Promise.all([replica(made), replica(made), replica(made)]);
  madeFiles = readdirSync(made).sort();
  for (const maker of makers.toSorted((a, b) => Number(a.owned) - Number(b.owned))) await maker.stop();
});

afterEach(killAll);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

describe('the embedded PostgreSQL', () => {
  it('keeps its rows when it is stopped and started again', async () => {
    const folder = aFolder();
    const first = await replica(folder);
    await ask(first.url, 'create table kept as select 42 as answer');
    await first.stop();

    const second = await replica(folder);
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('is joined, not started twice, by a second process in the same folder', async () => {
    const folder = aFolder();
    const first = await replica(folder);
    const second = await replica(folder);

    expect([first.owned, second.owned]).toEqual([true, false]);
    expect(second.url).toBe(first.url);

    await second.stop();
    expect(await ask(first.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
  });

  it('has one starter when three processes begin in an empty folder at the same moment', () => {
    expect(makers.filter(({ owned }) => owned)).toHaveLength(1);
    expect(new Set(makers.map(({ url }) => url)).size).toBe(1);
  });

  it('is made whole, and clears away what an interrupted making and slower makers left', () => {
    expect(madeFiles).toEqual(['cluster', 'postgres.log']);
  });

  it('stops when its process is killed with kill -9', async () => {
    const folder = aFolder();
    const owner = await replica(folder);
    const server = serverPid(folder);
    await kill(owner.process);

    await until(() => !isRunning(server));
  });

  it('comes back by itself at the same address, with all its rows, each time that it is killed with kill -9', async () => {
    const folder = aFolder();
    const { url } = await replica(folder);
    await ask(url, 'create table kept as select 42 as answer');
    for (let time = 0; time < 3; time++) {
      const server = serverPid(folder);
      process.kill(server, 'SIGKILL');
      await until(() => !isRunning(server));
      expect(await askOnceBack(url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    }
  });

  it('is ended for good by a stop that comes while it is being started again', async () => {
    const folder = aFolder();
    const { stop } = await replica(folder);
    const killed = serverPid(folder);
    process.kill(killed, 'SIGKILL');
    await until(() => ![killed, 0].includes(serverPid(folder)));
    await stop();
    expect(existsSync(join(folder, 'cluster/files/postmaster.pid'))).toBe(false);
  });

  it('is taken over at the same address by a process that had joined, when the one that ran it is killed', async () => {
    const folder = aFolder();
    const owner = await replica(folder);
    const joiner = await replica(folder);
    await ask(owner.url, 'create table kept as select 42 as answer');
    await kill(owner.process);
    await until(() => !existsSync(join(folder, 'cluster/files/postmaster.pid')));
    expect(await askOnceBack(joiner.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('is found at its address again when process and server were killed together and another process starts it', async () => {
    const folder = aFolder();
    const first = await replica(folder);
    await ask(first.url, 'create table kept as select 42 as answer');
    const server = serverPid(folder);
    process.kill(server, 'SIGSTOP'); // so that it does not see its process go
    await kill(first.process);
    process.kill(server, 'SIGKILL');
    await until(() => !isRunning(server));

    const second = await replica(folder);
    expect(second).toMatchObject({ owned: true, url: first.url });
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('starts although a lock file left behind names a number that is now another program', async () => {
    const folder = aFolder();
    const first = await replica(folder);
    const lock = join(folder, 'cluster/files/postmaster.pid');
    const [, ...rest] = readFileSync(lock, 'utf8').split('\n');
    await first.stop();
    const stranger = spawn('sleep', ['60'], asDatabaseUser());
    writeFileSync(lock, [stranger.pid, ...rest].join('\n'), { mode: 0o600 });
    if (ROOT) chownSync(lock, NOBODY, NOBODY);

    expect((await replica(folder)).owned).toBe(true);
    expect(isRunning(stranger.pid ?? 0)).toBe(true);
    await kill(stranger);
  });

  it('listens at no port and keeps socket and password from others, and writes no value of a failed statement to its log', async () => {
    const folder = aFolder();
    const { url } = await replica(folder);
    const [row] = await ask(url, "select current_setting('listen_addresses') as addresses");
    expect(row).toEqual({ addresses: '' });
    expect(decodeURIComponent(new URL(url).hostname)).toBe(join(folder, 'cluster'));
    const modes = ['cluster', 'cluster/password', 'postgres.log'].map(
      (name) => statSync(join(folder, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);

    const failing = [
      "select 'mara-canary'::uuid",
      "create table people (email text unique); insert into people values ('mara-canary'), ('mara-canary')",
    ];
    for (const statement of failing) await expect(ask(url, statement)).rejects.toThrow();
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('mara-canary');
  });
});

describe('the embedded PostgreSQL in a folder whose path is too long for a socket', () => {
  const tooLong = (): string => join(anEmptyFolder(), 'long'.repeat(20), 'database');

  // Linux alone has a short word for it.
  if (existsSync('/proc/self/cwd')) {
    it('is reached from the folder that its process runs in', async () => {
      const folder = tooLong();
      const [cwd, here] = [dirname(folder), process.cwd()];
      mkdirSync(cwd, { recursive: true, mode: 0o711 });
      execFileSync('cp', ['-a', made, folder]);
      const { url } = await replica(folder, { cwd });
      process.chdir(cwd);
      try {
        expect(await ask(url, 'select 1 as alive')).toEqual([{ alive: 1 }]);
      } finally {
        process.chdir(here);
      }
    });
  }

  it('is not made, and the setting that says so is named', async () => {
    const folder = tooLong();
    await expect(startEmbeddedPostgres(folder)).rejects.toThrow(/^candor: setting CANDOR_DATA: found a folder whose/);
    expect(existsSync(join(folder, 'cluster'))).toBe(false);
  });
});

// Where the tests run as an ordinary user, all of the above has been just that.
if (ROOT) {
  describe('the embedded PostgreSQL of a service that runs as root', () => {
    it('goes where its user can enter when the folder is closed to others', async () => {
      const closed = anEmptyFolder();
      chmodSync(closed, 0o700);
      const folder = join(closed, 'database');
      const { url, stop } = await replica(folder);
      const [row] = await ask(url, "select current_setting('data_directory') as files");
      const home = dirname(dirname(String(row?.files)));
      folders.push(home);

      expect(home).toMatch(/^\/var\/lib\/candor\/database-[0-9a-f]{16}$/);
      expect(existsSync(folder)).toBe(false);
      await stop();
    });
  });
}

if (ROOT && othersMayEnter(import.meta.dirname)) {
  describe('the embedded PostgreSQL of a service that runs as an ordinary user', () => {
    it('starts, is joined, and stops', async () => {
      const folder = anEmptyFolder();
      chownSync(folder, NOBODY, NOBODY);
      const first = await replica(folder, asDatabaseUser());
      const second = await replica(folder, asDatabaseUser());
      expect([first.owned, second.owned]).toEqual([true, false]);
      expect(await ask(second.url, 'select 1 as alive')).toEqual([{ alive: 1 }]);

      const server = serverPid(folder);
      await first.stop();
      expect(isRunning(server)).toBe(false);
    });
  });
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // the tests kill servers under their clients
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Asks again until there is a server that answers. */
async function askOnceBack(url: string, statement: string): Promise<Record<string, unknown>[]> {
  let rows: Record<string, unknown>[] | undefined;
  for (const limit = performance.now() + 30_000; !rows && performance.now() < limit; await sleep(50))
    rows = await ask(url, statement).catch(() => undefined);
  return rows ?? [];
}

/** A folder whose cluster has been made before: a copy, because making one takes a second. */
function aFolder(): string {
  const folder = anEmptyFolder();
  execFileSync('cp', ['-a', `${made}/.`, folder]);
  return folder;
}

function anEmptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-embedded-'));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

function asDatabaseUser(): { uid?: number; gid?: number } {
  return ROOT ? { uid: NOBODY, gid: NOBODY } : {};
}

/** Zero where there is none, as for a moment while it starts. */
function serverPid(folder: string): number {
  const lock = join(folder, 'cluster/files/postmaster.pid');
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : 0;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function othersMayEnter(folder: string): boolean {
  const passable = (statSync(folder).mode & 0o001) !== 0;
  return passable && (folder === dirname(folder) || othersMayEnter(dirname(folder)));
}

async function until(holds: () => boolean): Promise<void> {
  const limit = performance.now() + 30_000;
  while (!holds()) {
    if (performance.now() > limit) throw new Error('It did not come true within thirty seconds.');
    await sleep(20);
  }
}
