import type { AuditLog } from '../audit/index.ts';
import { expireConsents, isGone, type Deed, type Deeds, type Policies } from '../candidates/index.ts';
import { BEFORE_ALL, type Clock, type Instant, type UnitOfWork } from '../platform/index.ts';
import { renewalFor, type Policy } from '../policy/index.ts';
import type { DueQuestion, RenewalLetters } from './ask-renewal.ts';
import { deleteOldLinks, selectEndingConsents, type EndingConsent } from './renewals.query.ts';

/** The job that asks, and its name in the audit log. */
const ASK = 'consent.renew';
const ACTOR = { kind: 'job', id: ASK } as const;
const BATCH = 200;
/** Asked side by side: each is a transaction on another candidate. */
const ABREAST = 4;
/** For so long a link that is over still says so, rather than that it is unknown. */
const REMEMBER_LINKS = { hours: 24 * 30 };

/** Asks people, before a consent runs out, whether they still agree; and marks what ran out. */
export class Renewals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deeds: Deeds,
    private readonly policies: Policies,
    private readonly audit: AuditLog,
    private readonly letters: RenewalLetters,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks whatever is due, and answers with how many questions went out. Late, it asks once, with the newest lead time. One
   * that fails lets the others be asked, and fails the job at the end, so that it runs again.
   */
  async ask(): Promise<number> {
    const { policy } = await this.policies.newest();
    const purposes = purposesToRenew(policy);
    if (purposes.length === 0) return 0;
    const through = this.clock.now().add({ hours: 24 * longestLeadDays(policy) });
    let asked = 0;
    const failures: unknown[] = [];
    let after = { until: this.clock.now().toString(), candidateId: BEFORE_ALL, consentId: BEFORE_ALL };
    for (;;) {
      const question = { purposes, now: this.clock.now().toString(), through: through.toString(), after, limit: BATCH };
      const batch = await this.work.job(ASK, (tx) => selectEndingConsents(tx, question));
      const due = batch.flatMap((consent) => dueQuestion(policy, consent, this.clock.now()) ?? []);
      for (let at = 0; at < due.length; at += ABREAST) {
        const ends = await Promise.allSettled(due.slice(at, at + ABREAST).map((one) => this.askOne(one)));
        asked += ends.filter((end) => end.status === 'fulfilled' && end.value).length;
        failures.push(...ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : [])));
      }
      const last = batch.at(-1);
      if (!last || batch.length < BATCH) break;
      after = last;
    }
    if (failures.length > 0) throw failures[0];
    return asked;
  }

  /** Marks consents that ran out and forgets links that are long over. Answers with how many consents. */
  async expire(): Promise<number> {
    const { policy } = await this.policies.newest();
    let expired = 0;
    for (;;) {
      const now = this.clock.now();
      const batch = await this.work.job('consent.expire', (tx) =>
        expireConsents(tx, { audit: this.audit, policy }, now, BATCH),
      );
      expired += batch;
      if (batch === 0) break;
    }
    const before = this.clock.now().subtract(REMEMBER_LINKS).toString();
    await this.work.job('consent.expire', (tx) => deleteOldLinks(tx, before));
    return expired;
  }

  /** False where there is nothing to ask any more, or another replica was first. */
  private async askOne(due: DueQuestion): Promise<boolean> {
    try {
      return await this.deeds.on(due.candidateId, ACTOR, (deed: Deed) => this.letters.ask(deed, due));
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }
}

const purposesToRenew = (policy: Policy): string[] => [...new Set(renewingRules(policy).map(({ purpose }) => purpose))];

const renewingRules = (policy: Policy) =>
  [...policy.rules.values()].flatMap((rule) =>
    rule.does === 'grant' && rule.renewal ? [{ purpose: rule.purpose, renewal: rule.renewal }] : [],
  );

/** No lead time of the policy is longer, in whatever months it falls; what is due is decided one by one. */
const longestLeadDays = (policy: Policy): number =>
  Math.max(
    ...renewingRules(policy).flatMap(({ renewal }) =>
      renewal.askBefore.map(({ years, months, weeks, days }) => 366 * years + 31 * months + 7 * weeks + days + 1),
    ),
  );

/** The newest lead time that has come, unless the person was asked with it, or later, already. */
function dueQuestion(policy: Policy, consent: EndingConsent, now: Instant): DueQuestion | undefined {
  const until = Temporal.Instant.from(consent.until);
  const { candidateId, consentId, purpose, jurisdiction } = consent;
  const renewal = renewalFor(policy, { purpose, jurisdiction, until });
  const askFrom = renewal?.askFrom.filter((at) => Temporal.Instant.compare(at, now) <= 0).at(-1);
  if (!askFrom) return undefined;
  const lead = Math.round(until.since(askFrom).total('hours') / 24);
  return consent.askedLead !== null && consent.askedLead <= lead ? undefined : { candidateId, consentId, until, lead };
}
