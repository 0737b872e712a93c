/** The policy of the project with some of its words changed, as a case writes them. */
import { isMap, isSeq, parseDocument, type Document } from 'yaml';
import { loadPolicy, type PolicyMistake } from '../../src/policy/index.ts';
import { POLICY_FILE, POLICY_TEXT } from './the-policy.ts';

export interface Change {
  /** By place, such as `rules/background-check/basis`, the new word; nothing takes the word out. */
  set?: Record<string, unknown>;
  add_rule?: Record<string, unknown>;
}

const AS_WRITTEN = parseDocument(POLICY_TEXT);

/** The mistakes that are found in the policy after a change; none means that it would be in force. */
export function mistakesOf({ set = {}, add_rule: rule }: Change): readonly PolicyMistake[] {
  const policy = AS_WRITTEN.clone();
  for (const [place, value] of Object.entries(set)) {
    const path = pathOf(policy, place);
    if (value === null) policy.deleteIn(path);
    else policy.setIn(path, value);
  }
  if (rule) policy.addIn(['rules'], rule);
  const loaded = loadPolicy(JSON.stringify(policy), POLICY_FILE);
  return loaded.ok ? [] : loaded.mistakes;
}

/** Rules are a list, and called by their id. */
function pathOf(policy: Document, place: string): (string | number)[] {
  const [section = '', name = '', ...rest] = place.split('/');
  const listed = policy.get(section);
  if (!isSeq(listed)) return [section, name, ...rest].filter((word) => word !== '');
  const index = listed.items.findIndex((item) => isMap(item) && item.get('id') === name);
  if (index < 0) throw new Error(`${section} has no ${name}`);
  return [section, index, ...rest];
}
