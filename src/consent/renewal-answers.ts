import { linkHash, ownActor, type HeldCategory, type HeldForPurpose } from '../access/index.ts';
import {
  consentOf,
  extendConsent,
  noteContact,
  prove,
  type Deed,
  type Deeds,
  type Policies,
} from '../candidates/index.ts';
import type { Authority, Controller, Language, Outbox } from '../mail/index.ts';
import { Refusal, type Clock, type Instant, type UnitOfWork } from '../platform/index.ts';
import { authorityIn, consentUntil, consentWording, plainIn, type Policy } from '../policy/index.ts';
import type { RenewalLetters } from './ask-renewal.ts';
import * as refusals from './refusals.ts';
import { noteAnswer, selectQuestion, type Question } from './renewal-answers.query.ts';
import { withdrawConsent } from './withdraw-consent.ts';

export type Answer = 'yes' | 'no';

/** What the page behind a renewal's link has to say. */
export type OpenedRenewal = { readonly controller: Controller } & (
  | {
      readonly state: 'open';
      readonly purpose: { readonly id: string; readonly plain: string };
      readonly until: Instant;
      /** Until when a yes of now would hold. */
      readonly extendsTo: Instant;
      readonly timeZone: string;
      /** The words that a yes agrees to. */
      readonly wording: { readonly version: number; readonly text: string };
      readonly held: readonly HeldCategory[];
      readonly authority: Authority;
    }
  | { readonly state: 'answered'; readonly answer: Answer; readonly answeredAt: Instant }
  | { readonly state: 'over' }
);

export interface Answered {
  /** The answer that counts: the first. */
  readonly answer: Answer;
  readonly answeredAt: Instant;
  /** True where it was given before. */
  readonly repeated: boolean;
  /** Of a yes: until when the consent lasts now. */
  readonly until?: Instant;
}

/** A question whose consent still stands. */
interface Standing {
  readonly candidateId: string;
  readonly renewalId: string;
  readonly consentId: string;
  readonly purpose: string;
  readonly jurisdiction: string;
  readonly until: Instant;
}

/** The person's side of a renewal: looking at the question, and answering it, once. */
export class RenewalAnswers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly deeds: Deeds,
    private readonly policies: Policies,
    private readonly held: HeldForPurpose,
    private readonly letters: RenewalLetters,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing, whoever opens it: mail scanners do. Throws RENEWAL_UNKNOWN for a token that belongs to no question. */
  async openRenewal(token: string, language: Language): Promise<OpenedRenewal> {
    const [question] = await selectQuestion(this.work.writing, linkHash(token));
    if (!question) throw refusals.renewalUnknown();
    const { policy } = await this.policies.newest();
    const { controller } = policy;
    const first = firstAnswer(question);
    if (first) return { state: 'answered', controller, ...first };
    const now = this.clock.now();
    const standing = standingOf(question, now);
    const extendsTo = standing && consentUntil(policy, { ...standing, at: now, lastContactAt: now });
    const home = policy.jurisdictions.get(question.candidateJurisdiction ?? '');
    const wording = standing && wordingOf(policy, standing.purpose, language);
    if (!standing || !extendsTo || !home || !wording) return { state: 'over', controller };
    const { purpose, until, candidateId } = standing;
    const rule = policy.purposes.get(purpose);
    return {
      state: 'open',
      controller,
      until,
      wording,
      timeZone: home.timeZone,
      authority: authorityIn(home, language),
      extendsTo: later(extendsTo, until),
      purpose: { id: purpose, plain: rule ? plainIn(rule, language) : purpose },
      // What was read from a document may be another person's address: it shows no values.
      held: await this.held.of(candidateId, purpose, {
        show: question.sentTo === 'given' ? 'values' : 'categories',
        language,
      }),
    };
  }

  /**
   * Keeps the answer under the candidate's lock, with all that follows from it, or throws RENEWAL_OVER. A second answer
   * changes nothing and is told the first.
   */
  async answerRenewal(token: string, answer: Answer, language: Language): Promise<Answered> {
    const [question] = await selectQuestion(this.work.writing, linkHash(token));
    if (!question) throw refusals.renewalUnknown();
    const { candidateId } = question;
    try {
      return await this.deeds.on(candidateId, ownActor(candidateId), (deed) =>
        this.answer(deed, linkHash(token), answer, language),
      );
    } catch (error) {
      if (error instanceof Refusal && ['CANDIDATE_ENDED', 'CANDIDATE_NOT_FOUND'].includes(error.code))
        throw refusals.renewalOver();
      throw error;
    }
  }

  private async answer(deed: Deed, tokenHash: Buffer, answer: Answer, language: Language): Promise<Answered> {
    const [question] = await selectQuestion(deed.tx, tokenHash);
    if (!question) throw refusals.renewalUnknown();
    const first = firstAnswer(question);
    if (first) return { ...first, repeated: true };
    const standing = standingOf(question, deed.now);
    if (!standing) throw refusals.renewalOver();
    const { candidateId, renewalId } = standing;
    await noteAnswer(deed.tx, { tokenHash, candidateId, renewalId, answer, at: deed.now.toString() });
    const kept = { answer, answeredAt: deed.now, repeated: false };
    if (answer === 'yes') return { ...kept, until: await this.renew(deed, standing, language) };
    await this.end(deed, standing);
    return kept;
  }

  private async renew(deed: Deed, standing: Standing, language: Language): Promise<Instant> {
    const { consentId, purpose, renewalId } = standing;
    const counted = consentUntil(deed.policy, { ...standing, at: deed.now, lastContactAt: deed.now });
    const wording = wordingOf(deed.policy, purpose, language);
    if (!counted || !wording) throw refusals.renewalOver(); // the policy has stopped asking for this consent
    const until = later(counted, standing.until);
    await extendConsent(deed, consentId, until);
    await noteContact(deed, { at: deed.now, direction: 'inbound', channel: 'portal' }); // moves what stands on the consent, too
    await prove(deed, {
      kind: 'renewal.yes',
      of: 'consent',
      from: until,
      facts: {
        renewalId,
        consentId,
        purpose,
        until: until.toString(),
        wordingVersion: wording.version,
        wordingLanguage: wording.language,
      },
    });
    await this.outbox.recall(deed.tx, deed.candidateId, 'renewal'); // a later reminder may wait
    await this.letters.confirm(deed, await consentOf(deed, consentId), until);
    return until;
  }

  private async end(deed: Deed, standing: Standing): Promise<void> {
    const { consentId, purpose, renewalId } = standing;
    await withdrawConsent(deed, this.outbox, consentId, 'renewal');
    await prove(deed, { kind: 'renewal.no', of: 'consent', from: deed.now, facts: { renewalId, consentId, purpose } });
  }
}

function firstAnswer({ answer, answeredAt }: Question): { answer: Answer; answeredAt: Instant } | undefined {
  return answer === null || answeredAt === null ? undefined : { answer, answeredAt: Temporal.Instant.from(answeredAt) };
}

/** Undefined where the candidate has gone, or the consent was withdrawn or has run out. */
function standingOf(question: Question, now: Instant): Standing | undefined {
  const { candidateId, renewalId, consentId, purpose, jurisdiction, endedBecause } = question;
  if (
    consentId === null ||
    purpose === null ||
    jurisdiction === null ||
    question.until === null ||
    endedBecause !== null
  )
    return undefined;
  const until = Temporal.Instant.from(question.until);
  if (Temporal.Instant.compare(until, now) <= 0) return undefined;
  return { candidateId, renewalId, consentId, purpose, jurisdiction, until };
}

/** In the person's language, or else in the one that every wording has. */
function wordingOf(policy: Policy, purpose: string, language: Language) {
  const own = consentWording(policy, purpose, language);
  if (own) return { ...own, language };
  const other = consentWording(policy, purpose, 'en');
  return other && { ...other, language: 'en' as const };
}

const later = (one: Instant, other: Instant): Instant => (Temporal.Instant.compare(one, other) >= 0 ? one : other);
