/** What only shows when all is read: words that nothing reaches, and rules that no case can ever meet. */
import { ruleFor, SITUATIONS, type Cell } from '../cell.ts';
import type { Policy } from '../policy.ts';
import { isRead, type KindRule } from '../kind-words.ts';
import type { GrantingRule } from '../words.ts';
import type { PlacedRule } from './read-rules.ts';
import type { Section } from './section.ts';

export function checkReach(file: Section, policy: Policy, placed: readonly PlacedRule[]): void {
  checkCategories(file, policy);
  checkPurposes(file, policy);
  const delivered = deliveredBy([...policy.kinds.values()]);
  for (const { rule, at } of placed) {
    if (rule.does !== 'grant') continue;
    const comes = [...rule.categories].some((category) =>
      [...rule.sources].some((source) => delivered(category, source)),
    );
    if (!comes) {
      const found = `rule "${rule.id}", though no kind of record brings these categories from these sources`;
      file.mistakes.add(at, found, 'a category that one of the sources may send', 'mend one of the two lists');
    }
    if (rule.beside.length > 0 && !standsBeside(policy, rule)) {
      const found = `rule "${rule.id}" beside ${rule.beside.join(', ')}, for which nothing of it is ever used there`;
      file.mistakes.add(at, found, 'a purpose that has a rule for the same data', 'mend "beside"');
    }
  }
}

/** A category that no rule grounds says so itself, so that a forgotten one is not taken for a decision. */
function checkCategories(file: Section, policy: Policy): void {
  const listed = file.section('categories');
  const grounded = new Set(
    [...policy.rules.values()].flatMap((rule) => (rule.does === 'grant' ? [...rule.categories] : [])),
  );
  for (const { id, ungrounded } of policy.categories.values()) {
    if (grounded.has(id) !== (ungrounded !== undefined)) continue;
    if (ungrounded === undefined) {
      const remedy = 'add a rule for it, or "ungrounded: …" and why';
      file.mistakes.add(listed.keyAt(id), `category "${id}" without a rule`, 'a rule that grounds it', remedy);
    } else {
      const found = `category "${id}" as "ungrounded", though a rule grounds it`;
      file.mistakes.add(listed.keyAt(id), found, 'one of the two', 'remove "ungrounded"');
    }
  }
}

/** What no role may act for, nobody can be shown. */
function checkPurposes(file: Section, policy: Policy): void {
  const listed = file.section('purposes');
  const roles = [...policy.roles.values()];
  for (const id of policy.purposes.keys()) {
    if (roles.some((role) => role.purposes.has(id))) continue;
    file.mistakes.add(
      listed.keyAt(id),
      `purpose "${id}" without a role`,
      'a role that acts for it',
      'name it at a role',
    );
  }
}

/** Whether some kind of record brings a category from a source; one that no path has is that of a file. */
function deliveredBy(all: readonly KindRule[]): (category: string, source: string) => boolean {
  const kinds = all.map((kind) => ({
    sources: kind.sources,
    files: isRead(kind.files),
    categories: categoriesOf(kind),
  }));
  const inPaths = new Set(kinds.flatMap(({ categories }) => [...categories]));
  return (category, source) =>
    kinds.some(
      ({ sources, files, categories }) =>
        sources.has(source) && (categories.has(category) || (files && !inPaths.has(category))),
    );
}

function categoriesOf(kind: KindRule): Set<string> {
  const fixed = [...kind.paths.values()].flatMap(({ category }) => (category?.from === 'fixed' ? [category.id] : []));
  const ofParts = kind.parts ? [...kind.parts.categories.values(), kind.parts.otherwise] : [];
  return new Set([...fixed, ...ofParts]);
}

function standsBeside(policy: Policy, rule: GrantingRule): boolean {
  for (const cell of cellsOf(policy, rule)) {
    if (ruleFor(policy, cell) !== rule) continue;
    if (rule.beside.some((purpose) => ruleFor(policy, { ...cell, purpose })?.does === 'grant')) return true;
  }
  return false;
}

/** First where the rule is named, for it speaks there; then in all jurisdictions, for some of them inherit it. */
function* cellsOf(policy: Policy, { purpose, categories, sources, jurisdictions }: GrantingRule): Iterable<Cell> {
  for (const jurisdiction of [...jurisdictions, ...policy.jurisdictions.keys()])
    for (const situation of SITUATIONS)
      for (const category of categories)
        for (const source of sources) yield { purpose, category, source, jurisdiction, situation };
}
