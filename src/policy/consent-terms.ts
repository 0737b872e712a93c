/** How long a consent lasts, when to ask again, and in which words to ask. */
import { dayBefore, earlier, endOfTerms, later } from './calendar.ts';
import { ruleFor, SITUATIONS } from './cell.ts';
import type { Policy } from './policy.ts';
import type { GrantingRule, Instant, Language } from './words.ts';

export interface ConsentQuestion {
  readonly purpose: string;
  readonly jurisdiction: string;
  readonly at: Instant;
  readonly lastContactAt?: Instant;
}

/**
 * Until when a consent lasts that is given, or given anew, at this moment; undefined where consent is no basis for the purpose.
 * One consent covers several categories: where their rules differ, the shortest counts.
 */
export function consentUntil(policy: Policy, question: ConsentQuestion): Instant | undefined {
  const { purpose, jurisdiction, at, lastContactAt } = question;
  const calendar = policy.jurisdictions.get(jurisdiction);
  if (!calendar) return undefined;
  const ends = consentRules(policy, purpose, jurisdiction).map(({ retention }) => {
    const from = retention.orLater === 'last_contact' && lastContactAt ? later(at, lastContactAt) : at;
    return endOfTerms(from, [retention.keep], calendar);
  });
  return ends.length === 0 ? undefined : ends.reduce(earlier);
}

/** When to ask whether the person still agrees, the earliest first, and for how long a yes would hold. */
export function renewalFor(
  policy: Policy,
  consent: { readonly purpose: string; readonly jurisdiction: string; readonly until: Instant },
): { askFrom: Instant[]; extends: string } | undefined {
  const timeZone = policy.jurisdictions.get(consent.jurisdiction)?.timeZone;
  const rule = consentRules(policy, consent.purpose, consent.jurisdiction).find(({ renewal }) => renewal);
  if (!timeZone || !rule?.renewal) return undefined;
  const askFrom = rule.renewal.askBefore.map((lead) => dayBefore(consent.until, lead, timeZone));
  return {
    askFrom: askFrom.sort((one, other) => Temporal.Instant.compare(one, other)),
    extends: rule.retention.keep.iso,
  };
}

export function consentWording(
  policy: Policy,
  purpose: string,
  language: Language,
): { version: number; text: string } | undefined {
  const wording = policy.consentWordings.get(purpose);
  const text = wording?.texts.get(language);
  return wording && text ? { version: wording.version, text } : undefined;
}

/** The rules with a basis of consent that have the say for a purpose in a jurisdiction, heirs worked out. */
function consentRules(policy: Policy, purpose: string, jurisdiction: string): GrantingRule[] {
  const speaking = new Set<GrantingRule>();
  for (const rule of policy.rules.values()) {
    if (rule.does !== 'grant' || rule.purpose !== purpose || rule.basis !== 'consent') continue;
    const speaks = [...rule.categories].some((category) =>
      [...rule.sources].some((source) =>
        SITUATIONS.some(
          (situation) => ruleFor(policy, { purpose, category, source, jurisdiction, situation }) === rule,
        ),
      ),
    );
    if (speaks) speaking.add(rule);
  }
  return [...speaking];
}
