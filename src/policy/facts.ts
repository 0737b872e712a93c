/** What the engine is told about a case, and what it answers. */
import type { Basis, Instant } from './words.ts';

export interface ApplicationFacts {
  readonly id: string;
  readonly jurisdiction: string;
  readonly stage: string;
  readonly status: 'active' | 'hired' | 'rejected' | 'withdrawn';
  readonly receivedAt: Instant;
  /** Always there unless the application is active; a reopened one has none. */
  readonly closedAt?: Instant;
  readonly rejectionSentAt?: Instant;
  readonly rejectionReceivedAt?: Instant;
  readonly decidedAt?: Instant;
}

export interface ConsentFacts {
  readonly id: string;
  readonly purpose: string;
  readonly givenAt: Instant;
  readonly until: Instant;
  readonly withdrawnAt?: Instant;
}

export interface CaseFacts {
  readonly candidateJurisdiction: string;
  readonly application?: ApplicationFacts;
  readonly consents: readonly ConsentFacts[];
  /** Purposes to which an objection stands: upheld, or one that ends the use at once. One still undecided is a restriction. */
  readonly objections: readonly string[];
  readonly lastContactAt?: Instant;
  readonly recordReceivedAt: Instant;
  readonly source: string;
  readonly category: string;
}

export interface StandsOn {
  readonly applicationId?: string;
  readonly consentId?: string;
  /** By its id in the policy. */
  readonly law?: string;
}

export interface GroundSpec {
  readonly purpose: string;
  readonly basis: Basis;
  readonly condition?: string;
  readonly standsOn: StandsOn;
  /** The id of the rule in the file. */
  readonly rule: string;
  readonly anchor: string;
  readonly anchorAt?: Instant;
  readonly retainUntil: Instant;
  readonly survivesErasure?: { readonly article: string };
}

export type RefusalCode =
  | 'jurisdiction_unknown'
  | 'source_unknown'
  | 'category_not_held'
  | 'criminal_record_not_authorised'
  | 'special_category_not_authorised'
  | 'refused_by_rule'
  | 'stage_too_early'
  | 'consent_missing'
  | 'application_missing'
  | 'objected'
  | 'not_considered'
  | 'term_over'
  | 'no_ground';

export interface Refusal {
  readonly code: RefusalCode;
  /** What would have to be so, in words for whoever sent the record. Says nothing about the person. */
  readonly remedy: string;
}

/** The caller broke a promise of this room; the facts cannot be judged. */
export class FactsBroken extends Error {
  override readonly name = 'FactsBroken';
  readonly code: 'CLOSED_WITHOUT_DATE' | 'APPLICATION_OF_ANOTHER_GROUND' | 'JURISDICTION_UNKNOWN';
  /** The id of what cannot be judged: of an application, or of a jurisdiction. */
  readonly id: string;

  constructor(code: FactsBroken['code'], id: string) {
    super(`${code}: ${id}`);
    this.code = code;
    this.id = id;
  }
}
