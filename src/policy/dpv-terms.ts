/**
 * The fixed words of the policy language in the terms of the W3C Data Privacy Vocabulary (DPV 2.3). What a deployment names
 * itself (sources, categories, purposes, recipients) carries its terms in the policy file.
 */
import type { Basis, Origin, RECIPIENT_ROLES, SAFEGUARDS } from './words.ts';

/** Where the terms are explained: the context of a JSON-LD document that uses them. */
export const DPV_CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'dpv-27560': 'https://w3id.org/dpv/schema/dpv-27560#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  pd: 'https://w3id.org/dpv/pd#',
  loc: 'https://w3id.org/dpv/loc#',
  dct: 'http://purl.org/dc/terms/',
} as const;

/** The vocabularies that a policy file may take terms from. */
export const VOCABULARIES = ['dpv', 'pd', 'eu-gdpr', 'loc'] as const;

/** A class of one of them: the vocabulary has capitals there, and properties without. */
export const DPV_TERM = new RegExp(`^(?:${VOCABULARIES.join('|')}):[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*$`);

/** Of each basis: under the GDPR, and where another law holds. */
export const BASIS_TERMS: Readonly<Record<Basis, { readonly gdpr: string; readonly general: string }>> = {
  consent: { gdpr: 'eu-gdpr:A6-1-a', general: 'dpv:Consent' },
  contract: { gdpr: 'eu-gdpr:A6-1-b', general: 'dpv:Contract' },
  legal_obligation: { gdpr: 'eu-gdpr:A6-1-c', general: 'dpv:LegalObligation' },
  vital_interests: { gdpr: 'eu-gdpr:A6-1-d', general: 'dpv:VitalInterest' },
  public_task: { gdpr: 'eu-gdpr:A6-1-e', general: 'dpv:PublicInterest' },
  legitimate_interest: { gdpr: 'eu-gdpr:A6-1-f', general: 'dpv:LegitimateInterest' },
};

/** A condition is the file's own text; where it cites Art. 9(2) it has a term. Of Art. 10 the vocabulary has none. */
export function conditionTerm(condition: string): string | undefined {
  const letter = /\bArt(?:\.|icle) ?9\(2\)\(([a-j])\)/.exec(condition)?.[1];
  return letter && `eu-gdpr:A9-2-${letter}`;
}

/** What a request asks for. California's rights have no term of their own. */
const REQUEST_TERMS: Readonly<Record<string, string>> = {
  access: 'eu-gdpr:A15',
  rectification: 'eu-gdpr:A16',
  erasure: 'eu-gdpr:A17',
  restriction: 'eu-gdpr:A18',
  portability: 'eu-gdpr:A20',
  objection: 'eu-gdpr:A21',
  stop: 'eu-gdpr:A21',
  human_review: 'eu-gdpr:A22-3-a',
  withdrawal: 'eu-gdpr:A7-3',
};

export function requestTerm(request: string): string {
  return REQUEST_TERMS[request] ?? 'dpv:DataSubjectRight';
}

export const ORIGIN_TERMS: Readonly<Record<Origin, string>> = {
  candidate: 'dpv:DataSubjectDataSource',
  third_party: 'dpv:ThirdPartyDataSource',
  controller: 'dpv:DataControllerDataSource',
};

/** Whose data it is: a referee is a data subject of no narrower kind. */
export const DATA_SUBJECT_TERMS = { candidate: 'dpv:JobApplicant', referee: 'dpv:DataSubject' } as const;

export const RECIPIENT_ROLE_TERMS: Readonly<Record<(typeof RECIPIENT_ROLES)[number], string>> = {
  processor: 'dpv:DataProcessor',
  controller: 'dpv:DataController',
  joint_controller: 'dpv:JointDataControllers',
  authority: 'dpv:Authority',
};

/** What lets data go elsewhere. The UK's addendum is no instrument of the GDPR, and of derogations there are many: both are general. */
export const SAFEGUARD_TERMS: Readonly<Record<(typeof SAFEGUARDS)[number], string>> = {
  adequacy: 'eu-gdpr:A45-3',
  standard_contractual_clauses: 'eu-gdpr:A46-2-c',
  uk_addendum: 'dpv:SafeguardForDataTransfer',
  binding_corporate_rules: 'eu-gdpr:A46-2-b',
  derogation: 'dpv:DataTransferLegalBasis',
};

/** Why an erasure leaves something, by the article that the policy file cites. */
const EXCEPTION_TERMS: Readonly<Record<string, string>> = {
  '17(3)(a)': 'eu-gdpr:JustificationA17FreedomOfExpression',
  '17(3)(b)': 'eu-gdpr:JustificationA17LegallyRequired',
  '17(3)(c)': 'eu-gdpr:JustificationA17PublicHealth',
  '17(3)(d)': 'eu-gdpr:JustificationA17Archiving',
  '17(3)(e)': 'eu-gdpr:JustificationA17LegalClaims',
};

export function exceptionTerm(article: string): string {
  return EXCEPTION_TERMS[article] ?? 'dpv:Justification';
}

/** How long a value is stored, how it ends, where it is. */
export const STORAGE_TERMS = {
  keep: 'dpv:StorageDuration',
  open: 'dpv:UntilEventDuration',
  end: 'dpv:StorageDeletion',
  place: 'dpv:StorageLocation',
} as const;

/** What guards the data, whatever the policy says, and the papers that the policy names. */
export const MEASURE_TERMS = {
  sealed_values: 'dpv:EncryptionAtRest',
  destroyed_keys: 'dpv:CryptographicKeyManagement',
  keyed_look_ups: 'dpv:HashMessageAuthenticationCode',
  use_by_purpose: 'dpv:UsageControl',
  audit: 'dpv:ActivityMonitoring',
  signed_receipts: 'dpv:DigitalSignatures',
  ends_by_rule: 'dpv:DataErasurePolicy',
  dpia: 'dpv:DPIA',
  balancing: 'dpv:LegitimateInterestAssessment',
  processor_agreement: 'dpv:DataProcessingAgreement',
  joint_controllers_agreement: 'dpv:JointDataControllersAgreement',
} as const;

/** What became of a consent. */
export const CONSENT_STATUS_TERMS = {
  given: 'dpv:ConsentGiven',
  renewed: 'dpv:RenewedConsentGiven',
  withdrawn: 'dpv:ConsentWithdrawn',
  expired: 'dpv:ConsentExpired',
} as const;
