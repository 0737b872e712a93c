import type { Queries } from '../platform/index.ts';

export interface RepeatedRecord {
  readonly id: string;
  readonly state: 'received' | 'ready' | 'unreadable';
  readonly receivedAt: string;
  readonly labels: readonly { id: string; category: string }[];
}

/** A record with this content from this source, if it arrived before. */
export const selectRepeated = (
  tx: Queries,
  candidateId: string,
  source: string,
  kind: string,
  contentHash: Buffer,
): Promise<RepeatedRecord[]> =>
  tx.rows(
    `select r.id, r.state, r.received_at as "receivedAt",
            coalesce((select json_agg(json_build_object('id', l.id, 'category', l.category) order by l.category)
                        from candor.label l where l.candidate_id = r.candidate_id and l.record_id = r.id), '[]') as labels
       from candor.record r
      where r.candidate_id = $1::uuid and r.source = $2::text and r.kind = $3::text and r.content_hash = $4::bytea`,
    [candidateId, source, kind, contentHash],
  );

export interface StandingRow {
  readonly state: 'received' | 'ready' | 'unreadable';
  /** Null where no label is left. */
  readonly category: string | null;
  readonly fields: number;
}

/** A record's state and what is labelled of it: one row a label, and one where there is none. */
export const selectStanding = (tx: Queries, candidateId: string, recordId: string): Promise<StandingRow[]> =>
  tx.rows(
    `select r.state, l.category, coalesce(cardinality(l.paths), 0) as fields
       from candor.record r
       left join candor.label l on l.candidate_id = r.candidate_id and l.record_id = r.id
      where r.candidate_id = $1::uuid and r.id = $2::uuid
      order by l.category`,
    [candidateId, recordId],
  );

export const insertDocument = (
  tx: Queries,
  document: { candidateId: string; recordId: string; labelId: string; mediaType: string; size: number },
  parts: readonly Buffer[],
): Promise<object[]> =>
  tx.rows(
    `with made as (
       insert into candor.document (candidate_id, record_id, label_id, media_type, size)
       values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::integer))
     insert into candor.document_part (candidate_id, record_id, seq, sealed)
     select $1::uuid, $2::uuid, p.seq, p.sealed
       from unnest($6::bytea[]) with ordinality as p (sealed, seq)`,
    [document.candidateId, document.recordId, document.labelId, document.mediaType, document.size, parts],
  );

export interface WaitingDocument {
  readonly recordId: string;
  readonly kind: string;
  readonly source: string;
  readonly receivedAt: string;
  readonly mediaType: string;
  readonly sealed: Buffer;
  readonly labelId: string;
  readonly applicationIds: readonly string[];
  /** Paths that a correction has settled already. */
  readonly corrected: readonly string[];
}

/** A record `r` with its document `d`, and the applications that the document's grounds stand on. */
const DOCUMENT_OF_RECORD = `r.id as "recordId", r.kind, r.source, r.received_at as "receivedAt", d.media_type as "mediaType", r.sealed,
            d.label_id as "labelId", r.corrected,
            coalesce((select json_agg(distinct g.application_id) from candor.ground g
                       where g.candidate_id = d.candidate_id and g.label_id = d.label_id and g.ended_at is null
                         and g.application_id is not null), '[]') as "applicationIds"`;

/** A record that still waits to be read. */
export const selectWaitingDocument = (tx: Queries, candidateId: string, recordId: string): Promise<WaitingDocument[]> =>
  tx.rows(
    `select ${DOCUMENT_OF_RECORD}
       from candor.record r
       join candor.document d on d.candidate_id = r.candidate_id and d.record_id = r.id
      where r.candidate_id = $1::uuid and r.id = $2::uuid and r.state = 'received'`,
    [candidateId, recordId],
  );

export interface ReadDocument extends WaitingDocument {
  readonly state: 'ready' | 'unreadable';
  readonly reader: string;
  readonly access: 'closed' | 'open' | 'closed_to_hiring';
  readonly labelled: readonly string[];
  readonly noted: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
}

/** A record that was read, while its document may be used: one that only a hold keeps is read no more. */
export const selectReadDocument = (
  tx: Queries,
  candidateId: string,
  recordId: string,
  now: string,
): Promise<ReadDocument[]> =>
  tx.rows(
    `select ${DOCUMENT_OF_RECORD}, r.state, r.reader, d.access, r.labelled, r.noted, r.flags
       from candor.record r
       join candor.document d on d.candidate_id = r.candidate_id and d.record_id = r.id
      where r.candidate_id = $1::uuid and r.id = $2::uuid and r.state <> 'received' and r.reader is not null
        and exists (select from candor.ground g
                     where g.candidate_id = d.candidate_id and g.label_id = d.label_id and g.ended_at is null
                       and g.retain_until > $3::timestamptz)`,
    [candidateId, recordId, now],
  );

/** A newer reader has seen it too, and made no more of it. */
export const noteReader = (tx: Queries, candidateId: string, recordId: string, reader: string): Promise<object[]> =>
  tx.rows(`update candor.record set reader = $3::text where candidate_id = $1::uuid and id = $2::uuid`, [
    candidateId,
    recordId,
    reader,
  ]);

export const selectDocumentParts = (
  queries: Queries,
  candidateId: string,
  recordId: string,
): Promise<{ seq: number; sealed: Buffer }[]> =>
  queries.rows(
    `select seq, sealed from candor.document_part where candidate_id = $1::uuid and record_id = $2::uuid order by seq`,
    [candidateId, recordId],
  );

export const markRead = (
  tx: Queries,
  candidateId: string,
  recordId: string,
  reading: {
    readAt: string;
    reader: string;
    noted: Readonly<Record<string, number>>;
    flags: readonly string[];
    /** The categories of the labels that it made. */
    labelled: readonly string[];
  },
): Promise<object[]> =>
  tx.rows(
    `update candor.record
        set state = 'ready', reason = null, read_at = $3::timestamptz, reader = $4::text, noted = $5::jsonb, flags = $6::text[],
            labelled = labelled || $7::text[]
      where candidate_id = $1::uuid and id = $2::uuid`,
    [
      candidateId,
      recordId,
      reading.readAt,
      reading.reader,
      JSON.stringify(reading.noted),
      reading.flags,
      reading.labelled,
    ],
  );

export const markUnreadable = (
  tx: Queries,
  candidateId: string,
  recordId: string,
  reading: { readAt: string; reader: string; reason: string },
): Promise<object[]> =>
  tx.rows(
    `update candor.record set state = 'unreadable', reason = $5::text, read_at = $3::timestamptz, reader = $4::text
      where candidate_id = $1::uuid and id = $2::uuid`,
    [candidateId, recordId, reading.readAt, reading.reader, reading.reason],
  );

/** What a person should know of the record, beside what is noted already. */
export const addFlag = (tx: Queries, candidateId: string, recordId: string, flag: string): Promise<object[]> =>
  tx.rows(
    `update candor.record set flags = flags || $3::text
      where candidate_id = $1::uuid and id = $2::uuid and not $3::text = any (flags)
     returning id`,
    [candidateId, recordId, flag],
  );

export const openDocument = (
  tx: Queries,
  candidateId: string,
  recordId: string,
  access: 'open' | 'closed_to_hiring',
): Promise<object[]> =>
  tx.rows(`update candor.document set access = $3::text where candidate_id = $1::uuid and record_id = $2::uuid`, [
    candidateId,
    recordId,
    access,
  ]);

/**
 * The document with its label and grounds, at once. A candidate of whom no label is left is one of whom nothing has arrived:
 * they end at `emptyUntil`, unless something does.
 */
export const deleteDocument = (
  tx: Queries,
  candidateId: string,
  labelId: string,
  emptyUntil: string,
): Promise<object[]> =>
  tx.rows(
    `with gone as (delete from candor.label where candidate_id = $1::uuid and id = $2::uuid)
     update candor.candidate c set keep_empty_until = $3::timestamptz
      where c.id = $1::uuid
        and not exists (select from candor.label l where l.candidate_id = c.id and l.id <> $2::uuid)`,
    [candidateId, labelId, emptyUntil],
  );

/** Records that wait to be read for longer than they should: their job was lost with its queue. */
export const selectWaitingSince = (
  queries: Queries,
  before: string,
  limit: number,
): Promise<{ candidateId: string; recordId: string }[]> =>
  queries.rows(
    `select candidate_id as "candidateId", id as "recordId" from candor.record
      where state = 'received' and stored_at < $1::timestamptz order by stored_at limit $2::integer`,
    [before, limit],
  );
