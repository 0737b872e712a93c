/** One purpose, one case, one law: what ground there is, or why none. */
import { type Cell, ruleFor } from './cell.ts';
import { consentInForce } from './consent-in-force.ts';
import { countEnd, calendarFor } from './count-end.ts';
import type { CaseFacts, ConsentFacts, GroundSpec, RefusalCode } from './facts.ts';
import type { Policy } from './policy.ts';
import type { GrantingRule, Instant, ProcessingRule } from './words.ts';

export type Verdict =
  | { readonly granted: GroundSpec; readonly rule: GrantingRule }
  | { readonly refused: RefusalCode; readonly because: string; readonly rule?: ProcessingRule };

/** Whether the term is over is not asked here: the caller knows at which moment the ground would have to live. */
export function judge(policy: Policy, purpose: string, jurisdiction: string, facts: CaseFacts, now: Instant): Verdict {
  const situation = facts.application ? 'application' : 'no_application';
  const cell: Cell = { purpose, category: facts.category, source: facts.source, jurisdiction, situation };
  const rule = ruleFor(policy, cell);
  if (!rule) return withoutRule(policy, cell);
  if (rule.does === 'refuse') return { refused: 'refused_by_rule', because: rule.because, rule };
  const consent = rule.basis === 'consent' ? consentInForce(facts.consents, purpose, now) : undefined;
  return hindrance(policy, rule, facts, consent) ?? { granted: groundBy(policy, rule, facts, consent), rule };
}

/** An application would have helped, or nothing would. */
function withoutRule(policy: Policy, cell: Cell): Verdict {
  if (cell.situation === 'no_application') {
    const withOne = ruleFor(policy, { ...cell, situation: 'application' });
    if (withOne?.does === 'grant' && withOne.beside.length === 0) {
      return { refused: 'application_missing', because: 'name the application that the record belongs to' };
    }
  }
  return { refused: 'no_ground', because: 'policy states no ground for this category, source and jurisdiction' };
}

function hindrance(
  policy: Policy,
  rule: GrantingRule,
  facts: CaseFacts,
  consent: ConsentFacts | undefined,
): Verdict | undefined {
  if (rule.basis === 'consent' && !consent) {
    return { refused: 'consent_missing', because: `record the person's consent to "${rule.purpose}" first`, rule };
  }
  if (rule.stage && !stageReached(policy, facts, rule.stage)) {
    return { refused: 'stage_too_early', because: `send it once the application is at stage "${rule.stage}"`, rule };
  }
  if (objectionBars(policy, rule, facts)) {
    return { refused: 'objected', because: `an objection to "${rule.purpose}" stands`, rule };
  }
  return undefined;
}

/** An unknown stage, as of no application, is before every other. */
function stageReached(policy: Policy, facts: CaseFacts, stage: string): boolean {
  const at = facts.application ? policy.stages.indexOf(facts.application.stage) : -1;
  return at >= policy.stages.indexOf(stage);
}

/** Art. 21 is about legitimate interests and public tasks; what claims need outweighs it (Art. 21(1)). */
export function objectionBars(policy: Policy, rule: GrantingRule, facts: CaseFacts): boolean {
  if (rule.basis !== 'legitimate_interest' && rule.basis !== 'public_task') return false;
  if (policy.purposes.get(rule.purpose)?.objection === 'outweighed') return false;
  return facts.objections.includes(rule.purpose);
}

function groundBy(policy: Policy, rule: GrantingRule, facts: CaseFacts, consent: ConsentFacts | undefined): GroundSpec {
  return {
    purpose: rule.purpose,
    basis: rule.basis,
    ...(rule.condition && { condition: rule.condition }),
    standsOn: {
      ...(rule.requires === 'application' && { applicationId: facts.application?.id }),
      ...(consent && { consentId: consent.id }),
      ...(rule.law && { law: rule.law.id }),
    },
    rule: rule.id,
    ...countEnd(rule, facts, calendarFor(policy, rule, facts), consent),
    ...(rule.survivesErasure && { survivesErasure: rule.survivesErasure }),
  };
}
