/**
 * One mapping of the policy file, read key by key. A value that is not as it should be is noted as a mistake and answered
 * with a harmless stand-in, so that reading goes on and finds the rest; a file with any mistake makes no policy.
 */
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import { isDay } from '../calendar.ts';
import { businessDays, NO_TERM, parseTerm, type Term } from '../term.ts';
import { type Mistakes, nearest } from './mistakes.ts';

/** What an e-mail address looks like. */
export const MAILBOX = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

/** A word of a list, with its place. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** What a list may hold. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** What the word `all` stands for; without it, `all` is a word like any other. */
  readonly all?: readonly string[];
  /** Names for several words at once. */
  readonly groups?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The reserved word for everything: no id may be it. */
export const ALL = 'all';

export class Section {
  readonly mistakes: Mistakes;
  /** Where it stands in the text. */
  readonly at: number;
  /** What it is, for mistakes: `interest of rules 3`. */
  readonly name: string;
  readonly #entries = new Map<string, { readonly key: number; readonly value: Node }>();
  readonly #asked = new Set<string>();

  private constructor(mistakes: Mistakes, at: number, name: string, node: YAMLMap | undefined) {
    this.mistakes = mistakes;
    this.at = at;
    this.name = name;
    for (const pair of node?.items ?? []) this.#take(pair.key, pair.value);
  }

  static of(mistakes: Mistakes, node: Node | null | undefined, at: number, name: string): Section {
    if (isMap(node)) return new Section(mistakes, node.range?.[0] ?? at, name, node);
    mistakes.add(node?.range?.[0] ?? at, describe(node), `a mapping for ${name}`, 'write it as lines of "key: value"');
    return new Section(mistakes, at, name, undefined);
  }

  #take(key: unknown, value: unknown): void {
    const at = (key as Node).range?.[0] ?? this.at;
    if (!isScalar(key) || typeof key.value !== 'string') {
      this.mistakes.add(at, 'a key that is not a word', `names as keys of ${this.name}`, 'put the name in quotes');
      return;
    }
    if (isMap(value) || isSeq(value) || isScalar(value)) this.#entries.set(key.value, { key: at, value });
    else this.mistakes.add(at, 'nothing, or an alias', `a value for "${key.value}"`, 'write the value out');
  }

  keys(): Iterable<string> {
    return this.#entries.keys();
  }

  has(key: string): boolean {
    this.#asked.add(key);
    return this.#entries.has(key);
  }

  /** Where a key's value stands, or the section where it is missing. */
  where(key: string): number {
    return this.#entries.get(key)?.value.range?.[0] ?? this.at;
  }

  keyAt(key: string): number {
    return this.#entries.get(key)?.key ?? this.at;
  }

  /** Called once all keys were asked for: whatever else stands there is a mistake, never silently unused. */
  done(): void {
    for (const [key, { key: at }] of this.#entries) {
      if (this.#asked.has(key)) continue;
      const meant = nearest(key, this.#asked);
      const remedy = meant ? `write "${meant}", or remove it` : 'remove it';
      this.mistakes.add(at, `unknown key "${key}" in ${this.name}`, `one of ${[...this.#asked].join(', ')}`, remedy);
    }
  }

  section(key: string): Section {
    const name = `${key} of ${this.name}`;
    if (this.#missing(key, 'a mapping')) return new Section(this.mistakes, this.at, name, undefined);
    return Section.of(this.mistakes, this.#value(key), this.at, name);
  }

  text(key: string): string {
    if (this.#missing(key, 'a text')) return '';
    const value = this.#scalar(key);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.#wrong(key, 'a text', `write words after "${key}:"`);
    return '';
  }

  optionalText(key: string): string | undefined {
    return this.has(key) ? this.text(key) : undefined;
  }

  /** Where people write to: an e-mail address. */
  mailbox(key: string): string {
    const text = this.text(key);
    if (text !== '' && !MAILBOX.test(text)) this.#wrong(key, 'an e-mail address', 'write it as privacy@example.org');
    return text;
  }

  /** What people may open in a browser. */
  webAddress(key: string): string {
    const text = this.text(key);
    const opens = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
    if (text !== '' && !opens) this.#wrong(key, 'a web address', 'write it as https://authority.example');
    return text;
  }

  /** A day of the calendar, as `2026-11-01`. */
  day(key: string): string {
    const text = this.text(key);
    if (text !== '' && !isDay(text)) this.#wrong(key, 'a day of the calendar', 'write it as 2026-11-01');
    return text;
  }

  flag(key: string, otherwise: boolean): boolean {
    if (!this.has(key)) return otherwise;
    const value = this.#scalar(key);
    if (typeof value === 'boolean') return value;
    this.#wrong(key, 'true or false', 'write true or false, without quotes');
    return otherwise;
  }

  whole(key: string, least: number, most: number): number {
    if (this.#missing(key, 'a whole number')) return least;
    const value = this.#scalar(key);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) return value;
    this.#wrong(key, `a whole number from ${least} to ${most}`, 'write the number without quotes or unit');
    return least;
  }

  /** `P1M`, or business days as the law of California counts them: `{ business_days: 10 }`. */
  term(key: string): Term {
    if (this.#missing(key, 'a term')) return NO_TERM;
    if (this.isSection(key)) return this.#businessDays(this.section(key));
    const value = this.#scalar(key);
    const term = typeof value === 'string' ? parseTerm(value) : undefined;
    if (!term) this.#wrong(key, 'an ISO 8601 term of years, months, weeks or days', 'write it as P6M, P28D or P1Y6M');
    return term ?? NO_TERM;
  }

  #businessDays(section: Section): Term {
    const term = businessDays(section.whole('business_days', 1, 365));
    section.done();
    return term;
  }

  optionalTerm(key: string): Term | undefined {
    return this.has(key) ? this.term(key) : undefined;
  }

  choice<T extends string>(key: string, known: readonly T[], otherwise?: T): T {
    if (otherwise !== undefined && !this.has(key)) return otherwise;
    const fallback = (otherwise ?? known[0]) as T; // every list of choices has one
    if (this.#missing(key, `one of ${known.join(', ')}`)) return fallback;
    const value = this.#scalar(key);
    const chosen = known.find((word) => word === value);
    if (chosen === undefined) this.unknownWord(this.where(key), describe(this.#value(key)), String(value), known);
    return chosen ?? fallback;
  }

  /** A word that must be one of those known elsewhere in the file. */
  word(key: string, known: Iterable<string>): string {
    const text = this.text(key);
    const words = [...known];
    if (text !== '' && !words.includes(text)) this.unknownWord(this.where(key), `"${text}"`, text, words);
    return text;
  }

  /** Whether the value is exactly this word. */
  says(key: string, word: string): boolean {
    return this.has(key) && this.#scalar(key) === word;
  }

  /** Whether the value is a mapping, where it may also be a word. */
  isSection(key: string): boolean {
    return this.has(key) && isMap(this.#value(key));
  }

  /** A list of texts; one text may stand for a list of one. Missing is empty: ask `has` where it must be there. */
  list(key: string): Word[] {
    const node = this.has(key) ? this.#value(key) : undefined;
    const items = isSeq(node) ? node.items : node ? [node] : [];
    return items.flatMap((item) => {
      const at = (item as Node | null)?.range?.[0] ?? this.where(key);
      if (isScalar(item) && typeof item.value === 'string' && item.value !== '') return [{ text: item.value, at }];
      this.mistakes.add(at, describe(item as Node | null), `a list of words for "${key}"`, 'write it as [one, two]');
      return [];
    });
  }

  /** A list of known words, the words of groups among them. `all` stands for each where the vocabulary says which. */
  words(key: string, vocabulary: Vocabulary): Set<string> {
    if (this.#missing(key, 'a list of words')) return new Set();
    if (vocabulary.all && this.says(key, ALL)) return new Set(vocabulary.all);
    const listed = this.list(key);
    if (listed.length === 0) this.#wrong(key, `at least one word in "${key}"`, 'name one, or remove the key');
    return new Set(listed.flatMap((word) => this.#expand(word, vocabulary)));
  }

  #expand({ text, at }: Word, { words, groups }: Vocabulary): readonly string[] {
    const group = groups?.get(text);
    if (group) return [...group];
    if (!words.includes(text)) this.unknownWord(at, `"${text}"`, text, [...words, ...(groups?.keys() ?? [])]);
    return [text];
  }

  /** The mappings of a list. */
  sections(key: string): Section[] {
    if (this.#missing(key, 'a list')) return [];
    const node = this.#value(key);
    if (isSeq(node)) {
      return node.items.map((item, index) =>
        Section.of(this.mistakes, item as Node | null, this.where(key), `${key} ${index + 1} of ${this.name}`),
      );
    }
    this.#wrong(key, `a list for "${key}"`, 'begin each entry with "- "');
    return [];
  }

  unknownWord(at: number, found: string, word: string, known: Iterable<string>): void {
    const words = [...known];
    const meant = nearest(word, words);
    this.mistakes.add(
      at,
      found,
      `one of ${words.join(', ')}`,
      meant ? `write "${meant}"?` : 'use a word that is defined',
    );
  }

  #value(key: string): Node | undefined {
    return this.#entries.get(key)?.value;
  }

  #scalar(key: string): unknown {
    const node = this.#value(key);
    return isScalar(node) ? node.value : undefined;
  }

  #missing(key: string, expected: string): boolean {
    if (this.has(key)) return false;
    this.mistakes.add(this.at, `no "${key}" in ${this.name}`, expected, `add a line "${key}: …"`);
    return true;
  }

  #wrong(key: string, expected: string, remedy: string): void {
    this.mistakes.add(this.where(key), `${describe(this.#value(key))} for "${key}"`, expected, remedy);
  }
}

export function describe(node: Node | null | undefined): string {
  if (isMap(node)) return 'a mapping';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node) || node.value === null || node.value === '') return 'nothing';
  return JSON.stringify(node.value).slice(0, 80);
}
