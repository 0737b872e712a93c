/** The sentences of a language, as policy asks for them: where they are kept and how they are filled is its caller's. */
export interface Speech {
  /** As BCP 47 writes it: `en`, `de`. */
  readonly language: string;
  /** Whether there is a sentence of this name: what a policy may name freely has one for the usual names only. */
  has(name: string): boolean;
  /** Throws where there is none, or a value that it names is missing. */
  say(name: string, values?: Readonly<Record<string, string>>): string;
}

/** "a, b and c" */
export function listed(speech: Speech, words: readonly string[]): string {
  return new Intl.ListFormat(speech.language, { type: 'conjunction' }).format(words);
}

/** For words that hold commas of their own. */
export function series(words: readonly string[]): string {
  return words.join('; ');
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** A country of ISO 3166-1 by its name in the language. */
export function countryName(speech: Speech, code: string): string {
  return new Intl.DisplayNames(speech.language, { type: 'region' }).of(code) ?? code;
}
