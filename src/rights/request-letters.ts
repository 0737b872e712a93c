import { ownAddress } from '../access/index.ts';
import type { Language, Models, Outbox } from '../mail/index.ts';
import { authorityIn, jurisdictionOf, FEE_GROUNDS, plainIn, type FeeGround, type Policy } from '../policy/index.ts';
import { addressMissing } from './register-refusals.ts';
import type { RequestRow } from './register.query.ts';
import type { Standing } from './request-desk.ts';

/** Where a letter goes, if not to the address that the candidate gave, and in which language. Serves the letter alone. */
export interface AnswerAddress {
  readonly answerTo?: string;
  readonly language?: Language;
}

type Name = 'request_refused' | 'request_fee' | 'request_not_found' | 'request_extended';
/** What every one of these letters says is added when it is written. */
type Own<N extends Name> = Omit<Models[N], 'asked' | 'receivedAt' | 'timeZone'>;
export type DecisionLetter = { [N in Name]: { readonly template: N; readonly model: Own<N> } }[Name];

/** Tells whoever asked what was decided, why, and whom to complain to, in the transaction of the decision. */
export class RequestLetters {
  constructor(private readonly outbox: Outbox) {}

  /** Throws ANSWER_ADDRESS_NEEDED where it could reach nobody: then nothing is decided either. */
  async post(standing: Standing, request: RequestRow, address: AnswerAddress, letter: DecisionLetter): Promise<void> {
    const { policy, deed, tx } = standing;
    const { language = 'en' } = address;
    // A referee's question is not the candidate's to read.
    const own = deed && request.about === 'candidate' ? await ownAddress(deed) : undefined;
    const to = address.answerTo ?? own;
    if (to === undefined) throw addressMissing();
    const rule = policy.requests.get(request.kind);
    const jurisdiction = jurisdictionOf(policy, request.jurisdiction);
    const common = {
      asked: rule ? plainIn(rule, language) : request.kind,
      receivedAt: Temporal.Instant.from(request.receivedAt),
      timeZone: jurisdiction.timeZone,
      authority: authorityIn(jurisdiction, language),
    };
    const candidate = deed ? { candidateId: deed.candidateId } : {};
    const envelope = { to, language, ...candidate };
    switch (letter.template) {
      case 'request_refused':
        return this.outbox.post(tx, { ...envelope, template: letter.template, model: { ...common, ...letter.model } });
      case 'request_fee':
        return this.outbox.post(tx, { ...envelope, template: letter.template, model: { ...common, ...letter.model } });
      case 'request_not_found':
        return this.outbox.post(tx, { ...envelope, template: letter.template, model: { ...common, ...letter.model } });
      case 'request_extended':
        return this.outbox.post(tx, { ...envelope, template: letter.template, model: { ...common, ...letter.model } });
    }
  }
}

const GROUNDS: Readonly<Record<FeeGround, Readonly<Record<Language, string>>>> = {
  manifestly_unfounded: {
    en: 'We hold the request to be manifestly unfounded (Art. 12(5) GDPR).',
    de: 'Wir halten die Anfrage für offensichtlich unbegründet (Art. 12 Abs. 5 DSGVO).',
  },
  excessive: {
    en: 'We hold the request to be excessive (Art. 12(5) GDPR).',
    de: 'Wir halten die Anfrage für exzessiv (Art. 12 Abs. 5 DSGVO).',
  },
  repetitive: {
    en: 'The same was asked shortly before, and nothing has changed since (Art. 12(5) GDPR).',
    de: 'Dasselbe wurde kurz zuvor gefragt, und seither hat sich nichts geändert (Art. 12 Abs. 5 DSGVO).',
  },
};

/** A ground of the policy in words for the person. */
export function groundText(policy: Policy, ground: string, language: Language): string {
  const known = FEE_GROUNDS.find((one) => one === ground);
  return known ? GROUNDS[known][language] : (policy.erasureExceptions.get(ground)?.get(language) ?? ground);
}

export const feeText = ({ amount, currency }: { readonly amount: number; readonly currency: string }): string =>
  `${amount.toFixed(2)} ${currency}`;
