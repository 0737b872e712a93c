import type { Queries } from '../platform/index.ts';

export interface Question {
  readonly candidateId: string;
  readonly renewalId: string;
  readonly expiresAt: string;
  /** Of the consent; all null where the candidate, and everything with them, is gone. */
  readonly consentId: string | null;
  readonly purpose: string | null;
  readonly jurisdiction: string | null;
  readonly until: string | null;
  readonly endedBecause: string | null;
  readonly candidateJurisdiction: string | null;
  readonly sentTo: 'given' | 'read' | null;
  /** The first answer to any question about this end of the consent. */
  readonly answer: 'yes' | 'no' | null;
  readonly answeredAt: string | null;
}

/** The question that a link's hash belongs to, as it stands. */
export const selectQuestion = (queries: Queries, tokenHash: Buffer): Promise<Question[]> =>
  queries.rows(
    `select k.candidate_ids[1] as "candidateId", k.renewal_id as "renewalId", k.expires_at as "expiresAt",
            s.id as "consentId", s.purpose, s.jurisdiction, s.retain_until as until, s.ended_because as "endedBecause",
            c.jurisdiction as "candidateJurisdiction", r.sent_to as "sentTo", a.answer, a.answered_at as "answeredAt"
       from candor.portal_link k
       left join candor.candidate c on c.id = k.candidate_ids[1] and c.state = 'active'
       left join candor.renewal r on r.candidate_id = c.id and r.id = k.renewal_id
       left join candor.consent s on s.candidate_id = r.candidate_id and s.id = r.consent_id
       left join lateral (
         select o.answer, o.answered_at
           from candor.renewal o
          where o.candidate_id = r.candidate_id and o.consent_id = r.consent_id and o.about_until = r.about_until
            and o.answer is not null
          order by o.answered_at, o.id
          limit 1) a on true
      where k.token_hash = $1::bytea and k.kind = 'renewal'`,
    [tokenHash],
  );

/** The answer, and the use of its link. */
export const noteAnswer = (
  tx: Queries,
  answer: { tokenHash: Buffer; candidateId: string; renewalId: string; answer: 'yes' | 'no'; at: string },
): Promise<object[]> =>
  tx.rows(
    `with used as (
       update candor.portal_link set used_at = $5::timestamptz where token_hash = $1::bytea and used_at is null)
     update candor.renewal set answer = $4::text, answered_at = $5::timestamptz
      where candidate_id = $2::uuid and id = $3::uuid and answer is null`,
    [answer.tokenHash, answer.candidateId, answer.renewalId, answer.answer, answer.at],
  );
