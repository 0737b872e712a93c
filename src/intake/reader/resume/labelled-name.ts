/** The name of a person who says which part of it is which: "Name: Pat Example", "Vorname: Pat   Nachname: Example". */
import type { Label } from '../languages/language.ts';
import { familyNamesFirst } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import { labelledValues } from './labels.ts';
import type { Labelled } from './labels.ts';

const SEARCHED = 40;
/** So many labelled values further, another person may be named. */
const NEAR = 4;
export const NAME = /^[\p{L}\p{M}'’.·\- ]{2,60}$/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{1,60}$/u;
const NAMES: readonly Label[] = ['name', 'givenName', 'familyName'];

/** @returns nothing where only a part of it is said */
export function labelledName(lines: readonly Line[]): string | undefined {
  const values = labelledValues(lines.slice(0, SEARCHED));
  const first = values.findIndex(isName);
  if (first < 0) return undefined;
  const said = values.slice(first, first + NEAR).filter(isName);
  const [name, givenName, familyName] = NAMES.map((label) => said.find((one) => one.label === label));
  const [given, family] = [givenName ?? name, familyName ?? name];
  if (given && family && given !== family && !isWhole(name, [given, family])) return joined(given, family);
  return name?.value ?? said.map(({ value }) => value).find((value) => value.includes(' '));
}

const isName = ({ label, value }: Labelled): boolean =>
  NAMES.includes(label) && (NAME.test(value) || UNSPACED.test(value));

/** "Name: Pat Example", and then "First name: Pat". */
const isWhole = (name: Labelled | undefined, parts: readonly Labelled[]): boolean =>
  name !== undefined && parts.every(({ value }) => name.value.includes(value));

function joined(given: Labelled, family: Labelled): string {
  const isFamilyFirst = familyNamesFirst.has(family.word);
  const parts = isFamilyFirst ? [family.value, given.value] : [given.value, family.value];
  if (parts.every((part) => UNSPACED.test(part))) return family.value + given.value;
  return parts.join(' ');
}
