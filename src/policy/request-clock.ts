/** When a request must be acknowledged and answered, and how long its proof is kept. */
import { endOfTerms } from './calendar.ts';
import { lineageOf } from './lineage.ts';
import type { Policy, RequestClockRule } from './policy.ts';
import type { Term } from './term.ts';
import type { Instant } from './words.ts';

export interface RequestClock {
  readonly acknowledgeBy?: Instant;
  readonly answerBy: Instant;
  /** The latest possible answer, if an extension is told, with its reason, within the first period. */
  readonly extendableTo?: Instant;
  readonly citation: string;
}

/** Counted from receipt, whatever proof of identity takes. The residence decides; undefined where policy sets no clock. */
export function requestClock(
  policy: Policy,
  request: { readonly kind: string; readonly jurisdiction: string; readonly receivedAt: Instant },
): RequestClock | undefined {
  const jurisdiction = policy.jurisdictions.get(request.jurisdiction);
  const rule = clockRuleOf(policy, request.kind, request.jurisdiction);
  if (!jurisdiction || !rule) return undefined;
  const by = (...terms: Term[]): Instant => endOfTerms(request.receivedAt, terms, jurisdiction);
  const { acknowledge, answer, extend, citation } = rule;
  return {
    ...(acknowledge && { acknowledgeBy: by(acknowledge) }),
    answerBy: by(answer),
    ...(extend && { extendableTo: by(answer, extend) }),
    citation,
  };
}

/** The clock that policy sets for a kind of request where the person lives. */
export function clockRuleOf(policy: Policy, kind: string, jurisdictionId: string): RequestClockRule | undefined {
  const clocks = policy.requests.get(kind)?.clocks ?? [];
  for (const id of lineageOf(policy.jurisdictions, jurisdictionId)) {
    const found = clocks.find(({ jurisdictions }) => jurisdictions.has(id));
    if (found) return found;
  }
  return undefined;
}

/** Until when a proof of compliance that was made at this moment is kept; undefined for a kind that policy does not keep. */
export function proofUntil(policy: Policy, kind: string, at: Instant, jurisdiction: string): Instant | undefined {
  const proof = policy.proofs.get(kind);
  const calendar = policy.jurisdictions.get(jurisdiction);
  return proof && calendar ? endOfTerms(at, [proof.keep], calendar) : undefined;
}
