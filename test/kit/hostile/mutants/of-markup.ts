/** Mutations of what is written in letters: elements of XML and pages, groups of rich text, lists of JSON. */
import type { Chance } from './chance.ts';
import { someUnicode } from './of-bytes.ts';

export type Rewriting = (text: string, chance: Chance) => string;

const ELEMENT = /<([\w:]{1,40})\b[^<>]{0,500}>[^<>]{0,500}<\/\1>/g;
const TAG = /<\/?[\w:]{1,40}\b[^<>]{0,500}>/g;
const ATTRIBUTE = /[\w:]{1,40}="[^"<>]{0,200}"/g;
const WORD = /[\p{L}\d]{2,40}/gu;
const TEXT = /(?<=>)[^<>]{1,500}(?=<)/g;
const LINE = /[^\n]{1,2000}\n/g;
const DEPTHS = [10, 300, 20_000];

function chosen(text: string, pattern: RegExp, chance: Chance): RegExpExecArray | undefined {
  const found = [...text.matchAll(pattern)];
  return found.length === 0 ? undefined : chance.of(found);
}

function one(pattern: RegExp, by: (found: string, chance: Chance) => string): Rewriting {
  return (text, chance) => {
    const found = chosen(text, pattern, chance);
    if (!found) return text;
    return text.slice(0, found.index) + by(found[0], chance) + text.slice(found.index + found[0].length);
  };
}

function swapped(pattern: RegExp): Rewriting {
  return (text, chance) => {
    const [a, b] = [chosen(text, pattern, chance), chosen(text, pattern, chance)];
    if (!a || !b || a.index === b.index) return text;
    const [first, second] = a.index < b.index ? [a, b] : [b, a];
    const [firstEnd, secondEnd] = [first.index + first[0].length, second.index + second[0].length];
    const between = text.slice(firstEnd, second.index);
    return text.slice(0, first.index) + second[0] + between + first[0] + text.slice(secondEnd);
  };
}

const times = (chance: Chance): number => 1 + chance.below(chance.of(DEPTHS));

export const OF_MARKUP: Readonly<Record<string, Rewriting>> = {
  elementsSwapped: swapped(ELEMENT),
  tagsSwapped: swapped(TAG),
  tagLost: one(TAG, () => ''),
  elementRepeated: one(ELEMENT, (element, chance) => element.repeat(times(chance) / 10 + 2)),
  elementNested: one(ELEMENT, (element, chance) => {
    const name = /[\w:]{1,40}/.exec(element)?.[0] ?? 'x';
    const depth = times(chance);
    return `<${name}>`.repeat(depth) + element + `</${name}>`.repeat(chance.of([depth, depth - 1, 0]));
  }),
  attributeChanged: one(ATTRIBUTE, (attribute, chance) =>
    attribute.replace(
      /"[^]*/,
      () => `"${chance.of(['', '-1', '99999999999', '&#x110000;', someUnicode(chance, 40)])}"`,
    ),
  ),
  attributeRepeated: one(ATTRIBUTE, (attribute, chance) => `${attribute} `.repeat(times(chance))),
  textChanged: one(TEXT, (_, chance) =>
    chance.of(['', ' '.repeat(5_000), '&amp;'.repeat(500), someUnicode(chance, 300)]),
  ),
  textDeclared: (text) => text.replace(/<(?=[\w:])/, '<!DOCTYPE x [<!ENTITY e "eeee">]><'),
  wordChanged: one(WORD, (_, chance) => someUnicode(chance, 1 + chance.below(60))),
  wordRepeated: one(WORD, (word, chance) => `${word} `.repeat(times(chance))),
  linesSwapped: swapped(LINE),
  lineRepeated: one(LINE, (line, chance) => line.repeat(times(chance) / 10 + 2)),
};

export const OF_RICH_TEXT: Readonly<Record<string, Rewriting>> = {
  groupsOpened: one(/\\par\b/g, (word, chance) => word + '{'.repeat(times(chance))),
  groupsClosed: one(/\\par\b/g, (word, chance) => word + '}'.repeat(times(chance))),
  wordsSwapped: swapped(/\\[a-z]{1,20}-?\d{0,9}/g),
  wordPut: one(
    /\\par\b/g,
    (word, chance) => word + chance.of(['\\bin99999 ', '\\u-32768?', "\\'", '\\uc255', '\\upr', '\\*', '\\ansicpg0 ']),
  ),
};

export const OF_JSON: Readonly<Record<string, Rewriting>> = {
  valueNested: one(/"[^"]{0,200}"(?=[,}])/g, (value, chance) => {
    const depth = times(chance);
    return chance.of(['[', '{"x":']).repeat(depth) + value + ']'.repeat(depth);
  }),
  valueChanged: one(/"[^"]{0,200}"(?=[,}])/g, (_, chance) =>
    chance.of(['1e999', 'null', '[]', '{}', '"\\ud800"', '-0']),
  ),
  keyChanged: one(/"\w{1,40}"(?=:)/g, (_, chance) =>
    chance.of(['"__proto__"', '"constructor"', '""', '"work"', '"$ref"']),
  ),
  valuesSwapped: swapped(/"[^"]{0,200}"(?=[,}])/g),
};
