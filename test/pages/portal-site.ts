import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { createApp } from '../../src/app.module.ts';
import { Log, readConfiguration } from '../../src/platform/index.ts';
import { Rooms } from '../../src/rooms.ts';
import { MovableClock } from '../kit/movable-clock.ts';
import { cloneDatabase, type TestDatabase } from '../kit/postgres.ts';
import { Mailbox, type Arrived } from '../mail/mailbox.ts';

type Agent = ReturnType<typeof supertest.agent>;

/** The service with its pages, on a port, and a mail server that its letters reach. */
export class PortalSite {
  private people = 0;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly rooms: Rooms,
    readonly clock: MovableClock,
    readonly mailbox: Mailbox,
    readonly logLines: readonly string[],
    private readonly database: TestDatabase,
    private readonly folder: string,
  ) {}

  static async open(publicUrl = 'http://candor.test'): Promise<PortalSite> {
    const [database, mailbox] = await Promise.all([cloneDatabase(), Mailbox.open()]);
    const folder = mkdtempSync(join(tmpdir(), 'candor-pages-'));
    const clock = new MovableClock();
    const logLines: string[] = [];
    const log = new Log('info', new Writable({ write: (chunk, _, done) => (logLines.push(String(chunk)), done()) }));
    const configuration = readConfiguration({
      DATABASE_URL: database.url,
      CANDOR_DATA: folder,
      PUBLIC_URL: publicUrl,
      SMTP_URL: mailbox.url,
    });
    const rooms = await Rooms.open(configuration, log, clock);
    await rooms.start();
    const app = await createApp(rooms, { ticking: false });
    await app.listen(0, '127.0.0.1');
    return new PortalSite(app, rooms, clock, mailbox, logLines, database, folder);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.rooms.stop();
    await this.mailbox.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  get address(): string {
    return `http://127.0.0.1:${(this.app.getHttpServer().address() as AddressInfo).port}`;
  }

  /** A browser without scripts: keeps cookies, follows nothing by itself. */
  get visitor(): Agent {
    return supertest.agent(this.address);
  }

  /** Requests of staff or a system, with a key of the role. */
  async as(role: string): Promise<Agent> {
    const { key } = await this.rooms.keys.create({ role, days: 30 });
    return supertest.agent(this.address).set('authorization', `Bearer ${key}`);
  }

  /** The next letter to this address, once it has arrived. */
  async letterTo(address: string): Promise<Arrived['mail']> {
    const position = (): number => this.mailbox.arrived.findIndex(({ recipients }) => recipients.includes(address));
    await this.until(() => Promise.resolve(position() >= 0));
    return this.mailbox.arrived.splice(position(), 1)[0]!.mail;
  }

  async until(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 400; tries++) {
      if (await holds()) return;
      await sleep(50);
    }
    throw new Error('what was waited for did not come about');
  }

  /** Somebody who filled in a form, and applied for nothing. */
  async someone(jurisdiction = 'DE'): Promise<{ email: string; id: string; ats: Agent }> {
    const email = `linnea.${this.people++}@heron.example`;
    const ats = await this.as('ats_integration');
    const externalIds = [{ system: 'ats', id: email }];
    const { body } = await ats.post('/v1/candidates').send({ externalIds, jurisdiction }).expect(201);
    const fields = { '/basics/name': 'Linnea Heron', '/basics/email': email, '/work/0/position': '<b>Glassblower</b>' };
    const record = { kind: 'application_form', source: 'candidate_application', body: { fields } };
    await ats.post(`/v1/candidates/${body.id}/records`).send(record).expect(201);
    return { email, id: body.id as string, ats };
  }

  /** Asks for a link and reads its code out of the letter. */
  async codeFor(address: string): Promise<string> {
    await this.visitor.post('/privacy/link').type('form').send({ address }).expect(200);
    return /\/privacy\/open#(\S+)/.exec((await this.letterTo(address)).text ?? '')?.[1] ?? '';
  }

  /** A visitor who has come in, and the token that the forms of their pages carry. */
  async enter(address: string): Promise<{ visitor: Agent; formToken: string }> {
    const { visitor } = this;
    await visitor
      .post('/privacy/open')
      .type('form')
      .send({ code: await this.codeFor(address) })
      .expect(303);
    const page = await visitor.get('/privacy/data').expect(200);
    return { visitor, formToken: /name="formToken" value="([^"]+)"/.exec(page.text)?.[1] ?? '' };
  }
}
