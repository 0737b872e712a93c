/**
 * Which rights a person has against a use, by the basis it stands on: for the notice, the portal, the receipt of a consent.
 * Restates what the W3C Data Privacy Vocabulary publishes for the GDPR (DPV 2.3, legal_basis_rights_mapping), with the article
 * that takes a right away, and what Candor does beyond the law.
 */
import type { Basis } from './words.ts';

/** In the order of the law, each with its term. */
export const RIGHT_TERMS = {
  withdrawal: 'eu-gdpr:A7-3',
  notice: 'eu-gdpr:A13',
  notice_of_others_data: 'eu-gdpr:A14',
  access: 'eu-gdpr:A15',
  rectification: 'eu-gdpr:A16',
  erasure: 'eu-gdpr:A17',
  restriction: 'eu-gdpr:A18',
  portability: 'eu-gdpr:A20',
  objection: 'eu-gdpr:A21',
  human_review: 'eu-gdpr:A22',
  complaint: 'eu-gdpr:A77',
} as const;
export type Right = keyof typeof RIGHT_TERMS;

/** `beyond`: Candor gives it all the same, and why. */
export type Standing =
  { readonly has: true } | { readonly has: false; readonly because: string; readonly beyond?: string };

const HAS: Standing = { has: true };
const without = (because: string, beyond?: string): Standing => ({
  has: false,
  because,
  ...(beyond === undefined ? {} : { beyond }),
});

const EVERY: Readonly<Record<Right, Standing>> = {
  withdrawal: HAS,
  notice: HAS,
  notice_of_others_data: HAS,
  access: HAS,
  rectification: HAS,
  erasure: HAS,
  restriction: HAS,
  portability: HAS,
  objection: HAS,
  human_review: HAS,
  complaint: HAS,
};

const NO_CONSENT = without('Art. 7(3): nobody agreed, so there is nothing to withdraw');
const NO_OBJECTION = without('Art. 21(1): one objects to legitimate interests and public tasks only');
const NOT_PORTABLE = without(
  'Art. 20(1)(a): only what stands on consent or a contract is portable',
  'the download is of everything that is held, since access (Art. 15(3)) owes a copy of it anyway',
);

const STANDINGS: Readonly<Record<Basis, Readonly<Record<Right, Standing>>>> = {
  consent: { ...EVERY, objection: without('Art. 21(1): a consent is withdrawn instead') },
  contract: { ...EVERY, withdrawal: NO_CONSENT, objection: NO_OBJECTION },
  legal_obligation: {
    ...EVERY,
    withdrawal: NO_CONSENT,
    notice_of_others_data: without(
      'Art. 14(5)(c): not where the law itself lays down how the data is obtained',
      'who must be told goes by the source, for the same data is held for other purposes too',
    ),
    erasure: without('Art. 17(3)(b): the law orders it to be kept'),
    portability: NOT_PORTABLE,
    objection: NO_OBJECTION,
    human_review: without(
      'Art. 22(2)(b): a law may authorise a decision by machine',
      'no purpose decides by machine alone unless the policy says how a person reviews it',
    ),
  },
  vital_interests: { ...EVERY, withdrawal: NO_CONSENT, portability: NOT_PORTABLE, objection: NO_OBJECTION },
  public_task: {
    ...EVERY,
    withdrawal: NO_CONSENT,
    erasure: without(
      'Art. 17(3)(b): the task needs it to be kept',
      'an erasure spares nothing but what a rule keeps by its article (survives_erasure)',
    ),
    portability: NOT_PORTABLE,
  },
  legitimate_interest: { ...EVERY, withdrawal: NO_CONSENT, portability: NOT_PORTABLE },
};

export const RIGHTS = Object.keys(RIGHT_TERMS) as readonly Right[];

/** The rights that the law gives against a use on this basis, in the order of the law. */
export function rightsUnder(basis: Basis): readonly Right[] {
  return RIGHTS.filter((right) => STANDINGS[basis][right].has);
}

/** Whether the law gives one, and which article takes it away. */
export function standingOf(right: Right, basis: Basis): Standing {
  return STANDINGS[basis][right];
}
