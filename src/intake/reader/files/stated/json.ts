/** JSON as a tree of values, refused before it is built where it is too deep. */
import { CannotRead, LIMITS } from '../../reading.ts';
import { Tree } from './tree.ts';

/** The tree of a text that is a JSON object; undefined for a text that is something else. */
export function treeOfJson(text: string): Tree | undefined {
  const json = text.replace(/^\ufeff/, '').trim();
  if (!json.startsWith('{') || !json.endsWith('}')) return undefined;
  if (json.length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
  if (depthOf(json) > LIMITS.jsonDepth) throw new CannotRead('broken');
  const value = parsed(json);
  return value === undefined ? undefined : treeOf(value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** Brackets outside of strings, counted from left to right. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') at = endOfString(json, at);
    else if (sign === '{' || sign === '[') deepest = Math.max(deepest, (depth += 1));
    else if (sign === '}' || sign === ']') depth -= 1;
  }
  return deepest;
}

function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

/** It calls itself no deeper than the text was found to be. */
function treeOf(value: unknown): Tree {
  const tree = new Tree();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') tree.value = String(value);
  else if (typeof value === 'object' && value !== null)
    for (const [name, child] of Object.entries(value)) addAll(tree, name, child);
  return tree;
}

/** A list is its members, all of one name; a list in a list is one too. */
function addAll(tree: Tree, name: string, value: unknown): void {
  if (Array.isArray(value)) for (const member of value as unknown[]) addAll(tree, name, member);
  else tree.add(name, treeOf(value));
}
