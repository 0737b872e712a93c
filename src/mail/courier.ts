import type { AuditLog } from '../audit/index.ts';
import type { Clock, Log, UnitOfWork } from '../platform/index.ts';
import { SealBroken, type Vault } from '../vault/index.ts';
import { CODES } from './codes.ts';
import { claimDue, type ClaimedMail } from './delivery.query.ts';
import { DELIVER } from './job.ts';
import { LONGEST_SEND_SECONDS, MailServer } from './mail-server.ts';
import { messageOf, type Message } from './message.ts';
import type { Sender } from './sender.ts';
import { Settlement } from './settlement.ts';
import { verdictOn } from './smtp-verdict.ts';

/** Sent side by side, a connection each. */
const BATCH = 5;
/** A crashed courier's letters are free again after this: longer than any send, so that a living one keeps its own. */
const LEASE_SECONDS = LONGEST_SEND_SECONDS + 30;

/** What became of a claimed letter; `server` says that the others would fare no better now. */
type Outcome = 'sent' | 'failed' | 'later' | 'server';

/**
 * Sends what waits in the outbox, beside any number of other couriers.
 *
 * Each letter goes to the server once, unless a courier dies between the server's yes and our commit: then the next one
 * sends it again, under the same Message-ID, by which mail programs know it for the same. The other order would lose
 * letters, and these are ones that the law wants to arrive.
 */
export class Courier {
  private readonly server: MailServer | undefined;
  private readonly settlement: Settlement;
  private readonly runs = new Set<Promise<unknown>>();
  private closing = false;

  /** Without a server letters wait, up to their limit, and the outbox's backlog says so. */
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    audit: AuditLog,
    private readonly clock: Clock,
    log: Log,
    smtpUrl: string | undefined,
    private readonly from: () => Sender,
  ) {
    this.settlement = new Settlement(work, vault, audit, clock, log);
    this.server = smtpUrl === undefined ? undefined : new MailServer(smtpUrl);
  }

  /** Sends until nothing is due, the server is away or the signal says stop. */
  async deliver(signal?: AbortSignal): Promise<{ sent: number; failed: number }> {
    const run = this.run(() => this.closing || signal?.aborted === true);
    this.runs.add(run);
    try {
      return await run;
    } finally {
      this.runs.delete(run);
    }
  }

  /** Takes no more letters, and lets those on their way arrive. */
  async close(): Promise<void> {
    this.closing = true;
    await Promise.allSettled(this.runs);
    this.server?.close();
  }

  private async run(stopped: () => boolean): Promise<{ sent: number; failed: number }> {
    const count = { sent: 0, failed: await this.settlement.overdue() };
    while (this.server && !stopped()) {
      const outcomes = await this.sendBatch(this.server);
      count.sent += outcomes.filter((outcome) => outcome === 'sent').length;
      count.failed += outcomes.filter((outcome) => outcome === 'failed').length;
      if (!outcomes.includes('sent') && !outcomes.includes('failed') && !outcomes.includes('later')) break;
    }
    return count;
  }

  private async sendBatch(server: MailServer): Promise<Outcome[]> {
    const now = this.clock.now();
    const leaseUntil = now.add({ seconds: LEASE_SECONDS }).toString();
    const claimed = await this.work.job(DELIVER, (tx) => claimDue(tx, now.toString(), leaseUntil, BATCH));
    const ends = await Promise.allSettled(claimed.map((mail) => this.sendOne(server, mail)));
    return ends.map((end) => {
      if (end.status === 'rejected') throw end.reason; // the others of the batch have ended by now
      return end.value;
    });
  }

  private async sendOne(server: MailServer, mail: ClaimedMail): Promise<Outcome> {
    const message = await this.open(mail);
    if (!message) {
      await this.settlement.failed(mail, CODES.unreadable);
      return 'failed';
    }
    try {
      await server.send({ mail, message, from: this.from(), at: this.clock.now() });
    } catch (error) {
      return this.notSent(mail, error);
    }
    await this.settlement.sent(mail);
    return 'sent';
  }

  private async notSent(mail: ClaimedMail, error: unknown): Promise<Outcome> {
    const { stops, code } = verdictOn(error);
    if (stops !== 'letter') {
      await this.settlement.postponed(mail, code);
      return stops;
    }
    await this.settlement.failed(mail, code);
    return 'failed';
  }

  /** Undefined where the key is gone or the sealed text was altered: no later try would read it. */
  private async open(mail: ClaimedMail): Promise<Message | undefined> {
    try {
      const text = await this.vault.openMessage(mail.id, mail.sealed);
      return text === undefined ? undefined : messageOf(text);
    } catch (error) {
      if (error instanceof SealBroken) return undefined;
      throw error;
    }
  }
}
