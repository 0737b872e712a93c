import type { Queries } from '../platform/index.ts';

export interface ShownGround {
  readonly purpose: string;
  readonly basis: string;
  readonly condition: string | null;
  readonly until: string;
}

export interface ViewRow {
  readonly part: 'key' | 'candidate' | 'ending' | 'held' | 'label';
  readonly labelId: string;
  readonly recordId: string;
  readonly category: string;
  /** Of a label: its source. Of what is held: whether any use of the role lives. */
  readonly source: string | null;
  readonly whose: string | null;
  readonly revision: number;
  readonly sealed: Buffer;
  readonly grounds: readonly ShownGround[];
}

export interface ViewQuestion {
  readonly keyId: string | null;
  readonly candidateId: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly known: readonly string[];
  readonly uses: readonly string[] | null;
  readonly restrictedUse: boolean;
  readonly now: string;
}

/** Key, candidate, what is held, and the labels that may be shown: one statement, under row-level security. */
export const selectView = (queries: Queries, question: ViewQuestion): Promise<ViewRow[]> =>
  queries.rows(
    `select part, label_id as "labelId", record_id as "recordId", category, source, whose, revision, sealed, grounds
       from candor.labelled_view($1::uuid, $2::uuid, $3::text, $4::text[], $5::text[], $6::text[], $7::boolean, $8::timestamptz)`,
    [
      question.keyId,
      question.candidateId,
      question.purpose,
      question.categories,
      question.known,
      question.uses,
      question.restrictedUse,
      question.now,
    ],
  );
