/** How long everything is kept: each rule once, or once for each set of categories that it speaks of somewhere; then each proof. */
import { anchorsInShort } from '../anchors.ts';
import { boundsOn } from '../bounds.ts';
import type { BoundRule } from '../bound-rule.ts';
import type { Policy } from '../policy.ts';
import type { GrantingRule } from '../words.ts';
import { grantedIn } from './granted.ts';
import { lengthInWords, openFrom, retentionInWords } from './in-words.ts';
import type { Speech } from './speech.ts';

export interface ScheduleRow {
  readonly rule: string;
  /** Where the rule stands in the policy file; none for a proof. */
  readonly line: number | null;
  readonly categories: readonly string[];
  readonly purpose: string;
  /** Where it speaks, heirs included. */
  readonly jurisdictions: readonly string[];
  readonly basis: string;
  /** Given only to what arrived in time to be used for one of these purposes. */
  readonly beside: readonly string[];
  /** In order of preference, as `rejection_sent+P3D`. */
  readonly anchor: readonly string[];
  readonly orLater: string | null;
  readonly duration: string;
  /** The longest time from the receipt until an anchor happens. */
  readonly longestOpen: string | null;
  readonly openFrom: string | null;
  readonly inWords: string;
  readonly citation: string;
  /** What laws say of how long, and the rule keeps to. */
  readonly bounds: readonly string[];
  [column: string]: string | number | null | readonly string[];
}

/** What a proof of compliance is counted from. */
const PROOF_ANCHOR = 'end_of_what_it_proves';

export function retentionSchedule(policy: Policy, speech: Speech): ScheduleRow[] {
  return [...ruleRows(policy, speech), ...proofRows(policy, speech)];
}

/**
 * The purposes of proof: what goes on under a restriction and stands on no rule is what shows that the law was kept (Art. 18(2)).
 */
export function proofPurposes(policy: Policy): string[] {
  const grounded = new Set([...policy.rules.values()].map(({ purpose }) => purpose));
  return [...policy.purposes.values()]
    .filter(({ id, despiteRestriction }) => despiteRestriction && !grounded.has(id))
    .map(({ id }) => id);
}

function ruleRows(policy: Policy, speech: Speech): ScheduleRow[] {
  const granted = [...policy.jurisdictions.keys()].flatMap((jurisdiction) =>
    grantedIn(policy, jurisdiction).map((one) => ({ ...one, jurisdiction })),
  );
  const alike = Map.groupBy(granted, ({ rule, categories }) => [rule.id, ...categories].join(' '));
  const rows = [...alike.values()].flatMap((group) => {
    const jurisdictions = group.map(({ jurisdiction }) => jurisdiction);
    return group
      .slice(0, 1)
      .map(({ rule, categories }) => ruleRow(policy, { rule, categories, jurisdictions }, speech));
  });
  return rows.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
}

function ruleRow(
  policy: Policy,
  spoken: { rule: GrantingRule; categories: readonly string[]; jurisdictions: readonly string[] },
  speech: Speech,
): ScheduleRow {
  const { rule, categories, jurisdictions } = spoken;
  const { retention } = rule;
  return {
    rule: rule.id,
    line: rule.line,
    categories,
    purpose: rule.purpose,
    jurisdictions,
    basis: rule.basis,
    beside: rule.beside,
    anchor: anchorsInShort(retention),
    orLater: retention.orLater ?? null,
    duration: retention.keep.iso,
    longestOpen: retention.open?.iso ?? null,
    openFrom: retention.open ? openFrom(rule) : null,
    inWords: retentionInWords(rule, speech),
    citation: retention.citation,
    bounds: [...new Set(jurisdictions.flatMap((id) => boundsOn(policy, rule, id)))].flatMap(inShort),
  };
}

const inShort = ({ id, atLeast, atMost, law }: BoundRule): string[] => [
  ...(atLeast ? [`${id}: at least ${atLeast.iso} (${law.title})`] : []),
  ...(atMost ? [`${id}: at most ${atMost.iso} (${law.title})`] : []),
];

function proofRows(policy: Policy, speech: Speech): ScheduleRow[] {
  return proofPurposes(policy).flatMap((purpose) =>
    [...policy.proofs.values()].map(({ id, keep, citation }) => ({
      rule: `proof:${id}`,
      line: null,
      categories: [],
      purpose,
      jurisdictions: [...policy.jurisdictions.keys()],
      basis: policy.purposes.get(purpose)?.bases[0] ?? '',
      anchor: [PROOF_ANCHOR],
      orLater: null,
      duration: keep.iso,
      longestOpen: null,
      openFrom: null,
      inWords: speech.say('retention.proof', { term: lengthInWords(keep, speech) }),
      citation,
      beside: [],
      bounds: [],
    })),
  );
}
