// Candidates keeps candidate, record, document, label, ground, hold, and the facts of consents, restrictions, objections.
// It is the only code that writes these tables; each deed is under the candidate's lock, with its audit event, in one transaction.
// A label never stands without a ground, and goes in the statement that ends its last one.
// The end of a candidate is four commits, each safe to repeat.
// It never decides by itself what may be held or until when: it asks policy, and never opens a value for a reader.
export { Application, STAGES, STATUSES, type Stage, type Status } from './application.entity.ts';
export {
  applicationOf,
  changeApplication,
  noteContact,
  openApplication,
  requireJurisdiction,
  type ApplicationChange,
  type ApplicationDate,
  type Contact,
  type NewApplication,
} from './applications.ts';
export { insertLocator, selectLocated } from './applications.query.ts';
export { CHECK_STEPS, recordCheckStep, type CheckStep, type NewCheckStep } from './check-steps.ts';
export { Consent } from './consent.entity.ts';
export {
  consentOf,
  consentPlace,
  extendConsent,
  sameConsent,
  saidNoSince,
  storeConsent,
  withdrawConsents,
  type GivenConsent,
} from './consents.ts';
export { correctRecord } from './correct.ts';
export { LONGEST_VALUE } from './correction-refusals.ts';
export { CORRECTION_KIND, isCorrectable, type CorrectedValue, type Correction, type Reach } from './correction.ts';
export { Deeds, type Deed } from './deeds.ts';
export { DOCUMENT, partPlace } from './document-place.ts';
export { storeDocument, type SealedFile } from './store-document.ts';
export { bytesToReadAgain, storeReadingAgain } from './read-again.ts';
export { bytesToRead, storeReading, type DocumentReading } from './store-reading.ts';
export { endDue } from './end-due.ts';
export { endGrounds, endIfEmpty, endUngrounded, ENDING_QUEUE, type EndedGround } from './end-grounds.ts';
export { selectAllLabels, type StandingGround, type StandingLabel } from './applications.query.ts';
export { Endings } from './endings.ts';
export { expireConsents } from './expire-consents.ts';
export { caseOf, type CandidateFacts } from './facts.ts';
export { Hold } from './hold.entity.ts';
export { holdOf, liftRestriction, placeHold, releaseHold, restrict, restrictionOf } from './holds.ts';
export { type SentRequest, type Told } from './idempotency.ts';
export { Repeats } from './repeats.ts';
export { sayNo, type SaidNo } from './objections.ts';
export { prove } from './proofs.ts';
export { insertProof } from './proofs.query.ts';
export { type FieldPlace, type LabelContent, type RefusedCategory } from './labels.ts';
export { CandidateOpener, externalIdText, type ExternalId, type NewCandidate } from './open-candidate.ts';
export { PolicyMover } from './move-to-policy.ts';
export { insertNextPolicy } from './policy-version.query.ts';
export { planCandidate } from './plan-candidate.ts';
export { PlanCounts, type PlannedChange, type PolicyPlan } from './plan-counts.ts';
export { PolicyPlanner, type Proposal } from './plan-policy.ts';
export { Policies, PolicyBroken, type PolicyInForce } from './policies.ts';
export type { AppliedVersion } from './policy-version.query.ts';
export { recordAgain, storeTyped, typedAgain, type IncomingRecord, type StoredRecord } from './records.ts';
export { storeTypedAtOnce } from './store-at-once.ts';
export { selectWaitingSince } from './records.query.ts';
export { Reindexer } from './reindex.ts';
export { candidateEnded, candidateUnknown, dateRefused, isGone, notFound } from './refusals.ts';
export { ERASURE } from './judge-anew.ts';
export { regroundCandidate } from './reground.ts';
export { Restriction, RESTRICTION_GROUNDS, type RestrictionGround } from './restriction.entity.ts';

import { Application } from './application.entity.ts';
import { Consent } from './consent.entity.ts';
import { Hold } from './hold.entity.ts';
import { Restriction } from './restriction.entity.ts';

export const candidateEntities = [Application, Consent, Hold, Restriction];
