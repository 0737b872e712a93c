import { Refusal, type Instant } from '../platform/index.ts';

/** The closed list of what this room refuses. */
export const wordingMissing = (): Refusal =>
  new Refusal('invalid', 'CONSENT_WITHOUT_WORDING', {
    field: 'wording',
    found: 'a consent without the words that the person agreed to',
    expected: 'the text as the person saw it',
    remedy: 'Send the wording. Without it nobody could show what was agreed to (Art. 7(1)).',
  });

export const notACode = (field: string): Refusal =>
  new Refusal('invalid', 'NOT_A_CODE', {
    field,
    found: 'something longer or other than a short code',
    expected: 'a few letters, digits, spaces, dots or dashes, such as "web form" or "2026-03"',
    remedy: 'Send a code: it is stored in the clear, so it may say nothing of the person.',
  });

export const notABasis = (jurisdiction: string, purposes: readonly string[]): Refusal =>
  new Refusal('invalid', 'CONSENT_NOT_A_BASIS', {
    field: 'purpose',
    found: `a purpose for which the policy asks for no consent in ${jurisdiction}`,
    expected:
      purposes.length > 0 ? `one of ${purposes.join(', ')}` : `no consent: in ${jurisdiction} no purpose rests on one`,
    remedy: 'Send no consent for it, or name the application whose law asks for one.',
    facts: { jurisdiction },
  });

export const consentOver = (until: Instant): Refusal =>
  new Refusal('invalid', 'CONSENT_OVER', {
    field: 'givenAt',
    found: `a consent that ended on ${until.toString()}`,
    expected: 'one that still lasts',
    remedy: 'Ask the person again.',
  });

export const saidNoSince = (): Refusal =>
  new Refusal('conflict', 'CONSENT_TAKEN_BACK', {
    field: 'givenAt',
    found: 'a consent from before the person said no to this use',
    expected: 'one that was given since',
    remedy: 'Ask the person again, if they may be asked at all.',
  });

export const renewalUnknown = (): Refusal =>
  new Refusal('not_found', 'RENEWAL_UNKNOWN', {
    found: 'no question that belongs to this link',
    remedy: 'Open the link from the newest message, whole.',
  });

export const renewalOver = (): Refusal =>
  new Refusal('ended', 'RENEWAL_OVER', {
    found: 'a question whose consent has ended',
    remedy: 'Nothing needs to be done: what stood on the consent is no longer used.',
  });
