/** A word of the policy as it is said to the person. */
import type { Language } from './words.ts';

/** A policy that says nothing in German says it in English. */
export function plainIn(word: { readonly plain: string; readonly plainDe?: string }, language: Language): string {
  return language === 'de' ? (word.plainDe ?? word.plain) : word.plain;
}
