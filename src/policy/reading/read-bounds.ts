/** Reads the laws that the file cites, and what they say of how long. */
import type { BoundRule } from '../bound-rule.ts';
import type { JurisdictionRule, LawRule, PurposeRule } from '../words.ts';
import { readNamed } from './named-sections.ts';
import { RULE_ANCHORS } from './read-rules.ts';
import type { Section } from './section.ts';
import type { Vocabularies } from './vocabularies.ts';

/** A bound with its place, for mistakes that only show beside the rules. */
export interface PlacedBound {
  readonly bound: BoundRule;
  readonly at: number;
}

export function readLaws(file: Section, jurisdictions: ReadonlyMap<string, JurisdictionRule>): Map<string, LawRule> {
  if (!file.has('laws')) return new Map();
  return readNamed(file, 'laws', (id, section) => ({
    id,
    title: section.text('title'),
    jurisdiction: section.word('of', jurisdictions.keys()),
  }));
}

/** Those that were read without a mistake. */
export function readBounds(
  file: Section,
  known: {
    readonly laws: ReadonlyMap<string, LawRule>;
    readonly purposes: ReadonlyMap<string, PurposeRule>;
    readonly vocabularies: Vocabularies;
  },
): PlacedBound[] {
  if (!file.has('bounds')) return [];
  const { vocabularies } = known;
  const purposes = [...known.purposes.keys()];
  const before = file.mistakes.count;
  const listed = readNamed(file, 'bounds', (id, section) => {
    const law = known.laws.get(section.word('law', known.laws.keys()));
    const bound = {
      id,
      law: law ?? { id: '', title: '', jurisdiction: '' },
      purposes: section.words('purposes', { words: purposes, all: purposes }),
      categories: section.words('categories', vocabularies.categories),
      sources: section.has('sources')
        ? section.words('sources', vocabularies.sources)
        : new Set(vocabularies.sources.words),
      anchor: section.choice('anchor', RULE_ANCHORS),
      orLater: section.has('or_later') ? section.choice('or_later', RULE_ANCHORS) : undefined,
      atLeast: section.optionalTerm('at_least'),
      atMost: section.optionalTerm('at_most'),
    };
    if (!bound.atLeast && !bound.atMost) {
      section.mistakes.add(
        section.at,
        `bound "${id}" of nothing`,
        'a minimum, a maximum or both',
        'add "at_least: P1Y" or "at_most: P6M"',
      );
    }
    return { bound, at: section.at };
  });
  return file.mistakes.count === before ? [...listed.values()] : [];
}
