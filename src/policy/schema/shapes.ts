/** What the parts of a policy file look like, as JSON Schema: each says in a sentence what it is for, so that an editor can tell. */
import { DPV_TERM, VOCABULARIES } from '../dpv-terms.ts';
import { ID } from '../reading/named-sections.ts';
import { ALL, MAILBOX } from '../reading/section.ts';
import { TERM_SHAPE } from '../term.ts';
import { LANGUAGES } from '../words.ts';

export type Schema = Readonly<Record<string, unknown>>;
type Keys = Readonly<Record<string, Schema>>;

const ID_PATTERN = `^(?!${ALL}$)${ID.source.slice(1)}`;
const A_TEXT = { type: 'string', pattern: '\\S' };
const AN_ID = { type: 'string', pattern: ID_PATTERN };
const A_TERM = { type: 'string', pattern: TERM_SHAPE.source };

export const text = (description: string): Schema => ({ description, ...A_TEXT });

/** An id that the file defines elsewhere. */
export const idOf = (description: string): Schema => ({ description, ...AN_ID });

export const term = (description: string): Schema => ({
  description: `${description} A term of the calendar, or a number of business days.`,
  anyOf: [A_TERM, BUSINESS_DAYS],
  examples: ['P6M', 'P28D', 'P1Y6M', { business_days: 10 }],
});

export const day = (description: string): Schema => ({
  description,
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  examples: ['2026-11-02'],
});

export const mailbox = (description: string): Schema => ({ description, type: 'string', pattern: MAILBOX.source });

export const webAddress = (description: string): Schema => ({
  description,
  type: 'string',
  pattern: '^[Hh][Tt][Tt][Pp][Ss]?:',
});

export const country = (description: string): Schema => ({ description, type: 'string', pattern: '^[A-Z]{2}$' });

export const flag = (description: string, usual: boolean): Schema => ({ description, type: 'boolean', default: usual });

export const whole = (description: string, least: number, most: number): Schema => ({
  description,
  type: 'integer',
  minimum: least,
  maximum: most,
});

export const choice = (description: string, words: readonly string[], usual?: string): Schema => ({
  description,
  enum: [...words],
  ...(usual === undefined ? {} : { default: usual }),
});

const BUSINESS_DAYS = {
  type: 'object',
  properties: {
    business_days: {
      description: 'How many, without Saturday, Sunday and the holidays of the jurisdiction.',
      type: 'integer',
      minimum: 1,
      maximum: 365,
    },
  },
  required: ['business_days'],
  additionalProperties: false,
};

/** One word or a list of them, which has at least one. */
const oneOrMore = (description: string, item: Schema): Schema => ({
  description,
  anyOf: [item, { type: 'array', items: item, minItems: 1 }],
});

/** Ids that the file defines elsewhere, or names of groups of them. */
export const idsOf = (description: string): Schema => oneOrMore(description, AN_ID);

/** Likewise, where one word stands for every one. */
export const idsOrAll = (description: string): Schema => ({
  description,
  anyOf: [{ const: ALL }, AN_ID, { type: 'array', items: AN_ID, minItems: 1 }],
});

export const choices = (description: string, words: readonly string[]): Schema =>
  oneOrMore(description, { enum: [...words] });

export const textList = (description: string): Schema => oneOrMore(description, { type: 'string', minLength: 1 });

export const terms = (description: string): Schema => oneOrMore(description, A_TERM);

/** A list that may be empty, and may be left out. */
export const anyTexts = (description: string, item: Schema = { type: 'string', minLength: 1 }): Schema => ({
  description,
  anyOf: [item, { type: 'array', items: item }],
});

/** A mapping with these keys and no other. */
export const section = (description: string, required: Keys, optional: Keys = {}, more: Schema = {}): Schema => ({
  description,
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
  ...more,
});

export const listOf = (description: string, items: Schema, least = 0): Schema => ({
  description,
  type: 'array',
  items,
  ...(least > 0 ? { minItems: least } : {}),
});

/** A mapping from ids to sections of one shape. */
export const named = (description: string, each: Schema): Schema => ({
  description,
  type: 'object',
  propertyNames: { pattern: ID_PATTERN },
  additionalProperties: each,
});

/** A mapping from names of any kind. */
export const keyed = (description: string, each: Schema, pattern?: string): Schema => ({
  description,
  type: 'object',
  ...(pattern === undefined ? {} : { propertyNames: { pattern } }),
  additionalProperties: each,
});

/** Words for the person, in each language. */
export const texts = (): Record<string, Schema> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, text(`The words in "${language}".`)]));

export const title = text('What people call it.');
export const plain = text('What it is in plain English, as the person reads it in the notice.');
export const plainDe = { plain_de: text('The same in German.') };

export const dpv = oneOrMore(
  `What it is in the W3C Data Privacy Vocabulary: a class, or several, of ${VOCABULARIES.join(', ')}.`,
  { type: 'string', pattern: DPV_TERM.source },
);

/** A paper of the controller's. */
export const paper = (description: string): Schema =>
  section(description, {
    document: text('The name or number of the paper.'),
    date: day('The day that the paper is of.'),
  });

/** Keys that may not stand beside something. */
export const never = (...keys: readonly string[]): Schema => ({
  properties: Object.fromEntries(keys.map((key) => [key, false])),
});

export const PROMISES = anyTexts('The lines of the notice that it stands for, by their numbers.');
