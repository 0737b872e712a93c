import { utcText, type Queries } from '../platform/index.ts';

export interface ConsentRow {
  readonly candidateId: string;
  readonly candidateJurisdiction: string;
  readonly purpose: string;
  readonly jurisdiction: string;
  readonly givenAt: string;
  readonly until: string;
  readonly method: string;
  readonly noticeId: string;
  readonly noticeVersion: string;
  readonly noticeLanguage: string;
  readonly sealed: Buffer;
  readonly withdrawnAt: string | null;
  readonly endedBecause: string | null;
  readonly renewedAt: readonly string[];
}

/** A consent by its bare id, with the moments at which it was given anew; nothing of a candidate who is ending. */
export const selectConsent = (queries: Queries, id: string): Promise<ConsentRow[]> =>
  queries.rows(
    `select s.candidate_id as "candidateId", c.jurisdiction as "candidateJurisdiction", s.purpose, s.jurisdiction,
            ${utcText('s.given_at')} as "givenAt", ${utcText('s.retain_until')} as until, s.method, s.notice_id as "noticeId",
            s.notice_version as "noticeVersion", s.notice_language as "noticeLanguage", s.sealed,
            ${utcText('s.withdrawn_at')} as "withdrawnAt", s.ended_because as "endedBecause",
            coalesce((select json_agg(${utcText('r.answered_at')} order by r.answered_at)
                        from candor.renewal r
                       where r.candidate_id = s.candidate_id and r.consent_id = s.id and r.answer = 'yes'), '[]') as "renewedAt"
       from candor.locator o
       join candor.candidate c on c.id = o.candidate_id and c.state = 'active'
       join candor.consent s on s.candidate_id = o.candidate_id and s.id = o.id
      where o.id = $1::uuid and o.kind = 'consent'`,
    [id],
  );

/** What stands on the consent, as far as row-level security lets this transaction see it. */
export const selectOnConsent = (
  tx: Queries,
  candidateId: string,
  consentId: string,
): Promise<{ category: string; source: string }[]> =>
  tx.rows(
    `select distinct l.category, l.source
       from candor.label l
       join candor.ground g on g.candidate_id = l.candidate_id and g.label_id = l.id
      where l.candidate_id = $1::uuid and g.consent_id = $2::uuid
      order by l.category, l.source`,
    [candidateId, consentId],
  );
