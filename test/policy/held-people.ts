/** Candidates as they are held under the project's policy: everywhere, in each state of an application, and of each kind of label. */
import { caseOf, type CandidateFacts, type StandingGround, type StandingLabel } from '../../src/candidates/index.ts';
import { groundsFor, type CaseFacts, type GroundSpec, type Instant } from '../../src/policy/index.ts';
import { at, THE_POLICY } from './the-policy.ts';

export interface Held {
  readonly facts: CandidateFacts;
  readonly labels: readonly StandingLabel[];
}

export const NOW = at('2026-11-24T09:00:00Z');
const VERSION = 1;
const ago = (days: number): Instant => NOW.subtract({ hours: 24 * days });

type Application = CandidateFacts['applications'][number];

const APPLICATIONS: readonly (Partial<Application> | undefined)[] = [
  { stage: 'screening', status: 'active' },
  { stage: 'offer', status: 'active', decidedAt: ago(3) },
  { stage: 'interview', status: 'rejected', closedAt: ago(10), rejectionReceivedAt: ago(9) },
  { stage: 'offer', status: 'rejected', closedAt: ago(20), rejectionSentAt: ago(20), decidedAt: ago(21) },
  { stage: 'offer', status: 'hired', closedAt: ago(5), decidedAt: ago(6) },
  undefined,
];

const OPEN = { id: 'application', jobId: 'job', stage: 'screening', status: 'active', receivedAt: ago(60) } as const;

function heldPerson(jurisdiction: string, application: Partial<Application> | undefined, agreed: boolean): Held {
  const consent = { id: 'consent', purpose: 'future_opportunities', jurisdiction, givenAt: ago(9), until: ago(-600) };
  const facts: CandidateFacts = {
    candidateId: `${jurisdiction} ${application?.stage ?? 'none'} ${application?.status ?? ''}`,
    jurisdiction,
    lastContactAt: agreed ? ago(4) : undefined,
    policyVersion: VERSION,
    applications: application ? [{ ...OPEN, jurisdiction, ...application }] : [],
    consents: agreed ? [consent] : [],
    objections: [],
    checkSteps: [],
    holds: [],
    restrictions: [],
  };
  return { facts, labels: labelsOf(facts) };
}

/** Of each category and the rules that there are for it, by the first source that has them. */
function labelsOf(facts: CandidateFacts): StandingLabel[] {
  const labels = new Map<string, StandingLabel>();
  for (const category of THE_POLICY.categories.keys())
    for (const source of THE_POLICY.sources.keys()) {
      const label = { labelId: `${category} ${source}`, category, source, recordReceivedAt: ago(59).toString() };
      const { grounds } = groundsFor(THE_POLICY, caseOfLabel(facts, label), NOW);
      const key = `${category} ${grounds.map(({ rule }) => rule).join()}`;
      if (grounds.length > 0 && !labels.has(key)) labels.set(key, { ...label, grounds: grounds.map(standing) });
    }
  return [...labels.values()];
}

const standing = ({ purpose, basis, standsOn, rule, retainUntil, survivesErasure }: GroundSpec): StandingGround => ({
  purpose,
  basis,
  applicationId: standsOn.applicationId ?? null,
  consentId: standsOn.consentId ?? null,
  law: standsOn.law ?? null,
  rule,
  retainUntil: retainUntil.toString(),
  survivesErasure: survivesErasure?.article ?? null,
  ended: false,
  endedBecause: null,
  policyVersion: VERSION,
});

/** A label as policy is asked about it. */
export const caseOfLabel = (facts: CandidateFacts, label: Omit<StandingLabel, 'labelId' | 'grounds'>): CaseFacts =>
  caseOf(facts, { ...label, recordReceivedAt: Temporal.Instant.from(label.recordReceivedAt) }, facts.applications[0]);

export const heldPeople: readonly Held[] = [...THE_POLICY.jurisdictions.keys()].flatMap((jurisdiction) =>
  APPLICATIONS.map((application, index) => heldPerson(jurisdiction, application, index % 2 === 0)),
);
