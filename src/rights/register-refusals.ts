import { Refusal } from '../platform/index.ts';
import type { Need } from './request-needs.ts';

/** The closed list of what the register refuses. */
export const kindUnknown = (kinds: Iterable<string>): Refusal =>
  new Refusal('invalid', 'REQUEST_KIND_UNKNOWN', {
    field: 'kind',
    found: 'a kind of request that the policy does not have',
    expected: `one of ${[...kinds].join(', ')}`,
    remedy: 'Send one of these, or add it to the policy.',
  });

export const clockMissing = (): Refusal =>
  new Refusal('invalid', 'REQUEST_WITHOUT_CLOCK', {
    field: 'jurisdiction',
    found: 'a kind of request for which the policy sets no clock there',
    expected: 'a kind and a jurisdiction with a clock',
    remedy: 'Add the clock to the policy: a request without one would never be due.',
  });

export const agentNotTaken = (): Refusal =>
  new Refusal('invalid', 'REQUEST_NOT_BY_AGENT', {
    field: 'by',
    found: 'an agent, for a kind of request that the policy takes from the person alone',
    expected: 'person',
    remedy: 'Ask the agent to let the person ask, or change “agents” in the policy.',
  });

export const proofWithoutAgent = (): Refusal =>
  new Refusal('invalid', 'AGENT_PROOF_WITHOUT_AGENT', {
    field: 'agentProof',
    found: 'an agent’s proof for a request that the person makes',
    expected: 'no proof, or an agent',
    remedy: 'Leave it out, or send “by” as agent.',
  });

export const proofNotNeeded = (): Refusal =>
  new Refusal('conflict', 'REQUEST_NEEDS_NO_PROOF', {
    found: 'a request for which nobody has to prove who they are',
    expected: 'a request whose kind needs proof, or one of an agent',
    remedy: 'Decide it: what is not needed must not be asked for.',
  });

export const notVerified = (needs: readonly Need[]): Refusal =>
  new Refusal('conflict', 'REQUEST_NOT_VERIFIED', {
    found: 'a request of which it is not known who asks',
    expected: 'a request that lacks nothing',
    remedy: 'Send what is missing with POST /v1/requests/{id}/verify.',
    facts: { needs },
  });

export const decidedBefore = (decision: string): Refusal =>
  new Refusal('conflict', 'REQUEST_DECIDED', {
    found: 'a request that was decided before',
    expected: 'an open one',
    remedy: 'Register a new request where the person asks again.',
    facts: { decision },
  });

export const decisionNotWhole = (field: string, found: string, expected: string): Refusal =>
  new Refusal('invalid', 'DECISION_NOT_VALID', {
    field,
    found,
    expected,
    remedy: 'Send a decision with what it needs and nothing else: see /docs.',
  });

export const addressMissing = (): Refusal =>
  new Refusal('conflict', 'ANSWER_ADDRESS_NEEDED', {
    field: 'answerTo',
    found: 'no address that the person gave',
    expected: 'an address to which this can be explained',
    remedy: 'Send “answerTo”: it serves this letter, and is not kept.',
  });

export const notExtendable = (found: string): Refusal =>
  new Refusal('conflict', 'REQUEST_NOT_EXTENDABLE', {
    found,
    expected: 'a request within its first period, not yet extended, whose law lets it be extended',
    remedy: 'Decide it by its date.',
  });

export const noWorkedAnswer = (kinds: readonly string[]): Refusal =>
  new Refusal('invalid', 'REQUEST_WITHOUT_ANSWER', {
    found: 'a kind of request that is not answered from the policy',
    expected: `one of ${kinds.join(', ')}`,
    remedy: 'Do what the person asks, and decide the request.',
  });
