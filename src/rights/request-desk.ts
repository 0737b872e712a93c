import type { Actor, AuditEvent, AuditLog } from '../audit/index.ts';
import {
  insertProof,
  notFound,
  prove,
  type Deed,
  type Deeds,
  type Policies,
  type Repeats,
  type SentRequest,
  type Told,
} from '../candidates/index.ts';
import { isId, newId, type Clock, type Instant, type Tx, type UnitOfWork } from '../platform/index.ts';
import { proofUntil, type Policy } from '../policy/index.ts';
import { lockRequest, selectRequest, type RequestRow } from './register.query.ts';
import { shownRequest, type ShownRequest } from './request-needs.ts';

/** Where a request is dealt with: under its candidate's lock, or, of nobody that is known, under its own. */
export interface Standing {
  readonly tx: Tx;
  readonly now: Instant;
  readonly policy: Policy;
  readonly policyVersion: number;
  /** Absent where nobody was found whom the request is about. */
  readonly deed: Deed | undefined;
  readonly tell: (event: Pick<AuditEvent, 'action' | 'code' | 'subject'>) => void;
}

/** Runs what is done with requests: each deed with its event and its proof in one transaction, and once for each call. */
export class RequestDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly repeats: Repeats,
    private readonly deeds: Deeds,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  /** Throws REQUEST_NOT_FOUND where there is none. */
  async found(id: string): Promise<RequestRow> {
    const [row] = isId(id) ? await selectRequest(this.work.reading, id) : [];
    if (!row) throw notFound('request');
    return row;
  }

  /** Does something with a request that is there; answers with it as it then stands. */
  async on(
    id: string,
    actor: Actor,
    sent: SentRequest | undefined,
    act: (standing: Standing, row: RequestRow) => Promise<void>,
  ): Promise<Told<ShownRequest>> {
    const { candidateId } = await this.found(id);
    return this.once(candidateId, actor, sent, async (standing) => {
      const [row] = await lockRequest(standing.tx, id);
      if (!row) throw notFound('request');
      await act(standing, row);
      return id;
    });
  }

  /** `act` answers with the id of the request that it made or changed. */
  async once(
    candidateId: string | null,
    actor: Actor,
    sent: SentRequest | undefined,
    act: (standing: Standing) => Promise<string>,
  ): Promise<Told<ShownRequest>> {
    if (candidateId === null) return this.ofNobody(actor, sent, act);
    const done = async (deed: Deed) => {
      const id = await act(standingOf(deed));
      return { id, known: false, subject: await this.shown(deed.tx, deed.policy, id) };
    };
    return this.deeds.once(candidateId, actor, sent, done, (deed, id) => this.shown(deed.tx, deed.policy, id));
  }

  private ofNobody(
    actor: Actor,
    sent: SentRequest | undefined,
    act: (standing: Standing) => Promise<string>,
  ): Promise<Told<ShownRequest>> {
    return this.work.write(async (tx) => {
      const { policy, version: policyVersion } = this.policies.current;
      const events: AuditEvent[] = [];
      const tell: Standing['tell'] = (event) => void events.push({ ...event, actor, outcome: 'done' });
      const asked = { actor, request: sent, kind: 'request' };
      const { id, replayed } = await this.repeats.once(tx, asked, () =>
        act({ tx, now: this.clock.now(), policy, policyVersion, deed: undefined, tell }),
      );
      await this.audit.append(tx, ...events);
      return { id, known: false, replayed, subject: await this.shown(tx, policy, id) };
    });
  }

  private async shown(tx: Tx, policy: Policy, id: string): Promise<ShownRequest> {
    const [row] = await selectRequest(tx, id);
    if (!row) throw notFound('request');
    return shownRequest(policy, row);
  }
}

const standingOf = (deed: Deed): Standing => ({
  tx: deed.tx,
  now: deed.now,
  policy: deed.policy,
  policyVersion: deed.facts.policyVersion,
  deed,
  tell: (event) => deed.tell(event),
});

/** Keeps the proof of what was decided or told: it outlives the request and its candidate (CCPA regulations § 7101). */
export async function proveRequest(
  { tx, now, policy, policyVersion, deed }: Standing,
  request: RequestRow,
  kind: string,
  more: Readonly<Record<string, string | null | readonly string[]>>,
): Promise<void> {
  const { id: requestId, kind: asked, receivedAt, by, agentProof, verifiedHow } = request;
  const facts = { requestId, asked, receivedAt, by, agentProof, verifiedHow, ...more };
  if (deed) return prove(deed, { kind, of: 'request', from: now, facts });
  const until = proofUntil(policy, 'request', now, request.jurisdiction);
  if (!until) return;
  await insertProof(tx, {
    id: newId(),
    at: now.toString(),
    retainUntil: until.toString(),
    kind,
    candidateId: null,
    facts: { ...facts, policyVersion },
  });
}
