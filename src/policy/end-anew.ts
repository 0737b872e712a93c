/** The end of a ground that stands, counted again after its anchor or the policy moved. */
import { ruleFor, SITUATIONS } from './cell.ts';
import { countEnd, type CountedEnd, calendarFor } from './count-end.ts';
import { type CaseFacts, FactsBroken, type StandsOn } from './facts.ts';
import { objectionBars } from './judge.ts';
import type { Policy } from './policy.ts';
import type { Basis, GrantingRule } from './words.ts';

export type EndAnew =
  | CountedEnd
  | {
      readonly end: true;
      readonly because:
        'rule_gone' | 'rule_refuses' | 'application_gone' | 'consent_gone' | 'consent_withdrawn' | 'objection';
    };

/**
 * Only the application and the consent that the ground stands on are looked at: another's fate never moves it. Where it was
 * given under another policy, `laws` are all that it may have been given by: its rule has to speak under one of them.
 */
export function endAnew(
  policy: Policy,
  ground: { readonly rule: string; readonly purpose: string; readonly basis: Basis; readonly standsOn: StandsOn },
  facts: CaseFacts,
  laws?: readonly string[],
): EndAnew {
  const rule = policy.rules.get(ground.rule);
  if (!rule || rule.purpose !== ground.purpose) return { end: true, because: 'rule_gone' };
  if (rule.does === 'refuse') return { end: true, because: 'rule_refuses' };
  if (rule.requires === 'application') {
    if (!facts.application) return { end: true, because: 'application_gone' };
    if (ground.standsOn.applicationId !== facts.application.id) {
      throw new FactsBroken('APPLICATION_OF_ANOTHER_GROUND', facts.application.id);
    }
  }
  if (rule.basis !== ground.basis || rule.law?.id !== ground.standsOn.law || !speaksOf(policy, rule, facts, laws))
    return { end: true, because: 'rule_gone' };
  if (objectionBars(policy, rule, facts)) return { end: true, because: 'objection' };
  if (rule.basis !== 'consent') return countEnd(rule, facts, calendarFor(policy, rule, facts));
  const consent = facts.consents.find(({ id }) => id === ground.standsOn.consentId);
  if (!consent) return { end: true, because: 'consent_gone' };
  if (consent.withdrawnAt) return { end: true, because: 'consent_withdrawn' };
  return countEnd(rule, facts, calendarFor(policy, rule, facts), consent);
}

/** A rule of the same name may have come to speak of other data, or of another place. */
function speaksOf(policy: Policy, rule: GrantingRule, facts: CaseFacts, given: readonly string[] | undefined): boolean {
  const { category, source, application, candidateJurisdiction } = facts;
  if (!rule.categories.has(category) || !rule.sources.has(source)) return false;
  const onEither = rule.requires !== 'application' && rule.requires !== 'no_application';
  if (onEither && !given) return true; // by whichever of the person's laws gave it
  const own = [...(application ? [application.jurisdiction] : []), candidateJurisdiction];
  const situations = onEither ? SITUATIONS : ([application ? 'application' : 'no_application'] as const);
  return (onEither && given ? given : own).some((jurisdiction) =>
    situations.some(
      (situation) => ruleFor(policy, { purpose: rule.purpose, category, source, jurisdiction, situation }) === rule,
    ),
  );
}
