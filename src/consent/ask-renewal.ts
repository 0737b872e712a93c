import { makeLink, ownAddress } from '../access/index.ts';
import { consentOf, prove, type Consent, type Deed } from '../candidates/index.ts';
import type { Outbox } from '../mail/index.ts';
import { newId, type Instant } from '../platform/index.ts';
import { consentUntil } from '../policy/index.ts';
import { settingOf, unanswered } from './letters.ts';
import { insertRenewal, selectTypedAddress } from './renewals.query.ts';

/** A consent about whose end the person is to be asked, with a lead time in days. */
export interface DueQuestion {
  readonly candidateId: string;
  readonly consentId: string;
  readonly until: Instant;
  readonly lead: number;
}

/** Writes to people about their consent's end: the question, and what came of a yes. */
export class RenewalLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly publicUrl: string,
  ) {}

  /** Asks, under the candidate's lock, if there still is something to ask. True where a letter goes out. */
  async ask(deed: Deed, due: DueQuestion): Promise<boolean> {
    if (!isStillDue(deed, due)) return false;
    const consent = await consentOf(deed, due.consentId);
    const to = await ownAddress(deed, consent.purpose);
    const sentTo = to === undefined ? 'nobody' : (await isTyped(deed, consent.purpose)) ? 'given' : 'read';
    const id = newId();
    const [noted] = await insertRenewal(deed.tx, {
      id,
      candidateId: deed.candidateId,
      consentId: consent.id,
      aboutUntil: due.until.toString(),
      lead: due.lead,
      askedAt: deed.now.toString(),
      sentTo,
    });
    if (!noted) return false;
    if (to !== undefined) await this.post(deed, consent, { ...due, renewalId: id, to });
    const action = to === undefined ? 'renewal.not_askable' : 'renewal.asked';
    deed.tell({ action, purpose: consent.purpose, subject: { kind: 'consent', id: consent.id }, amount: due.lead });
    const facts = {
      renewalId: id,
      consentId: consent.id,
      purpose: consent.purpose,
      aboutUntil: due.until.toString(),
      leadDays: due.lead,
    };
    await prove(deed, { kind: action, of: 'consent', from: due.until, facts });
    return to !== undefined;
  }

  /** Tells what was agreed to anew, and how to stop it. */
  async confirm(deed: Deed, consent: Consent, until: Instant): Promise<void> {
    const to = await ownAddress(deed, consent.purpose);
    if (to === undefined) return;
    const { language, authority, timeZone, purpose } = settingOf(deed, consent);
    const stopLink = await this.stopLink(deed, until);
    await this.outbox.post(deed.tx, {
      to,
      language,
      template: 'renewed',
      candidateId: deed.candidateId,
      model: { stopLink, purpose, until, timeZone, authority },
    });
  }

  private async post(
    deed: Deed,
    consent: Consent,
    question: DueQuestion & { renewalId: string; to: string },
  ): Promise<void> {
    const { candidateId, renewalId, until, to } = question;
    const { language, authority, timeZone, purpose } = settingOf(deed, consent);
    const token = await makeLink(deed.tx, {
      kind: 'renewal',
      candidateIds: [candidateId],
      renewalId,
      createdAt: deed.now,
      expiresAt: until,
    });
    // A person who says yes keeps this letter, so its stop works for as long as that yes would hold.
    const stopLink = await this.stopLink(
      deed,
      consentUntil(deed.policy, { ...consent, at: deed.now, lastContactAt: deed.now }) ?? until,
    );
    await this.outbox.post(deed.tx, {
      to,
      language,
      template: 'renewal',
      candidateId,
      onceKey: `renewal:${renewalId}`,
      model: {
        link: `${this.publicUrl}/privacy/renewal#${token}`,
        stopLink,
        purpose,
        until,
        timeZone,
        unanswered: unanswered(language),
        authority,
      },
    });
  }

  /** Its token does no more than stop, and mail programs have to press it with one POST (RFC 8058): so it is in the path. */
  private async stopLink(deed: Deed, expiresAt: Instant): Promise<string> {
    const token = await makeLink(deed.tx, {
      kind: 'stop',
      candidateIds: [deed.candidateId],
      createdAt: deed.now,
      expiresAt,
    });
    return `${this.publicUrl}/privacy/stop/${token}`;
  }
}

/** What was due when the batch was read may have been answered, withdrawn, moved, followed or barred since. */
function isStillDue({ facts, now }: Deed, due: DueQuestion): boolean {
  const consent = facts.consents.find(({ id }) => id === due.consentId);
  if (!consent || consent.withdrawnAt || facts.restrictions.length > 0) return false;
  const newest = facts.consents.every(
    ({ purpose, givenAt }) => purpose !== consent.purpose || Temporal.Instant.compare(givenAt, consent.givenAt) <= 0,
  );
  return (
    newest && Temporal.Instant.compare(consent.until, due.until) === 0 && Temporal.Instant.compare(due.until, now) > 0
  );
}

async function isTyped(deed: Deed, purpose: string): Promise<boolean> {
  const sources = [...deed.policy.sources.values()].filter(({ origin }) => origin === 'candidate').map(({ id }) => id);
  const found = await selectTypedAddress(deed.tx, {
    candidateId: deed.candidateId,
    sources,
    purpose,
    now: deed.now.toString(),
  });
  return found.length > 0;
}
