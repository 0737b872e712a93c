// A real PostgreSQL server run from npm's binaries, for when no DATABASE_URL is set.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopwatch } from './clock.ts';
import { commandLineOf } from './command-line-of.ts';
import { ENVIRONMENT, openCluster, sweepUnfinished, type Cluster } from './embedded-cluster.ts';
import { keptAlive, type Running } from './kept-alive.ts';

export interface EmbeddedPostgres {
  /** Connects as the cluster's owner, to the database `candor`. */
  readonly url: string;
  /** False where another process of this machine runs the server, and this one only joined. */
  readonly owned: boolean;
  /** Ends the server if it is ours by now, after its clients are disconnected and its files written. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly durable?: boolean;
  /** Told when the server has ended by itself, and when it is there again. */
  readonly tell?: (what: 'ended' | 'started_again') => void;
}

/** Recovery after a crash writes its log again first; beyond this something is wrong. */
const START_LIMIT_MS = 120_000;
const START_ATTEMPTS = 5;
const POLL_MS = 20;
/** Nothing listens at it: it is part of the socket's name. */
const PORT = 5432;
/** How often a process that only joined looks whether the server still runs. */
const WATCH_MS = 500;

const SETTINGS = [
  'listen_addresses=',
  'unix_socket_directories=..', // of its files: a folder that none but its user enters
  `port=${PORT}`,
  'max_connections=100',
  'shared_buffers=64MB',
  // Values must never reach the log. Terse drops DETAIL, but the first line of an ERROR may quote a value too, so errors
  // are told to the client alone: the server's log has its own doings (LOG) and what ends it.
  'log_min_messages=log',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
  'log_statement=none',
  'log_checkpoints=off',
  'track_activity_query_size=100',
];

/** For tests only, whose services share one server: a power cut loses the cluster. */
const NOT_DURABLE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum_naptime=1h',
  'max_connections=400',
];

/**
 * The server stops when its parent's end of the pipe closes, however the parent ended, `kill -9` included; and the shell
 * ends when the server does. `read` is built in, so nothing outlives the two.
 */
const LEASH = `
exec 3<&0 </dev/null
"$@" 3<&- & server=$!
( read -r _ <&3; kill -INT $server ) & watcher=$!
trap '' INT TERM HUP
wait $server; status=$?
kill $watcher
exit $status`;

/**
 * Starts the server on the cluster in this folder, made first where there is none; or joins the one that another process
 * of this machine already runs there. PostgreSQL's own lock decides between two that start at once: the slower joins.
 * A server that ends while it is still wanted, `kill -9` or a crash, is started again by whoever notices first.
 */
export async function startEmbeddedPostgres(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const { durable = true, tell = () => undefined } = options;
  const cluster = await openCluster(folder, durable);
  const first = await startOrJoin(cluster, durable);
  if (!first) throw new Error(`The embedded PostgreSQL did not start. ${cluster.log} says why.`);
  const stop = keptAlive(first, () => startOrJoin(cluster, durable), tell);
  return { url: urlOf(cluster), owned: first.owned, stop };
}

interface RunningServer extends Running {
  readonly owned: boolean;
}

/** Nothing where it did not start. */
async function startOrJoin(cluster: Cluster, durable: boolean): Promise<RunningServer | undefined> {
  const inTime = timeLimit(START_LIMIT_MS);
  let attempts = 0;
  while (attempts < START_ATTEMPTS && inTime()) {
    const server = await serverOn(cluster);
    if (server.state === 'ready') return joined(cluster);
    if (server.state === 'none') {
      attempts++;
      const own = await startOwn(cluster, { durable, inTime, stalePid: server.stalePid });
      if (own) return own;
    } else {
      await sleep(POLL_MS);
    }
  }
  return undefined;
}

/** A server that another process keeps: all we can do is look whether it is still there. */
function joined(cluster: Cluster): RunningServer {
  const leaving = new AbortController();
  const watch = async (): Promise<void> => {
    while (!leaving.signal.aborted && (await serverOn(cluster).catch(() => undefined))?.state !== 'none')
      await sleep(WATCH_MS, undefined, { ref: false, signal: leaving.signal }).catch(() => undefined);
  };
  const ended = watch();
  return { owned: false, ended, letGo: () => (leaving.abort(), ended) };
}

interface Start {
  readonly durable: boolean;
  readonly inTime: () => boolean;
  readonly stalePid: number | undefined;
}

/** Our own server once it is ready, or nothing if it ended before: then another was quicker, or it cannot start. */
async function startOwn(cluster: Cluster, start: Start): Promise<RunningServer | undefined> {
  const name = `cluster_name=candor ${randomUUID()}`;
  const leash = await onLeash(cluster, name, start);
  const ended = once(leash, 'exit');
  while (leash.exitCode === null && leash.signalCode === null && start.inTime()) {
    const server = await serverOn(cluster);
    if (server.state === 'ready' && server.name === name) {
      await sweepUnfinished(cluster.home);
      leash.unref();
      return { owned: true, ended, letGo: () => letGo(leash, ended) };
    }
    await Promise.race([ended, sleep(POLL_MS)]);
  }
  await letGo(leash, ended);
  return undefined;
}

async function letGo(leash: ChildProcess, ended: Promise<unknown>): Promise<void> {
  leash.ref(); // otherwise an emptied event loop would end us before the server has ended
  leash.stdin?.end();
  await ended;
}

async function onLeash(cluster: Cluster, name: string, start: Start): Promise<ChildProcess> {
  const settings = [name, ...SETTINGS, ...(start.durable ? [] : NOT_DURABLE)];
  const command = [cluster.postgres, '-D', cluster.files, ...settings.flatMap((setting) => ['-c', setting])];
  const log = await open(cluster.log, 'a', 0o600);
  try {
    return spawn('/bin/sh', ['-c', LEASH, 'leash', ...command], {
      ...cluster.user,
      cwd: cluster.home,
      detached: true, // Ctrl-C in a terminal must not end the database while requests drain
      stdio: ['pipe', log.fd, log.fd],
      env: start.stalePid === undefined ? ENVIRONMENT : { ...ENVIRONMENT, PG_GRANDPARENT_PID: `${start.stalePid}` },
    });
  } finally {
    await log.close();
  }
}

type Server =
  /** `name` is that of one start, by which a starter knows its own server from one that was quicker. */
  | { readonly state: 'ready' | 'busy'; readonly name: string | undefined }
  /**
   * A lock file may outlive its server and name a number that is now another program's; PostgreSQL would then refuse to
   * start. It overlooks the number given as its grandparent's, which, unlike removing the file, cannot hit a lock that
   * somebody has just taken.
   */
  | { readonly state: 'none'; readonly stalePid?: number };

/** What PostgreSQL's lock file tells: line 1 the process, line 8 the state. */
async function serverOn(cluster: Cluster): Promise<Server> {
  const lines = (await readIfThere(join(cluster.files, 'postmaster.pid')))?.split('\n');
  const pid = Number(lines?.[0]);
  if (!lines || !pid) return { state: 'none' };
  const [program = '', ...rest] = await commandLineOf(pid);
  const ours = basename(program) === 'postgres' && rest.includes(cluster.files);
  if (!ours) return { state: 'none', stalePid: pid };
  const name = rest.find((word) => word.startsWith('cluster_name='));
  return { state: lines[7]?.trim() === 'ready' ? 'ready' : 'busy', name };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw failure;
  }
}

function urlOf({ socket, password }: Cluster): string {
  return `postgres://postgres:${password}@${encodeURIComponent(socket)}:${PORT}/candor`; // libpq's way to write a socket
}

function timeLimit(ms: number): () => boolean {
  const elapsed = stopwatch();
  return () => elapsed() < ms;
}
