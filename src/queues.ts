import type { QueueKind } from './platform/index.ts';

const minutes = (amount: number): number => amount * 60;

/**
 * Every kind of job: announced in a deed's transaction, or enqueued by the clock once for all replicas. What a deed announces
 * is `each`: a job that waits for an earlier deed may run and end before this one commits, and must not stand for it.
 */
export const QUEUES = [
  { name: 'record.read', adds: 'each', retries: 20, expireInSeconds: minutes(10) },
  { name: 'record.read_scan', adds: 'once', retries: 20, expireInSeconds: minutes(10) },
  {
    name: 'record.read_waiting',
    adds: 'once',
    retries: 3,
    expireInSeconds: minutes(5),

    every: 'minute',
  },
  { name: 'record.read_again', adds: 'once', retries: 100, expireInSeconds: minutes(10) },
  { name: 'candidate.end', adds: 'each', retries: 100, expireInSeconds: minutes(60), every: 'minute' },
  {
    name: 'retention.sweep',
    adds: 'once',
    retries: 100,
    expireInSeconds: minutes(60),

    every: 'minute',
  },
  { name: 'consent.renew', adds: 'once', retries: 20, expireInSeconds: minutes(60), every: 'hour' },
  { name: 'consent.expire', adds: 'once', retries: 20, expireInSeconds: minutes(10), every: 'hour' },
  { name: 'mail.deliver', adds: 'each', retries: 20, expireInSeconds: minutes(60), every: 'minute' },
  { name: 'portal.tidy', adds: 'once', retries: 20, expireInSeconds: minutes(10), every: 'hour' },
  { name: 'policy.plan', adds: 'each', retries: 20, expireInSeconds: minutes(120) },
  { name: 'policy.move', adds: 'once', retries: 100, expireInSeconds: minutes(120), every: 'hour' },
  { name: 'policy.announce', adds: 'once', retries: 100, expireInSeconds: minutes(120), every: 'hour' },
  { name: 'keys.keep', adds: 'once', retries: 20, expireInSeconds: minutes(60), every: 'hour' },
] as const satisfies readonly QueueKind[];

export type QueueName = (typeof QUEUES)[number]['name'];
