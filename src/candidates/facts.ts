import type { Instant, Tx } from '../platform/index.ts';
import type { ApplicationFacts, CaseFacts, ConsentFacts } from '../policy/index.ts';
import { selectFacts, type ApplicationRow, type FactsRow } from './facts.query.ts';

export interface KnownApplication extends ApplicationFacts {
  readonly jobId: string;
}

/** A step about a background check that was taken for an application. */
export interface TakenStep {
  readonly applicationId: string;
  readonly step: string;
  readonly at: Instant;
  readonly recordId?: string;
}

/** What is known of a candidate under the lock: what policy is asked with. */
export interface CandidateFacts {
  readonly candidateId: string;
  readonly jurisdiction: string;
  readonly lastContactAt: Instant | undefined;
  readonly policyVersion: number;
  readonly applications: readonly KnownApplication[];
  readonly consents: readonly (ConsentFacts & { jurisdiction: string })[];
  readonly objections: readonly string[];
  readonly holds: readonly { id: string; categories: string[] | null }[];
  readonly restrictions: readonly { id: string; ground: string }[];
  readonly checkSteps: readonly TakenStep[];
}

export async function readFacts(tx: Tx, candidateId: string): Promise<CandidateFacts> {
  const [row] = await selectFacts(tx, candidateId);
  if (!row) throw new Error('facts are read under the lock, of a candidate that is there');
  return factsOf(candidateId, row.facts);
}

export const factsOf = (candidateId: string, row: FactsRow): CandidateFacts => ({
  candidateId,
  jurisdiction: row.jurisdiction,
  lastContactAt: instant(row.lastContactAt),
  policyVersion: row.policyVersion,
  applications: row.applications.map(applicationFacts),
  consents: row.consents.map((consent) => ({
    id: consent.id,
    purpose: consent.purpose,
    jurisdiction: consent.jurisdiction,
    givenAt: Temporal.Instant.from(consent.givenAt),
    until: Temporal.Instant.from(consent.until),
    ...(consent.withdrawnAt ? { withdrawnAt: Temporal.Instant.from(consent.withdrawnAt) } : {}),
  })),
  objections: row.objections,
  holds: row.holds,
  restrictions: row.restrictions,
  checkSteps: row.checkSteps.map(({ recordId, ...taken }) => ({
    ...taken,
    at: Temporal.Instant.from(taken.at),
    ...(recordId === null ? {} : { recordId }),
  })),
});

/** The steps that were taken for an application. */
export const stepsFor = (facts: CandidateFacts, applicationId: string | undefined): readonly TakenStep[] =>
  facts.checkSteps.filter((one) => one.applicationId === applicationId);

const applicationFacts = (row: ApplicationRow): KnownApplication => ({
  id: row.id,
  jobId: row.jobId,
  jurisdiction: row.jurisdiction,
  stage: row.stage,
  status: row.status,
  receivedAt: Temporal.Instant.from(row.receivedAt),
  ...dated('closedAt', row.closedAt),
  ...dated('rejectionSentAt', row.rejectionSentAt),
  ...dated('rejectionReceivedAt', row.rejectionReceivedAt),
  ...dated('decidedAt', row.decidedAt),
});

const instant = (text: string | null): Instant | undefined => (text === null ? undefined : Temporal.Instant.from(text));

const dated = <Name extends string>(name: Name, text: string | null): Partial<Record<Name, Instant>> =>
  text === null ? {} : ({ [name]: Temporal.Instant.from(text) } as Record<Name, Instant>);

/** The case that policy judges: one label, standing on one application or on none. */
export const caseOf = (
  facts: CandidateFacts,
  label: { category: string; source: string; recordReceivedAt: Instant },
  application: ApplicationFacts | undefined,
): CaseFacts => ({
  candidateJurisdiction: facts.jurisdiction,
  ...(application ? { application } : {}),
  consents: facts.consents,
  objections: facts.objections,
  ...(facts.lastContactAt ? { lastContactAt: facts.lastContactAt } : {}),
  recordReceivedAt: label.recordReceivedAt,
  source: label.source,
  category: label.category,
});
