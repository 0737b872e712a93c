import type { Queries } from '../platform/index.ts';
import type { StandingGround } from './applications.query.ts';

export interface EndedGround {
  readonly labelId: string;
  readonly ground: Pick<StandingGround, 'purpose' | 'basis' | 'applicationId' | 'consentId' | 'law'>;
  readonly because: string;
}

export interface GoneLabel {
  readonly candidateId: string;
  readonly category: string;
}

/** Art. 17(3)(e) and 18: what a hold covers, or a restriction, stays. `l` is the label. */
const KEPT_BY_NOTHING = `and not exists (select from candor.hold h
                         where h.candidate_id = l.candidate_id and h.released_at is null
                           and (h.categories is null or l.category = any (h.categories)))
        and not exists (select from candor.restriction r where r.candidate_id = l.candidate_id and r.lifted_at is null)`;

/** The same of a whole candidate, `c`: one hold or restriction keeps them, whatever it covers. */
const HELD_BY_NOTHING = `and not exists (select from candor.hold h where h.candidate_id = c.id and h.released_at is null)
          and not exists (select from candor.restriction r where r.candidate_id = c.id and r.lifted_at is null)`;

/**
 * Ends the named grounds of one candidate and, in the same statement, deletes the labels that have none left and that no
 * hold or restriction keeps. Answers with what went.
 */
export const endNamedGrounds = (
  tx: Queries,
  candidateId: string,
  ended: readonly EndedGround[],
  now: string,
): Promise<GoneLabel[]> =>
  tx.rows(
    `with ended as (
       update candor.ground g set ended_at = $8::timestamptz, ended_because = e.because
         from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $9::text[])
           as e (label_id, purpose, basis, application_id, consent_id, law, because)
        where g.candidate_id = $1::uuid and g.label_id = e.label_id and g.purpose = e.purpose and g.basis = e.basis
          and g.application_id is not distinct from e.application_id and g.consent_id is not distinct from e.consent_id
          and g.law is not distinct from e.law and g.ended_at is null
       returning g.candidate_id, g.label_id, g.purpose, g.basis, g.application_id, g.consent_id, g.law)
     ${DELETE_UNGROUNDED}`,
    [
      candidateId,
      ended.map((one) => one.labelId),
      ended.map((one) => one.ground.purpose),
      ended.map((one) => one.ground.basis),
      ended.map((one) => one.ground.applicationId),
      ended.map((one) => one.ground.consentId),
      ended.map((one) => one.ground.law),
      now,
      ended.map((one) => one.because),
    ],
  );

/** Ends what is due of the locked candidates, and what has no ground left goes with it: one statement for the whole batch. */
export const endDueGrounds = (tx: Queries, candidateIds: readonly string[], now: string): Promise<GoneLabel[]> =>
  tx.rows(
    `with ended as (
       update candor.ground g set ended_at = $2::timestamptz, ended_because = 'term_over'
        where g.candidate_id = any ($1::uuid[]) and g.ended_at is null and g.retain_until <= $2::timestamptz
       returning g.candidate_id, g.label_id)
     delete from candor.label l
      using (select distinct e.candidate_id, e.label_id from ended e) t
      where l.candidate_id = t.candidate_id and l.id = t.label_id
        and not exists (select from candor.ground g
                         where g.candidate_id = l.candidate_id and g.label_id = l.id and g.ended_at is null
                           and g.retain_until > $2::timestamptz)
        ${KEPT_BY_NOTHING}
     returning l.candidate_id as "candidateId", l.category`,
    [candidateIds, now],
  );

/** A label that `ended` leaves without a living ground goes, unless a hold or a restriction keeps it (Art. 17(3)(e), 18). */
const DELETE_UNGROUNDED = `delete from candor.label l
      using (select distinct e.candidate_id, e.label_id from ended e) t
      where l.candidate_id = t.candidate_id and l.id = t.label_id
        and not exists (select from candor.ground g
                         where g.candidate_id = l.candidate_id and g.label_id = l.id and g.ended_at is null
                           and not exists (select from ended e
                                            where e.candidate_id = g.candidate_id and e.label_id = g.label_id
                                              and e.purpose = g.purpose and e.basis = g.basis
                                              and e.application_id is not distinct from g.application_id
                                              and e.consent_id is not distinct from g.consent_id
                                              and e.law is not distinct from g.law))
        ${KEPT_BY_NOTHING}
     returning l.candidate_id as "candidateId", l.category`;

/** Labels without a living ground that nothing keeps any more: after a hold is released or a restriction lifted. */
export const deleteUngrounded = (tx: Queries, candidateIds: readonly string[]): Promise<GoneLabel[]> =>
  tx.rows(
    `delete from candor.label l
      where l.candidate_id = any ($1::uuid[])
        and not exists (select from candor.ground g
                         where g.candidate_id = l.candidate_id and g.label_id = l.id and g.ended_at is null)
        ${KEPT_BY_NOTHING}
     returning l.candidate_id as "candidateId", l.category`,
    [candidateIds],
  );

/**
 * Commit one of whom every ground is over and whom nothing keeps: their labels stay closed, and go with all their rows in
 * commit three. Answers with each label that is on its way out, and with whoever has none.
 */
export const markOver = (
  tx: Queries,
  candidateIds: readonly string[],
  now: string,
): Promise<{ candidateId: string; category: string | null }[]> =>
  tx.rows(
    `with ending as (
       update candor.candidate c set state = 'ending', ending_because = 'term_over'
        where c.id = any ($1::uuid[]) and c.state = 'active'
          and (c.keep_empty_until is null or c.keep_empty_until <= $2::timestamptz)
          and not exists (select from candor.ground g
                           where g.candidate_id = c.id and g.ended_at is null and g.retain_until > $2::timestamptz)
          ${HELD_BY_NOTHING}
       returning c.id)
     select e.id as "candidateId", l.category
       from ending e left join candor.label l on l.candidate_id = e.id`,
    [candidateIds, now],
  );

/** A document that was read ends with the last of the candidate's own fields in it, as they were read or corrected since. */
export const deleteOrphanedDocuments = (tx: Queries, candidateIds: readonly string[]): Promise<GoneLabel[]> =>
  tx.rows(
    `delete from candor.label l
      using candor.document d, candor.record r
      where d.candidate_id = any ($1::uuid[]) and l.candidate_id = d.candidate_id and l.id = d.label_id
        and r.candidate_id = d.candidate_id and r.id = d.record_id and r.state = 'ready'
        and r.reader is not null
        and not exists (select from candor.label other
                          join candor.record f on f.candidate_id = other.candidate_id and f.id = other.record_id
                         where other.candidate_id = l.candidate_id and l.record_id in (f.id, f.corrects) and other.id <> l.id
                           and other.whose = 'candidate')
        and not exists (select from candor.hold h
                         where h.candidate_id = l.candidate_id and h.released_at is null
                           and (h.categories is null or l.category = any (h.categories)))
        and not exists (select from candor.restriction t where t.candidate_id = l.candidate_id and t.lifted_at is null)
     returning l.candidate_id as "candidateId", l.category`,
    [candidateIds],
  );

/** Commit one of a candidate's end: of these, the ones of whom nothing lives and whom nothing holds. */
export const markEnding = (
  tx: Queries,
  candidateIds: readonly string[],
  because: string,
  now: string,
): Promise<{ id: string }[]> =>
  tx.rows(
    `update candor.candidate c set state = 'ending', ending_because = $2::text
      where c.id = any ($1::uuid[]) and c.state = 'active'
        and (c.keep_empty_until is null or c.keep_empty_until <= $3::timestamptz)
        and not exists (select from candor.label l where l.candidate_id = c.id)
        ${HELD_BY_NOTHING}
     returning c.id`,
    [candidateIds, because, now],
  );
