/** The end of a ground that stands, counted again after its anchor moved. */
import { countEnd, type CountedEnd, timeZoneFor } from './count-end.ts';
import { type CaseFacts, FactsBroken, type StandsOn } from './facts.ts';
import { objectionBars } from './judge.ts';
import type { Policy } from './policy.ts';

export type EndAnew =
  | CountedEnd
  | {
      readonly end: true;
      readonly because:
        'rule_gone' | 'rule_refuses' | 'application_gone' | 'consent_gone' | 'consent_withdrawn' | 'objection';
    };

/** Only the application and the consent that the ground stands on are looked at: another's fate never moves it. */
export function endAnew(
  policy: Policy,
  ground: { readonly rule: string; readonly purpose: string; readonly standsOn: StandsOn },
  facts: CaseFacts,
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
  if (objectionBars(policy, rule, facts)) return { end: true, because: 'objection' };
  if (rule.basis !== 'consent') return countEnd(rule, facts, timeZoneFor(policy, rule, facts));
  const consent = facts.consents.find(({ id }) => id === ground.standsOn.consentId);
  if (!consent) return { end: true, because: 'consent_gone' };
  if (consent.withdrawnAt) return { end: true, because: 'consent_withdrawn' };
  return countEnd(rule, facts, timeZoneFor(policy, rule, facts), consent);
}
