/**
 * Keeps: the words and the rules: what grounds a label gets, what a role may see, when a thing ends, what a request is owed.
 * Promises: the same policy and facts always give the same answer, with its reason; what policy says nothing about is no.
 * Never: reads a file, a clock or a database, waits for anything, or knows a category, purpose, role or jurisdiction by name.
 * Its law is the policy file: checked whole when it is read, with every mistake's place and remedy.
 * Its arithmetic is that of Regulation 1182/71, in the time zone of the jurisdiction that decides.
 */
export { jurisdictionOf } from './jurisdiction-of.ts';
export { categoriesFor, isHiring, knows } from './roles.ts';
export {
  checkSteps,
  evidenceMissing,
  noticeAbout,
  type PreAdverseNotice,
  type Wait,
  waitUntil,
} from './check-steps.ts';
export { type ConsentQuestion, consentUntil, consentWording, renewalFor } from './consent-terms.ts';
export { documentFate, strictest } from './documents.ts';
export { BASIS_TERMS, CONSENT_STATUS_TERMS, DPV_CONTEXT, ORIGIN_TERMS, STORAGE_TERMS } from './dpv-terms.ts';
export { dpvTerms, recipientTerms, type DpvTerms } from './dpv-of-policy.ts';
export { endAfterChange, type InGrace } from './end-after-change.ts';
export { endAnew, type EndAnew } from './end-anew.ts';
export { endOf, type Ending, erasureException, type Fate, fateOf, type HoldFacts } from './endings.ts';
export {
  type ApplicationFacts,
  type CaseFacts,
  type ConsentFacts,
  FactsBroken,
  type GroundSpec,
  type Refusal,
  type RefusalCode,
  type StandsOn,
} from './facts.ts';
export { explainEnd, type EndExplained } from './explain-end.ts';
export { ruleFor } from './cell.ts';
export { groundsFor } from './grounds-for.ts';
export type { CheckRule, Limits, Policy, RequestRule } from './policy.ts';
export { noticeFor, type Notice, titleIn } from './papers/notice.ts';
export { noticeDates } from './papers/notice-dates.ts';
export { noticeText } from './papers/notice-text.ts';
export { commaSeparated, type Row } from './papers/comma-separated.ts';
export { inWords, lengthInWords } from './papers/in-words.ts';
export { type MatrixRow, roleMatrix } from './papers/matrix.ts';
export { processingRecord, type ProcessingRecord, recordRows } from './papers/record-of-processing.ts';
export { retentionSchedule, type ScheduleRow } from './papers/retention-schedule.ts';
export type { Speech } from './papers/speech.ts';
export { ageVerdict, type AgeVerdict } from './minimum-age.ts';
export { authorityIn, lawTitle, plainIn } from './plain-words.ts';
export { loadPolicy } from './reading/load-policy.ts';
export { type PolicyMistake, policyMistakeText } from './reading/mistakes.ts';
export { RIGHT_TERMS, rightsUnder, standingOf, type Right, type Standing } from './rights-by-basis.ts';
export { policySchema } from './schema/policy-schema.ts';
export { proofUntil, requestClock, type RequestClock } from './request-clock.ts';
export {
  type IncomingField,
  kindAccepts,
  categoryKept,
  fileUse,
  lookupKinds,
  patternOf,
  sortFields,
  type SortedField,
  type UnsortedField,
} from './sort-fields.ts';
export { type FileUse, isRead, type ReadForm } from './kind-words.ts';
export { FEE_GROUNDS, type FeeGround } from './words.ts';
export type { LookupKind } from './kind-words.ts';
export type {
  Anchor,
  Basis,
  CategoryRule,
  Instant,
  JurisdictionRule,
  Language,
  ProcessingRule,
  PurposeRule,
  RecipientRule,
  RoleRule,
  SourceRule,
} from './words.ts';
