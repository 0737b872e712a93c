import { utcText, type Queries } from '../platform/index.ts';

export interface CheckStepRow {
  readonly id: string;
  readonly step: string;
  readonly at: string;
  readonly recordId: string | null;
  readonly copyOfReport: boolean;
  readonly documentId: string | null;
  readonly documentVersion: string | null;
  readonly recordedAt: string;
}

/** Where an application is, and the steps about checks that were taken for it; nothing of a candidate who is ending. */
export const selectCheckSteps = (
  tx: Queries,
  candidateId: string,
  applicationId: string,
): Promise<{ jurisdiction: string; steps: readonly CheckStepRow[] }[]> =>
  tx.rows(
    `select a.jurisdiction,
            coalesce((select json_agg(json_build_object(
                        'id', k.id, 'step', k.step, 'at', ${utcText('k.at')}, 'recordId', k.record_id,
                        'copyOfReport', k.copy_of_report, 'documentId', k.document_id,
                        'documentVersion', k.document_version, 'recordedAt', ${utcText('k.recorded_at')}) order by k.at, k.id)
                        from candor.check_step k
                       where k.candidate_id = a.candidate_id and k.application_id = a.id), '[]') as steps
       from candor.application a
       join candor.candidate c on c.id = a.candidate_id and c.state = 'active'
      where a.candidate_id = $1::uuid and a.id = $2::uuid`,
    [candidateId, applicationId],
  );
