/** The languages that there are: one file each in a folder, so that a language is added by a file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { parse } from 'yaml';
import type { Speech } from '../policy/index.ts';

export const LANGUAGES_FOLDER = join(import.meta.dirname, 'languages');

/** Every language has the sentences that this one has. */
const MEASURE = 'en';

/** Each language of a folder by its code. Throws where one lacks a sentence, or has one that no paper says. */
export function readLanguages(folder = LANGUAGES_FOLDER): ReadonlyMap<string, Speech> {
  const codes = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();
  const read = new Map(codes.map((code) => [code, sentencesOf(folder, code)]));
  const measure = read.get(MEASURE);
  if (!measure) throw new Error(`there is no ${MEASURE}.yaml among the languages of the papers`);
  for (const [code, sentences] of read) assertWhole(code, sentences, measure);
  return new Map([...read].map(([code, sentences]) => [code, speechOf(code, sentences)]));
}

/** By name, as `rights.heading`. */
function sentencesOf(folder: string, code: string): ReadonlyMap<string, string> {
  return new Map(flat(parse(readFileSync(join(folder, `${code}.yaml`), 'utf8')), `${code}.yaml`));
}

function flat(value: unknown, file: string, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]];
  if (typeof value !== 'object' || value === null) throw new Error(`${file}: "${name}" is not a sentence`);
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, file, name === '' ? key : `${name}.${key}`));
}

function assertWhole(code: string, sentences: ReadonlyMap<string, string>, measure: ReadonlyMap<string, string>): void {
  const missing = [...measure.keys()].filter((name) => !sentences.has(name));
  if (missing.length > 0) throw new Error(`${code}.yaml lacks the sentences ${missing.join(', ')}`);
  const unknown = [...sentences.keys()].filter((name) => !measure.has(name));
  if (unknown.length > 0) throw new Error(`${code}.yaml has sentences that no paper says: ${unknown.join(', ')}`);
}

/** Strict: a value that a sentence names and nobody gives is an error, never an empty place. */
function speechOf(language: string, sentences: ReadonlyMap<string, string>): Speech {
  const handlebars = Handlebars.create();
  const spoken = new Map<string, (values: object) => string>();
  for (const [name, text] of sentences)
    spoken.set(
      name,
      text.includes('{{')
        ? handlebars.compile(text, { strict: true, noEscape: true, knownHelpersOnly: true })
        : () => text,
    );
  return {
    language,
    has: (name) => spoken.has(name),
    say: (name, values = {}) => {
      const sentence = spoken.get(name);
      if (!sentence) throw new Error(`there is no sentence called ${name} in ${language}`);
      return sentence(values);
    },
  };
}
