/** Reads who may act for which purpose on which categories. What a role is not given it does not have. */
import type { CategoryRule, PurposeRule, RoleRule } from '../words.ts';
import { readNamed } from './named-sections.ts';
import { ALL, type Section } from './section.ts';
import type { Vocabularies } from './vocabularies.ts';

interface Known {
  readonly categories: ReadonlyMap<string, CategoryRule>;
  readonly purposes: ReadonlyMap<string, PurposeRule>;
  readonly vocabularies: Pick<Vocabularies, 'categories'>;
}

export function readRoles(file: Section, known: Known): Map<string, RoleRule> {
  return readNamed(file, 'roles', (id, section) => {
    const role: RoleRule = {
      id,
      title: section.text('title'),
      hiring: section.flag('hiring', false),
      purposes: readRolePurposes(section, known),
      knowsHidden: section.flag('knows_hidden', false),
      seesEndings: section.flag('sees_endings', false),
      governs: section.flag('governs', false),
      audits: section.flag('audits', false),
      writes: section.flag('writes', false),
      corrects: section.flag('corrects', false),
    };
    checkHiring(section, role, known);
    return role;
  });
}

/** `purposes: all` is every purpose on every category; anything narrower is written out. */
function readRolePurposes(section: Section, known: Known): RoleRule['purposes'] {
  if (section.says('purposes', ALL)) {
    return new Map(
      [...known.purposes.keys()].map((purpose) => [purpose, { categories: new Set(known.categories.keys()) }]),
    );
  }
  const purposes = section.section('purposes');
  return new Map(
    [...purposes.keys()].map((purpose) => {
      if (!known.purposes.has(purpose)) {
        purposes.unknownWord(purposes.keyAt(purpose), `the purpose "${purpose}"`, purpose, known.purposes.keys());
      }
      return [purpose, { categories: purposes.words(purpose, known.vocabularies.categories) }];
    }),
  );
}

/** A hiring role may act for hiring uses alone, never holds what is hidden, and is never told of endings (D11). */
function checkHiring(section: Section, role: RoleRule, known: Known): void {
  if (!role.hiring) return;
  const other = [...role.purposes.keys()].find((id) => known.purposes.get(id)?.hiring === false);
  if (other) {
    const expected = 'a purpose with "hiring: true"';
    section.mistakes.add(section.where('purposes'), `"${other}" for a hiring role`, expected, 'take it from the role');
  }
  const held = [...role.purposes.values()].flatMap(({ categories }) => [...categories]);
  const closed = held.find((id) => known.categories.get(id)?.forHiring === false);
  if (closed) {
    const found = `"${closed}", which is not for hiring, for a hiring role`;
    section.mistakes.add(section.where('purposes'), found, 'categories for hiring', 'take it from the role');
  }
  const hidden = held.find((id) => known.categories.get(id)?.existence === 'hidden');
  if (hidden && !role.knowsHidden) {
    const found = `"${hidden}", which is hidden, for a hiring role that may not know of it`;
    section.mistakes.add(section.where('purposes'), found, 'categories that are listed', 'take it from the role');
  }
  if (role.seesEndings) {
    const found = '"sees_endings: true" for a hiring role';
    section.mistakes.add(section.where('sees_endings'), found, 'false', 'remove it: hiring must not learn of requests');
  }
}
