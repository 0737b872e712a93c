import { linkHash, ownActor } from '../access/index.ts';
import type { AuditLog } from '../audit/index.ts';
import type { Policies } from '../candidates/index.ts';
import type { Language } from '../mail/index.ts';
import { newToken, type Clock, type Tx, type UnitOfWork } from '../platform/index.ts';
import type { Vault } from '../vault/index.ts';
import type { LinkRequests } from './ask-for-link.ts';
import { askForHumanCheck } from './human-check.ts';
import { selectCalled } from './known-address.query.ts';
import { deletePortalRowsOver } from './portal-limit.query.ts';
import { selectUnusedLink, useLink } from './portal-link.query.ts';
import { insertSession, revokeSession, touchSession } from './portal-session.query.ts';
import { selectJurisdictions } from './requests.query.ts';
import { formTokenOf } from './form-token.ts';

/** A person who has proven an address: every row of theirs opens together. */
export interface PortalSession {
  readonly token: string;
  readonly candidateIds: readonly string[];
  /** To be sent back by every form of the session. */
  readonly formToken: string;
}

/** What came of a link: a session; a question that one address of several people asks for; or nothing. */
export type Opened =
  { readonly session: PortalSession } | { readonly asks: 'name' } | { readonly refused: 'not_valid' | 'not_proven' };

const IDLE = { minutes: 15 };
const LONGEST = { hours: 1 };
const LINKS = { hours: 1 };
const JOB = 'portal.session';

/** Who may enter the privacy portal: by a one-time link, for an hour at most, without an account. */
export class Portal {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly links: LinkRequests,
    private readonly clock: Clock,
  ) {}

  /** Always the same answer: what we know stands in the letter alone. */
  askForLink(address: string, language: Language, network: string): Promise<void> {
    return this.links.ask(address, language, network);
  }

  /**
   * Uses a link, once. An address of several people opens none of them before a second proof: the full name, which then
   * has to be right, for the link is used up by it.
   */
  async open(token: string, name?: string): Promise<Opened> {
    const [link] = await selectUnusedLink(this.work.writing, linkHash(token), this.now());
    if (!link) return { refused: 'not_valid' };
    if (link.candidateIds.length > 1 && name === undefined) return { asks: 'name' };
    return this.work.job(JOB, async (tx) => {
      const [used] = await useLink(tx, linkHash(token), this.now());
      if (!used) return { refused: 'not_valid' };
      const candidateIds =
        used.candidateIds.length > 1 ? await this.called(tx, used.candidateIds, name ?? '') : used.candidateIds;
      if (candidateIds.length > 0) return { session: await this.begin(tx, candidateIds) };
      await this.leaveToAPerson(tx, used.candidateIds);
      await this.audit.append(tx, {
        actor: { kind: 'anonymous', id: 'portal' },
        action: 'portal.opened',
        outcome: 'refused',
        code: 'NAME_NOT_PROVEN',
        amount: used.candidateIds.length,
      });
      return { refused: 'not_proven' };
    });
  }

  /** The session that a cookie names, if it still holds; being asked counts as being there. */
  async sessionOf(token: string | undefined): Promise<PortalSession | undefined> {
    if (token === undefined) return undefined;
    const now = this.clock.now();
    const [row] = await touchSession(this.work.writing, linkHash(token), now.toString(), now.subtract(IDLE).toString());
    return row && { token, candidateIds: row.candidateIds, formToken: formTokenOf(token) };
  }

  async leave(session: PortalSession): Promise<void> {
    await this.work.write(async (tx) => {
      const [revoked] = await revokeSession(tx, linkHash(session.token), this.now());
      if (!revoked) return;
      await this.audit.append(
        tx,
        ...revoked.candidateIds.map((candidateId) => ({
          actor: ownActor(candidateId),
          action: 'portal.left',
          outcome: 'done' as const,
          candidateId,
        })),
      );
    });
  }

  /** Forgets links, sessions and questions that are over; answers how many. For a schedule, every hour. */
  async tidy(): Promise<number> {
    const now = this.clock.now();
    const [gone] = await this.work.job('portal.tidy', (tx) =>
      deletePortalRowsOver(tx, now.toString(), now.subtract(LINKS).toString()),
    );
    return gone ? gone.links + gone.sessions + gone.limits : 0;
  }

  private async called(tx: Tx, candidateIds: readonly string[], name: string): Promise<string[]> {
    const words = this.vault.hashesToFind('name', name);
    const found =
      words.length === 0 ? [] : await selectCalled(tx, candidateIds, { hashes: words.flat(), words: words.length });
    return found.map(({ candidateId }) => candidateId);
  }

  /** H7: a question that can't be met at once is still answered, by somebody who looks. */
  private async leaveToAPerson(tx: Tx, candidateIds: readonly string[]): Promise<void> {
    const rows = await selectJurisdictions(tx, candidateIds);
    const unproven = rows.map((row) => ({ ...row, about: 'candidate' as const }));
    await askForHumanCheck(tx, this.policies.current.policy, unproven, this.clock.now());
  }

  private async begin(tx: Tx, candidateIds: readonly string[]): Promise<PortalSession> {
    const token = newToken();
    const expiresAt = this.clock.now().add(LONGEST).toString();
    await insertSession(tx, { hash: linkHash(token), candidateIds, now: this.now(), expiresAt });
    await this.audit.append(
      tx,
      ...candidateIds.map((candidateId) => ({
        actor: ownActor(candidateId),
        action: 'portal.opened',
        outcome: 'done' as const,
        candidateId,
      })),
    );
    return { token, candidateIds, formToken: formTokenOf(token) };
  }

  private now(): string {
    return this.clock.now().toString();
  }
}
