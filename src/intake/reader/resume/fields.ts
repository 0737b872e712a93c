/** Every field that a document's lines give, as pointers into JSON Resume. */
import { certificatesIn } from './certificates.ts';
import { contactsIn, emailsIn } from './contacts.ts';
import { findDate } from '../languages/dates.ts';
import { studiesIn } from './education.ts';
import { identityIn } from './identity.ts';
import { labelledValues } from './labels.ts';
import type { Label } from '../languages/language.ts';
import type { Line } from '../lines.ts';
import { LIMITS } from '../reading.ts';
import type { FoundField } from '../reading.ts';
import { refereesIn } from './referees.ts';
import { linesIn, partsOf } from './sections.ts';
import type { Part } from './sections.ts';
import { skillsIn } from './skills.ts';
import { isListOfLanguages, spokenLanguagesIn } from './spoken-languages.ts';
import { summaryIn } from './summary.ts';
import { jobsIn } from './work.ts';

/** Collects what was found; what is empty or beyond the bounds is not a field. */
class Fields {
  readonly found: FoundField[] = [];

  add(path: string, value: string | undefined, confidence: number): void {
    const text = value?.trim();
    if (text) this.found.push({ path, value: text.slice(0, LIMITS.valueCharacters), confidence });
  }

  addAll<Key extends string>(
    path: string,
    values: Partial<Record<Key, string | undefined>>,
    keys: readonly Key[],
    confidence: number,
  ): void {
    for (const key of keys) this.add(`${path}/${key}`, values[key], confidence);
  }
}

export function fieldsOf(lines: readonly Line[]): { fields: FoundField[]; flags: string[] } {
  const fields = new Fields();
  const flags: string[] = [];
  const parts = partsOf(lines);
  addBasics(parts, fields, flags);
  addPersonal(parts, fields);
  addWork(linesIn(parts, 'work'), fields);
  addEducation(linesIn(parts, 'education'), fields);
  addSkills(linesIn(parts, 'skills'), fields);
  addRest(parts, fields);
  return { fields: fields.found, flags };
}

/** A referee's contact is never the candidate's: only the top of the document and its contact parts are asked. */
function addBasics(parts: readonly Part[], fields: Fields, flags: string[]): void {
  const lines = linesIn(parts, 'top', 'contact', 'personal', 'profiles');
  const echo = lines.flatMap(({ text }) => emailsIn(text))[0]?.value;
  const { name, label } = identityIn(linesIn(parts, 'top', 'personal', 'contact'), echo);
  const { email, phone, url, profiles, place } = contactsIn(
    lines,
    [name?.value, label].flatMap((text) => text ?? []),
    linesIn(parts, 'summary'),
  );
  fields.add('/basics/name', name?.value, name?.confidence ?? 0);
  fields.add('/basics/label', label, 0.6);
  fields.add('/basics/email', email?.value, email?.lookalike ? 0.3 : 0.95);
  if (email?.lookalike) flags.push('lookalike_email');
  fields.add('/basics/phone', phone?.value, phone?.sure ? 0.9 : 0.6);
  fields.add('/basics/url', url, 0.8);
  if (place) fields.addAll('/basics/location', place, ['address', 'postalCode', 'city', 'region', 'countryCode'], 0.7);
  profiles.forEach((profile, at) =>
    fields.addAll(`/basics/profiles/${at}`, profile, ['network', 'username', 'url'], profile.network ? 0.85 : 0.5),
  );
  fields.add('/basics/summary', summaryIn(parts), 0.8);
}

/** Of what is personal, what becomes a field, and by which labels. The other labels only say what their value is not. */
const PERSONAL: Readonly<Record<string, readonly Label[]>> = {
  birthDate: ['birthDate'],
  birthPlace: ['birthPlace'],
  gender: ['gender'],
  nationality: ['nationality'],
  workPermit: ['visaStatus'],
  maritalStatus: ['maritalStatus'],
  criminalRecord: ['criminalRecord'],
  // Art. 9 GDPR
  specialCategory: ['religion', 'health', 'unionMembership', 'politicalOpinion', 'ethnicOrigin', 'sexualOrientation'],
};

/** Only where a label says what it is, anywhere but among other people's words. */
function addPersonal(parts: readonly Part[], fields: Fields): void {
  const lines = parts.filter(({ section }) => section !== 'references').flatMap((part) => part.lines);
  const labelled = labelledValues(lines);
  for (const [name, by] of Object.entries(PERSONAL)) {
    const values = labelled.filter(({ label, value }) => by.includes(label) && value !== '').map(({ value }) => value);
    const text =
      name === 'birthDate' ? (values.flatMap((value) => findDate(value) ?? [])[0] ?? values[0]) : values.join('\n');
    fields.add(`/basics/${name}`, text, 0.9);
  }
}

function addWork(lines: readonly Line[], fields: Fields): void {
  jobsIn(lines).forEach((job, at) => {
    fields.addAll(
      `/work/${at}`,
      job,
      ['name', 'position', 'startDate', 'endDate', 'summary'],
      job.name && job.position ? 0.75 : 0.5,
    );
    job.highlights.forEach((highlight, index) => fields.add(`/work/${at}/highlights/${index}`, highlight, 0.7));
  });
}

function addEducation(lines: readonly Line[], fields: Fields): void {
  studiesIn(lines).forEach((study, at) => {
    fields.addAll(
      `/education/${at}`,
      study,
      ['institution', 'area', 'studyType', 'startDate', 'endDate'],
      study.institution ? 0.7 : 0.5,
    );
  });
}

function addSkills(lines: readonly Line[], fields: Fields): void {
  skillsIn(lines).forEach(({ name, level, keywords }, at) => {
    fields.addAll(`/skills/${at}`, { name, level }, ['name', 'level'], 0.7);
    keywords.forEach((keyword, index) => fields.add(`/skills/${at}/keywords/${index}`, keyword, 0.7));
  });
}

function addRest(parts: readonly Part[], fields: Fields): void {
  const spoken = linesIn(parts, 'languages');
  const listed = linesIn(parts, 'top', 'contact').filter(isListOfLanguages);
  spokenLanguagesIn(spoken.length > 0 ? spoken : listed).forEach((one, at) =>
    fields.addAll(`/languages/${at}`, one, ['language', 'fluency'], 0.85),
  );
  certificatesIn(linesIn(parts, 'certificates')).forEach((name, at) =>
    fields.add(`/certificates/${at}/name`, name, 0.6),
  );
  refereesIn(linesIn(parts, 'references')).forEach((referee, at) =>
    fields.addAll(`/references/${at}`, referee, ['name', 'reference', 'email', 'phone'], 0.6),
  );
}
