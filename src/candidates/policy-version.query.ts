import { utcText, type Queries } from '../platform/index.ts';

export interface PolicyVersionRow {
  readonly version: number;
  readonly text: string;
  readonly fingerprint: string;
  readonly appliedAt: string;
  readonly appliedBy: string;
  /** What stood under the version before ends no sooner for the change alone. */
  readonly graceUntil: string;
}

const COLUMNS =
  'version, text, fingerprint, applied_at as "appliedAt", applied_by as "appliedBy", grace_until as "graceUntil"';

export const selectNewestPolicy = (queries: Queries): Promise<PolicyVersionRow[]> =>
  queries.rows(`select ${COLUMNS} from candor.policy_version order by version desc limit 1`);

export const selectPolicy = (queries: Queries, version: number): Promise<PolicyVersionRow[]> =>
  queries.rows(`select ${COLUMNS} from candor.policy_version where version = $1::integer`, [version]);

export interface AppliedVersion {
  readonly version: number;
  readonly fingerprint: string;
  readonly appliedAt: string;
  readonly appliedBy: string;
  readonly graceUntil: string;
}

/** What was ever in force, newest first, from before a version on. */
export const selectAppliedVersions = (
  queries: Queries,
  before: number | undefined,
  limit: number,
): Promise<AppliedVersion[]> =>
  queries.rows(
    `select version, fingerprint, ${utcText('applied_at')} as "appliedAt", applied_by as "appliedBy",
            ${utcText('grace_until')} as "graceUntil"
       from candor.policy_version where $1::integer is null or version < $1::integer order by version desc limit $2::integer`,
    [before ?? null, limit],
  );

/** The first version, unless another replica was first. */
export const insertFirstPolicy = (
  queries: Queries,
  text: string,
  fingerprint: string,
  now: string,
): Promise<object[]> =>
  queries.rows(
    `insert into candor.policy_version (version, text, fingerprint, applied_at, applied_by, grace_until)
     select 1, $1::text, $2::text, $3::timestamptz, 'first start', $3::timestamptz
      where not exists (select from candor.policy_version)
     on conflict do nothing`,
    [text, fingerprint, now],
  );

/** The next version; fails on its number where another transaction was first. */
export const insertNextPolicy = (
  tx: Queries,
  next: {
    text: string;
    fingerprint: string;
    now: string;
    by: string;
    graceUntil: string;
    newNotices: readonly string[];
  },
): Promise<{ version: number }[]> =>
  tx.rows(
    `insert into candor.policy_version (version, text, fingerprint, applied_at, applied_by, grace_until, changed_notices)
     select max(version) + 1, $1::text, $2::text, $3::timestamptz, $4::text, $5::timestamptz, $6::text[]
       from candor.policy_version
     returning version`,
    [next.text, next.fingerprint, next.now, next.by, next.graceUntil, next.newNotices],
  );

/** Who was last judged by a policy that is no longer in force. */
export const selectBehind = (queries: Queries, limit: number): Promise<{ id: string }[]> =>
  queries.rows(
    `select id from candor.candidate
      where state = 'active' and policy_version < (select max(version) from candor.policy_version)
      order by policy_version, id limit $1::integer`,
    [limit],
  );

/** Nothing where they were judged by it before. */
export const markJudgedBy = (tx: Queries, candidateId: string, version: number): Promise<{ id: string }[]> =>
  tx.rows(
    'update candor.candidate set policy_version = $2::integer where id = $1::uuid and policy_version < $2::integer returning id',
    [candidateId, version],
  );
