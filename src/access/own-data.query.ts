import { utcText, type Queries } from '../platform/index.ts';

export interface OwnGround {
  readonly purpose: string;
  readonly basis: string;
  readonly condition: string | null;
  readonly law: string | null;
  readonly rule: string;
  readonly until: string;
  readonly survivesErasure: string | null;
}

export interface OwnLabelRow {
  readonly id: string;
  readonly recordId: string;
  readonly kind: string;
  readonly recordSealed: Buffer;
  readonly receivedAt: string;
  readonly category: string;
  readonly source: string;
  readonly whose: 'candidate' | 'referee';
  readonly revision: number;
  readonly sealed: Buffer;
  readonly mediaType: string | null;
  readonly size: number | null;
  /** The grounds that live; none where only a hold or a restriction keeps the label. */
  readonly grounds: readonly OwnGround[];
}

/** Every label of a candidate, whatever keeps it: a person's own access is bound to no purpose (Art. 15). */
export const selectOwnLabels = (tx: Queries, candidateId: string, now: string): Promise<OwnLabelRow[]> =>
  tx.rows(
    `select l.id, l.record_id as "recordId", r.kind, r.sealed as "recordSealed", ${utcText('r.received_at')} as "receivedAt",
            l.category, l.source, l.whose, l.revision, l.sealed, d.media_type as "mediaType", d.size,
            coalesce((select json_agg(json_build_object(
                        'purpose', g.purpose, 'basis', g.basis, 'condition', g.condition, 'law', g.law, 'rule', g.rule,
                        'until', ${utcText('g.retain_until')}, 'survivesErasure', g.survives_erasure)
                        order by g.retain_until, g.purpose, g.application_id)
                        from candor.ground g
                       where g.candidate_id = l.candidate_id and g.label_id = l.id and g.ended_at is null
                         and g.retain_until > $2::timestamptz), '[]') as grounds
       from candor.label l
       join candor.record r on r.candidate_id = l.candidate_id and r.id = l.record_id
       left join candor.document d on d.candidate_id = l.candidate_id and d.label_id = l.id
      where l.candidate_id = $1::uuid
      order by r.received_at, r.id, l.category`,
    [candidateId, now],
  );

export interface OwnStateRow {
  readonly jurisdiction: string;
  readonly applications: readonly {
    id: string;
    sealed: string;
    jurisdiction: string;
    status: string;
    receivedAt: string;
    closedAt: string | null;
  }[];
  readonly consents: readonly {
    id: string;
    sealed: string;
    purpose: string;
    givenAt: string;
    until: string;
    withdrawnAt: string | null;
  }[];
  readonly objections: readonly { purpose: string; at: string }[];
  /** What was done about background checks, each for an application. */
  readonly checkSteps: readonly { applicationId: string; step: string; at: string; recordId: string | null }[];
  readonly requests: readonly { kind: string; state: string; receivedAt: string; dueAt: string }[];
  /** Categories that an open hold covers; null stands for all. */
  readonly holds: readonly (readonly string[] | null)[];
  readonly restrictions: readonly { ground: string; since: string }[];
}

/** What is known of a candidate beside the labels; nothing where the candidate is gone or going. */
export const selectOwnState = (tx: Queries, candidateId: string): Promise<OwnStateRow[]> =>
  tx.rows(
    `select c.jurisdiction,
            coalesce((select json_agg(json_build_object(
                        'id', a.id, 'sealed', encode(a.sealed, 'base64'), 'jurisdiction', a.jurisdiction, 'status', a.status,
                        'receivedAt', ${utcText('a.received_at')}, 'closedAt', ${utcText('a.closed_at')}) order by a.received_at, a.id)
                        from candor.application a where a.candidate_id = c.id), '[]') as applications,
            coalesce((select json_agg(json_build_object(
                        'id', s.id, 'sealed', encode(s.sealed, 'base64'), 'purpose', s.purpose,
                        'givenAt', ${utcText('s.given_at')}, 'until', ${utcText('s.retain_until')},
                        'withdrawnAt', ${utcText('s.withdrawn_at')}) order by s.given_at, s.id)
                        from candor.consent s where s.candidate_id = c.id), '[]') as consents,
            coalesce((select json_agg(json_build_object('purpose', o.purpose, 'at', ${utcText('o.at')}) order by o.purpose)
                        from candor.objection o where o.candidate_id = c.id), '[]') as objections,
            coalesce((select json_agg(json_build_object('applicationId', k.application_id, 'step', k.step,
                        'at', ${utcText('k.at')}, 'recordId', k.record_id) order by k.at, k.id)
                        from candor.check_step k where k.candidate_id = c.id), '[]') as "checkSteps",
            coalesce((select json_agg(json_build_object('kind', q.kind, 'state', q.state,
                        'receivedAt', ${utcText('q.received_at')}, 'dueAt', ${utcText('q.due_at')}) order by q.received_at, q.id)
                        from candor.request q where q.candidate_id = c.id and q.about = 'candidate'), '[]') as requests,
            coalesce((select json_agg(h.categories order by h.id)
                        from candor.hold h where h.candidate_id = c.id and h.released_at is null), '[]') as holds,
            coalesce((select json_agg(json_build_object('ground', r.ground, 'since', ${utcText('r.since')}) order by r.id)
                        from candor.restriction r where r.candidate_id = c.id and r.lifted_at is null), '[]') as restrictions
       from candor.candidate c
      where c.id = $1::uuid and c.state = 'active'`,
    [candidateId],
  );

export interface OwnDocumentRow {
  readonly mediaType: string;
  readonly recordSealed: Buffer;
  readonly seq: number;
  readonly sealed: Buffer;
}

/** The parts of one original of the candidate, open or closed to others. */
export const selectOwnDocument = (tx: Queries, candidateId: string, recordId: string): Promise<OwnDocumentRow[]> =>
  tx.rows(
    `select d.media_type as "mediaType", r.sealed as "recordSealed", p.seq, p.sealed
       from candor.document d
       join candor.candidate c on c.id = d.candidate_id and c.state = 'active'
       join candor.record r on r.candidate_id = d.candidate_id and r.id = d.record_id
       join candor.document_part p on p.candidate_id = d.candidate_id and p.record_id = d.record_id
      where d.candidate_id = $1::uuid and d.record_id = $2::uuid
      order by p.seq`,
    [candidateId, recordId],
  );
