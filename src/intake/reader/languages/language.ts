/** The words that a résumé in one language uses for its own structure. Every list is written as words between bars. */

/** What a part of a résumé is about. `other` has a heading of its own, but gives no field yet. */
export const SECTIONS = [
  'summary',
  'work',
  'education',
  'skills',
  'languages',
  'certificates',
  'references',
  'contact',
  'personal',
  'profiles',
  'other',
] as const;

export type Section = (typeof SECTIONS)[number];

/** Labels that stand before a value on the same line: "Date of birth: …". */
export const LABELS = [
  'name',
  'email',
  'phone',
  'address',
  'url',
  'birthDate',
  'nationality',
  'maritalStatus',
  'criminalRecord',
  'specialCategory',
  'keywords',
  'courses',
  'score',
] as const;

export type Label = (typeof LABELS)[number];

export interface Language {
  code: string;
  headings: Readonly<Record<Section, string>>;
  labels: Readonly<Partial<Record<Label, string>>>;
  /** Twelve months, each with its short forms. */
  months: string;
  /** "until today" */
  present: string;
  /** What only a job title holds, what only an employer's name holds: whole words, or with `*` the start or end of one. */
  positions: string;
  organisations: string;
  schools: string;
  degrees: string;
  /** How well: of a skill or a language. */
  levels: string;
  /** Between a position and an employer: "Clerk at Acme". */
  at: string;
  /** Titles of the document itself. */
  titles: string;
}
