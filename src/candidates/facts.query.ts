import type { Queries } from '../platform/index.ts';

export interface ApplicationRow {
  readonly id: string;
  readonly jobId: string;
  readonly jurisdiction: string;
  readonly stage: string;
  readonly status: 'active' | 'hired' | 'rejected' | 'withdrawn';
  readonly receivedAt: string;
  readonly closedAt: string | null;
  readonly rejectionSentAt: string | null;
  readonly rejectionReceivedAt: string | null;
  readonly decidedAt: string | null;
}

export interface FactsRow {
  readonly jurisdiction: string;
  readonly lastContactAt: string | null;
  readonly policyVersion: number;
  readonly applications: readonly ApplicationRow[];
  readonly consents: readonly {
    id: string;
    purpose: string;
    jurisdiction: string;
    givenAt: string;
    until: string;
    withdrawnAt: string | null;
  }[];
  readonly objections: readonly string[];
  readonly holds: readonly { id: string; categories: string[] | null }[];
  readonly restrictions: readonly { id: string; ground: string }[];
}

/** The one lock of every deed. Answers with the candidate's state, or nothing where there is none. */
export const lockCandidate = (tx: Queries, candidateId: string): Promise<{ state: 'active' | 'ending' }[]> =>
  tx.rows('select state from candor.candidate where id = $1::uuid for no key update', [candidateId]);

/** What a deed has to know, read after the lock, in one statement. */
export const selectFacts = (tx: Queries, candidateId: string): Promise<FactsRow[]> =>
  tx.rows(
    `select c.jurisdiction,
            c.last_contact_at as "lastContactAt",
            (select max(version) from candor.policy_version) as "policyVersion",
            coalesce((select json_agg(json_build_object(
                        'id', a.id, 'jobId', a.job_id, 'jurisdiction', a.jurisdiction, 'stage', a.stage, 'status', a.status,
                        'receivedAt', a.received_at, 'closedAt', a.closed_at, 'rejectionSentAt', a.rejection_sent_at,
                        'rejectionReceivedAt', a.rejection_received_at, 'decidedAt', a.decided_at) order by a.received_at, a.id)
                        from candor.application a where a.candidate_id = c.id), '[]') as applications,
            coalesce((select json_agg(json_build_object(
                        'id', s.id, 'purpose', s.purpose, 'jurisdiction', s.jurisdiction, 'givenAt', s.given_at,
                        'until', s.retain_until, 'withdrawnAt', s.withdrawn_at) order by s.given_at, s.id)
                        from candor.consent s where s.candidate_id = c.id), '[]') as consents,
            coalesce((select json_agg(o.purpose order by o.purpose)
                        from candor.objection o where o.candidate_id = c.id), '[]') as objections,
            coalesce((select json_agg(json_build_object('id', h.id, 'categories', h.categories) order by h.id)
                        from candor.hold h where h.candidate_id = c.id and h.released_at is null), '[]') as holds,
            coalesce((select json_agg(json_build_object('id', r.id, 'ground', r.ground) order by r.id)
                        from candor.restriction r where r.candidate_id = c.id and r.lifted_at is null), '[]') as restrictions
       from candor.candidate c
      where c.id = $1::uuid`,
    [candidateId],
  );
