/**
 * Works out which rule speaks for each cell: purpose × category × source × jurisdiction × with or without an application.
 * The rule that names the nearest jurisdiction wins; two that name the same one for the same cell are a mistake.
 */
import { type Cell, RuleTable, SITUATIONS, type Situation } from '../cell.ts';
import { lineageOf } from '../lineage.ts';
import type { Policy } from '../policy.ts';
import type { ProcessingRule } from '../words.ts';
import type { Mistakes } from './mistakes.ts';
import type { PlacedRule } from './read-rules.ts';

export function workOutCells(
  placed: readonly PlacedRule[],
  words: Pick<Policy, 'purposes' | 'categories' | 'sources' | 'jurisdictions'>,
  mistakes: Mistakes,
): RuleTable {
  const table = new RuleTable(words);
  for (const { rule, at } of placed) {
    let rival: ProcessingRule | undefined;
    for (const cell of cellsNamedBy(rule)) {
      const before = table.get(cell);
      if (before === undefined) table.set(cell, rule);
      else rival ??= before;
    }
    if (rival) {
      const found = `rule "${rule.id}", which speaks of the same cases as "${rival.id}"`;
      const expected = 'one rule for each purpose, category, source and jurisdiction';
      mistakes.add(at, found, expected, 'narrow one of them, or join the two');
    }
  }
  inherit(table, placed, words.jurisdictions);
  return table;
}

/** An heir's cells: its own where a rule names it, else those of the jurisdiction it extends. */
function inherit(table: RuleTable, placed: readonly PlacedRule[], jurisdictions: Policy['jurisdictions']): void {
  for (const heir of jurisdictions.keys()) {
    for (const ancestor of lineageOf(jurisdictions, heir).slice(1)) {
      const inherited = placed.filter(({ rule }) => rule.jurisdictions.has(ancestor));
      for (const { rule } of inherited) fill(table, cellsOf(rule, heir), rule);
    }
  }
}

function fill(table: RuleTable, cells: Iterable<Cell>, rule: ProcessingRule): void {
  for (const cell of cells) if (table.get(cell) === undefined) table.set(cell, rule);
}

function* cellsNamedBy(rule: ProcessingRule): Iterable<Cell> {
  for (const jurisdiction of rule.jurisdictions) yield* cellsOf(rule, jurisdiction);
}

function* cellsOf(rule: ProcessingRule, jurisdiction: string): Iterable<Cell> {
  const { purpose } = rule;
  for (const situation of situationsOf(rule)) {
    for (const category of rule.categories) {
      for (const source of rule.sources) yield { purpose, category, source, jurisdiction, situation };
    }
  }
}

function situationsOf(rule: ProcessingRule): readonly Situation[] {
  return rule.requires === undefined || rule.requires === 'consent' ? SITUATIONS : [rule.requires];
}
