import type { Queries } from '../platform/index.ts';

export interface ClaimedMail {
  readonly id: string;
  readonly candidateId: string | null;
  readonly template: string;
  readonly language: string;
  readonly sealed: Buffer;
  /** Which try this is; also tells whether the claim is still ours. */
  readonly attempts: number;
  readonly giveUpAt: string;
}

/** Takes what is due and leases it: whoever comes meanwhile skips it, and a crash frees it when the lease ends. */
export const claimDue = (tx: Queries, now: string, leaseUntil: string, limit: number): Promise<ClaimedMail[]> =>
  tx.rows(
    `with due as materialized (
       select id from candor.mail
        where state = 'waiting' and next_at <= $1::timestamptz and give_up_at > $1::timestamptz
        order by next_at limit $3::integer for update skip locked)
     update candor.mail m set attempts = m.attempts + 1, next_at = $2::timestamptz
       from due where m.id = due.id
     returning m.id, m.candidate_id as "candidateId", m.template, m.language, m.sealed, m.attempts,
               m.give_up_at as "giveUpAt"`,
    [now, leaseUntil, limit],
  );

export interface EndedMail {
  readonly id: string;
  readonly candidateId: string | null;
}

/** Those whose last day is over, and which nobody is sending just now: they lose their text. */
export const giveUpOverdue = (tx: Queries, now: string, failure: string, limit: number): Promise<EndedMail[]> =>
  tx.rows(
    `with over as materialized (
       select id from candor.mail
        where state = 'waiting' and next_at <= $1::timestamptz and give_up_at <= $1::timestamptz
        order by next_at limit $3::integer for update skip locked)
     update candor.mail m set state = 'failed', sealed = null, failure = $2::text
       from over where m.id = over.id
     returning m.id, m.candidate_id as "candidateId"`,
    [now, failure, limit],
  );

/** The server has it: true whoever holds the claim by now. */
export const markSent = (tx: Queries, id: string, now: string): Promise<EndedMail[]> =>
  tx.rows(
    `update candor.mail set state = 'sent', sealed = null, sent_at = $2::timestamptz, failure = null
      where id = $1::uuid and state = 'waiting'
     returning id, candidate_id as "candidateId"`,
    [id, now],
  );

/** Only while the claim is ours: a slow courier's failure never overrides a later one's try. */
export const markFailed = (tx: Queries, id: string, attempts: number, failure: string): Promise<EndedMail[]> =>
  tx.rows(
    `update candor.mail set state = 'failed', sealed = null, failure = $3::text
      where id = $1::uuid and state = 'waiting' and attempts = $2::integer
     returning id, candidate_id as "candidateId"`,
    [id, attempts, failure],
  );

/** Tried again later, at its last moment at the latest. */
export const postpone = (
  tx: Queries,
  id: string,
  attempts: number,
  nextAt: string,
  failure: string,
): Promise<object[]> =>
  tx.rows(
    `update candor.mail set next_at = least($3::timestamptz, give_up_at), failure = $4::text
      where id = $1::uuid and state = 'waiting' and attempts = $2::integer`,
    [id, attempts, nextAt, failure],
  );
