import { requestDetails } from '../access/index.ts';
import type { AuditLog } from '../audit/index.ts';
import type { Policies, SentRequest, Told } from '../candidates/index.ts';
import type { Language, Outbox } from '../mail/index.ts';
import type { Papers } from '../papers/index.ts';
import type { Clock, UnitOfWork } from '../platform/index.ts';
import type { Principal, Vault } from '../vault/index.ts';
import { decideRequest, type DecisionInput } from './decide-request.ts';
import { extendRequest, registerRequest, verifyRequest, type IncomingRequest } from './register-request.ts';
import { selectRequests, selectSealedDetails, type AgentProof } from './register.query.ts';
import type { RequestDesk } from './request-desk.ts';
import { RequestLetters, type AnswerAddress } from './request-letters.ts';
import { shownRequest, type ShownRequest } from './request-needs.ts';
import { workedAnswer, type WorkedAnswer } from './worked-answer.ts';

/** The register of what people ask: who asked, by when it is answered, what was decided, and the letters that tell it. */
export class RequestRegister {
  private readonly letters: RequestLetters;

  constructor(
    private readonly desk: RequestDesk,
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly outbox: Outbox,
    private readonly papers: Papers,
    private readonly clock: Clock,
  ) {
    this.letters = new RequestLetters(outbox);
  }

  register(
    caller: Principal,
    sent: SentRequest | undefined,
    candidateId: string | null,
    input: IncomingRequest,
  ): Promise<Told<ShownRequest>> {
    return this.desk.once(candidateId, caller, sent, (standing) => registerRequest(standing, input));
  }

  verify(
    caller: Principal,
    sent: SentRequest | undefined,
    id: string,
    verified: { readonly method: string; readonly agentProof?: AgentProof },
  ): Promise<Told<ShownRequest>> {
    return this.desk.on(id, caller, sent, (standing, row) => verifyRequest(standing, row, verified));
  }

  decide(
    caller: Principal,
    sent: SentRequest | undefined,
    id: string,
    decision: DecisionInput,
  ): Promise<Told<ShownRequest>> {
    const { letters, outbox } = this;
    return this.desk.on(id, caller, sent, (standing, row) =>
      decideRequest(standing, row, decision, { letters, outbox }),
    );
  }

  extend(
    caller: Principal,
    sent: SentRequest | undefined,
    id: string,
    input: AnswerAddress & { readonly reason: string },
  ): Promise<Told<ShownRequest>> {
    return this.desk.on(id, caller, sent, (standing, row) => extendRequest(standing, row, input, this.letters));
  }

  /** The soonest due first. */
  async list(
    caller: Principal,
    page: { state?: string; dueBefore?: string; after?: string; limit: number },
  ): Promise<ShownRequest[]> {
    const { state = null, dueBefore = null, after = null, limit } = page;
    const rows = await selectRequests(this.work.reading, { state, dueBefore, after, limit });
    await this.audit.note({ actor: caller, action: 'requests.listed', outcome: 'done', amount: rows.length });
    return rows.map((row) => shownRequest(this.policies.current.policy, row));
  }

  /** With what it says, as long as it is not decided (H4). */
  async one(caller: Principal, id: string): Promise<ShownRequest & { readonly details: string | null }> {
    const row = await this.desk.found(id);
    const { candidateId } = row;
    const [kept] = await selectSealedDetails(this.work.reading, id);
    const sealed = kept?.sealed;
    const details =
      candidateId !== null && sealed
        ? await requestDetails(this.vault, caller, { candidateId, id, sealed }, this.clock.now())
        : undefined;
    await this.audit.note({
      actor: caller,
      action: 'request.viewed',
      outcome: 'done',
      subject: { kind: 'request', id },
      ...(candidateId === null ? {} : { candidateId }),
    });
    return { ...shownRequest(this.policies.current.policy, row), details: details ?? null };
  }

  /** What the policy and what is held answer by themselves (D9, D12). */
  async answer(caller: Principal, id: string, language: Language): Promise<WorkedAnswer> {
    let answer: WorkedAnswer | undefined;
    await this.desk.on(id, caller, undefined, async (standing, row) => {
      answer = await workedAnswer(standing, row, language, this.papers.sentence(language, 'recipients.no_sale'));
      standing.tell({ action: 'request.answer_read', subject: { kind: 'request', id } });
    });
    if (!answer) throw new Error('a request that was dealt with has an answer');
    return answer;
  }
}
