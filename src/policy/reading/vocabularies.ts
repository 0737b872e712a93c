/** The words that lists of the file may hold, with the groups that the file itself gives names to. */
import type { CategoryRule, JurisdictionRule, SourceRule } from '../words.ts';
import { checkId } from './named-sections.ts';
import type { Section, Vocabulary } from './section.ts';

export interface Vocabularies {
  readonly sources: Vocabulary;
  readonly categories: Vocabulary;
  readonly jurisdictions: Vocabulary;
}

export function readVocabularies(
  file: Section,
  known: {
    readonly jurisdictions: ReadonlyMap<string, JurisdictionRule>;
    readonly sources: ReadonlyMap<string, SourceRule>;
    readonly categories: ReadonlyMap<string, CategoryRule>;
  },
): Vocabularies {
  const groups = file.section('groups');
  const sources = vocabularyOf(groups.section('sources'), [...known.sources.keys()]);
  const categories = vocabularyOf(groups.section('categories'), [...known.categories.keys()]);
  groups.done();
  return {
    sources,
    categories,
    jurisdictions: { words: [...known.jurisdictions.keys()], all: roots(known.jurisdictions) },
  };
}

function vocabularyOf(section: Section, words: readonly string[]): Vocabulary {
  const groups = new Map<string, ReadonlySet<string>>();
  for (const name of section.keys()) {
    checkId(section, name, section.keyAt(name));
    if (words.includes(name)) {
      section.mistakes.add(section.keyAt(name), `a group "${name}"`, 'a name that no word has', 'rename the group');
    }
    groups.set(name, section.words(name, { words }));
  }
  return { words, all: words, groups };
}

/** `all` names the jurisdictions that extend no other, so that each heir may still be spoken of more nearly. */
function roots(jurisdictions: ReadonlyMap<string, JurisdictionRule>): string[] {
  return [...jurisdictions.values()].filter((one) => one.extends === undefined).map(({ id }) => id);
}
