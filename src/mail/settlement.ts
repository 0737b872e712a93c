import type { AuditLog } from '../audit/index.ts';
import type { Clock, Log, Tx, UnitOfWork } from '../platform/index.ts';
import type { Vault } from '../vault/index.ts';
import { CODES, type FailureCode } from './codes.ts';
import { giveUpOverdue, markFailed, markSent, postpone, type ClaimedMail, type EndedMail } from './delivery.query.ts';
import { DELIVER } from './job.ts';

const OVERDUE_BATCH = 500;
const LONGEST_WAIT_MINUTES = 120;

interface Telling {
  readonly action: 'mail.sent' | 'mail.failed';
  readonly outcome: 'done' | 'refused';
  readonly code: string;
}

/**
 * Writes down what became of a letter. Its text goes with the row's change and its event, in one transaction; the key
 * right after, in the key store. A crash between the two leaves a key that opens nothing any more.
 */
export class Settlement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async sent(mail: ClaimedMail): Promise<void> {
    const telling: Telling = { action: 'mail.sent', outcome: 'done', code: mail.template };
    await this.end(telling, (tx) => markSent(tx, mail.id, this.now()));
  }

  async failed(mail: ClaimedMail, code: FailureCode): Promise<void> {
    const telling: Telling = { action: 'mail.failed', outcome: 'refused', code };
    await this.end(telling, (tx) => markFailed(tx, mail.id, mail.attempts, code));
  }

  /** Every letter whose last moment is over; answers how many. */
  async overdue(): Promise<number> {
    const telling: Telling = { action: 'mail.failed', outcome: 'refused', code: CODES.givenUp };
    let given = 0;
    for (;;) {
      const ended = await this.end(telling, (tx) => giveUpOverdue(tx, this.now(), CODES.givenUp, OVERDUE_BATCH));
      given += ended.length;
      if (ended.length < OVERDUE_BATCH) return given;
    }
  }

  /** Twice as long after each try: one minute, two, four, up to two hours. */
  async postponed(mail: ClaimedMail, code: FailureCode): Promise<void> {
    const minutes = Math.min(2 ** (mail.attempts - 1), LONGEST_WAIT_MINUTES);
    const nextAt = this.clock.now().add({ minutes }).toString();
    await this.work.job(DELIVER, (tx) => postpone(tx, mail.id, mail.attempts, nextAt, code));
    this.log.warn('mail.postponed', { mailId: mail.id, code, attempt: mail.attempts });
  }

  private async end(telling: Telling, change: (tx: Tx) => Promise<EndedMail[]>): Promise<EndedMail[]> {
    const ended = await this.work.job(DELIVER, async (tx) => {
      const changed = await change(tx);
      const actor = { kind: 'job', id: DELIVER } as const;
      await this.audit.append(
        tx,
        ...changed.map(({ id, candidateId }) => ({
          ...telling,
          actor,
          candidateId: candidateId ?? undefined,
          subject: { kind: 'mail', id },
        })),
      );
      return changed;
    });
    await this.vault.destroyMessageKeys(ended.map(({ id }) => id));
    for (const { id } of ended) this.log.info(telling.action, { mailId: id, code: telling.code });
    return ended;
  }

  private now(): string {
    return this.clock.now().toString();
  }
}
