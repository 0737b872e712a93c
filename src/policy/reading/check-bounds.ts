/**
 * Holds the rules to what laws say of how long, when the file is read: a minimum is kept for its purpose, no rule goes beyond a
 * maximum, and where the two can't both be had they are named.
 */
import { anchorsInShort } from '../anchors.ts';
import { placesOf } from '../bounds.ts';
import { ruleFor, SITUATIONS, type Situation } from '../cell.ts';
import type { BoundRule } from '../bound-rule.ts';
import type { Policy } from '../policy.ts';
import { neverLonger, type Term } from '../term.ts';
import type { GrantingRule } from '../words.ts';
import type { PlacedBound } from './read-bounds.ts';
import type { PlacedRule } from './read-rules.ts';
import type { Section } from './section.ts';

export function checkBounds(
  file: Section,
  policy: Policy,
  bounds: readonly PlacedBound[],
  rules: readonly PlacedRule[],
): void {
  if (rules.length < file.sections('rules').length) return; // for what a rule says that was not read, a wider one would speak
  const placeOf = new Map<string, number>(rules.map(({ rule, at }) => [rule.id, at]));
  for (const { bound, at } of bounds) {
    checkOrder(file, bound, at);
    for (const found of tooLong(policy, bound)) addAt(file, placeOf.get(found.rule.id) ?? at, found);
    for (const found of tooShort(policy, bound)) addAt(file, (found.rule && placeOf.get(found.rule.id)) ?? at, found);
  }
  for (const [index, one] of bounds.entries())
    for (const other of bounds.slice(index + 1)) checkConflict(file, policy, one, other);
}

interface Found {
  readonly rule?: GrantingRule;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

const addAt = (file: Section, at: number, { found, expected, remedy }: Found): void =>
  file.mistakes.add(at, found, expected, remedy);

function checkOrder(file: Section, { id, atLeast, atMost }: BoundRule, at: number): void {
  if (!atLeast || !atMost || neverLonger(atLeast, atMost)) return;
  const found = `bound "${id}" with a maximum of ${atMost.iso} under its minimum of ${atLeast.iso}`;
  file.mistakes.add(at, found, 'a maximum that is no shorter', 'mend one of the two');
}

/** Rules for its purposes that may keep longer than a maximum, each once. */
function tooLong(policy: Policy, bound: BoundRule): (Found & { rule: GrantingRule })[] {
  const { atMost } = bound;
  if (!atMost) return [];
  const speaking = new Set<GrantingRule>();
  for (const cell of cellsOf(policy, bound, SITUATIONS))
    for (const purpose of bound.purposes) {
      const rule = ruleFor(policy, { ...cell, purpose });
      if (rule?.does === 'grant') speaking.add(rule);
    }
  return [...speaking]
    .filter((rule) => !keepsWithin(rule, bound, atMost))
    .map((rule) => ({
      rule,
      found: `rule "${rule.id}", which keeps ${inShort(rule)}`,
      expected: `at most ${atMost.iso} from ${eventsOf(bound)} (${bound.law.title})`,
      remedy: `shorten its retention, or narrow bound "${bound.id}"`,
    }));
}

function keepsWithin({ retention }: GrantingRule, bound: BoundRule, atMost: Term): boolean {
  const [first] = retention.anchors;
  const laterOnlyAsBound = retention.orLater === undefined || retention.orLater === bound.orLater;
  return first?.anchor === bound.anchor && !first.plus && laterOnlyAsBound && neverLonger(retention.keep, atMost);
}

/** What is kept of an application at all has to be kept for the purpose of a minimum. Each rule once, or each category without one. */
function tooShort(policy: Policy, bound: BoundRule): Found[] {
  const { atLeast } = bound;
  if (!atLeast) return [];
  const found = new Map<string, Found>();
  for (const cell of cellsOf(policy, bound, ['application'])) {
    const granted = [...policy.purposes.keys()].flatMap((purpose) => {
      const rule = ruleFor(policy, { ...cell, purpose });
      return rule?.does === 'grant' ? [rule] : [];
    });
    const keeping = granted.filter(({ purpose }) => bound.purposes.has(purpose));
    if (granted.length === 0 || keeping.some((rule) => keepsAtLeast(rule, bound, atLeast))) continue;
    const [rule] = keeping;
    const name = rule?.id ?? `no rule for ${cell.category}`;
    if (found.has(name)) continue;
    found.set(name, {
      ...(rule && { rule }),
      found: rule
        ? `rule "${rule.id}", which keeps ${inShort(rule)}${rule.survivesErasure ? '' : ' and ends with an erasure'}`
        : `no rule that keeps "${cell.category}" from "${cell.source}" in ${cell.jurisdiction} for ${[...bound.purposes].join(', ')}`,
      expected: `at least ${atLeast.iso} from ${eventsOf(bound)}, whatever is erased (${bound.law.title})`,
      remedy: rule ? 'lengthen its retention, with "survives_erasure"' : `add one, or narrow bound "${bound.id}"`,
    });
  }
  return [...found.values()];
}

function keepsAtLeast({ retention, survivesErasure }: GrantingRule, bound: BoundRule, atLeast: Term): boolean {
  const fromTheEvent = retention.anchors.every(({ anchor }) => anchor === bound.anchor);
  const laterToo = bound.orLater === undefined || retention.orLater === bound.orLater;
  return survivesErasure !== undefined && fromTheEvent && laterToo && neverLonger(atLeast, retention.keep);
}

/** A minimum and a maximum for one purpose, of the same data in the same place, that no retention could keep both. */
function checkConflict(file: Section, policy: Policy, one: PlacedBound, other: PlacedBound): void {
  for (const [least, most] of [
    [one, other],
    [other, one],
  ] as const) {
    const { atLeast } = least.bound;
    const { atMost } = most.bound;
    if (!atLeast || !atMost || !speakOfTheSame(policy, least.bound, most.bound)) continue;
    if (eventsOf(least.bound) === eventsOf(most.bound) && neverLonger(atLeast, atMost)) continue;
    const purposes = [...least.bound.purposes.intersection(most.bound.purposes)].join(', ');
    const found = `a minimum of ${atLeast.iso} (${least.bound.law.title}) against the maximum of ${atMost.iso} of "${most.bound.id}" in line ${file.mistakes.lineOf(most.at)}`;
    const remedy = `say which purpose each belongs to: both name ${purposes}`;
    file.mistakes.add(least.at, found, 'bounds that one retention can keep', remedy);
  }
}

function speakOfTheSame(policy: Policy, one: BoundRule, other: BoundRule): boolean {
  return (
    !one.purposes.isDisjointFrom(other.purposes) &&
    !one.categories.isDisjointFrom(other.categories) &&
    !one.sources.isDisjointFrom(other.sources) &&
    !new Set(placesOf(policy, one)).isDisjointFrom(new Set(placesOf(policy, other)))
  );
}

function* cellsOf(policy: Policy, bound: BoundRule, situations: readonly Situation[]) {
  for (const jurisdiction of placesOf(policy, bound))
    for (const situation of situations)
      for (const category of bound.categories)
        for (const source of bound.sources) yield { category, source, jurisdiction, situation };
}

const eventsOf = ({ anchor, orLater }: BoundRule): string => (orLater ? `${anchor}, or ${orLater} if later` : anchor);

function inShort({ retention }: GrantingRule): string {
  const { orLater, keep } = retention;
  const events = anchorsInShort(retention).join(', else ');
  return `${keep.iso} from ${events}${orLater ? `, or ${orLater} if later` : ''}`;
}
