/** Reads what the rules speak of: jurisdictions, sources, categories, purposes. */
import { isDay, isTimeZone } from '../calendar.ts';
import { lineageOf } from '../lineage.ts';
import {
  BASES,
  type CategoryRule,
  DATA_SUBJECTS,
  DOCUMENT_EFFECTS,
  type DocumentReference,
  EXISTENCES,
  type InterestRule,
  type JurisdictionRule,
  OBJECTION_EFFECTS,
  ORIGINS,
  type PurposeRule,
  type SourceRule,
} from '../words.ts';
import { readNamed } from './named-sections.ts';
import { readTerms } from './read-terms.ts';
import type { Section } from './section.ts';

export function readJurisdictions(file: Section): Map<string, JurisdictionRule> {
  const listed = file.section('jurisdictions');
  const known = new Set(listed.keys());
  const read = readNamed(file, 'jurisdictions', (id, section): JurisdictionRule => {
    const authority = section.section('authority');
    const jurisdiction = {
      id,
      title: section.text('title'),
      titleDe: section.optionalText('title_de'),
      extends: section.has('extends') ? section.word('extends', known) : undefined,
      dpv: readTerms(section),
      timeZone: readTimeZone(section),
      authority: {
        nameEn: authority.text('name'),
        nameDe: authority.optionalText('name_de'),
        url: authority.webAddress('url'),
      },
      holidays: readHolidays(section),
    };
    authority.done();
    return jurisdiction;
  });
  for (const id of read.keys()) {
    if (extendsItself(id, read)) {
      const found = `"${id}" extends itself, over others or at once`;
      file.mistakes.add(listed.keyAt(id), found, 'a chain that ends', 'remove one "extends"');
    }
  }
  return new Map([...read].map(([id, one]) => [id, { ...one, holidays: holidaysOf(id, read) }]));
}

export function readSources(file: Section): Map<string, SourceRule> {
  return readNamed(file, 'sources', (id, section) => ({
    id,
    title: section.text('title'),
    plain: section.text('plain'),
    plainDe: section.optionalText('plain_de'),
    origin: section.choice('origin', ORIGINS),
    dpv: readTerms(section),
    promises: section.list('promises').map(({ text }) => text),
  }));
}

export function readCategories(file: Section): Map<string, CategoryRule> {
  return readNamed(file, 'categories', (id, section) => ({
    id,
    title: section.text('title'),
    plain: section.text('plain'),
    plainDe: section.optionalText('plain_de'),
    whose: section.choice('whose', DATA_SUBJECTS, 'candidate'),
    forHiring: section.flag('for_hiring', true),
    criminal: section.flag('criminal', false),
    special: section.flag('special', false),
    existence: section.choice('existence', EXISTENCES),
    inDocument: section.choice('in_document', DOCUMENT_EFFECTS),
    ungrounded: section.optionalText('ungrounded'),
    parent: section.optionalText('parent'),
    dpv: readTerms(section),
  }));
}

/** The strictest category stands for a record of many, so each must have its place, once. */
export function readStrictness(file: Section, categories: ReadonlyMap<string, CategoryRule>): string[] {
  const listed = file.list('strictness');
  const seen = new Set<string>();
  for (const { text, at } of listed) {
    if (!categories.has(text)) file.unknownWord(at, `"${text}"`, text, categories.keys());
    if (seen.has(text)) file.mistakes.add(at, `"${text}" a second time`, 'each category once', 'remove one');
    seen.add(text);
  }
  const without = [...categories.keys()].filter((id) => !seen.has(id));
  if (without.length > 0) {
    const found = `no place for ${without.join(', ')} in "strictness"`;
    file.mistakes.add(file.where('strictness'), found, 'every category, the strictest first', 'add what is missing');
  }
  return listed.map(({ text }) => text);
}

export function readPurposes(file: Section): Map<string, PurposeRule> {
  return readNamed(file, 'purposes', (id, section) => {
    const purpose: PurposeRule = {
      id,
      title: section.text('title'),
      plain: section.text('plain'),
      plainDe: section.optionalText('plain_de'),
      dpv: readTerms(section),
      directMarketing: section.flag('direct_marketing', false),
      hiring: section.flag('hiring', false),
      promises: section.list('promises').map(({ text }) => text),
      bases: [...section.words('bases', { words: BASES })] as PurposeRule['bases'],
      objection: section.choice('objection', OBJECTION_EFFECTS),
      residenceSpeaks: section.flag('residence_speaks', false),
      dpia: readAssessment(section.section('dpia')),
      automatedDecision: readAutomatedDecision(section),
      despiteRestriction: section.flag('despite_restriction', false),
    };
    if (purpose.directMarketing && purpose.objection !== 'ends') {
      const found = `"${purpose.objection}" for a purpose of direct marketing`;
      const remedy = 'write "objection: ends" (Art. 21(3): it may no longer be used)';
      section.mistakes.add(section.where('objection'), found, '"ends"', remedy);
    }
    return purpose;
  });
}

export function readInterests(file: Section): Map<string, InterestRule> {
  return readNamed(file, 'interests', (id, section) => ({
    id,
    plain: section.text('plain'),
    plainDe: section.optionalText('plain_de'),
    balancing: readReference(section, 'balancing'),
  }));
}

/** A paper of the controller's, by its name and its day. */
export function readReference(parent: Section, key: string): DocumentReference {
  const section = parent.section(key);
  const reference = referenceIn(section);
  section.done();
  return reference;
}

const referenceIn = (section: Section): DocumentReference => ({
  document: section.text('document'),
  date: section.day('date'),
});

function readAssessment(section: Section): PurposeRule['dpia'] {
  const assessment = section.has('none') ? { none: section.text('none') } : referenceIn(section);
  section.done();
  return assessment;
}

function readAutomatedDecision(parent: Section): PurposeRule['automatedDecision'] {
  if (parent.says('automated_decision', 'none')) return 'none';
  const section = parent.section('automated_decision');
  const decision = { logic: section.text('logic'), humanReview: section.text('human_review') };
  section.done();
  return decision;
}

/** Stages are words of the policy; their order is what `stage` of a rule is measured by. */
export function readStages(file: Section): string[] {
  const listed = file.list('stages');
  if (listed.length === 0)
    file.mistakes.add(file.at, 'no "stages"', 'the stages in order', 'add "stages: [screening, …]"');
  return listed.map(({ text }) => text);
}

function readTimeZone(section: Section): string {
  const name = section.text('time_zone');
  if (name !== '' && !isTimeZone(name)) {
    const expected = 'a time zone of the IANA database';
    section.mistakes.add(section.where('time_zone'), `"${name}"`, expected, 'write one such as Europe/Berlin');
  }
  return name;
}

function readHolidays(section: Section): Set<string> {
  const listed = section.list('holidays');
  for (const { text, at } of listed) {
    if (!isDay(text)) section.mistakes.add(at, `"${text}"`, 'a day', 'write it as "2026-12-25", in quotes');
  }
  return new Set(listed.map(({ text }) => text));
}

/** A state keeps the holidays of its country. */
function holidaysOf(id: string, all: ReadonlyMap<string, JurisdictionRule>): Set<string> {
  return new Set(lineageOf(all, id).flatMap((one) => [...(all.get(one)?.holidays ?? [])]));
}

function extendsItself(id: string, all: ReadonlyMap<string, JurisdictionRule>): boolean {
  const above = all.get(id)?.extends;
  return above !== undefined && lineageOf(all, above).includes(id);
}
