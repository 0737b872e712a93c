import type { Queries } from '../platform/index.ts';

export interface PolicyVersionRow {
  readonly version: number;
  readonly text: string;
  readonly fingerprint: string;
  readonly appliedAt: string;
  readonly appliedBy: string;
}

const COLUMNS = 'version, text, fingerprint, applied_at as "appliedAt", applied_by as "appliedBy"';

export const selectNewestPolicy = (queries: Queries): Promise<PolicyVersionRow[]> =>
  queries.rows(`select ${COLUMNS} from candor.policy_version order by version desc limit 1`);

export const selectPolicy = (queries: Queries, version: number): Promise<PolicyVersionRow[]> =>
  queries.rows(`select ${COLUMNS} from candor.policy_version where version = $1::integer`, [version]);

/** The first version, unless another replica was first. */
export const insertFirstPolicy = (
  queries: Queries,
  text: string,
  fingerprint: string,
  now: string,
): Promise<object[]> =>
  queries.rows(
    `insert into candor.policy_version (version, text, fingerprint, applied_at, applied_by)
     select 1, $1::text, $2::text, $3::timestamptz, 'first start'
      where not exists (select from candor.policy_version)
     on conflict do nothing`,
    [text, fingerprint, now],
  );
