import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataMigrations, keyStoreMigrations } from '../migrations/index.ts';
import { ApiKeys, Explainer, LabelledViews, NarrowReaders } from './access/index.ts';
import { AuditLog } from './audit/index.ts';
import { candidateEntities, CandidateOpener, Deeds, Endings, Policies } from './candidates/index.ts';
import { Intake, ReaderPool } from './intake/index.ts';
import { Courier, Outbox } from './mail/index.ts';
import {
  Database, DatabaseClock, ensureLogins, migrate, Queue, Secrets, startEmbeddedPostgres, Ticker, UnitOfWork,
  type Clock, type Configuration, type EmbeddedPostgres, type Log, type Login,
} from './platform/index.ts';
import { QUEUES } from './queues.ts';
import { KeyKeeper, Sweeper } from './retention/index.ts';
import { Keyring, Ledger, OrphanKeys, Receipts, Vault } from './vault/index.ts';

const READERS = { size: 2, timeLimitMs: 15_000, memoryLimitMb: 512, recycleAfter: 200 };
const CONNECTIONS: Readonly<Record<Login, number>> = { reader: 12, writer: 12, jobs: 6, keys: 12 };

/** Everything below HTTP, put together: what the service, the command line and the tests all run. */
export class Rooms {
  private constructor(
    readonly configuration: Configuration,
    readonly log: Log,
    readonly clock: Clock,
    readonly work: UnitOfWork,
    readonly queue: Queue,
    readonly ticker: Ticker,
    readonly policies: Policies,
    readonly keys: ApiKeys,
    readonly sweeper: Sweeper,
    readonly outbox: Outbox,
    /** What controllers may ask for. */
    readonly provided: readonly object[],
    private readonly handlers: Readonly<Record<(typeof QUEUES)[number]['name'], (payload: Readonly<Record<string, unknown>>) => Promise<unknown>>>,
    private readonly readers: ReaderPool,
    private readonly courier: Courier,
    private readonly postgres: EmbeddedPostgres | undefined,
  ) {}

  /** Opens databases, migrates, reads policy and secrets. Nothing runs yet: see `start`. */
  static async open(configuration: Configuration, log: Log, ownClock?: Clock): Promise<Rooms> {
    mkdirSync(configuration.dataFolder, { recursive: true });
    const postgres = configuration.databaseUrl === undefined ? await startEmbeddedPostgres(join(configuration.dataFolder, 'postgres')) : undefined;
    const data = configuration.databaseUrl ?? postgres?.url ?? '';
    const urls = { data, keys: configuration.keysDatabaseUrl ?? data };
    await migrate(urls, { data: dataMigrations, keyStore: keyStoreMigrations, queues: QUEUES });
    const secrets = new Secrets(configuration.dataFolder);
    const logins = await ensureLogins(urls, secrets.obtain('database-logins.key'));
    const work = new UnitOfWork(await openDatabases(logins));
    const clock = ownClock ?? (await databaseClock(work));
    const queue = new Queue(configuration.databaseDirectUrl ? direct(logins.jobs, configuration.databaseDirectUrl) : logins.jobs, QUEUES, log);
    return Rooms.furnish({ configuration, log, clock, work, queue, secrets, postgres });
  }

  private static async furnish(base: {
    configuration: Configuration; log: Log; clock: Clock; work: UnitOfWork; queue: Queue; secrets: Secrets; postgres: EmbeddedPostgres | undefined;
  }): Promise<Rooms> {
    const { configuration, log, clock, work, queue, secrets } = base;
    const keyring = new Keyring(secrets);
    const vault = new Vault(work, keyring, clock);
    const ledger = new Ledger(work, clock, join(configuration.dataFolder, 'ledger.ndjson'));
    const audit = new AuditLog(work.reading, clock);
    const policies = new Policies(work.writing, clock, log);
    await policies.start(readFileSync(configuration.policyFile, 'utf8'), configuration.policyFile);
    const controller = () => policies.current.policy.controller;

    const deeds = new Deeds(work, vault, ledger, audit, policies, queue, clock);
    const opener = new CandidateOpener(work, vault, ledger, audit, policies, clock);
    const endings = new Endings(work, ledger, new Receipts(secrets), audit, clock);
    const outbox = new Outbox(work, vault, audit, queue, clock, controller, () => policies.current.policy.limits);
    const courier = new Courier(work, vault, audit, clock, log, configuration.smtpUrl, () => ({ name: controller().name, address: controller().privacyContact }));
    const keys = new ApiKeys(work, audit, policies, clock);
    const views = new LabelledViews(work, vault, ledger, audit, policies, clock);
    const narrow = new NarrowReaders(work, vault, audit, policies, views, clock);
    const explainer = new Explainer(work, views, audit, policies, clock);
    const readers = new ReaderPool({ ...READERS, log: (event, facts) => log.info(event, facts) });
    const intake = new Intake(deeds, vault, policies, readers, work.writing);
    const sweeper = new Sweeper(work, audit, policies, queue, clock);
    const keeper = new KeyKeeper(work, keyring, new OrphanKeys(work, clock), ledger, audit, () => policies.current.policy.limits, clock);

    const text = (value: unknown): string => String(value);
    return new Rooms(
      configuration, log, clock, work, queue, new Ticker(work, queue, QUEUES, clock, log), policies, keys, sweeper, outbox,
      [configuration, log, work, queue, vault, ledger, audit, policies, deeds, opener, keys, views, narrow, explainer, intake, sweeper, outbox, readers],
      {
        'record.read': (job) => intake.read(text(job.candidateId), text(job.recordId)),
        'record.read_waiting': () => intake.readWaiting(queue, work, clock.now()),
        'candidate.end': () => endings.run(),
        'retention.sweep': (job) => sweeper.run(job.sweepId === undefined ? undefined : text(job.sweepId)),
        'consent.renew': () => Promise.resolve(),
        'consent.expire': () => Promise.resolve(),
        'mail.deliver': () => courier.deliver(),
        'keys.keep': () => keeper.keep(),
      },
      readers, courier, base.postgres,
    );
  }

  /** Starts the readers and the queue. */
  async start(): Promise<void> {
    await this.readers.start();
    for (const { name } of QUEUES) this.queue.handle(name, async (payload) => void (await this.handlers[name](payload)));
    await this.queue.start();
  }

  /** In this order: jobs finish or are handed back, then letters, readers, connections, and the database if it is ours. */
  async stop(): Promise<void> {
    await this.queue.stop();
    await this.courier.close();
    await this.readers.close();
    await this.work.close();
    await this.postgres?.stop();
  }
}

async function openDatabases(logins: Record<Login, string>): Promise<Record<Login, Database>> {
  const open = (login: Login): Promise<Database> => Database.open(login, logins[login], candidateEntities, CONNECTIONS[login]);
  const [reader, writer, jobs, keys] = await Promise.all([open('reader'), open('writer'), open('jobs'), open('keys')]);
  return { reader, writer, jobs, keys };
}

/** Where the database's URL goes through a pooler, listening needs a connection that doesn't. */
function direct(login: string, directUrl: string): string {
  const url = new URL(directUrl);
  const { username, password } = new URL(login);
  Object.assign(url, { username, password });
  return url.toString();
}

async function databaseClock(work: UnitOfWork): Promise<Clock> {
  const clock = new DatabaseClock();
  await clock.follow(work.reading);
  return clock;
}
