/** Reads the kinds of record, and which path of each is of which category. */
import {
  FILE_USES,
  type FileUse,
  type KindRule,
  LOOKUP_KINDS,
  type LookupKind,
  type PartRule,
  type PathCategory,
  type PathRule,
  VALUE_TYPES,
  type ValueType,
} from '../kind-words.ts';
import { readNamed } from './named-sections.ts';
import type { Section } from './section.ts';
import type { Vocabularies } from './vocabularies.ts';

/** A JSON pointer of names, with `*` for an index. */
export const PATH_PATTERN = /^(\/([$A-Za-z][A-Za-z]*|\*))+$/;

type Known = Pick<Vocabularies, 'categories' | 'sources'>;

export function readKinds(file: Section, known: Known): Map<string, KindRule> {
  const listed = file.section('path_tables');
  const tables = new Map([...listed.keys()].map((id) => [id, readTable(listed.section(id), known)]));
  return readNamed(file, 'kinds', (id, section): KindRule => {
    const paths = new Map<string, PathRule>();
    for (const { text, at } of section.list('tables')) {
      const table = tables.get(text);
      if (!table) section.unknownWord(at, `"${text}"`, text, tables.keys());
      for (const [pattern, rule] of table ?? []) {
        if (paths.has(pattern)) {
          section.mistakes.add(at, `"${pattern}" in two tables of one kind`, 'each path once', 'take it out of one');
        }
        paths.set(pattern, rule);
      }
    }
    const parts = section.has('parts') ? readParts(section.section('parts'), known) : undefined;
    checkParts(section, paths, parts);
    return {
      id,
      title: section.text('title'),
      sources: section.words('sources', known.sources),
      files: readFileUse(section, parts),
      paths,
      parts,
    };
  });
}

/** Which paths feed the look-up index; one path cannot mean two things in two kinds. */
export function readLookups(file: Section, kinds: ReadonlyMap<string, KindRule>): Map<string, LookupKind> {
  const lookups = new Map<string, LookupKind>();
  for (const { id, paths } of kinds.values()) {
    for (const { pattern, index } of paths.values()) {
      if (!index) continue;
      const other = lookups.get(pattern);
      if (other && other !== index) {
        const found = `"${pattern}" indexed as ${index} by kind "${id}" and as ${other} by another`;
        file.mistakes.add(file.where('path_tables'), found, 'one meaning', 'use the same "index" in both');
      }
      lookups.set(pattern, index);
    }
  }
  return lookups;
}

function readTable(table: Section, known: Known): Map<string, PathRule> {
  const paths = new Map<string, PathRule>();
  for (const pattern of table.keys()) {
    if (!PATH_PATTERN.test(pattern)) {
      const expected = 'a JSON pointer of names, with "*" for an index';
      table.mistakes.add(table.keyAt(pattern), `the path "${pattern}"`, expected, 'write it as /work/*/position');
    }
    const section = table.section(pattern);
    paths.set(pattern, readPath(pattern, section, known));
    section.done();
  }
  return paths;
}

function readPath(pattern: string, section: Section, known: Known): PathRule {
  const types = section.has('type') ? section.words('type', { words: VALUE_TYPES }) : new Set(['text']);
  return {
    pattern,
    types: [...types] as ValueType[],
    index: section.has('index') ? section.choice('index', LOOKUP_KINDS) : undefined,
    category: readPathCategory(section, known),
    refused: section.optionalText('refused'),
  };
}

/** Exactly one of `category`, `category_of` and `refused`. */
function readPathCategory(section: Section, known: Known): PathCategory | undefined {
  const ways = ['category', 'category_of', 'refused'].filter((key) => section.has(key));
  if (ways.length !== 1) {
    const found = ways.length === 0 ? `no category in ${section.name}` : ways.join(' and ');
    section.mistakes.add(section.at, found, 'one of category, category_of, refused', 'keep exactly one');
    return undefined;
  }
  if (section.has('category')) return { from: 'fixed', id: section.word('category', known.categories.words) };
  if (section.has('category_of')) return { from: section.choice('category_of', ['part', 'whole'] as const) };
  return undefined;
}

function readParts(section: Section, known: Known): PartRule {
  const named = section.section('categories');
  const categories = new Map([...named.keys()].map((name) => [name, named.word(name, known.categories.words)]));
  const parts: PartRule = {
    at: section.text('at'),
    namedBy: section.text('named_by'),
    categories,
    otherwise: section.word('otherwise', known.categories.words),
  };
  section.done();
  return parts;
}

/** What is kept unread is judged by the parts that its sender names. */
function readFileUse(section: Section, parts: PartRule | undefined): FileUse {
  const use = section.choice('files', FILE_USES, 'resume');
  if (use === 'kept' && !parts) {
    const remedy = 'give the kind "parts", or have its files read';
    section.mistakes.add(section.at, '"files: kept" in a kind without parts', 'parts that a sender can name', remedy);
  }
  return use;
}

/** What takes its category from a part must lie in one, and the member that names the category must be a path. */
function checkParts(section: Section, paths: ReadonlyMap<string, PathRule>, parts: PartRule | undefined): void {
  const ofParts = [...paths.values()].filter(({ category }) => category && category.from !== 'fixed');
  if (!parts) {
    if (ofParts.length === 0) return;
    const found = `"category_of" at ${ofParts[0]?.pattern} in a kind without parts`;
    section.mistakes.add(section.at, found, 'a fixed category', 'give the kind "parts", or the path a category');
    return;
  }
  const outside = ofParts.find(
    ({ pattern, category }) => category?.from === 'part' && !pattern.startsWith(`${parts.at}/`),
  );
  if (outside) {
    section.mistakes.add(section.at, `${outside.pattern}, which is in no part`, `a path below ${parts.at}`, 'move it');
  }
  if (paths.get(`${parts.at}/${parts.namedBy}`)?.category?.from !== 'part') {
    const found = `no path ${parts.at}/${parts.namedBy} with "category_of: part"`;
    section.mistakes.add(section.at, found, 'the member that names the category', 'add it to a table of the kind');
  }
}
