import type { Queries } from '../platform/index.ts';

export interface HeldRow {
  readonly id: string;
  readonly recordId: string;
  readonly category: string;
  readonly source: string;
  readonly revision: number;
  readonly paths: readonly string[];
  readonly sealed: Buffer;
}

/** The candidate's own labels that row-level security lets this transaction see: those with a living ground for its purpose. */
export const selectHeld = (tx: Queries, candidateId: string): Promise<HeldRow[]> =>
  tx.rows(
    `select id, record_id as "recordId", category, source, revision, paths, sealed
       from candor.label
      where candidate_id = $1::uuid and whose = 'candidate'
      order by category, record_id`,
    [candidateId],
  );
