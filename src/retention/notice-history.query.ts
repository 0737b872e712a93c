import type { Queries } from '../platform/index.ts';

/** The last version up to this one that changed the notice there; else the first that there was. */
export const selectNoticeSince = (
  queries: Queries,
  jurisdiction: string,
  version: number,
): Promise<{ version: number; appliedAt: string }[]> =>
  queries.rows(
    `select version, applied_at as "appliedAt"
       from candor.policy_version
      where version <= $2::integer and (version = 1 or $1::text = any (changed_notices))
      order by version desc limit 1`,
    [jurisdiction, version],
  );
