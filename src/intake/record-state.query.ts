import type { Queries } from '../platform/index.ts';

export const selectRecordState = (
  queries: Queries,
  candidateId: string,
  recordId: string,
): Promise<{ state: string }[]> =>
  queries.rows('select state from candor.record where candidate_id = $1::uuid and id = $2::uuid', [
    candidateId,
    recordId,
  ]);
