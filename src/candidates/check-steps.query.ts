import type { Queries } from '../platform/index.ts';

export interface NewCheckStepRow {
  readonly id: string;
  readonly candidateId: string;
  readonly applicationId: string;
  readonly step: string;
  readonly at: string;
  readonly recordId: string | null;
  readonly copyOfReport: boolean;
  readonly documentId: string | null;
  readonly documentVersion: string | null;
  readonly recordedAt: string;
}

/** Nothing where the same step is recorded already. */
export const insertCheckStep = (tx: Queries, row: NewCheckStepRow): Promise<{ id: string }[]> =>
  tx.rows(
    `insert into candor.check_step (id, candidate_id, application_id, step, at, record_id, copy_of_report, document_id,
                                    document_version, recorded_at)
     values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::timestamptz, $6::uuid, $7::boolean, $8::text, $9::text, $10::timestamptz)
     on conflict on constraint check_step_once do nothing
     returning id`,
    [
      row.id,
      row.candidateId,
      row.applicationId,
      row.step,
      row.at,
      row.recordId,
      row.copyOfReport,
      row.documentId,
      row.documentVersion,
      row.recordedAt,
    ],
  );

/** The step that is recorded already. */
export const selectSameCheckStep = (
  tx: Queries,
  row: Pick<NewCheckStepRow, 'candidateId' | 'applicationId' | 'step' | 'at' | 'recordId'>,
): Promise<{ id: string }[]> =>
  tx.rows(
    `select id from candor.check_step
      where candidate_id = $1::uuid and application_id = $2::uuid and step = $3::text and at = $4::timestamptz
        and record_id is not distinct from $5::uuid`,
    [row.candidateId, row.applicationId, row.step, row.at, row.recordId],
  );

/** Records of a kind of which something is still held for an application: sent for it, or standing on it since. */
export const selectHeldFor = (
  tx: Queries,
  candidateId: string,
  applicationId: string,
  kind: string,
): Promise<{ recordId: string }[]> =>
  tx.rows(
    `select r.id as "recordId"
       from candor.record r
      where r.candidate_id = $1::uuid and r.kind = $3::text
        and exists (select from candor.label l
                     where l.candidate_id = r.candidate_id and l.record_id = r.id
                       and (r.application_id = $2::uuid
                            or exists (select from candor.ground g
                                        where g.candidate_id = l.candidate_id and g.label_id = l.id
                                          and g.application_id = $2::uuid and g.ended_at is null)))
      order by r.id`,
    [candidateId, applicationId, kind],
  );
