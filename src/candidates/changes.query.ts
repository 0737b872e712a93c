import type { Queries } from '../platform/index.ts';

export interface Change {
  readonly id: string;
  readonly kind: string;
  readonly candidateId: string;
  readonly subjectId?: string;
  /** Even its existence is sensitive: told only to those who may know of hidden categories. */
  readonly hidden: boolean;
}

export async function insertChanges(queries: Queries, changes: readonly Change[], now: string): Promise<void> {
  if (changes.length === 0) return;
  await queries.rows(
    `insert into candor.change (id, at, kind, candidate_id, subject_id, hidden)
     select c.id, $6::timestamptz, c.kind, c.candidate_id, c.subject_id, c.hidden
       from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::boolean[])
         as c (id, kind, candidate_id, subject_id, hidden)`,
    [
      changes.map((change) => change.id),
      changes.map((change) => change.kind),
      changes.map((change) => change.candidateId),
      changes.map((change) => change.subjectId ?? null),
      changes.map((change) => change.hidden),
      now,
    ],
  );
}
