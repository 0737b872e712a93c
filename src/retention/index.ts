// Retention keeps what is due: sweeps, their counts, the forecast; and the plans of a policy, from proposed to announced.
// It promises that what is due is found by index and ended in batches, once, whatever the number of replicas.
// A batch is a transaction: a crash leaves it whole or undone, and the next run takes it.
// Holds and restrictions act in every statement.
// It never decides an end: every date was given by policy when the ground was made or moved.
export { Announcements } from './announcements.ts';
export { KeyKeeper } from './keep-keys.ts';
export { LookupKeeper } from './keep-lookups.ts';
export { NoticeHistory } from './notice-history.ts';
export { GRACE_DAYS, PolicyPlans } from './policy-plans.ts';
export type { PlanRow } from './policy-plans.query.ts';
export { Sweeper, SWEEP_QUEUE } from './sweeper.ts';
export type { ForecastRow, SweepRow } from './sweeps.query.ts';
