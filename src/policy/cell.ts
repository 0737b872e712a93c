/** A cell is a case that a rule can speak of: nothing of the person is in it. */
import type { Policy } from './policy.ts';
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

export function cellKey({ purpose, category, source, jurisdiction, situation }: Cell): string {
  return `${purpose} ${category} ${source} ${jurisdiction} ${situation}`;
}

/** The one rule that speaks for a cell; none means that policy says nothing, which is no. */
export function ruleFor(policy: Policy, cell: Cell): ProcessingRule | undefined {
  return policy.cells.get(cellKey(cell));
}
