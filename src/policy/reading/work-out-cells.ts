/**
 * Works out which rule speaks for each cell: purpose × category × source × jurisdiction × with or without an application.
 * The rule that names the nearest jurisdiction wins; two that name the same one for the same cell are a mistake.
 */
import { cellKey, SITUATIONS, type Situation } from '../cell.ts';
import { lineageOf } from '../lineage.ts';
import type { JurisdictionRule, ProcessingRule } from '../words.ts';
import type { Mistakes } from './mistakes.ts';
import type { PlacedRule } from './read-rules.ts';

export function workOutCells(
  placed: readonly PlacedRule[],
  jurisdictions: ReadonlyMap<string, JurisdictionRule>,
  mistakes: Mistakes,
): Map<string, ProcessingRule> {
  const named = new Map<string, ProcessingRule>();
  for (const { rule, at } of placed) {
    let rival: ProcessingRule | undefined;
    for (const key of cellsNamedBy(rule)) {
      const before = named.get(key);
      if (before === undefined) named.set(key, rule);
      else rival ??= before;
    }
    if (rival) {
      const found = `rule "${rule.id}", which speaks of the same cases as "${rival.id}"`;
      const expected = 'one rule for each purpose, category, source and jurisdiction';
      mistakes.add(at, found, expected, 'narrow one of them, or join the two');
    }
  }
  return inherit(placed, named, jurisdictions);
}

/** An heir's cells: its own where a rule names it, else those of the jurisdiction it extends. */
function inherit(
  placed: readonly PlacedRule[],
  named: ReadonlyMap<string, ProcessingRule>,
  jurisdictions: ReadonlyMap<string, JurisdictionRule>,
): Map<string, ProcessingRule> {
  const cells = new Map(named);
  for (const heir of jurisdictions.keys()) {
    for (const ancestor of lineageOf(jurisdictions, heir).slice(1)) {
      const inherited = placed.filter(({ rule }) => rule.jurisdictions.has(ancestor));
      for (const { rule } of inherited) fill(cells, cellsOf(rule, heir), rule);
    }
  }
  return cells;
}

function fill(cells: Map<string, ProcessingRule>, keys: Iterable<string>, rule: ProcessingRule): void {
  for (const key of keys) if (!cells.has(key)) cells.set(key, rule);
}

function* cellsNamedBy(rule: ProcessingRule): Iterable<string> {
  for (const jurisdiction of rule.jurisdictions) yield* cellsOf(rule, jurisdiction);
}

function* cellsOf(rule: ProcessingRule, jurisdiction: string): Iterable<string> {
  const { purpose } = rule;
  for (const situation of situationsOf(rule)) {
    for (const category of rule.categories) {
      for (const source of rule.sources) yield cellKey({ purpose, category, source, jurisdiction, situation });
    }
  }
}

function situationsOf(rule: ProcessingRule): readonly Situation[] {
  return rule.requires === undefined || rule.requires === 'consent' ? SITUATIONS : [rule.requires];
}
