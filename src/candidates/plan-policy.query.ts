import type { Queries } from '../platform/index.ts';
import { RECEIVED_AT, RECORD_OF_LABEL, STANDING_GROUNDS, type StandingLabel } from './applications.query.ts';
import type { FactsRow } from './facts.query.ts';

export interface StandingCandidate {
  readonly id: string;
  readonly facts: FactsRow;
  readonly labels: readonly StandingLabel[];
}

/** The next candidates in id order, each with its facts and all that stands: one statement a batch. */
export const selectStandingAfter = (queries: Queries, after: string, limit: number): Promise<StandingCandidate[]> =>
  queries.rows(
    `with batch as materialized (
       select id from candor.candidate where state = 'active' and id > $1::uuid order by id limit $2::integer),
     labels as (
       select l.candidate_id, json_build_object('labelId', l.id, 'category', l.category, 'source', l.source,
                'recordReceivedAt', ${RECEIVED_AT}, 'grounds', ${STANDING_GROUNDS}) as label
         from batch b
         join candor.label l on l.candidate_id = b.id
         join candor.ground g on g.candidate_id = l.candidate_id and g.label_id = l.id
         ${RECORD_OF_LABEL}
        group by l.candidate_id, l.id, l.category, l.source, ${RECEIVED_AT})
     select b.id, candor.facts_of(b.id) as facts,
            coalesce((select json_agg(l.label) from labels l where l.candidate_id = b.id), '[]') as labels
       from batch b
      order by b.id`,
    [after, limit],
  );

export const countActive = (queries: Queries): Promise<{ amount: number }[]> =>
  queries.rows(`select count(*)::integer as amount from candor.candidate where state = 'active'`);
