import type { Queries } from '../platform/index.ts';

export interface KnownAddress {
  readonly candidateId: string;
  readonly jurisdiction: string;
  /** The candidate typed it, in something of the candidate's own: no document, no third party. */
  readonly given: boolean;
  /** Whether it is the candidate's own address anywhere; else it is a referee's. */
  readonly about: 'candidate' | 'referee';
}

/**
 * Whose data holds this address, whatever keeps it. An address that was read from a file says nothing of who owns it: a
 * résumé may be anybody's, with anybody's address in it.
 */
export const selectKnownAddress = (
  tx: Queries,
  hashes: readonly Buffer[],
  sources: readonly string[],
): Promise<KnownAddress[]> =>
  tx.rows(
    `select c.id as "candidateId", c.jurisdiction,
            bool_or(i.subject = 'candidate' and l.source = any ($2::text[]) and r.reader is null) as given,
            case when bool_or(i.subject = 'candidate') then 'candidate' else 'referee' end as about
       from candor.contact_index i
       join candor.candidate c on c.id = i.candidate_id and c.state = 'active'
       join candor.label l on l.candidate_id = i.candidate_id and l.id = i.label_id
       join candor.record r on r.candidate_id = l.candidate_id and r.id = l.record_id
      where i.hash = any ($1::bytea[]) and i.kind = 'email'
      group by c.id, c.jurisdiction
      order by c.id
      limit 50`,
    [hashes, sources],
  );

/** Of these candidates, the ones who are called exactly so, in any order of the words. */
export const selectCalled = (
  tx: Queries,
  candidateIds: readonly string[],
  name: { hashes: readonly Buffer[]; words: number },
): Promise<{ candidateId: string }[]> =>
  tx.rows(
    `select distinct i.candidate_id as "candidateId"
       from candor.contact_index i
      where i.candidate_id = any ($1::uuid[]) and i.kind = 'name' and i.subject = 'candidate'
      group by i.candidate_id, i.label_id
     having count(*) = $3::integer and bool_and(i.hash = any ($2::bytea[]))
      order by "candidateId"`,
    [candidateIds, name.hashes, name.words],
  );
