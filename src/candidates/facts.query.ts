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
  readonly checkSteps: readonly { applicationId: string; step: string; at: string; recordId: string | null }[];
}

/** The first step of every deed: the one lock, then the facts. Nothing where there is no such candidate. */
export const beginDeed = (
  tx: Queries,
  candidateId: string,
): Promise<{ state: 'active' | 'ending'; facts: FactsRow }[]> =>
  tx.rows('select state, facts from candor.begin_deed($1::uuid)', [candidateId]);

/** The facts again, after a change of the same deed. */
export const selectFacts = (tx: Queries, candidateId: string): Promise<{ facts: FactsRow }[]> =>
  tx.rows('select candor.facts_of($1::uuid) as facts', [candidateId]);

/** Facts without the lock, and whether the caller's key still holds. The text is what `store_record` compares. */
export const selectKnownFacts = (
  queries: Queries,
  keyId: string | null,
  candidateId: string,
  now: string,
): Promise<{ keyAlive: boolean; state: 'active' | 'ending' | null; facts: string | null }[]> =>
  queries.rows(
    `select key_alive as "keyAlive", state, facts::text as facts
       from candor.known_facts($1::uuid, $2::uuid, $3::timestamptz)`,
    [keyId, candidateId, now],
  );
