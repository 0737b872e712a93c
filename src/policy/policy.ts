/** A policy that was read and found without a mistake: only `loadPolicy` makes one. */
import type { BoundRule } from './bound-rule.ts';
import type { RuleTable } from './cell.ts';
import type { Term } from './term.ts';
import type { KindRule, LookupKind } from './kind-words.ts';
import type {
  AGENT_TERMS,
  CategoryRule,
  CheckEvidence,
  FeeGround,
  InterestRule,
  JurisdictionRule,
  Language,
  LawRule,
  ProcessingRule,
  PurposeRule,
  RecipientRule,
  RoleRule,
  SourceRule,
  WaitStart,
} from './words.ts';

export interface Policy {
  /** SHA-256 of the normalised text: the same text has the same fingerprint on every machine. */
  readonly fingerprint: string;
  readonly controller: { readonly name: string; readonly privacyContact: string; readonly address: string };
  readonly jurisdictions: ReadonlyMap<string, JurisdictionRule>;
  readonly sources: ReadonlyMap<string, SourceRule>;
  readonly categories: ReadonlyMap<string, CategoryRule>;
  /** Every category once, the strictest first. */
  readonly strictness: readonly string[];
  readonly purposes: ReadonlyMap<string, PurposeRule>;
  readonly interests: ReadonlyMap<string, InterestRule>;
  readonly recipients: ReadonlyMap<string, RecipientRule>;
  /** Countries of ISO 3166-1 among which data moves without a safeguard. */
  readonly freeMovement: ReadonlySet<string>;
  /** Stages of an application, in order. */
  readonly stages: readonly string[];
  readonly kinds: ReadonlyMap<string, KindRule>;
  readonly lookups: ReadonlyMap<string, LookupKind>;
  readonly roles: ReadonlyMap<string, RoleRule>;
  readonly rules: ReadonlyMap<string, ProcessingRule>;
  /** What is cited as obliging, authorising or bounding. */
  readonly laws: ReadonlyMap<string, LawRule>;
  readonly bounds: ReadonlyMap<string, BoundRule>;
  /** The rule of each cell, heirs worked out. Asked through `ruleFor`. */
  readonly cells: Pick<RuleTable, 'get'>;
  /** Why a ground may outlive an erasure, by article, in words for the person. */
  readonly erasureExceptions: ReadonlyMap<string, ReadonlyMap<Language, string>>;
  /** What a person is asked, by purpose and language. */
  readonly consentWordings: ReadonlyMap<string, ConsentWording>;
  readonly requests: ReadonlyMap<string, RequestRule>;
  /** For what alone a request may be refused or cost something; empty where each is met for nothing. */
  readonly feesOnlyFor: ReadonlySet<FeeGround>;
  /** How long each proof of compliance is kept. */
  readonly proofs: ReadonlyMap<string, ProofRule>;
  readonly limits: Limits;
  /** What a background check asks for beside its grounds. Asked through `checkSteps`. */
  readonly checks: readonly CheckRule[];
}

export interface ConsentWording {
  readonly version: number;
  readonly texts: ReadonlyMap<Language, string>;
}

export interface RequestRule {
  readonly id: string;
  readonly title: string;
  /** What the person may ask, in words for them. */
  readonly plain: string;
  readonly plainDe?: string;
  readonly promises: readonly string[];
  /** Where the notice tells of it: in these and those that extend them; everywhere unless it is said. */
  readonly toldIn?: ReadonlySet<string>;
  /** Opting out, limiting, withdrawing and stopping need no proof of identity. */
  readonly needsProof: boolean;
  readonly agents: (typeof AGENT_TERMS)[number];
  readonly clocks: readonly RequestClockRule[];
}

export interface RequestClockRule {
  readonly jurisdictions: ReadonlySet<string>;
  readonly acknowledge?: Term;
  readonly answer: Term;
  readonly extend?: Term;
  readonly citation: string;
}

/** The steps about a background check, where the application is in one of these jurisdictions or in one that extends it. */
export interface CheckRule {
  readonly jurisdictions: ReadonlySet<string>;
  /** Recorded before a result is taken. */
  readonly evidence: readonly CheckEvidence[];
  /** Between the pre-adverse notice and a rejection on the report. */
  readonly wait?: { readonly term: Term; readonly from: WaitStart };
  readonly citation: string;
}

export interface ProofRule {
  readonly id: string;
  /** What it proves, in words for the person. */
  readonly plain: string;
  readonly plainDe?: string;
  readonly keep: Term;
  readonly citation: string;
}

/** Figures of the deployment that are neither a ground's end nor a request's clock. */
export interface Limits {
  /** How long a document may stay that no reader could read. */
  readonly unreadDocumentDays: number;
  /** Art. 14(3)(a): the latest that a person is told of data that did not come from them. */
  readonly thirdPartyNotice: Term;
  readonly unsentMessageDays: number;
  /** Bounds physical erasure: what a destroyed key sealed is beyond reach once its epoch is over. */
  readonly keyEpochDays: number;
  readonly minimumAge: { readonly refusedUnder: number; readonly humanUnder: number };
}
