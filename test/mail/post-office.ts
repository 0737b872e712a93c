import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { dataMigrations, keyStoreMigrations } from '../../migrations/index.ts';
import { AuditLog } from '../../src/audit/index.ts';
import { Courier, DELIVER, Outbox, type Letter } from '../../src/mail/index.ts';
import { Clock, Database, ensureLogins, Log, migrate, Queue, Secrets, UnitOfWork } from '../../src/platform/index.ts';
import type { Instant, Login, QueueKind } from '../../src/platform/index.ts';
import { Keyring, Vault } from '../../src/vault/index.ts';
import type { CourierSettings } from './courier-process.ts';
import { cloneDatabase } from '../kit/postgres.ts';

const QUEUE: QueueKind = { name: DELIVER, adds: 'each', retries: 3, expireInSeconds: 300 };
export const CONTROLLER = {
  name: 'Birch & Sons',
  privacyContact: 'privacy@birch.example',
  address: '1 Birch Street, 10115 Berlin',
};
export const SENDER = { name: CONTROLLER.name, address: 'mail@birch.example' };
export const AUTHORITY = { name: 'The commissioner', url: 'https://authority.example/complain?way=mail' };

/** A clock that moves only when a test moves it. */
export class MovedClock extends Clock {
  private at = Temporal.Instant.from('2026-11-24T09:00:00Z');

  now(): Instant {
    return this.at;
  }

  forward(span: Temporal.DurationLike): void {
    this.at = this.at.add(span);
  }
}

export interface MailRow {
  readonly id: string;
  readonly state: string;
  readonly sealed: Buffer | null;
  readonly attempts: number;
  readonly failure: string | null;
}

/** A database with an outbox, and couriers for it. */
export class PostOffice {
  readonly clock = new MovedClock();
  readonly logged: string[] = [];
  private readonly log = new Log('info', { write: (line: string) => void this.logged.push(line) });
  private homeReplica: ReturnType<PostOffice['replica']> | undefined;

  private constructor(
    private readonly folder: string,
    private readonly owner: Client,
    private readonly urls: Record<Login, string>,
    private readonly queue: Queue,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(): Promise<PostOffice> {
    const database = await cloneDatabase();
    const owners = { data: database.url, keys: database.url };
    const folder = mkdtempSync(join(tmpdir(), 'candor-mail-'));
    await migrate(owners, { data: dataMigrations, keyStore: keyStoreMigrations, queues: [QUEUE] });
    const urls = await ensureLogins(owners, new Secrets(folder).obtain('logins'));
    const queue = new Queue(urls.writer, [QUEUE], new Log('silent'));
    await queue.start();
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    return new PostOffice(folder, owner, urls, queue, database.drop);
  }

  async close(): Promise<void> {
    await this.queue.stop(0);
    await (await this.homeReplica)?.work.close();
    await this.owner.end();
    await this.drop();
    rmSync(this.folder, { recursive: true });
  }

  async outbox(
    controller = CONTROLLER,
  ): Promise<{ outbox: Outbox; work: UnitOfWork; post: (letter: Letter) => Promise<void> }> {
    const { work, vault, audit } = await this.home();
    const limits = (): { unsentMessageDays: number } => ({ unsentMessageDays: 14 });
    const outbox = new Outbox(work, vault, audit, this.queue, this.clock, () => controller, limits);
    return { outbox, work, post: (letter) => work.write((tx) => outbox.post(tx, letter)) };
  }

  async courier(smtpUrl: string | undefined, sender = SENDER): Promise<{ courier: Courier; work: UnitOfWork }> {
    const { work, vault, audit } = await this.home();
    return { courier: new Courier(work, vault, audit, this.clock, this.log, smtpUrl, () => sender), work };
  }

  /** A courier in a process of its own, at work from its first moment. */
  courierProcess(smtpUrl: string): ChildProcess {
    const files = ['typescript-hooks.ts', 'courier-process.ts'].map((name) => join(import.meta.dirname, name));
    const child = spawn(process.execPath, ['--import', ...files], { stdio: ['pipe', 'inherit', 'inherit'] });
    const nowMs = this.clock.now().epochMilliseconds;
    const settings: CourierSettings = { urls: this.urls, secrets: this.folder, smtpUrl, nowMs };
    child.stdin.end(JSON.stringify(settings));
    return child;
  }

  /** The replica that every outbox and courier of this process belongs to. */
  private home(): ReturnType<PostOffice['replica']> {
    return (this.homeReplica ??= this.replica());
  }

  private async replica(): Promise<{ work: UnitOfWork; vault: Vault; audit: AuditLog }> {
    const open = (login: Login): Promise<Database> => Database.open(login, this.urls[login], [], 5);
    const [reader, writer, jobs, keys] = await Promise.all([
      open('reader'),
      open('writer'),
      open('jobs'),
      open('keys'),
    ]);
    const work = new UnitOfWork({ reader, writer, jobs, keys });
    const vault = new Vault(work, new Keyring(new Secrets(this.folder), this.clock), this.clock);
    return { work, vault, audit: new AuditLog(work.writing, this.clock) };
  }

  async ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows;
  }

  async destroyKeys(): Promise<void> {
    await this.owner.query('delete from keys.message_key');
  }

  mails(): Promise<MailRow[]> {
    return this.ask('select id, state, sealed, attempts, failure from candor.mail order by id');
  }

  async keysLeft(): Promise<number> {
    const [count] = await this.ask<{ amount: number }>('select count(*)::integer as amount from keys.message_key');
    return count?.amount ?? 0;
  }

  events(): Promise<{ action: string; outcome: string; code: string | null }[]> {
    return this.ask('select action, outcome, code from candor.audit_event order by id');
  }

  /** Every table of the outbox, its events and its jobs, as text. */
  async everythingStored(): Promise<string> {
    const tables = ['candor.mail', 'candor.audit_event', 'pgboss.job', 'keys.message_key'];
    const selects = tables.map((table) => `select t::text as text from ${table} t`);
    const texts = await this.ask<{ text: string }>(selects.join(' union all '));
    return texts.map(({ text }) => text + fromHex(text)).join('\n');
  }

  async empty(): Promise<void> {
    await this.owner.query(
      'delete from candor.mail; delete from keys.message_key; delete from candor.audit_event; delete from pgboss.job',
    );
    this.logged.length = 0;
  }
}

/** What bytea columns would say, were they read as letters. */
const fromHex = (text: string): string =>
  [...text.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1')).join('\n');

/** A renewal that fits most tests: its person, its words and its links occur nowhere else. */
export const aRenewal = (to = 'mara.quill@post.example', onceKey?: string): Letter => ({
  to,
  template: 'renewal',
  language: 'en',
  onceKey,
  model: {
    link: 'https://birch.example/privacy/answer#token=zebrafinch',
    stopLink: 'https://birch.example/privacy/stop/heron?one=click',
    purpose: 'telling you about lighthouse roles',
    until: Temporal.Instant.from('2027-06-30T22:00:00Z'),
    timeZone: 'Europe/Berlin',
    unanswered: 'Your details are erased on that day.',
    authority: AUTHORITY,
  },
});
