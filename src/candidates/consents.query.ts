import type { Queries } from '../platform/index.ts';

/** When the person last said no to the use, at or after this moment: by withdrawing, or by objecting. */
export const selectNoSince = (
  tx: Queries,
  candidateId: string,
  purpose: string,
  since: string,
): Promise<{ at: string }[]> =>
  tx.rows(
    `select n.at
       from (select withdrawn_at as at from candor.consent where candidate_id = $1::uuid and purpose = $2::text
             union all
             select at from candor.objection where candidate_id = $1::uuid and purpose = $2::text) n
      where n.at >= $3::timestamptz
      order by n.at desc
      limit 1`,
    [candidateId, purpose, since],
  );

/** New ends for consents that stand. */
export const moveConsents = (
  tx: Queries,
  candidateId: string,
  moved: readonly { id: string; until: string }[],
): Promise<object[]> =>
  tx.rows(
    `update candor.consent s set retain_until = m.until
       from unnest($2::uuid[], $3::timestamptz[]) as m (id, until)
      where s.candidate_id = $1::uuid and s.id = m.id and s.ended_because is null`,
    [candidateId, moved.map(({ id }) => id), moved.map(({ until }) => until)],
  );

export interface ExpiredConsent {
  readonly candidateId: string;
  readonly id: string;
  readonly purpose: string;
  readonly jurisdiction: string;
  readonly until: string;
}

/** Marks what ran out, of candidates whom no deed has locked just now; the others come with the next batch. */
export const markExpired = (tx: Queries, now: string, limit: number): Promise<ExpiredConsent[]> =>
  tx.rows(
    `with due as materialized (
       select s.candidate_id, s.id
         from candor.consent s
         join candor.candidate c on c.id = s.candidate_id
        where s.ended_because is null and s.retain_until <= $1::timestamptz
        order by s.retain_until, s.candidate_id, s.id
        limit $2::integer
          for no key update of c skip locked)
     update candor.consent s set ended_because = 'expired'
       from due
      where s.candidate_id = due.candidate_id and s.id = due.id and s.ended_because is null
        and s.retain_until <= $1::timestamptz
     returning s.candidate_id as "candidateId", s.id, s.purpose, s.jurisdiction, s.retain_until as until`,
    [now, limit],
  );
