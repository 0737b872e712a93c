/** What must have been read before a rule can be, since a rule may name nothing else. */
import type { CategoryRule, InterestRule, JurisdictionRule, LawRule, PurposeRule, Retention } from '../words.ts';
import type { Vocabularies } from './vocabularies.ts';

export interface KnownToRules {
  readonly vocabularies: Vocabularies;
  readonly jurisdictions: ReadonlyMap<string, JurisdictionRule>;
  readonly laws: ReadonlyMap<string, LawRule>;
  readonly categories: ReadonlyMap<string, CategoryRule>;
  readonly purposes: ReadonlyMap<string, PurposeRule>;
  readonly interests: ReadonlyMap<string, InterestRule>;
  readonly stages: readonly string[];
  readonly articles: ReadonlySet<string>;
  /** Retentions that the file gives names to. */
  readonly retentions: ReadonlyMap<string, Retention>;
}
