// Platform keeps what every room stands on: configuration, clock, ids, log, database, unit of work, queue.
// It promises one place each for the environment, the time and the statements' connections.
// A transaction is all or nothing; a job is enqueued in the deed's transaction and survives any crash.
// Logs and errors carry codes, ids and counts.
// It never knows a word of recruiting or of data protection.
export { Clock, DatabaseClock, stopwatch, type Instant } from './clock.ts';
export { ConfigurationMistake, readConfiguration, type Configuration, type ScanSettings } from './configuration.ts';
export { Database, type Entities, type Login, type Queries, type Session, type Tx } from './database.ts';
export { isDatabaseAway } from './database-away.ts';
export { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';
export { InstantType } from './instant-type.ts';
export { BEFORE_ALL, isId, newId, newToken } from './ids.ts';
export { Log, describeError } from './log.ts';
export { connected } from './connected.ts';
export { ensureLogins } from './logins.ts';
export { networkOf } from './networks.ts';
export { migrate, type MigrationList, type MigrationPlan } from './migrate.ts';
export { Queue, prepareQueues, type JobHandler, type JobPayload, type QueueKind } from './queue.ts';
export { Refusal, type Facts, type RefusalKind, type RefusalText } from './refusal.ts';
export { currentRequestId, enterRequestContext, withRequestContext, type RequestContext } from './request-context.ts';
export { Secrets } from './secrets.ts';
export { Ticker, type Every } from './ticker.ts';
export { UnitOfWork } from './unit-of-work.ts';
export { utcText } from './utc-text.ts';
