/** Mutations of a PDF that know its objects. Written on its bytes as Latin letters, one for each. */
import type { Chance } from './chance.ts';
import type { Mutation } from './of-bytes.ts';

const NAMES = ['/Pages', '/Page', '/Kids', '/Contents', '/Font', '/Parent', '/Resources', '/FlateDecode', '/Type'];
const NUMBERS = ['0', '-1', '3', '2147483648', '99999999999', '1e9', 'null', '[', '<<'];

type Found = RegExpExecArray;

function all(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)];
}

function replaced(text: string, { index, 0: old }: Found, by: string): string {
  return text.slice(0, index) + by + text.slice(index + old.length);
}

/** Objects as they stand, from number to end. */
function objects(text: string): Found[] {
  return all(text, /\d{1,6} \d{1,3} obj\b[^]*?endobj\s/g);
}

function someObject(text: string, chance: Chance): Found | undefined {
  const found = objects(text);
  return found.length === 0 ? undefined : chance.of(found);
}

function numberOf(object: Found): string {
  return object[0].slice(0, object[0].indexOf('obj'));
}

function one(
  pattern: RegExp,
  by: (found: string, chance: Chance, text: string) => string,
): (text: string, chance: Chance) => string {
  return (text, chance) => {
    const found = all(text, pattern);
    if (found.length === 0) return text;
    const chosen = chance.of(found);
    return replaced(text, chosen, by(chosen[0], chance, text));
  };
}

const ON_LETTERS: Readonly<Record<string, (text: string, chance: Chance) => string>> = {
  objectsSwapped: (text, chance) => {
    const [a, b] = [someObject(text, chance), someObject(text, chance)];
    if (!a || !b || a.index === b.index) return text;
    const [first, second] = a.index < b.index ? [a, b] : [b, a];
    return replaced(replaced(text, second, first[0]), first, second[0]);
  },
  objectRepeated: (text, chance) => {
    const object = someObject(text, chance);
    return object ? replaced(text, object, object[0].repeat(2 + chance.below(20))) : text;
  },
  objectLost: one(/\d{1,6} \d{1,3} obj\b[^]*?endobj\s/g, () => ''),
  bodyOfAnother: (text, chance) => {
    const [a, b] = [someObject(text, chance), someObject(text, chance)];
    if (!a || !b) return text;
    return replaced(text, a, `${numberOf(a)}${b[0].slice(numberOf(b).length)}`);
  },
  lengthChanged: one(/\/Length \d{1,9}/g, (_, chance) => `/Length ${chance.of(NUMBERS)}`),
  offsetChanged: one(
    /\d{10} \d{5} [nf]/g,
    (entry, chance) => `${String(chance.below(9_999)).padStart(10, '0')}${entry.slice(10)}`,
  ),
  startChanged: one(/startxref\s\d{1,9}/g, (_, chance) => `startxref\n${chance.of(NUMBERS)}`),
  previousLoops: one(/trailer\s{0,3}<</g, (found, _, text) => `${found} /Prev ${text.lastIndexOf('xref\n0')} `),
  referenceChanged: one(/\d{1,5} 0 R/g, (_, chance) => `${chance.below(chance.of([12, 100_000]))} 0 R`),
  nameSwapped: one(/\/[A-Z][A-Za-z]{1,20}/g, (_, chance) => chance.of(NAMES)),
  countChanged: one(/\/Count \d{1,6}/g, (_, chance) => `/Count ${chance.of(NUMBERS)}`),
  boxChanged: one(
    /\[\d[\d. ]{4,40}\]/g,
    (_, chance) => `[${Array.from({ length: 4 }, () => chance.of(NUMBERS)).join(' ')}]`,
  ),
  deeplyNested: one(/<<(?= ?\/)/g, (_, chance) => {
    const depth = 1 + chance.below(chance.of([100, 20_000]));
    return `<< /X ${chance.of(['[', '<< /Y ', '('])}`.repeat(depth);
  }),
};

export const OF_PDF: Readonly<Record<string, Mutation<Buffer>>> = Object.fromEntries(
  Object.entries(ON_LETTERS).map(([name, act]) => [
    name,
    (bytes: Buffer, chance: Chance) => Buffer.from(act(bytes.toString('latin1'), chance), 'latin1'),
  ]),
);
