import { rmSync } from 'node:fs';
import { Client } from 'pg';
import { AuditLog, type Actor } from '../../src/audit/index.ts';
import {
  CandidateOpener,
  changeApplication,
  Deeds,
  openApplication,
  placeHold,
  Policies,
  restrict,
  storeTyped,
  type Consent,
  type Deed,
} from '../../src/candidates/index.ts';
import {
  ConsentReceipts,
  giveConsent,
  RenewalAnswers,
  RenewalLetters,
  Renewals,
  withdrawConsent,
  type Channel,
  type ConsentInput,
} from '../../src/consent/index.ts';
import { Outbox } from '../../src/mail/index.ts';
import { Log, readConfiguration, UnitOfWork, type Instant } from '../../src/platform/index.ts';
import { Rooms } from '../../src/rooms.ts';
import { Vault } from '../../src/vault/index.ts';
import { aDataFolder } from '../kit/data-folder.ts';
import { MovableClock } from '../kit/movable-clock.ts';
import { cloneDatabase, type TestDatabase } from '../kit/postgres.ts';
import { provided } from '../kit/provided.ts';

export const ATS: Actor = { kind: 'api_key', id: '00000000-0000-7000-8000-000000000001', role: 'ats_integration' };
export const PURPOSE = 'future_opportunities';
export const WORDING = 'Yes, tell me, Ottilie Quarrington, of other roles.';
const PUBLIC_URL = 'https://careers.example';

/** The room's own classes, as one replica of the service has them. */
export class Replica {
  readonly renewals: Renewals;
  readonly answers = this.provided(RenewalAnswers);
  readonly receipts = this.provided(ConsentReceipts);
  readonly deeds = this.provided(Deeds);
  readonly outbox = this.provided(Outbox);
  readonly vault = this.provided(Vault);

  constructor(
    readonly rooms: Rooms,
    clock: MovableClock,
  ) {
    const [work, policies, audit] = [this.provided(UnitOfWork), this.provided(Policies), this.provided(AuditLog)];
    this.renewals = new Renewals(work, this.deeds, policies, audit, new RenewalLetters(this.outbox, PUBLIC_URL), clock);
  }

  provided<Room extends object>(kind: abstract new (...parts: never[]) => Room): Room {
    return provided(this.rooms, kind);
  }
}

/** People in a talent pool, on a database of their own and with a clock that the test moves. */
export class TalentPool {
  private readonly replicas: Replica[] = [];

  private constructor(
    readonly clock: MovableClock,
    private readonly database: TestDatabase,
    private readonly folder: string,
    private readonly owner: Client,
  ) {}

  static async open(): Promise<TalentPool> {
    const database = await cloneDatabase();
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    return new TalentPool(new MovableClock(), database, aDataFolder(), owner);
  }

  async replica(): Promise<Replica> {
    const configuration = readConfiguration({ DATABASE_URL: this.database.url, CANDOR_DATA: this.folder, PUBLIC_URL });
    const rooms = await Rooms.open(configuration, new Log('silent'), { clock: this.clock });
    await rooms.queue.start();
    const replica = new Replica(rooms, this.clock);
    this.replicas.push(replica);
    return replica;
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.map(({ rooms }) => rooms.stop()));
    await this.owner.end();
    await this.database.drop();
    rmSync(this.folder, { recursive: true });
  }

  /** For the next test: nobody, and nothing that was said to or of anybody. */
  async empty(): Promise<void> {
    for (const table of ['candidate', 'mail', 'portal_link', 'proof', 'change', 'audit_event'])
      await this.owner.query(`delete from candor.${table}`);
  }

  /** Rows as the owner sees them. */
  async ask<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows;
  }

  async someone(replica: Replica, person: Partial<PersonFacts> = {}): Promise<PoolPerson> {
    const facts: PersonFacts = {
      jurisdiction: 'DE',
      email: 'ottilie@quarrington.example',
      application: undefined,
      ...person,
    };
    const opener = replica.provided(CandidateOpener);
    const { candidateId } = await opener.open({ externalIds: [], jurisdiction: facts.jurisdiction }, ATS);
    const someone = new PoolPerson(this, replica, candidateId, facts);
    if (facts.application) someone.applicationId = await someone.applies(facts.application);
    return someone;
  }
}

export interface PersonFacts {
  readonly jurisdiction: string;
  readonly email: string | undefined;
  /** The law of the person's application, which comes with a form; none where it is not named. */
  readonly application: string | undefined;
}

/** One candidate, and what is done for or by them. */
export class PoolPerson {
  applicationId: string | undefined;

  constructor(
    private readonly pool: TalentPool,
    private readonly replica: Replica,
    readonly id: string,
    private readonly facts: PersonFacts,
  ) {}

  on<T>(act: (deed: Deed) => Promise<T>): Promise<T> {
    return this.replica.deeds.on(this.id, ATS, act);
  }

  async applies(jurisdiction: string): Promise<string> {
    const { application } = await this.on((deed) =>
      openApplication(deed, this.replica.vault, { job: { id: 'job-1' }, jurisdiction }),
    );
    await this.fillsForm(application.id);
    return application.id;
  }

  fillsForm(applicationId: string | undefined): Promise<unknown> {
    const email = this.facts.email === undefined ? [] : [{ path: '/basics/email', value: this.facts.email }];
    const fields = [
      { path: '/basics/name', value: 'Ottilie Quarrington' },
      ...email,
      { path: '/work/0/name', value: 'Zebrafinch Instruments' },
    ];
    const record = { kind: 'application_form', source: 'candidate_application', applicationId };
    return this.on((deed) => storeTyped(deed, this.replica.vault, record, fields));
  }

  isRejected(): Promise<unknown> {
    const at = this.pool.clock.now();
    return this.on((deed) =>
      changeApplication(deed, this.applicationId ?? '', { status: 'rejected', closedAt: at, rejectionReceivedAt: at }),
    );
  }

  async agrees(input: Partial<ConsentInput> = {}): Promise<Consent> {
    return (await this.says(input)).consent;
  }

  says(input: Partial<ConsentInput> = {}): Promise<{ consent: Consent; repeated: boolean }> {
    const given = {
      purpose: PURPOSE,
      givenAt: this.pool.clock.now(),
      method: 'web form',
      wording: WORDING,
      notice: { id: 'talent-pool', version: '2026-03', language: 'en' },
      applicationId: this.applicationId,
      ...input,
    };
    return this.on((deed) => giveConsent(deed, given));
  }

  withdraws(consentId: string, channel: Channel = 'api'): Promise<Consent> {
    return this.on((deed) => withdrawConsent(deed, this.replica.outbox, consentId, channel));
  }

  isHeld(): Promise<unknown> {
    return this.on((deed) => placeHold(deed, { reason: 'a claim' }));
  }

  isRestricted(): Promise<unknown> {
    return this.on((deed) => restrict(deed, { ground: 'accuracy', reason: 'being checked' }));
  }

  /** Living grounds, as purpose, how many and until when the last of them. */
  async grounds(): Promise<Record<string, string>> {
    const rows = await this.pool.ask<{ purpose: string; until: string }>(
      `select purpose, to_char(max(retain_until) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as until
         from candor.ground where candidate_id = $1 and ended_at is null group by purpose order by purpose`,
      [this.id],
    );
    return Object.fromEntries(rows.map(({ purpose, until }) => [purpose, until]));
  }

  async consentEnds(consentId: string): Promise<{ until: string; because: string | null }> {
    const [row] = await this.pool.ask<{ until: string; because: string | null }>(
      `select to_char(retain_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI"Z"') as until, ended_because as because
         from candor.consent where id = $1`,
      [consentId],
    );
    if (!row) throw new Error('the consent has gone');
    return row;
  }

  async proofs(): Promise<string[]> {
    const rows = await this.pool.ask<{ kind: string }>(
      'select kind from candor.proof where candidate_id = $1 order by id',
      [this.id],
    );
    return rows.map(({ kind }) => kind);
  }

  async letters(): Promise<Letter[]> {
    const rows = await this.pool.ask<{ id: string; template: string; language: string; sealed: Buffer }>(
      'select id, template, language, sealed from candor.mail where candidate_id = $1 order by id',
      [this.id],
    );
    return Promise.all(
      rows.map(async ({ id, template, language, sealed }) => {
        const message = JSON.parse((await this.replica.vault.openMessage(id, sealed)) ?? '{}') as {
          to: string;
          text: string;
        };
        return { template, language, to: message.to, text: message.text };
      }),
    );
  }

  /** The token of the newest question that was mailed. */
  async token(): Promise<string> {
    const question = (await this.letters()).filter(({ template }) => template === 'renewal').at(-1);
    const token = /\/privacy\/renewal#(\S+)/.exec(question?.text ?? '')?.[1];
    if (!token) throw new Error('no question was mailed');
    return token;
  }
}

export interface Letter {
  readonly template: string;
  readonly language: string;
  readonly to: string;
  readonly text: string;
}

/** So many days before a moment, an hour into that day. */
export const daysBefore = (until: Instant | null, days: number): Instant => {
  if (!until) throw new Error('it has no end');
  return until.subtract({ hours: 24 * days - 1 });
};

export const codeOf = async (deed: Promise<unknown>): Promise<string> => {
  const outcome = await deed.then(
    () => 'done',
    (error: unknown) => error,
  );
  return typeof outcome === 'string' ? outcome : ((outcome as { code?: string }).code ?? String(outcome));
};
