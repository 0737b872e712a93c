import type { Queries } from '../platform/index.ts';

/** A version under which some notices read differently, and of which not everybody has been told yet. */
export interface NoticeChange {
  readonly version: number;
  readonly appliedAt: string;
  readonly jurisdictions: readonly string[];
}

export const selectUnannounced = (tx: Queries): Promise<NoticeChange[]> =>
  tx.rows(
    `select v.version, v.applied_at as "appliedAt", v.changed_notices as jurisdictions
       from candor.policy_plan p
       join candor.policy_version v on v.version = p.version
      where p.announced_at is null
      order by v.version`,
  );

/** Who was there before the change and has not been told of it, in id order after somebody. Who came later read the new notice. */
export const selectUntold = (
  tx: Queries,
  change: NoticeChange,
  after: string,
  limit: number,
): Promise<{ id: string }[]> =>
  tx.rows(
    `select c.id from candor.candidate c
      where c.state = 'active' and c.id > $1::uuid and c.jurisdiction = any ($2::text[]) and c.created_at <= $3::timestamptz
        and not exists (select from candor.announcement a where a.candidate_id = c.id and a.version = $4::integer)
      order by c.id limit $5::integer`,
    [after, change.jurisdictions, change.appliedAt, change.version, limit],
  );

/** Nothing where the person was told before. */
export const insertAnnouncement = (
  tx: Queries,
  told: { candidateId: string; version: number; at: string; mailed: boolean },
): Promise<{ version: number }[]> =>
  tx.rows(
    `insert into candor.announcement (candidate_id, version, at, mailed)
     values ($1::uuid, $2::integer, $3::timestamptz, $4::boolean)
     on conflict do nothing
     returning version`,
    [told.candidateId, told.version, told.at, told.mailed],
  );

export const countTold = (tx: Queries, version: number, mailed: boolean): Promise<object[]> =>
  tx.rows(
    `update candor.policy_plan
        set announced = announced + case when $2::boolean then 1 else 0 end,
            unreachable = unreachable + case when $2::boolean then 0 else 1 end
      where version = $1::integer`,
    [version, mailed],
  );

export const noteAnnounced = (tx: Queries, version: number, now: string): Promise<object[]> =>
  tx.rows(
    `update candor.policy_plan set announced_at = $2::timestamptz where version = $1::integer and announced_at is null`,
    [version, now],
  );

/** The language of the notice that the person was given last, as the sender named it. */
export const selectNoticeLanguage = (tx: Queries, candidateId: string): Promise<{ language: string }[]> =>
  tx.rows(
    `select given.language
       from (select notice_language as language, received_at as at from candor.application
              where candidate_id = $1::uuid and notice_language is not null
             union all
             select notice_language, given_at from candor.consent where candidate_id = $1::uuid) given
      order by given.at desc limit 1`,
    [candidateId],
  );
