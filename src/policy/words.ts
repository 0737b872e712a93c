/** The words of the policy: what a checked policy file is made of. All of it is read-only; a change is a new policy. */
import type { Term } from './term.ts';

export type Instant = Temporal.Instant;

/** Art. 6(1) in the order of the law. */
export const BASES = [
  'consent',
  'contract',
  'legal_obligation',
  'vital_interests',
  'public_task',
  'legitimate_interest',
] as const;
export type Basis = (typeof BASES)[number];

/** The events that an end can be counted from. They are facts of a case, so they are words of the language. */
export const ANCHORS = [
  'application_received',
  'application_closed',
  'rejection_sent',
  'rejection_received',
  'decision_made',
  'last_contact',
  'consent_given',
  'record_made',
  'request_received',
] as const;
export type Anchor = (typeof ANCHORS)[number];

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Who a source is to the candidate: Art. 13 covers the first, Art. 14 the second; what the controller writes is its own. */
export const ORIGINS = ['candidate', 'third_party', 'controller'] as const;
export type Origin = (typeof ORIGINS)[number];

/** Whose data a category is. */
export const DATA_SUBJECTS = ['candidate', 'referee'] as const;

/** `hidden`: only roles that know of hidden things may learn that such data exists. */
export const EXISTENCES = ['listed', 'hidden'] as const;

/** What happens to a document in which data of a category is found without a ground. */
export const DOCUMENT_EFFECTS = ['tolerate', 'close', 'refuse'] as const;

/** What an objection (Art. 21) to a legitimate interest does: end it at once, restrict it until decided, or be outweighed. */
export const OBJECTION_EFFECTS = ['ends', 'restricts', 'outweighed'] as const;

/** Whether somebody else may ask for a person: with proof that the person wants it, or not at all. */
export const AGENT_TERMS = ['with_proof', 'none'] as const;

/** For what a request may be refused, or cost something (Art. 12(5)); repetition is the law's own example of excess. */
export const FEE_GROUNDS = ['manifestly_unfounded', 'excessive', 'repetitive'] as const;
export type FeeGround = (typeof FEE_GROUNDS)[number];

/** What a rule may ask for beside the data. */
export const REQUIREMENTS = ['application', 'no_application', 'consent'] as const;

/** What has to be recorded before the result of a check is taken, where policy asks for it: evidence, and never a basis. */
export const CHECK_EVIDENCE = ['disclosure', 'authorisation'] as const;
export type CheckEvidence = (typeof CHECK_EVIDENCE)[number];

/** What the wait before an adverse decision on a report is counted from. */
export const WAIT_STARTS = ['notice_sent', 'notice_received'] as const;
export type WaitStart = (typeof WAIT_STARTS)[number];

export interface SourceRule {
  readonly id: string;
  readonly title: string;
  readonly plain: string;
  readonly plainDe?: string;
  readonly origin: Origin;
  /** What it is in the Data Privacy Vocabulary. */
  readonly dpv: readonly string[];
  readonly promises: readonly string[];
}

export interface CategoryRule {
  readonly id: string;
  readonly title: string;
  readonly plain: string;
  readonly plainDe?: string;
  readonly whose: (typeof DATA_SUBJECTS)[number];
  /** False: no purpose of hiring may use it, and no hiring role may hold it. */
  readonly forHiring: boolean;
  /** Art. 10: needs a law that authorises it. */
  readonly criminal: boolean;
  /** Art. 9: needs a condition beside the basis. */
  readonly special: boolean;
  readonly existence: (typeof EXISTENCES)[number];
  readonly inDocument: (typeof DOCUMENT_EFFECTS)[number];
  /** Why no rule grounds it, where none does. */
  readonly ungrounded?: string;
  readonly parent?: string;
  /** What it is in the Data Privacy Vocabulary. */
  readonly dpv: readonly string[];
}

export interface PurposeRule {
  readonly id: string;
  readonly title: string;
  readonly plain: string;
  readonly plainDe?: string;
  /** What it is in the Data Privacy Vocabulary. */
  readonly dpv: readonly string[];
  readonly directMarketing: boolean;
  /** A use by hiring roles. */
  readonly hiring: boolean;
  readonly promises: readonly string[];
  /** The only bases that a rule for this purpose may name. */
  readonly bases: readonly Basis[];
  readonly objection: (typeof OBJECTION_EFFECTS)[number];
  /** Whether the law of the residence must allow it too, beside the law of the application. */
  readonly residenceSpeaks: boolean;
  /** The assessment of its impact (Art. 35), or why there is none. */
  readonly dpia: DocumentReference | { readonly none: string };
  /** Art. 22: no decision is made by a machine alone; or by which logic, and how a person reviews it. */
  readonly automatedDecision: 'none' | { readonly logic: string; readonly humanReview: string };
  /** Goes on under a restriction: claims, and what a law or proof of compliance needs (Art. 18(2)). */
  readonly despiteRestriction: boolean;
}

/** A paper that the controller keeps elsewhere: which, and of what day. */
export interface DocumentReference {
  readonly document: string;
  /** As `2026-11-01`. */
  readonly date: string;
}

/** A legitimate interest (Art. 6(1)(f)), in words for the person (Art. 13(1)(d)), and where it was weighed against theirs. */
export interface InterestRule {
  readonly id: string;
  readonly plain: string;
  readonly plainDe?: string;
  readonly balancing: DocumentReference;
}

/** What a recipient is to the controller (Art. 4(7) to (9)). */
export const RECIPIENT_ROLES = ['processor', 'controller', 'joint_controller', 'authority'] as const;

/** What lets data go where it does not move freely (Art. 45, 46, 47, 49; the UK's addendum). Privacy Shield is none (C-311/18). */
export const SAFEGUARDS = [
  'adequacy',
  'standard_contractual_clauses',
  'uk_addendum',
  'binding_corporate_rules',
  'derogation',
] as const;

/** Where a recipient has the data: a country of ISO 3166-1, and what lets it go there. */
export interface Place {
  readonly country: string;
  readonly safeguard?: (typeof SAFEGUARDS)[number];
  readonly citation?: string;
}

/** Who may receive data, for what, and where (Art. 13(1)(e) and (f), Art. 30(1)(d) and (e)). */
export interface RecipientRule {
  readonly id: string;
  readonly title: string;
  readonly plain: string;
  readonly plainDe?: string;
  readonly role: (typeof RECIPIENT_ROLES)[number];
  /** What it is in the Data Privacy Vocabulary. */
  readonly dpv: readonly string[];
  readonly agreement?: DocumentReference;
  readonly purposes: readonly string[];
  readonly categories: ReadonlySet<string>;
  readonly places: readonly Place[];
  readonly promises: readonly string[];
}

export interface JurisdictionRule {
  readonly id: string;
  readonly title: string;
  readonly titleDe?: string;
  readonly extends?: string;
  /** The place it is, in the Data Privacy Vocabulary. */
  readonly dpv: readonly string[];
  readonly timeZone: string;
  /** Said to a person through `authorityIn`. */
  readonly authority: { readonly nameEn: string; readonly nameDe?: string; readonly url: string };
  /** Days, beside Saturday and Sunday, on which no business day is counted (`2026-12-25`). */
  readonly holidays: ReadonlySet<string>;
}

export interface RoleRule {
  readonly id: string;
  readonly title: string;
  readonly hiring: boolean;
  readonly purposes: ReadonlyMap<string, { readonly categories: ReadonlySet<string> }>;
  readonly knowsHidden: boolean;
  /** Told that a candidate ended, rather than that there is none. */
  readonly seesEndings: boolean;
  /** Places holds and restrictions, runs sweeps, reads the forecast. */
  readonly governs: boolean;
  /** Reads the audit log. */
  readonly audits: boolean;
  readonly writes: boolean;
  /** Corrects, in the controller's name, what it may see. */
  readonly corrects: boolean;
}

export interface Retention {
  /** In order of preference: the first that has happened is counted from. `plus` stands for a presumed delay, such as the post. */
  readonly anchors: readonly { readonly anchor: Anchor; readonly plus?: Term }[];
  /** Counted from instead, where it is later. */
  readonly orLater?: Anchor;
  readonly keep: Term;
  /** The longest time that may pass before any anchor happens, from the application's receipt or, without one, the record's. */
  readonly open?: Term;
  readonly citation: string;
}

interface Matching {
  readonly id: string;
  /** Where it stands in the file. */
  readonly line: number;
  readonly purpose: string;
  readonly categories: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  /** As named in the file; heirs follow unless a rule nearer to them speaks of the same thing. */
  readonly jurisdictions: ReadonlySet<string>;
  readonly requires?: (typeof REQUIREMENTS)[number];
}

/** A law that obliges, authorises or bounds; a ground keeps its id, for its title may be written better. */
export interface LawRule {
  readonly id: string;
  /** As it is cited. */
  readonly title: string;
  /** Whose law it is: it holds there, and in what extends it. */
  readonly jurisdiction: string;
}

export interface GrantingRule extends Matching {
  readonly does: 'grant';
  readonly basis: Basis;
  readonly condition?: string;
  readonly law?: LawRule;
  /** The earliest stage of the application. */
  readonly stage?: string;
  /** Given only to what stood, when it arrived, on a ground for one of these purposes. */
  readonly beside: readonly string[];
  /** Of a legitimate interest, and of no other basis. */
  readonly interest?: InterestRule;
  readonly retention: Retention;
  readonly survivesErasure?: { readonly article: string };
  /** When to ask again before a consent runs out. */
  readonly renewal?: { readonly askBefore: readonly Term[] };
}

/** Takes back for a jurisdiction what a wider rule would give it. */
export interface RefusingRule extends Matching {
  readonly does: 'refuse';
  readonly because: string;
}

export type ProcessingRule = GrantingRule | RefusingRule;
