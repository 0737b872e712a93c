/** Files that say themselves what each of their values is. */
import { textLine } from '../../lines.ts';
import type { DocumentText } from '../../lines.ts';
import { readCandidate } from './europass-candidate.ts';
import { readPassport } from './europass-passport.ts';
import { isHrOpen, readHrOpen } from './hr-open.ts';
import { treeOfJson } from './json.ts';
import { isJsonResume, readJsonResume } from './json-resume.ts';
import { entryOf } from './stating.ts';
import type { Stated } from './stating.ts';
import { treeOfXml } from './xml-tree.ts';

/**
 * What a JSON object states of a person: `unknown` for an object of another kind, undefined for a text that is none.
 * @throws CannotRead for one that is too deep or too long
 */
export function statedInJson(text: string): Stated | 'unknown' | undefined {
  const tree = treeOfJson(text);
  if (!tree) return undefined;
  if (isHrOpen(tree)) return readHrOpen(tree);
  return isJsonResume(tree) ? readJsonResume(tree) : 'unknown';
}

/** @throws CannotRead for what is no XML, or has a document type, which could make it read other files */
export function statedInXml(xml: string): Stated | 'unknown' {
  const { root, space, tree } = treeOfXml(xml);
  if (root === 'SkillsPassport' || (root === 'Europass' && tree.has('LearnerInfo'))) return readPassport(tree);
  return root === 'Candidate' && space.includes('europass') ? readCandidate(tree) : 'unknown';
}

/** Its values as lines, for those who look for a word. */
export function textOf({ fields, flags }: Stated): DocumentText {
  let entry = '';
  const lines = fields.flatMap(({ path, value }) => {
    const gap = entryOf(path) !== entry;
    entry = entryOf(path);
    return value.split('\n').flatMap((row, at) => textLine(row, { gap: gap && at === 0 }) ?? []);
  });
  return { lines, pages: 1, flags, hasImages: false };
}
