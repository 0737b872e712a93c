import type { AuditLog } from '../audit/index.ts';
import { newId, type Clock, type Instant, type Queue, type Tx, type UnitOfWork } from '../platform/index.ts';
import type { Limits } from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import { isPlainAddress } from './address.ts';
import { CODES } from './codes.ts';
import { DELIVER } from './job.ts';
import { LetterWriter } from './letter-writer.ts';
import type { Controller, Letter } from './letter.ts';
import { messageText } from './message.ts';
import { countBacklog, deleteWaiting, insertFailed, insertWaiting } from './outgoing.query.ts';

/** What an operator watches. */
export interface Backlog {
  readonly waiting: number;
  readonly failed: number;
  readonly oldestWaitingSeconds: number;
}

/** Letters on their way: written in the deed's transaction, sealed under a key of their own, sent by a courier. */
export class Outbox {
  private readonly writer = new LetterWriter();

  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly queue: Queue,
    private readonly clock: Clock,
    private readonly controller: () => Controller,
    private readonly limits: () => Pick<Limits, 'unsentMessageDays'>,
  ) {}

  /**
   * Goes out if and only if the caller's transaction commits. The message key is committed before it, in the key store:
   * of a transaction that fails after this, a key is left that opens nothing.
   */
  async post(tx: Tx, letter: Letter): Promise<void> {
    const id = newId();
    const posted = isPlainAddress(letter.to) ? await this.seal(tx, id, letter) : await this.refuse(tx, id, letter);
    if (!posted) return;
    await this.audit.append(tx, {
      actor: { kind: 'job', id: 'mail.post' },
      action: 'mail.posted',
      outcome: posted,
      code: posted === 'done' ? letter.template : CODES.addressInvalid,
      candidateId: letter.candidateId,
      subject: { kind: 'mail', id },
    });
  }

  /** Takes back what has not gone out yet, where it is no longer true: whoever has answered is not asked again. */
  async recall(tx: Tx, candidateId: string, template: Letter['template']): Promise<void> {
    const recalled = await deleteWaiting(tx, candidateId, template);
    if (recalled.length === 0) return;
    await this.audit.append(
      tx,
      ...recalled.map(({ id }) => ({
        actor: { kind: 'job' as const, id: 'mail.post' },
        action: 'mail.recalled',
        outcome: 'done' as const,
        code: template,
        candidateId,
        subject: { kind: 'mail', id },
      })),
    );
  }

  async backlog(): Promise<Backlog> {
    const [backlog] = await countBacklog(this.work.writing, this.clock.now().toString());
    if (!backlog) throw new Error('the outbox could not be counted');
    return backlog;
  }

  private async seal(tx: Tx, id: string, letter: Letter): Promise<'done' | undefined> {
    const message = this.writer.write(letter, this.controller());
    const sealed = await this.vault.sealMessage(id, messageText(message));
    const giveUpAt = this.lastMomentOf(letter).toString();
    const [inserted] = await insertWaiting(tx, { ...this.rowOf(id, letter), sealed, giveUpAt });
    if (!inserted) {
      await this.vault.destroyMessageKeys([id]);
      return undefined;
    }
    // A key of its own: of one that letters share, a second deed would wait for the first's commit, and a letter posted
    // while a delivery is ending would find no job to send it.
    await this.queue.enqueue(tx, DELIVER, {}, id);
    return 'done';
  }

  /** An address that no mail can go to, or that would say more than one: noted, without it, and the deed goes on. */
  private async refuse(tx: Tx, id: string, letter: Letter): Promise<'refused' | undefined> {
    const [inserted] = await insertFailed(tx, { ...this.rowOf(id, letter), failure: CODES.addressInvalid });
    return inserted ? 'refused' : undefined;
  }

  private rowOf(id: string, letter: Letter) {
    return {
      id,
      onceKey: letter.onceKey ?? null,
      candidateId: letter.candidateId ?? null,
      template: letter.template,
      language: letter.language,
      now: this.clock.now().toString(),
    };
  }

  /** The limit of every unsent message, or sooner where the letter itself would no longer be true. */
  private lastMomentOf(letter: Letter): Instant {
    const now = this.clock.now();
    const limit = now.add({ hours: 24 * this.limits().unsentMessageDays });
    const untrue = untrueFrom(letter, now);
    return untrue && Temporal.Instant.compare(untrue, limit) < 0 ? untrue : limit;
  }
}

function untrueFrom(letter: Letter, now: Instant): Instant | undefined {
  if (letter.template === 'privacy_link') return now.add({ minutes: letter.model.minutesValid });
  if (letter.template === 'renewal') return letter.model.until;
  return undefined;
}
