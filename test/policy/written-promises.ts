/** The promises of the notice, and where each is held. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { casesOf, KINDS, type Written } from './written-cases.ts';

export interface PlaceOfTest {
  file: string;
  test: string;
}

const read = (name: string) => parse(readFileSync(new URL(`cases/${name}`, import.meta.url), 'utf8')) as unknown;

export const PROMISES = read('promises.yaml') as Record<string, { by: 'policy' | 'service'; says: string }>;
export const ELSEWHERE = read('held-elsewhere.yaml') as Record<string, PlaceOfTest[]>;

/** Every case of every kind. */
export const ALL_CASES: Written[] = KINDS.flatMap((kind) => casesOf(kind));
