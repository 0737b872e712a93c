import { utcText, type Queries } from '../platform/index.ts';

export interface ListedApplication {
  readonly id: string;
  readonly candidateId: string;
  readonly jobId: string;
  readonly jurisdiction: string;
  readonly stage: string;
  readonly status: string;
  readonly receivedAt: string;
  readonly closedAt: string | null;
  readonly rejectionSentAt: string | null;
  readonly rejectionReceivedAt: string | null;
  readonly decidedAt: string | null;
  readonly reopenedAt: string | null;
}

export const selectApplications = (
  queries: Queries,
  question: {
    candidateId: string | null;
    jobId: string | null;
    status: string | null;
    known: readonly string[];
    uses: readonly string[] | null;
    after: string | null;
    limit: number;
    now: string;
  },
): Promise<ListedApplication[]> =>
  queries.rows(
    `select id, candidate_id as "candidateId", job_id as "jobId", jurisdiction, stage, status,
            ${utcText('received_at')} as "receivedAt", ${utcText('closed_at')} as "closedAt",
            ${utcText('rejection_sent_at')} as "rejectionSentAt", ${utcText('rejection_received_at')} as "rejectionReceivedAt",
            ${utcText('decided_at')} as "decidedAt", ${utcText('reopened_at')} as "reopenedAt"
       from candor.list_applications($1::uuid, $2::text, $3::text, $4::text[], $5::text[], $6::uuid, $7::integer, $8::timestamptz)`,
    [
      question.candidateId,
      question.jobId,
      question.status,
      question.known,
      question.uses,
      question.after,
      question.limit,
      question.now,
    ],
  );

export interface HeldRecordRow {
  readonly candidateId: string;
  readonly applicationId: string | null;
  readonly kind: string;
  readonly source: string;
  readonly state: string;
  readonly reason: string | null;
  readonly noted: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
  readonly receivedAt: string;
  readonly readAt: string | null;
  readonly reader: string | null;
  readonly noticeVersion: number;
  /** Null where no label is left of it: its file went as it was read. */
  readonly category: string | null;
  readonly fields: number | null;
}

/** Which version was in force when a record was stored: what stands on it may have moved to later ones since. */
const noticeVersion = (candidateId: string, recordId: string): string =>
  `(select coalesce(max(v.version), 1) from candor.policy_version v, candor.record r
     where r.candidate_id = ${candidateId} and r.id = ${recordId} and v.applied_at <= r.stored_at)`;

export const selectHeldRecord = (
  queries: Queries,
  recordId: string,
  known: readonly string[],
  uses: readonly string[] | null,
  now: string,
): Promise<HeldRecordRow[]> =>
  queries.rows(
    `select candidate_id as "candidateId", application_id as "applicationId", kind, source, state, reason, noted, flags,
            ${utcText('received_at')} as "receivedAt", ${utcText('read_at')} as "readAt", reader,
            ${noticeVersion('candidate_id', '$1::uuid')} as "noticeVersion", category, fields
       from candor.record_held($1::uuid, $2::text[], $3::text[], $4::timestamptz)`,
    [recordId, known, uses, now],
  );

export const selectByContact = (
  queries: Queries,
  question: { kind: string; hashes: readonly Buffer[]; purpose: string; categories: readonly string[]; now: string },
): Promise<{ candidateId: string }[]> =>
  queries.rows(
    `select candidate_id as "candidateId"
       from candor.find_by_contact($1::text, $2::bytea[], $3::text, $4::text[], $5::timestamptz)`,
    [question.kind, question.hashes, question.purpose, question.categories, question.now],
  );

export const selectByExternalIdFor = (
  queries: Queries,
  hashes: readonly Buffer[],
  known: readonly string[],
  uses: readonly string[] | null,
  now: string,
): Promise<{ candidateId: string }[]> =>
  queries.rows(
    `select e.candidate_id as "candidateId"
       from candor.external_id e
       join candor.candidate c on c.id = e.candidate_id and c.state = 'active'
      where e.hash = any ($1::bytea[])
        and ($3::text[] is null
             or exists (select from candor.categories_held(e.candidate_id, $2::text[], $3::text[], '', $4::timestamptz) h where h.in_use))`,
    [hashes, known, uses, now],
  );

export interface ListedChange {
  readonly transactionId: string;
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly candidateId: string;
  readonly subjectId: string | null;
}

export const selectChangesAfter = (
  queries: Queries,
  cursor: { transactionId: string; id: string },
  hidden: boolean,
  limit: number,
): Promise<ListedChange[]> =>
  queries.rows(
    `select transaction_id::text as "transactionId", id, ${utcText('at')} as at, kind, candidate_id as "candidateId",
            subject_id as "subjectId"
       from candor.changes_after($1::text::xid8, $2::uuid, $3::boolean, $4::integer)`,
    [cursor.transactionId, cursor.id, hidden, limit],
  );

export interface ExplainedRow {
  readonly labelId: string;
  readonly recordId: string;
  readonly category: string;
  readonly source: string;
  readonly paths: readonly string[];
  readonly restricted: boolean;
  readonly noticeVersion: number;
  readonly grounds: readonly GroundRow[];
}

export interface GroundRow {
  readonly purpose: string;
  readonly basis: string;
  readonly condition: string | null;
  readonly applicationId: string | null;
  readonly consentId: string | null;
  readonly law: string | null;
  readonly rule: string;
  readonly policyVersion: number;
  readonly anchor: string;
  readonly anchorAt: string | null;
  readonly until: string;
  readonly endedAt: string | null;
  readonly endedBecause: string | null;
  readonly lives: boolean;
  /** Whose law counts: the application's, or else the candidate's. */
  readonly jurisdiction: string;
  /** Of the application, or else of the record. */
  readonly receivedAt: string;
}

export const selectExplained = (
  queries: Queries,
  candidateId: string,
  known: readonly string[],
  purpose: string,
  now: string,
): Promise<ExplainedRow[]> =>
  queries.rows(
    `select label_id as "labelId", record_id as "recordId", category, source, paths, grounds, restricted,
            ${noticeVersion('$1::uuid', 'record_id')} as "noticeVersion"
       from candor.explain_labels($1::uuid, $2::text[], $3::text, $4::timestamptz)`,
    [candidateId, known, purpose, now],
  );

export interface DocumentRow {
  readonly mediaType: string;
  readonly size: number;
  /** What the file as a whole is of. */
  readonly category: string;
  readonly seq: number;
  readonly sealed: Buffer;
}

/** The document's parts, if row-level security lets this transaction see it. */
export const selectDocument = (tx: Queries, candidateId: string, recordId: string): Promise<DocumentRow[]> =>
  tx.rows(
    `select d.media_type as "mediaType", d.size, l.category, p.seq, p.sealed
       from candor.document d
       join candor.label l on l.candidate_id = d.candidate_id and l.id = d.label_id
       join candor.document_part p on p.candidate_id = d.candidate_id and p.record_id = d.record_id
      where d.candidate_id = $1::uuid and d.record_id = $2::uuid
      order by p.seq`,
    [candidateId, recordId],
  );
