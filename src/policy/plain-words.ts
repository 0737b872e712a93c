/** Words of the policy as they are said to the person. */
import type { Policy } from './policy.ts';
import type { JurisdictionRule } from './words.ts';

/** A policy speaks English, and German where it says so; what it does not say in a language, it says in English. */
export function plainIn(word: { readonly plain: string; readonly plainDe?: string }, language: string): string {
  return language === 'de' ? (word.plainDe ?? word.plain) : word.plain;
}

/** Whom a person may complain to, by the name that it has in their language. */
export function authorityIn({ authority }: JurisdictionRule, language: string): { name: string; url: string } {
  const { nameEn, nameDe, url } = authority;
  return { name: language === 'de' ? (nameDe ?? nameEn) : nameEn, url };
}

/** How a law is cited that a ground stands on; one that the policy no longer knows, by its id. */
export const lawTitle = (policy: Policy, id: string): string => policy.laws.get(id)?.title ?? id;
