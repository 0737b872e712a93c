/** The policy of the project with some of its words changed, as a case writes them. */
import { parse } from 'yaml';
import { loadPolicy, type PolicyMistake } from '../../src/policy/index.ts';
import { changed, isList, isMapping, type Json, type Mapping } from './schema-places.ts';
import { POLICY_FILE, POLICY_TEXT } from './the-policy.ts';

export interface Change {
  /** By place, such as `rules/background-check/basis`, the new word; nothing takes the word out. */
  set?: Record<string, Json>;
  add_rule?: Mapping;
}

const AS_WRITTEN = parse(POLICY_TEXT) as Json;

/** The mistakes that are found in the policy after a change; none means that it would be in force. */
export function mistakesOf({ set = {}, add_rule: rule }: Change): readonly PolicyMistake[] {
  let policy = AS_WRITTEN;
  for (const [place, value] of Object.entries(set))
    policy = changed(policy, pathOf(policy, place), value === null ? undefined : value);
  if (rule) policy = changed(policy, ['rules'], [...listIn(policy, 'rules'), rule]);
  return mistakesIn(policy);
}

/** JSON is YAML too, so that a changed policy need not be laid out again. */
export function mistakesIn(policy: Json): readonly PolicyMistake[] {
  const loaded = loadPolicy(JSON.stringify(policy), POLICY_FILE);
  return loaded.ok ? [] : loaded.mistakes;
}

/** Rules are a list, and called by their id. */
function pathOf(policy: Json, place: string): (string | number)[] {
  const [section = '', name = '', ...rest] = place.split('/');
  if (!isList(sectionOf(policy, section))) return [section, name, ...rest].filter((word) => word !== '');
  const index = listIn(policy, section).findIndex((item) => isMapping(item) && item['id'] === name);
  if (index < 0) throw new Error(`${section} has no ${name}`);
  return [section, index, ...rest];
}

const sectionOf = (policy: Json, section: string): Json => (isMapping(policy) && policy[section]) || null;

function listIn(policy: Json, section: string): readonly Json[] {
  const listed = sectionOf(policy, section);
  if (!isList(listed)) throw new Error(`${section} is no list`);
  return listed;
}
