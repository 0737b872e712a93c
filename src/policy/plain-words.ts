/** A word of the policy as it is said to the person. */
/** A policy speaks English, and German where it says so; what it does not say in a language, it says in English. */
export function plainIn(word: { readonly plain: string; readonly plainDe?: string }, language: string): string {
  return language === 'de' ? (word.plainDe ?? word.plain) : word.plain;
}
