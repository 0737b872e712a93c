/** The words that a résumé, or a letter, in one language uses for its own structure. Every list is written as words between bars. */

/** What a part of a résumé is about. `other` is whatever else has a heading: memberships, military service, patents, talks. */
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
  'volunteer',
  'publications',
  'awards',
  'interests',
  'projects',
  'other',
] as const;

export type Section = (typeof SECTIONS)[number];

/** Labels that stand before a value on the same line: "Date of birth: …". */
export const LABELS = [
  'name',
  'givenName',
  'familyName',
  'email',
  'phone',
  'address',
  'url',
  'birthDate',
  'nationality',
  'maritalStatus',
  'criminalRecord',
  'religion',
  'health',
  'unionMembership',
  'politicalOpinion',
  'ethnicOrigin',
  'sexualOrientation',
  'gender',
  'birthPlace',
  'visaStatus',
  'photo',
  'drivingLicence',
  'age',
  'identityNumber',
  'keywords',
  'courses',
  'score',
] as const;

export type Label = (typeof LABELS)[number];

export interface Language {
  /** As the runtime's tables know it: names of months and of languages come from there. */
  code: string;
  /** Other ways of writing it that the runtime knows. */
  variants?: readonly string[];
  headings: Readonly<Record<Section, string>>;
  labels: Readonly<Partial<Record<Label, string>>>;
  /** In a whole name, the family's stands before the given one. */
  familyNameFirst?: true;
  /** What people write for a month beyond the names that the runtime has, behind the month's number: "9 sept set". `_` is a space in a name. */
  months: string;
  /** "until today" */
  present: string;
  /** Before a date that something began with and that may be all that is said: "since", "from". */
  since: string;
  /** Before the first date of two only, since alone it could mean anything: French "de". */
  from: string;
  /** Before a date that something ended with, and between two dates. */
  until: string;
  /** Between two dates only. */
  to: string;
  /** What stands before a year and tells no month: "Summer 2019". */
  seasons: string;
  /** Of how long something lasted. */
  units: string;
  /** What only a job title holds, what only an employer's name holds: whole words, or with `*` the start or end of one. */
  positions: string;
  organisations: string;
  schools: string;
  degrees: string;
  /** How well: of a skill or a language. */
  levels: string;
  /** Between a position and an employer: "Clerk at Acme". */
  at: string;
  /** Between two headings in one; with `*` where it is written together with the next word. */
  and: string;
  /** Titles of the document itself. */
  titles: string;
  letter: LetterWords;
}

/** What a letter about somebody is made of. */
export interface LetterWords {
  /** A line that begins so addresses the reader: "Dear …". */
  greetings: string;
  /** A line that begins so ends the letter; who signs stands below. */
  closings: string;
  /** A sentence with one of these says how the writer knows the person. As with positions, `*` is the rest of a word. */
  relations: string;
  /** "between March 2015 and June 2019" */
  between: string;
}
