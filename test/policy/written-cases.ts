/** Decisions written as data, for a lawyer to read and to add to: a folder of `cases` for each kind, a file for each subject. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Instant } from '../../src/policy/index.ts';

/** What every case may say, of whatever kind it is. */
export interface Written {
  name: string;
  /** The promises of the notice that the case holds. */
  holds?: string[];
  /** What the case follows, as a lawyer would cite it. */
  law?: string;
}

const CASES = new URL('cases/', import.meta.url);

export const KINDS = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Where the days of a case are counted: written here once more, so that a wrong zone in the policy is found out. */
const ZONES: Readonly<Record<string, string>> = {
  EU: 'Europe/Brussels',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  NL: 'Europe/Amsterdam',
  AT: 'Europe/Vienna',
  ES: 'Europe/Madrid',
  IE: 'Europe/Dublin',
  CH: 'Europe/Zurich',
  UK: 'Europe/London',
  US: 'America/New_York',
  'US-CA': 'America/Los_Angeles',
  'US-NY': 'America/New_York',
};

/** The cases of a kind. One with a word that the kind does not have says something that nobody hears. */
export function casesOf<T extends Written>(kind: string, words?: readonly (keyof T)[]): T[] {
  const cases = textsOf(kind).flatMap((text) => parse(text) as T[]);
  const known = new Set<PropertyKey>(['name', 'holds', 'law', ...(words ?? [])]);
  for (const written of words ? cases : []) {
    const unheard = Object.keys(written).filter((word) => !known.has(word));
    if (unheard.length > 0) throw new Error(`unheard in "${written.name}": ${unheard.join(', ')}`);
  }
  return cases;
}

/** The same as rows for `it.each`, each with its sentence. */
export function rowsOf<T extends Written>(kind: string, words: readonly (keyof T)[]): [string, T][] {
  return casesOf<T>(kind, words).map((written) => [written.name, written]);
}

/** The files of a kind, as they are written. */
export function textsOf(kind: string): string[] {
  const folder = new URL(`${kind}/`, CASES);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** A moment as it is written, or noon of a day where the case is. */
export function momentOf(text: string, jurisdiction: string): Instant {
  return isBareDay(text)
    ? Temporal.PlainDateTime.from(`${text}T12:00`).toZonedDateTime(zoneOf(jurisdiction)).toInstant()
    : Temporal.Instant.from(text);
}

/** The first moment of a day where the case is. */
export function startOfDay(day: string, jurisdiction: string): Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime(zoneOf(jurisdiction)).toInstant();
}

/** The first moment after a day where the case is, or the moment as it is written. */
export function endOfDay(text: string, jurisdiction: string): Instant {
  return isBareDay(text)
    ? Temporal.PlainDate.from(text).add({ days: 1 }).toZonedDateTime(zoneOf(jurisdiction)).toInstant()
    : Temporal.Instant.from(text);
}

function isBareDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function zoneOf(jurisdiction: string): string {
  return ZONES[jurisdiction] ?? 'UTC';
}
