/** The job that sends what waits. Enqueued with each letter, and run every minute for what was postponed. */
export const DELIVER = 'mail.deliver';
