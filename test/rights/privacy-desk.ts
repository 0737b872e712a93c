import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Client } from 'pg';
import type { Actor } from '../../src/audit/index.ts';
import {
  CandidateOpener,
  Deeds,
  openApplication,
  partPlace,
  storeDocument,
  storeReading,
  storeTyped,
  type Deed,
} from '../../src/candidates/index.ts';
import { giveConsent } from '../../src/consent/index.ts';
import { Log, newId, readConfiguration, Secrets } from '../../src/platform/index.ts';
import { Erasures, Outreach, OwnData, Portal, type PortalSession } from '../../src/rights/index.ts';
import { Rooms } from '../../src/rooms.ts';
import { Receipts, Vault } from '../../src/vault/index.ts';
import { aDataFolder } from '../kit/data-folder.ts';
import { MovableClock } from '../kit/movable-clock.ts';
import { cloneDatabase, type TestDatabase } from '../kit/postgres.ts';
import { provided } from '../kit/provided.ts';

const ATS: Actor = { kind: 'api_key', id: '00000000-0000-7000-8000-000000000002', role: 'ats_integration' };
export const PUBLIC_URL = 'https://careers.example';
const START = '2026-11-24T09:00:00Z';

export interface ReceivedLetter {
  readonly template: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Where people ask what is held of them: the rooms on a database of their own, a clock that the test moves, no courier. */
export class PrivacyDesk {
  readonly portal = this.provided(Portal);
  readonly ownData = this.provided(OwnData);
  readonly outreach = this.provided(Outreach);
  readonly erasures = this.provided(Erasures);
  readonly deeds = this.provided(Deeds);
  readonly vault = this.provided(Vault);
  private networks = 0;

  private constructor(
    readonly rooms: Rooms,
    readonly clock: MovableClock,
    private readonly database: TestDatabase,
    private readonly folder: string,
    private readonly owner: Client,
  ) {}

  static async open(): Promise<PrivacyDesk> {
    const database = await cloneDatabase();
    const folder = aDataFolder();
    const configuration = readConfiguration({ DATABASE_URL: database.url, CANDOR_DATA: folder, PUBLIC_URL });
    const clock = new MovableClock(START);
    const rooms = await Rooms.open(configuration, new Log('silent'), { clock });
    await rooms.queue.start();
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    return new PrivacyDesk(rooms, clock, database, folder, owner);
  }

  async close(): Promise<void> {
    await this.rooms.stop();
    await this.owner.end();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  provided<Room extends object>(kind: abstract new (...parts: never[]) => Room): Room {
    return provided(this.rooms, kind);
  }

  /** Rows as the owner sees them. */
  async rows<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows;
  }

  async someone(jurisdiction = 'DE'): Promise<Someone> {
    const { candidateId } = await this.provided(CandidateOpener).open({ externalIds: [], jurisdiction }, ATS);
    return new Someone(this, candidateId, jurisdiction);
  }

  /** Each from a network of its own, so that only the address is counted. */
  async asks(address: string, language: 'en' | 'de' = 'en', network = `192.0.2.${this.networks++}`): Promise<void> {
    await this.portal.askForLink(address, language, network);
  }

  /** Letters that wait for a courier, to this address. */
  async lettersTo(address: string): Promise<ReceivedLetter[]> {
    const rows = await this.rows<{ id: string; template: string; sealed: Buffer }>(
      `select id, template, sealed from candor.mail where state = 'waiting' order by created_at, id`,
    );
    const letters = await Promise.all(
      rows.map(async ({ id, template, sealed }) => {
        const message = JSON.parse((await this.vault.openMessage(id, sealed)) ?? '{}') as Omit<
          ReceivedLetter,
          'template'
        >;
        return { ...message, template };
      }),
    );
    return letters.filter(({ to }) => to === address);
  }

  /** The code of the newest link that was mailed there. */
  async codeFor(address: string): Promise<string> {
    await this.asks(address);
    const [letter] = (await this.lettersTo(address)).filter(({ template }) => template === 'privacy_link').slice(-1);
    return /\/privacy\/open#(\S+)/.exec(letter?.text ?? '')?.[1] ?? '';
  }

  async enter(address: string): Promise<PortalSession> {
    const opened = await this.portal.open(await this.codeFor(address));
    if (!('session' in opened)) throw new Error('the link opened nothing');
    return opened.session;
  }

  /** What a receipt says, if it is ours. */
  verify(receipt: string): Promise<unknown> {
    return new Receipts(new Secrets(this.folder)).verify(receipt);
  }

  /** What was asked, agreed and told, of one person. */
  async proofsOf(candidateId: string): Promise<string[]> {
    const rows = await this.rows<{ kind: string }>(
      'select kind from candor.proof where candidate_id = $1 order by at, id',
      [candidateId],
    );
    return rows.map(({ kind }) => kind);
  }
}

/** One candidate, and what is sent for them. */
export class Someone {
  constructor(
    private readonly desk: PrivacyDesk,
    readonly id: string,
    readonly jurisdiction: string,
  ) {}

  on<T>(act: (deed: Deed) => Promise<T>): Promise<T> {
    return this.desk.deeds.on(this.id, ATS, act);
  }

  async applies(): Promise<string> {
    const input = { job: { id: 'job-1', title: 'Glassblower' }, jurisdiction: this.jurisdiction };
    return (await this.on((deed) => openApplication(deed, this.desk.vault, input))).application.id;
  }

  /** A typed body; where the source says nothing else, the candidate's own. */
  async sends(
    kind: string,
    fields: Readonly<Record<string, unknown>>,
    more: { source?: string; sourceParty?: string; applicationId?: string } = {},
  ): Promise<string> {
    const values = Object.entries(fields).map(([path, value]) => ({ path, value }));
    const record = { kind, source: 'candidate_application', ...more };
    return (await this.on((deed) => storeTyped(deed, this.desk.vault, record, values as never))).recordId;
  }

  /** A file, and what a reader found in it. */
  async sendsFile(
    fields: Readonly<Record<string, string>>,
    more: { applicationId?: string; fileName?: string; bytes?: Buffer } = {},
  ): Promise<string> {
    const recordId = newId();
    const bytes = more.bytes ?? Buffer.from(JSON.stringify(fields));
    await this.on(async (deed) => {
      const file = {
        recordId,
        size: bytes.length,
        digest: createHash('sha256').update(bytes).digest(),
        mediaType: 'application/pdf',
        fileName: more.fileName,
        parts: [deed.key.seal(partPlace(this.id, recordId, 1), bytes)],
      };
      await storeDocument(
        deed,
        this.desk.vault,
        { kind: 'resume', source: 'candidate_application', applicationId: more.applicationId },
        file,
      );
    });
    const found = Object.entries(fields).map(([path, value]) => ({ path, value, confidence: 1 }));
    await this.on((deed) =>
      storeReading(deed, this.desk.vault, recordId, { state: 'ready', fields: found, flags: [], reader: 'test 1' }),
    );
    return recordId;
  }

  agrees(): Promise<unknown> {
    return this.on((deed) =>
      giveConsent(deed, {
        purpose: 'future_opportunities',
        givenAt: deed.now,
        method: 'web_form',
        wording: 'Yes, tell me of other roles.',
        notice: { id: 'talent-pool', version: '1', language: 'en' },
      }),
    );
  }

  /** Purposes for which something of theirs still lives. */
  async purposes(): Promise<string[]> {
    const rows = await this.desk.rows<{ purpose: string }>(
      'select distinct purpose from candor.ground where candidate_id = $1 and ended_at is null order by purpose',
      [this.id],
    );
    return rows.map(({ purpose }) => purpose);
  }

  async state(): Promise<string | undefined> {
    const [row] = await this.desk.rows<{ state: string }>('select state from candor.candidate where id = $1', [
      this.id,
    ]);
    return row?.state;
  }
}
