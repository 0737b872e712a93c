import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataMigrations, keyStoreMigrations } from '../migrations/index.ts';
import { candidateEntities } from './candidates/index.ts';
import {
  Database,
  DatabaseClock,
  ensureLogins,
  migrate,
  Queue,
  Secrets,
  startEmbeddedPostgres,
  Ticker,
  UnitOfWork,
  type Clock,
  type Configuration,
  type EmbeddedPostgres,
  type Log,
  type Login,
} from './platform/index.ts';
import type { DocumentReader } from './intake/index.ts';
import { QUEUES, type QueueName } from './queues.ts';
import { wire, type Ground, type Wired } from './wiring.ts';

const CONNECTIONS: Readonly<Record<Login, number>> = { reader: 12, writer: 12, jobs: 6, keys: 12 };

/** What is outside, where whoever opens the rooms brings it: the database's clock and our own readers otherwise. */
export interface Own {
  readonly clock?: Clock;
  readonly reader?: DocumentReader | undefined;
}

/** Everything below HTTP: what the service, the command line and the tests all open. */
export class Rooms {
  readonly ticker: Ticker;

  private constructor(
    private readonly ground: Ground,
    private readonly wired: Wired,
    private readonly postgres: EmbeddedPostgres | undefined,
  ) {
    this.ticker = new Ticker(ground.work, ground.queue, QUEUES, ground.clock, ground.log);
  }

  /** Opens databases, migrates, reads policy and secrets. Nothing runs yet: see `start`. */
  static async open(configuration: Configuration, log: Log, own: Own = {}): Promise<Rooms> {
    mkdirSync(configuration.dataFolder, { recursive: true });
    const postgres =
      configuration.databaseUrl === undefined
        ? await startEmbeddedPostgres(join(configuration.dataFolder, 'postgres'), {
            tell: (what) => log.warn(`database.${what}`),
          })
        : undefined;
    const data = configuration.databaseUrl ?? postgres?.url ?? '';
    const urls = { data, keys: configuration.keysDatabaseUrl ?? data };
    await migrate(urls, { data: dataMigrations, keyStore: keyStoreMigrations, queues: QUEUES });
    const secrets = new Secrets(configuration.dataFolder);
    const logins = await ensureLogins(urls, secrets.obtain('database-logins.key'));
    const work = new UnitOfWork(await openDatabases(logins));
    const clock = own.clock ?? (await DatabaseClock.of(work.reading));
    const queue = new Queue(listening(logins.jobs, configuration.databaseDirectUrl), QUEUES, log);
    const ground = { configuration, log, clock, work, queue, secrets, reader: own.reader };
    return new Rooms(ground, await wire(ground), postgres);
  }

  get configuration(): Configuration {
    return this.ground.configuration;
  }

  get work(): UnitOfWork {
    return this.ground.work;
  }

  get clock(): Clock {
    return this.ground.clock;
  }

  get queue(): Queue {
    return this.ground.queue;
  }

  get policies(): Wired['policies'] {
    return this.wired.policies;
  }

  get plans(): Wired['plans'] {
    return this.wired.plans;
  }

  get keys(): Wired['keys'] {
    return this.wired.keys;
  }

  get sweeper(): Wired['sweeper'] {
    return this.wired.sweeper;
  }

  get outbox(): Wired['outbox'] {
    return this.wired.outbox;
  }

  get readings(): Wired['readings'] {
    return this.wired.readings;
  }

  get endings(): Wired['endings'] {
    return this.wired.endings;
  }

  get handlers(): Wired['handlers'] {
    return this.wired.handlers;
  }

  /** Every room's working parts: what controllers may ask for, by class. */
  get provided(): readonly object[] {
    return Object.values(this.wired).filter((part) => typeof part === 'object' && part.constructor !== Object);
  }

  /** Starts the readers and the queue; first of all, whoever a restored backup of the data brought back ends again. */
  async start(): Promise<void> {
    const { configuration, log } = this.ground;
    if (configuration.keysDatabaseUrl !== undefined)
      log.info('ledger.checked', { ...(await this.wired.endings.restore()) });
    await this.startReaders();
    this.wired.policies.follow();
    for (const { name } of QUEUES) {
      const atOnce = this.readersOf(name);
      if (atOnce > 0) this.queue.handle(name, this.wired.handlers[name], atOnce);
    }
    await this.queue.start();
  }

  /** For whoever reads documents and is no service. */
  async startReaders(): Promise<void> {
    await this.wired.readers.start();
    if (this.configuration.readers.amount > 0) await this.wired.scans?.start();
  }

  /** How many jobs of a queue run side by side here: none where others read documents. */
  private readersOf(queue: QueueName): number {
    const { amount } = this.configuration.readers;
    if (queue === 'record.read') return amount;
    if (queue === 'record.read_scan') return this.wired.scans ? Math.min(amount, 1) : 0;
    return queue === 'record.read_again' ? Math.min(amount, 1) : 1;
  }

  /** In this order: jobs finish or are handed back, then letters, readers, connections, and the database if it is ours. */
  async stop(): Promise<void> {
    await this.queue.stop();
    await this.wired.policies.unfollow();
    await this.wired.courier.close();
    await this.wired.readers.close();
    await this.wired.scans?.close();
    await this.work.close();
    await this.postgres?.stop();
  }
}

async function openDatabases(logins: Record<Login, string>): Promise<Record<Login, Database>> {
  const open = (login: Login): Promise<Database> =>
    Database.open(login, logins[login], candidateEntities, CONNECTIONS[login]);
  const [reader, writer, jobs, keys] = await Promise.all([open('reader'), open('writer'), open('jobs'), open('keys')]);
  return { reader, writer, jobs, keys };
}

/** Where the database's URL goes through a pooler, listening needs one that doesn't. */
function listening(login: string, directUrl: string | undefined): string {
  if (directUrl === undefined) return login;
  const url = new URL(directUrl);
  const { username, password } = new URL(login);
  Object.assign(url, { username, password });
  return url.toString();
}
