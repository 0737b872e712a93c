// Consent keeps the conversation: giving, withdrawing, receipts, and asking again before a consent runs out.
// It promises that no wording means no consent, and that a withdrawal ends what stood on it in the same transaction.
// Each lead time asks at most once, whatever the number of replicas or crashes; silence is never a yes.
// An answer is kept whole or refused, never acknowledged and lost; opening a question changes nothing.
// It never decides by itself how long a consent lasts or when to ask: policy does.
export { RenewalLetters } from './ask-renewal.ts';
export { RenewalAnswers, type Answer, type Answered, type OpenedRenewal } from './renewal-answers.ts';
export { Renewals } from './renewals.ts';
export { ConsentReceipts } from './receipts.ts';
export type { ConsentReceipt } from './dpv-receipt.ts';
export { giveConsent, type ConsentInput } from './give-consent.ts';
export { withdrawConsent, type Channel } from './withdraw-consent.ts';
