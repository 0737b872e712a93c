import { Refusal } from '../platform/index.ts';
import { policyMistakeText, type PolicyMistake } from '../policy/index.ts';
import type { PlanRow } from './policy-plans.query.ts';

/** More than anybody mends at once. */
const TOLD = 100;

export const policyBroken = (mistakes: readonly PolicyMistake[]): Refusal =>
  new Refusal('invalid', 'POLICY_BROKEN', {
    field: 'text',
    found: mistakes.length === 1 ? 'a policy with a mistake' : `a policy with ${mistakes.length} mistakes`,
    expected: 'a policy file without a mistake',
    remedy: 'Mend each, as it says, and send the policy again.',
    facts: { mistakes: mistakes.slice(0, TOLD).map(policyMistakeText) },
  });

export const policyInForce = (): Refusal =>
  new Refusal('conflict', 'POLICY_IN_FORCE', {
    field: 'text',
    found: 'the policy that is in force',
    expected: 'one that differs from it',
    remedy: 'Nothing has to be done.',
  });

export const planNotFound = (): Refusal =>
  new Refusal('not_found', 'PLAN_NOT_FOUND', {
    found: 'no plan with this id',
    remedy: 'Ask for one with POST /v1/policy/plan.',
  });

export const planNotFinished = (): Refusal =>
  new Refusal('conflict', 'PLAN_NOT_FINISHED', {
    found: 'a plan that is still being made',
    expected: 'one that says what the policy would do',
    remedy: 'Look at it with GET /v1/policy/plans/{id}, and apply it once it has an answer.',
  });

export const planOfAnotherVersion = (plan: PlanRow, inForce: number): Refusal =>
  new Refusal('conflict', 'PLAN_OF_ANOTHER_VERSION', {
    found:
      plan.version === null
        ? `a plan against version ${plan.against}, while version ${inForce} is in force`
        : `a plan that was applied before, as version ${plan.version}`,
    expected: 'a plan against the version in force',
    remedy: 'Plan the policy again with POST /v1/policy/plan.',
  });

export const sameTwoEyes = (): Refusal =>
  new Refusal('forbidden', 'SAME_TWO_EYES', {
    found: 'the one who planned the policy',
    expected: 'somebody else: what is planned by one is applied by another',
    remedy: 'Let another person apply it, with a key of their own.',
  });

export const stillMoving = (): Refusal =>
  new Refusal('conflict', 'POLICY_STILL_MOVING', {
    found: 'candidates who are still to be judged by the version in force',
    expected: 'that the change before this one is through',
    remedy: 'Apply it once GET /v1/policy/plans/{id} of the plan before has “movedAt”.',
  });
