/** What a policy says, in the terms of the W3C Data Privacy Vocabulary: for clients that know those words and not ours. */
import {
  BASIS_TERMS,
  conditionTerm,
  DATA_SUBJECT_TERMS,
  DPV_CONTEXT,
  exceptionTerm,
  MEASURE_TERMS,
  ORIGIN_TERMS,
  RECIPIENT_ROLE_TERMS,
  requestTerm,
  SAFEGUARD_TERMS,
  STORAGE_TERMS,
} from './dpv-terms.ts';
import type { Policy } from './policy.ts';
import { RIGHT_TERMS, rightsUnder } from './rights-by-basis.ts';
import { BASES, type RecipientRule } from './words.ts';

type Terms = Readonly<Record<string, string>>;

/** The terms of every word that is fixed, and of those that a policy uses where the law has given them a name. */
export interface DpvTerms {
  readonly '@context': Terms;
  readonly bases: Readonly<
    Record<string, { readonly gdpr: string; readonly general: string; readonly rights: readonly string[] }>
  >;
  /** Of the rules whose condition cites Art. 9(2). */
  readonly conditions: Terms;
  readonly requests: Terms;
  readonly erasureExceptions: Terms;
  readonly origins: Terms;
  readonly dataSubjects: Terms;
  readonly recipientRoles: Terms;
  readonly safeguards: Terms;
  readonly storage: Terms;
  readonly measures: Terms;
}

export function dpvTerms(policy: Policy): DpvTerms {
  return {
    '@context': DPV_CONTEXT,
    bases: Object.fromEntries(
      BASES.map((basis) => [
        basis,
        { ...BASIS_TERMS[basis], rights: rightsUnder(basis).map((right) => RIGHT_TERMS[right]) },
      ]),
    ),
    conditions: conditionsOf(policy),
    requests: termsOf(policy.requests.keys(), requestTerm),
    erasureExceptions: termsOf(policy.erasureExceptions.keys(), exceptionTerm),
    origins: ORIGIN_TERMS,
    dataSubjects: DATA_SUBJECT_TERMS,
    recipientRoles: RECIPIENT_ROLE_TERMS,
    safeguards: SAFEGUARD_TERMS,
    storage: STORAGE_TERMS,
    measures: MEASURE_TERMS,
  };
}

/** What it is to the controller, and what it is in itself. */
export function recipientTerms({ role, dpv }: RecipientRule): string[] {
  return [...new Set([RECIPIENT_ROLE_TERMS[role], ...dpv])];
}

function conditionsOf(policy: Policy): Terms {
  const cited = [...policy.rules.values()].flatMap((rule) => {
    const condition = rule.does === 'grant' ? rule.condition : undefined;
    const term = condition && conditionTerm(condition);
    return condition && term ? [[condition, term] as const] : [];
  });
  return Object.fromEntries(cited);
}

const termsOf = (words: Iterable<string>, termOf: (word: string) => string): Terms =>
  Object.fromEntries([...words].map((word) => [word, termOf(word)]));
