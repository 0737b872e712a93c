import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createApp } from '../../src/app.module.ts';
import type { DocumentReader } from '../../src/intake/index.ts';
import { Log, readConfiguration } from '../../src/platform/index.ts';
import { Rooms } from '../../src/rooms.ts';
import { Pool } from 'pg';
import { aDataFolder } from './data-folder.ts';
import { MovableClock } from './movable-clock.ts';
import { cloneDatabase, type TestDatabase } from './postgres.ts';

export type RoleName = 'recruiter' | 'hiring_manager' | 'background_reviewer' | 'dpo' | 'auditor' | 'ats_integration';

export interface ServiceOptions {
  readonly smtpUrl?: string;
  readonly publicUrl?: string;
  readonly trustedProxies?: string;
  /** How many documents are read side by side, none unless it is said; and how long one may take. */
  readonly readers?: number;
  readonly readerSeconds?: number;
  /** Languages in which scans are read, such as `eng`: none are unless it is said. */
  readonly scans?: string;
  /** Reads in place of our own. */
  readonly reader?: DocumentReader;
  /** Another replica: the same database, secrets and clock. */
  readonly beside?: Service;
  readonly policyFile?: string;
  /** Answers requests and takes no jobs: other processes do, or the test runs them. */
  readonly idle?: boolean;
}

/** The whole service on a database of its own, with a clock that the test moves. Its schedule doesn't tick: tests do. */
export class Service {
  private readonly keys = new Map<RoleName, string>();
  private readonly owner: Pool;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly rooms: Rooms,
    readonly clock: MovableClock,
    readonly database: TestDatabase,
    readonly dataFolder: string,
    /** Every line of log so far. */
    readonly logLines: string[],
    private readonly owns: boolean,
  ) {
    this.owner = new Pool({ connectionString: database.url, max: 2, allowExitOnIdle: true });
    this.owner.on('error', () => undefined); // the database may be dropped while a connection closes
  }

  static async start(options: ServiceOptions = {}): Promise<Service> {
    const database = options.beside?.database ?? (await cloneDatabase());
    const dataFolder = options.beside?.dataFolder ?? aDataFolder();
    const clock = options.beside?.clock ?? new MovableClock();
    const logLines: string[] = [];
    const log = new Log('info', new Writable({ write: (chunk, _, done) => (logLines.push(String(chunk)), done()) }));
    const configuration = readConfiguration({
      DATABASE_URL: database.url,
      CANDOR_DATA: dataFolder,
      PUBLIC_URL: options.publicUrl ?? 'http://candor.test',
      ...(options.smtpUrl ? { SMTP_URL: options.smtpUrl } : {}),
      ...(options.trustedProxies ? { TRUSTED_PROXIES: options.trustedProxies } : {}),
      CANDOR_READERS: String(options.readers ?? 0),
      ...(options.readerSeconds ? { CANDOR_READER_SECONDS: String(options.readerSeconds) } : {}),
      ...(options.scans ? { CANDOR_OCR_LANGUAGES: options.scans } : {}),
      ...(options.policyFile ? { CANDOR_POLICY: options.policyFile } : {}),
    });
    const rooms = await Rooms.open(configuration, log, { clock, reader: options.reader });
    await (options.idle ? rooms.queue.start() : rooms.start());
    const app = await createApp(rooms, { ticking: false });
    await app.listen(0, '127.0.0.1');
    return new Service(app, rooms, clock, database, dataFolder, logLines, options.beside === undefined);
  }

  /** Where it listens. */
  get origin(): string {
    const { port } = this.app.getHttpServer().address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  /** Requests without a key. */
  get http(): ReturnType<typeof supertest> {
    return supertest(this.app.getHttpServer());
  }

  /** Requests with a key of the role. */
  async as(role: RoleName): Promise<ReturnType<typeof supertest.agent>> {
    return supertest.agent(this.app.getHttpServer()).set('authorization', `Bearer ${await this.keyOf(role)}`);
  }

  async keyOf(role: RoleName): Promise<string> {
    const known = this.keys.get(role);
    if (known) return known;
    const { key } = await this.rooms.keys.create({ role, days: 365 * 50 });
    this.keys.set(role, key);
    return key;
  }

  /** Runs a sweep and everything it sets off, to the end. */
  async sweep(): Promise<void> {
    const dpo = await this.as('dpo');
    const { body } = await dpo.post('/v1/retention/sweeps').expect(202);
    await this.until(async () => (await dpo.get(`/v1/retention/sweeps/${body.id}`)).body.finishedAt !== null);
    await this.settled();
  }

  /** Waits until no job waits or runs. */
  async settled(): Promise<void> {
    await this.until(async () => {
      const [row] = await this.rows<{ open: number }>(
        `select count(*)::integer as open from pgboss.job where state in ('created', 'retry', 'active')`,
      );
      return row?.open === 0;
    });
  }

  /** Rows as the owner sees them. */
  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query(sql, values)).rows as Row[];
  }

  async until(holds: () => Promise<boolean>, seconds = 30): Promise<void> {
    for (let tries = 0; tries < seconds * 20; tries++) {
      if (await holds()) return;
      await sleep(50);
    }
    throw new Error('what was waited for did not come about');
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.rooms.stop();
    await this.owner.end();
    if (!this.owns) return;
    await this.database.drop();
    rmSync(this.dataFolder, { recursive: true, force: true });
  }
}
