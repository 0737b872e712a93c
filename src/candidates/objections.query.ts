import type { Queries } from '../platform/index.ts';

/** Notes objections that aren't there yet; answers with the purposes that are new. */
export const insertObjections = (
  tx: Queries,
  candidateId: string,
  purposes: readonly string[],
  now: string,
): Promise<{ purpose: string }[]> =>
  tx.rows(
    `insert into candor.objection (candidate_id, purpose, at)
     select $1::uuid, o.purpose, $3::timestamptz from unnest($2::text[]) as o (purpose)
     on conflict do nothing
     returning purpose`,
    [candidateId, purposes, now],
  );

/** Withdraws every consent to these purposes that still stands; answers with what was withdrawn. */
export const withdrawConsentsTo = (
  tx: Queries,
  candidateId: string,
  purposes: readonly string[],
  because: string,
  now: string,
): Promise<{ id: string; purpose: string }[]> =>
  tx.rows(
    `update candor.consent set withdrawn_at = $4::timestamptz, ended_because = $3::text
      where candidate_id = $1::uuid and purpose = any ($2::text[]) and withdrawn_at is null
     returning id, purpose`,
    [candidateId, purposes, because, now],
  );
