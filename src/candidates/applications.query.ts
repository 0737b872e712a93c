import type { Queries } from '../platform/index.ts';

export interface StandingLabel {
  readonly labelId: string;
  readonly category: string;
  readonly source: string;
  readonly recordReceivedAt: string;
  readonly grounds: readonly StandingGround[];
}

export interface StandingGround {
  readonly purpose: string;
  readonly basis: string;
  readonly applicationId: string | null;
  readonly consentId: string | null;
  readonly law: string | null;
  readonly rule: string;
  readonly retainUntil: string;
  /** The article that lets it outlive an erasure; null where it doesn't. */
  readonly survivesErasure: string | null;
  readonly ended: boolean;
  readonly endedBecause: string | null;
  /** The version of the policy by which its end was counted. */
  readonly policyVersion: number;
}

/** The grounds `g` of a label, as `StandingGround` has them. */
export const STANDING_GROUNDS = `json_agg(json_build_object('purpose', g.purpose, 'basis', g.basis, 'applicationId', g.application_id,
              'consentId', g.consent_id, 'law', g.law, 'rule', g.rule, 'retainUntil', g.retain_until,
              'survivesErasure', g.survives_erasure, 'ended', g.ended_at is not null,
              'endedBecause', g.ended_because, 'policyVersion', g.policy_version))`;

/** The record `r` of a label `l`; and `o`, the one that it corrects, where it does. */
export const RECORD_OF_LABEL = `join candor.record r on r.candidate_id = l.candidate_id and r.id = l.record_id
       left join candor.record o on o.candidate_id = r.candidate_id and o.id = r.corrects`;

/** From when a label's ends are counted: a correction prolongs nothing, so it counts as what it corrects. */
export const RECEIVED_AT = 'coalesce(o.received_at, r.received_at)';

/** Every label of the candidate that ever stood on this application, with the grounds that stand on it. */
export const selectLabelsOfApplication = (
  tx: Queries,
  candidateId: string,
  applicationId: string,
): Promise<StandingLabel[]> => selectStanding(tx, 'g.application_id = $2::uuid', [candidateId, applicationId]);

/** Every label of the candidate, with all its grounds. */
export const selectAllLabels = (tx: Queries, candidateId: string): Promise<StandingLabel[]> =>
  selectStanding(tx, 'true', [candidateId]);

const selectStanding = (tx: Queries, which: string, values: readonly unknown[]): Promise<StandingLabel[]> =>
  tx.rows(
    `select l.id as "labelId", l.category, l.source, ${RECEIVED_AT} as "recordReceivedAt",
            ${STANDING_GROUNDS} as grounds
       from candor.ground g
       join candor.label l on l.candidate_id = g.candidate_id and l.id = g.label_id
       ${RECORD_OF_LABEL}
      where g.candidate_id = $1::uuid and ${which}
      group by l.id, l.category, l.source, ${RECEIVED_AT}
      order by l.id`,
    values,
  );

export interface MovedGround {
  readonly labelId: string;
  readonly ground: StandingGround;
  readonly anchor: string;
  readonly anchorAt: string | null;
  readonly retainUntil: string;
  /** The version that it ends by. */
  readonly policyVersion: number;
  /** By the policy in force it would be gone, or end sooner: it stands until the grace of the change is over. */
  readonly inGrace?: 'gone' | 'sooner';
}

/** New ends for grounds whose anchor moved. */
export const moveGrounds = (tx: Queries, candidateId: string, moved: readonly MovedGround[]): Promise<object[]> =>
  tx.rows(
    `update candor.ground g
        set anchor = m.anchor, anchor_at = m.anchor_at, retain_until = m.retain_until, policy_version = m.policy_version
       from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::timestamptz[], $10::timestamptz[],
                    $11::integer[])
         as m (label_id, purpose, basis, application_id, consent_id, law, anchor, anchor_at, retain_until, policy_version)
      where g.candidate_id = $1::uuid and g.label_id = m.label_id and g.purpose = m.purpose and g.basis = m.basis
        and g.application_id is not distinct from m.application_id and g.consent_id is not distinct from m.consent_id
        and g.law is not distinct from m.law and g.ended_at is null`,
    [
      candidateId,
      moved.map((one) => one.labelId),
      moved.map((one) => one.ground.purpose),
      moved.map((one) => one.ground.basis),
      moved.map((one) => one.ground.applicationId),
      moved.map((one) => one.ground.consentId),
      moved.map((one) => one.ground.law),
      moved.map((one) => one.anchor),
      moved.map((one) => one.anchorAt),
      moved.map((one) => one.retainUntil),
      moved.map((one) => one.policyVersion),
    ],
  );

export const insertLocator = (tx: Queries, id: string, candidateId: string, kind: string): Promise<object[]> =>
  tx.rows('insert into candor.locator (id, candidate_id, kind) values ($1::uuid, $2::uuid, $3::text)', [
    id,
    candidateId,
    kind,
  ]);

/** The candidate that a bare id belongs to. */
export const selectLocated = (queries: Queries, id: string, kind: string): Promise<{ candidateId: string }[]> =>
  queries.rows('select candidate_id as "candidateId" from candor.locator where id = $1::uuid and kind = $2::text', [
    id,
    kind,
  ]);

export const insertContact = (
  tx: Queries,
  contact: { id: string; candidateId: string; at: string; direction: string; channel: string },
): Promise<object[]> =>
  tx.rows(
    `insert into candor.contact (id, candidate_id, at, direction, channel)
     values ($1::uuid, $2::uuid, $3::timestamptz, $4::text, $5::text)`,
    [contact.id, contact.candidateId, contact.at, contact.direction, contact.channel],
  );

/** Last contact is the person's own act or answer; it only ever moves forward. */
export const moveLastContact = (tx: Queries, candidateId: string, at: string): Promise<object[]> =>
  tx.rows(
    `update candor.candidate set last_contact_at = greatest(last_contact_at, $2::timestamptz) where id = $1::uuid`,
    [candidateId, at],
  );
