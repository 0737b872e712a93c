import type { Deed } from '../candidates/index.ts';
import { letterLanguage, type Authority, type Language } from '../mail/index.ts';
import { authorityIn, plainIn } from '../policy/index.ts';

/** What every letter of this room says in the same way: language, authority and time zone of the person, words of the use. */
export interface Setting {
  readonly language: Language;
  readonly authority: Authority;
  readonly timeZone: string;
  readonly purpose: string;
}

export function settingOf(deed: Deed, consent: { readonly purpose: string; readonly noticeLanguage: string }): Setting {
  const { policy, facts } = deed;
  const home = policy.jurisdictions.get(facts.jurisdiction);
  const purpose = policy.purposes.get(consent.purpose);
  const language = letterLanguage(consent.noticeLanguage);
  if (!home) throw new Error('the policy in force has lost the jurisdiction of a candidate');
  return {
    language,
    authority: authorityIn(home, language),
    timeZone: home.timeZone,
    purpose: purpose ? plainIn(purpose, language) : consent.purpose,
  };
}

const UNANSWERED: Readonly<Record<Language, string>> = {
  en: 'your consent ends on that day, and what we hold for no other reason is erased.',
  de: 'Ihre Einwilligung endet an diesem Tag, und was wir aus keinem anderen Grund speichern, wird gelöscht.',
};

export const unanswered = (language: Language): string => UNANSWERED[language];
