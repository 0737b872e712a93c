import { Refusal } from '../platform/index.ts';

/** The closed list of what this room refuses. */
export const candidateUnknown = (): Refusal =>
  new Refusal('not_found', 'CANDIDATE_NOT_FOUND', {
    found: 'no candidate with this id that you may see',
    remedy: 'Check the id; look candidates up with GET /v1/candidates.',
  });

export const candidateEnded = (candidateId: string): Refusal =>
  new Refusal('ended', 'CANDIDATE_ENDED', {
    found: 'a candidate whose data has ended',
    remedy: `See GET /v1/erasures/${candidateId}. If the person has applied again since, create the candidate anew.`,
    facts: { candidateId },
  });

export const notFound = (kind: string): Refusal =>
  new Refusal('not_found', `${kind.toUpperCase()}_NOT_FOUND`, {
    found: `no ${kind} with this id that you may see`,
    remedy: 'Check the id.',
  });

/** Refused because whoever or whatever it was about is not there, or no longer: a job has nothing more to do. */
export const isGone = (error: unknown): error is Refusal =>
  error instanceof Refusal && (error.kind === 'ended' || error.kind === 'not_found');

export const dateRefused = (field: string, found: string, expected: string): Refusal =>
  new Refusal('invalid', 'DATE_NOT_POSSIBLE', {
    field,
    found,
    expected,
    remedy: 'Send the date on which it happened, as ISO 8601 with a zone.',
  });

export const versionUnknown = (newest: number): Refusal =>
  new Refusal('not_found', 'POLICY_VERSION_NOT_FOUND', {
    found: 'a version of the policy that there is not',
    expected: `a whole number from 1 to ${newest}`,
    remedy: 'GET /v1/policy/versions lists those that there were; leave it out for the one in force.',
    field: 'version',
  });
