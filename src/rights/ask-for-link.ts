import { setTimeout as pause } from 'node:timers/promises';
import { linkHash } from '../access/index.ts';
import type { AuditLog } from '../audit/index.ts';
import type { Policies } from '../candidates/index.ts';
import type { Language, Letter, Outbox } from '../mail/index.ts';
import {
  networkOf,
  newToken,
  stopwatch,
  type Clock,
  type Instant,
  type Tx,
  type UnitOfWork,
} from '../platform/index.ts';
import { authorityIn, jurisdictionOf, type Policy } from '../policy/index.ts';
import type { Vault } from '../vault/index.ts';
import { askForHumanCheck } from './human-check.ts';
import { selectKnownAddress, type KnownAddress } from './known-address.query.ts';
import { countQuestion } from './portal-limit.query.ts';
import { insertPrivacyLink } from './portal-link.query.ts';

export const LINK_MINUTES = 30;
const JOB = 'portal.link';
const ACTOR = { kind: 'anonymous', id: 'portal' } as const;
const WINDOW = { hours: 1 };
const LIMITS = { address: 3, network: 10 };
/** Every question is answered after this, so that not even the time tells whether we know the address. */
const ANSWER_MS = 250;

/**
 * Asks for a one-time link by mail. Whoever asks learns nothing: answer, status and time are the same whether the address is
 * known or not, and each question within the limits sends one letter by one path of statements. Only the letter tells.
 */
export class LinkRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly publicUrl: string,
  ) {}

  async ask(address: string, language: Language, from: string): Promise<void> {
    const elapsed = stopwatch();
    await this.work.job(JOB, async (tx) => {
      if (await this.withinLimits(tx, address, networkOf(from))) await this.answer(tx, address, language);
      else
        await this.audit.append(tx, {
          actor: ACTOR,
          action: 'portal_link.asked',
          outcome: 'refused',
          code: 'TOO_MANY_QUESTIONS',
        });
    });
    await pause(Math.max(0, ANSWER_MS - elapsed()));
  }

  /** The network first, then the address: always in one order, so that two questions never wait for each other. */
  private async withinLimits(tx: Tx, address: string, network: string): Promise<boolean> {
    const now = this.clock.now();
    const span = { now: now.toString(), since: now.subtract(WINDOW).toString() };
    const byNetwork = await countQuestion(tx, {
      hash: this.limitHash('network', network),
      limit: LIMITS.network,
      ...span,
    });
    if (byNetwork.length === 0) return false;
    const spelling = this.vault.hashesToStore('email', address)[0]?.hash.toString('base64') ?? '';
    const byAddress = await countQuestion(tx, {
      hash: this.limitHash('address', spelling),
      limit: LIMITS.address,
      ...span,
    });
    return byAddress.length > 0;
  }

  private limitHash(kind: string, value: string): Buffer {
    return this.vault.requestHash('request_key', `portal ${kind} ${value}`).store;
  }

  private async answer(tx: Tx, address: string, language: Language): Promise<void> {
    const { policy } = this.policies.current;
    const now = this.clock.now();
    const known = await selectKnownAddress(tx, this.vault.hashesToFind('email', address).flat(), ownSources(policy));
    const token = newToken();
    await insertPrivacyLink(tx, {
      hash: linkHash(token),
      now: now.toString(),
      expiresAt: now.add({ minutes: LINK_MINUTES }).toString(),
      candidateIds: known.filter(({ given }) => given).map(({ candidateId }) => candidateId),
    });
    const until = await askForHumanCheck(
      tx,
      policy,
      known.filter(({ given }) => !given),
      now,
    );
    await this.outbox.post(tx, this.letter(policy, { address, language, token, known, until }));
    const candidateId = known[0]?.candidateId;
    await this.audit.append(tx, {
      actor: ACTOR,
      action: 'portal_link.asked',
      outcome: 'done',
      candidateId,
      amount: known.length,
    });
  }

  private letter(
    policy: Policy,
    asked: {
      address: string;
      language: Language;
      token: string;
      known: readonly KnownAddress[];
      until: Instant | undefined;
    },
  ): Letter {
    const { address: to, language, token } = asked;
    const given = asked.known.find((row) => row.given);
    const jurisdiction = jurisdictionOf(policy, (given ?? asked.known[0])?.jurisdiction);
    const authority = authorityIn(jurisdiction, language);
    const { timeZone } = jurisdiction;
    if (given) {
      const link = `${this.publicUrl}/privacy/open#${token}`;
      return {
        to,
        language,
        template: 'privacy_link',
        candidateId: given.candidateId,
        model: { link, code: token, minutesValid: LINK_MINUTES, authority },
      };
    }
    if (asked.until)
      return { to, language, template: 'human_check', model: { until: asked.until, timeZone, authority } };
    return { to, language, template: 'nothing_held', model: { authority } };
  }
}

/** Sources whose sender is the candidate. */
export const ownSources = (policy: Policy): string[] =>
  [...policy.sources.values()].filter(({ origin }) => origin === 'candidate').map(({ id }) => id);
