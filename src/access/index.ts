// Access keeps principals, sight, permits and the readers that are bound to them.
// It promises that a value is shown for a purpose only while a ground for it lives, to a role that acts for it on that category.
// Whoever may not know that something exists gets the answer of someone who asks for what never was.
// Every read leaves one audit event before its answer.
// It never writes a candidate's data, and never opens a value without a permit.
export { ApiKeys, keyRefused, type MadeKey } from './api-keys.ts';
export { CheckStepReader, type CheckStepsState } from './check-steps.ts';
export { ConsentReader, type ConsentRecord } from './consents.ts';
export { Explainer, type Explained, type Explanation } from './explain.ts';
export { HeldForPurpose, type HeldCategory } from './held-for-purpose.ts';
export { LabelledViews, type LabelledView, type ShownField, type Withheld } from './labelled-view.ts';
export type { ListedApplication, ListedChange } from './lists.query.ts';
export { NarrowReaders, type LookupQuestion, type RecordState } from './narrow-readers.ts';
export { linkHash, makeLink, type NewLink } from './one-time-links.ts';
export { ownAddress } from './own-address.ts';
export {
  ownActor,
  OwnDataReader,
  type Holdings,
  type OwnApplication,
  type OwnConsent,
  type OwnLabel,
} from './own-data.ts';
export type { OwnGround } from './own-data.query.ts';
export { reachOf } from './reach.ts';
export { requestDetails, requestPlace } from './request-details.ts';
export { sightFor, sightOf, type Sight } from './sight.ts';
export { isUnsure } from './unsure.ts';
