/** The real policy of the project, and cases to put to it. */
import { readFileSync } from 'node:fs';
import {
  type ApplicationFacts,
  type CaseFacts,
  type GroundSpec,
  type Instant,
  loadPolicy,
  type Policy,
  type PolicyMistake,
  policyMistakeText,
} from '../../src/policy/index.ts';

export const POLICY_FILE = 'config/policy.yaml';
export const POLICY_TEXT = readFileSync(new URL(`../../${POLICY_FILE}`, import.meta.url), 'utf8');

export function readOrFail(text: string): Policy {
  const loaded = loadPolicy(text, POLICY_FILE);
  if (!loaded.ok) throw new Error(loaded.mistakes.map(policyMistakeText).join('\n'));
  return loaded.policy;
}

export const THE_POLICY = readOrFail(POLICY_TEXT);

/** The mistakes of the project's policy after one change of its text. */
export function mistakesAfter(found: string, replacement: string): PolicyMistake[] {
  if (!POLICY_TEXT.includes(found)) throw new Error(`the policy has no ${JSON.stringify(found)} to change`);
  const loaded = loadPolicy(POLICY_TEXT.replace(found, replacement), POLICY_FILE);
  return loaded.ok ? [] : loaded.mistakes;
}

export function policyAfter(found: string, replacement: string): Policy {
  if (!POLICY_TEXT.includes(found)) throw new Error(`the policy has no ${JSON.stringify(found)} to change`);
  return readOrFail(POLICY_TEXT.replace(found, replacement));
}

export const at = (text: string): Instant => Temporal.Instant.from(text);

export function anApplication(facts: Partial<ApplicationFacts> = {}): ApplicationFacts {
  return {
    id: 'application-a',
    jurisdiction: 'DE',
    stage: 'screening',
    status: 'active',
    receivedAt: at('2026-03-02T09:00:00Z'),
    ...facts,
  };
}

/** An applicant's contact data in Germany, unless said otherwise. */
export function aCase(facts: Partial<CaseFacts> = {}): CaseFacts {
  return {
    candidateJurisdiction: 'DE',
    application: anApplication(),
    consents: [],
    objections: [],
    recordReceivedAt: at('2026-03-02T09:00:00Z'),
    source: 'candidate_application',
    category: 'contact',
    ...facts,
  };
}

export function purposesOf(grounds: readonly GroundSpec[]): string[] {
  return grounds.map(({ purpose }) => purpose).sort();
}

export function groundOf(grounds: readonly GroundSpec[], purpose: string): GroundSpec {
  const found = grounds.filter((ground) => ground.purpose === purpose);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} grounds for ${purpose}, not one`);
  return found[0];
}
