import type { Queries } from '../platform/index.ts';

export interface AddressLabel {
  readonly id: string;
  readonly recordId: string;
  readonly category: string;
  readonly source: string;
  readonly revision: number;
  readonly sealed: Buffer;
}

/** The newest label with an address of the candidate's own, from these sources, on which a ground lives (for the purpose). */
export const selectAddressLabel = (
  tx: Queries,
  question: { candidateId: string; sources: readonly string[]; purpose: string | null; now: string },
): Promise<AddressLabel[]> =>
  tx.rows(
    `select l.id, l.record_id as "recordId", l.category, l.source, l.revision, l.sealed
       from candor.label l
       join candor.record r on r.candidate_id = l.candidate_id and r.id = l.record_id
      where l.candidate_id = $1::uuid and l.whose = 'candidate' and l.source = any ($2::text[])
        and exists (select from candor.contact_index i
                     where i.candidate_id = l.candidate_id and i.label_id = l.id and i.kind = 'email')
        and exists (select from candor.ground g
                     where g.candidate_id = l.candidate_id and g.label_id = l.id and g.ended_at is null
                       and g.retain_until > $4::timestamptz and ($3::text is null or g.purpose = $3::text))
      order by (r.reader is null) desc, r.received_at desc, l.id desc
      limit 1`,
    [question.candidateId, question.sources, question.purpose, question.now],
  );
