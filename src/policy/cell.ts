/** A cell is a case that a rule can speak of: nothing of the person is in it. */
import type { ProcessingRule } from './words.ts';

export const SITUATIONS = ['application', 'no_application'] as const;
export type Situation = (typeof SITUATIONS)[number];

export interface Cell {
  readonly purpose: string;
  readonly category: string;
  readonly source: string;
  readonly jurisdiction: string;
  readonly situation: Situation;
}

/** The one rule that speaks for a cell; none means that policy says nothing, which is no. */
export function ruleFor(policy: { readonly cells: Pick<RuleTable, 'get'> }, cell: Cell): ProcessingRule | undefined {
  return policy.cells.get(cell);
}

type Words = {
  readonly [Kind in 'purposes' | 'categories' | 'sources' | 'jurisdictions']: ReadonlyMap<string, unknown>;
};

/**
 * A cell is the number that its five words make, and not their text: the judgement of one record asks for hundreds of cells, and
 * to write a text for each took longer than all else. A cell with a word that the policy does not have is no cell, and no rule's.
 */
export class RuleTable {
  readonly #rules = new Map<number, ProcessingRule>();
  readonly #purposes: ReadonlyMap<string, number>;
  readonly #categories: ReadonlyMap<string, number>;
  readonly #sources: ReadonlyMap<string, number>;
  readonly #jurisdictions: ReadonlyMap<string, number>;

  constructor({ purposes, categories, sources, jurisdictions }: Words) {
    this.#purposes = numbered(purposes);
    this.#categories = numbered(categories);
    this.#sources = numbered(sources);
    this.#jurisdictions = numbered(jurisdictions);
  }

  get(cell: Cell): ProcessingRule | undefined {
    return this.#rules.get(this.#numberOf(cell));
  }

  set(cell: Cell, rule: ProcessingRule): void {
    const number = this.#numberOf(cell);
    if (!Number.isNaN(number)) this.#rules.set(number, rule);
  }

  #numberOf({ purpose, category, source, jurisdiction, situation }: Cell): number {
    let number = this.#purposes.get(purpose) ?? NaN;
    number = number * this.#categories.size + (this.#categories.get(category) ?? NaN);
    number = number * this.#sources.size + (this.#sources.get(source) ?? NaN);
    number = number * this.#jurisdictions.size + (this.#jurisdictions.get(jurisdiction) ?? NaN);
    return number * SITUATIONS.length + SITUATIONS.indexOf(situation);
  }
}

const numbered = (words: ReadonlyMap<string, unknown>): ReadonlyMap<string, number> =>
  new Map([...words.keys()].map((word, index) => [word, index]));
