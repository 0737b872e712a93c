import type { Queries } from '../platform/index.ts';

export interface WaitingMail {
  readonly id: string;
  readonly onceKey: string | null;
  readonly candidateId: string | null;
  readonly template: string;
  readonly language: string;
  readonly sealed: Buffer;
  readonly now: string;
  readonly giveUpAt: string;
}

/** The id, where it was inserted; nothing where its once-key is taken. */
export const insertWaiting = (tx: Queries, mail: WaitingMail): Promise<{ id: string }[]> =>
  tx.rows(
    `insert into candor.mail (id, once_key, candidate_id, template, language, state, sealed, created_at, next_at, give_up_at)
     values ($1::uuid, $2::text, $3::uuid, $4::text, $5::text, 'waiting', $6::bytea, $7::timestamptz, $7::timestamptz,
             $8::timestamptz)
     on conflict (once_key) do nothing
     returning id`,
    [mail.id, mail.onceKey, mail.candidateId, mail.template, mail.language, mail.sealed, mail.now, mail.giveUpAt],
  );

/** Letters of this kind to this candidate that wait no longer. Their keys are left, and open nothing. */
export const deleteWaiting = (tx: Queries, candidateId: string, template: string): Promise<{ id: string }[]> =>
  tx.rows(
    `delete from candor.mail where candidate_id = $1::uuid and template = $2::text and state = 'waiting' returning id`,
    [candidateId, template],
  );

/** A letter that can't be sent to anyone: noted without its text. */
export const insertFailed = (
  tx: Queries,
  mail: Omit<WaitingMail, 'sealed' | 'giveUpAt'> & { readonly failure: string },
): Promise<{ id: string }[]> =>
  tx.rows(
    `insert into candor.mail (id, once_key, candidate_id, template, language, state, created_at, next_at, give_up_at, failure)
     values ($1::uuid, $2::text, $3::uuid, $4::text, $5::text, 'failed', $6::timestamptz, $6::timestamptz, $6::timestamptz,
             $7::text)
     on conflict (once_key) do nothing
     returning id`,
    [mail.id, mail.onceKey, mail.candidateId, mail.template, mail.language, mail.now, mail.failure],
  );

/** One look at the outbox: what waits, since when, and what was given up. */
export const countBacklog = (
  queries: Queries,
  now: string,
): Promise<{ waiting: number; failed: number; oldestWaitingSeconds: number }[]> =>
  queries.rows(
    `select w.waiting, f.failed, w.oldest_seconds as "oldestWaitingSeconds"
       from (select count(*)::integer as waiting,
                    coalesce(greatest(extract(epoch from $1::timestamptz - min(created_at)), 0), 0)::float8 as oldest_seconds
               from candor.mail where state = 'waiting') w,
            (select count(*)::integer as failed from candor.mail where state = 'failed') f`,
    [now],
  );
