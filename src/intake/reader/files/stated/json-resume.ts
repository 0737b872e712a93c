/** A file in JSON Resume: its paths are the fields' own. */
import { LIMITS } from '../../reading.ts';
import { STATED_PATHS } from './paths.ts';
import { Stating } from './stating.ts';
import type { Stated } from './stating.ts';
import type { Tree } from './tree.ts';

const PARTS = [...new Set(STATED_PATHS.map((path) => path.split('/')[1]!))];
/** What a schema or a theme says of the file. */
const FORMAL = ['$schema'];

export function isJsonResume(tree: Tree): boolean {
  return tree.has('basics') || (tree.has('work') && tree.has('education')) || schemaOf(tree).includes('jsonresume');
}

export function readJsonResume(tree: Tree): Stated {
  const stating = new Stating();
  for (const part of PARTS) {
    const paths = STATED_PATHS.filter((path) => path.split('/')[1] === part);
    const isList = paths[0]!.split('/')[2] === '*';
    if (isList)
      tree
        .all(part)
        .slice(0, LIMITS.fields + 1)
        .forEach((entry, at) => addAll(stating, entry, `/${part}/${at}`, paths, 3));
    else for (const one of tree.all(part)) addAll(stating, one, `/${part}`, paths, 2);
  }
  tree.ignore(...FORMAL);
  return stating.stated(tree.left());
}

/** @param taken how many names of each path lead to this part of the file */
function addAll(stating: Stating, part: Tree, at: string, paths: readonly string[], taken: number): void {
  for (const path of paths) {
    const [name, ...rest] = path.split('/').slice(taken) as [string, ...string[]];
    if (rest.length === 0) stating.add(`${at}/${name}`, part.take(name));
    else if (rest[0] === '*')
      part.all(name).forEach((one, index) => addMember(stating, one, `${at}/${name}/${index}`, rest[1]));
    else stating.add(`${at}/${name}/${rest[0]}`, part.take(`${name}/${rest[0]}`));
  }
}

function addMember(stating: Stating, member: Tree, at: string, name: string | undefined): void {
  if (name === undefined) stating.add(at, member.take(''));
  else stating.add(`${at}/${name}`, member.take(name));
}

function schemaOf(tree: Tree): string {
  return tree.all('$schema')[0]?.value ?? '';
}
