// A replica that is a courier and nothing else, in a process of its own: for tests that kill it.
import { text } from 'node:stream/consumers';
import { AuditLog } from '../../src/audit/index.ts';
import { Courier } from '../../src/mail/index.ts';
import { Clock, Database, Log, Secrets, UnitOfWork, type Instant, type Login } from '../../src/platform/index.ts';
import { Keyring, Vault } from '../../src/vault/index.ts';

/** How a courier's process is told where everything is. */
export interface CourierSettings {
  readonly urls: Record<Login, string>;
  readonly secrets: string;
  readonly smtpUrl: string;
  readonly nowMs: number;
}

class StoppedClock extends Clock {
  now(): Instant {
    return Temporal.Instant.fromEpochMilliseconds(settings.nowMs);
  }
}

const settings = JSON.parse(await text(process.stdin)) as CourierSettings;
const open = (login: Login): Promise<Database> => Database.open(login, settings.urls[login], [], 2);
const work = new UnitOfWork({
  reader: await open('reader'),
  writer: await open('writer'),
  jobs: await open('jobs'),
  keys: await open('keys'),
});
const clock = new StoppedClock();
const vault = new Vault(work, new Keyring(new Secrets(settings.secrets), clock), clock);
const audit = new AuditLog(work.writing, clock);
const from = (): { name: string; address: string } => ({ name: 'Birch & Sons', address: 'mail@birch.example' });
await new Courier(work, vault, audit, clock, new Log('silent'), settings.smtpUrl, from).deliver();
await work.close();
