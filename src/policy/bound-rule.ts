/** What a law says of how long: a minimum and a maximum, each for the purposes that it belongs to. */
import type { Term } from './term.ts';
import type { Anchor, LawRule } from './words.ts';

export interface BoundRule {
  readonly id: string;
  readonly law: LawRule;
  /** A minimum is kept by a rule for one of them; a maximum limits every rule for any of them. */
  readonly purposes: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly anchor: Anchor;
  /** Counted from instead, where it is later. */
  readonly orLater?: Anchor;
  readonly atLeast?: Term;
  readonly atMost?: Term;
}
