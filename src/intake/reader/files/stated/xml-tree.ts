/** XML as a tree of values: elements by their names without a prefix, attributes by theirs after an @. */
import { visitXml } from '../xml.ts';
import { Tree } from './tree.ts';

const LONGEST_VALUE = 100_000;
/** Names of spaces and schemas, and the letter codes of a language: of the format, not of the person. */
const FORMAL = /^(?:xmlns|xsi:|xml:|scheme|language|locale)/i;

/** The root element and what is in it. */
export function treeOfXml(xml: string): { root: string; space: string; tree: Tree } {
  const open: Tree[] = [];
  const found = { root: '', space: '', tree: new Tree() };
  visitXml(xml, {
    open: (name, attributes) => {
      const local = name.slice(name.indexOf(':') + 1);
      const tree = new Tree();
      const around = open.at(-1);
      if (around) around.add(local, tree);
      else Object.assign(found, { root: local, space: spaceOf(name, attributes), tree });
      for (const [attribute, value] of attributes) if (!FORMAL.test(attribute)) addAttribute(tree, attribute, value);
      open.push(tree);
    },
    close: () => open.pop(),
    text: (text) => {
      const tree = open.at(-1);
      if (tree && tree.value.length < LONGEST_VALUE) tree.value += text;
    },
  });
  return found;
}

function addAttribute(tree: Tree, name: string, value: string): void {
  const attribute = new Tree();
  attribute.value = value;
  tree.add(`@${name}`, attribute);
}

function spaceOf(name: string, attributes: ReadonlyMap<string, string>): string {
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
  return attributes.get(prefix === '' ? 'xmlns' : `xmlns:${prefix}`) ?? '';
}
