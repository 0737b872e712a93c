import type { Queries } from '../platform/index.ts';

export interface EndingConsent {
  readonly candidateId: string;
  readonly consentId: string;
  readonly purpose: string;
  readonly jurisdiction: string;
  readonly until: string;
  /** The shortest lead, in days, with which the person was asked about this end; null where they weren't. */
  readonly askedLead: number | null;
}

/**
 * Consents that end within a span and may be asked about, after a place in the order of the index: the person's newest
 * word on the use, and no restriction (Art. 18) on the person.
 */
export const selectEndingConsents = (
  tx: Queries,
  question: {
    purposes: readonly string[];
    now: string;
    through: string;
    after: { until: string; candidateId: string; consentId: string };
    limit: number;
  },
): Promise<EndingConsent[]> =>
  tx.rows(
    `select s.candidate_id as "candidateId", s.id as "consentId", s.purpose, s.jurisdiction, s.retain_until as until,
            (select min(r.lead) from candor.renewal r
              where r.candidate_id = s.candidate_id and r.consent_id = s.id and r.about_until = s.retain_until) as "askedLead"
       from candor.consent s
       join candor.candidate c on c.id = s.candidate_id and c.state = 'active'
      where s.ended_because is null and s.retain_until > $2::timestamptz and s.retain_until <= $3::timestamptz
        and (s.retain_until, s.candidate_id, s.id) > ($4::timestamptz, $5::uuid, $6::uuid)
        and s.purpose = any ($1::text[])
        and not exists (select from candor.restriction t where t.candidate_id = s.candidate_id and t.lifted_at is null)
        and not exists (select from candor.consent n
                         where n.candidate_id = s.candidate_id and n.purpose = s.purpose and n.given_at > s.given_at)
      order by s.retain_until, s.candidate_id, s.id
      limit $7::integer`,
    [
      question.purposes,
      question.now,
      question.through,
      question.after.until,
      question.after.candidateId,
      question.after.consentId,
      question.limit,
    ],
  );

/** Notes that a question is being asked; nothing where one as late about the same end was asked before. */
export const insertRenewal = (
  tx: Queries,
  renewal: {
    id: string;
    candidateId: string;
    consentId: string;
    aboutUntil: string;
    lead: number;
    askedAt: string;
    sentTo: string;
  },
): Promise<{ id: string }[]> =>
  tx.rows(
    `insert into candor.renewal (id, candidate_id, consent_id, about_until, lead, asked_at, sent_to)
     select $1::uuid, $2::uuid, $3::uuid, $4::timestamptz, $5::integer, $6::timestamptz, $7::text
      where not exists (select from candor.renewal r
                         where r.candidate_id = $2::uuid and r.consent_id = $3::uuid and r.about_until = $4::timestamptz
                           and r.lead <= $5::integer)
     on conflict on constraint renewal_once do nothing
     returning id`,
    [
      renewal.id,
      renewal.candidateId,
      renewal.consentId,
      renewal.aboutUntil,
      renewal.lead,
      renewal.askedAt,
      renewal.sentTo,
    ],
  );

/** Whether an address that the person typed, rather than one read from their document, may be used for the purpose. */
export const selectTypedAddress = (
  tx: Queries,
  question: { candidateId: string; sources: readonly string[]; purpose: string; now: string },
): Promise<object[]> =>
  tx.rows(
    `select 1 as typed
       from candor.label l
       join candor.record r on r.candidate_id = l.candidate_id and r.id = l.record_id
      where l.candidate_id = $1::uuid and l.whose = 'candidate' and l.source = any ($2::text[]) and r.reader is null
        and exists (select from candor.contact_index i
                     where i.candidate_id = l.candidate_id and i.label_id = l.id and i.kind = 'email')
        and exists (select from candor.ground g
                     where g.candidate_id = l.candidate_id and g.label_id = l.id and g.ended_at is null
                       and g.retain_until > $4::timestamptz and g.purpose = $3::text)
      limit 1`,
    [question.candidateId, question.sources, question.purpose, question.now],
  );

/** Links of this room whose end is long past. */
export const deleteOldLinks = (tx: Queries, before: string): Promise<object[]> =>
  tx.rows(`delete from candor.portal_link where kind in ('renewal', 'stop') and expires_at <= $1::timestamptz`, [
    before,
  ]);
