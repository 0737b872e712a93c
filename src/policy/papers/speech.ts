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
  return grammarOf(speech).list.format(words);
}

/** "a, b or c" */
export function anyOf(speech: Speech, words: readonly string[]): string {
  return grammarOf(speech).choice.format(words);
}

/** Whether so many take the singular. */
export function isOne(speech: Speech, count: number): boolean {
  return grammarOf(speech).plural.select(count) === 'one';
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
  return grammarOf(speech).countries.of(code) ?? code;
}

interface Grammar {
  readonly list: Intl.ListFormat;
  readonly choice: Intl.ListFormat;
  readonly plural: Intl.PluralRules;
  readonly countries: Intl.DisplayNames;
}

const grammars = new Map<string, Grammar>();

/** Made once a language: to make one takes far longer than to ask it, and a notice asks hundreds of times. */
function grammarOf({ language }: Speech): Grammar {
  const grammar = grammars.get(language) ?? {
    list: new Intl.ListFormat(language, { type: 'conjunction' }),
    choice: new Intl.ListFormat(language, { type: 'disjunction' }),
    plural: new Intl.PluralRules(language),
    countries: new Intl.DisplayNames(language, { type: 'region' }),
  };
  grammars.set(language, grammar);
  return grammar;
}
