/** What grounds a label gets when it arrives, or why it gets none. */
import { isAfter } from './calendar.ts';
import type { CaseFacts, GroundSpec, Refusal, RefusalCode } from './facts.ts';
import { judge, type Verdict } from './judge.ts';
import type { Policy } from './policy.ts';
import type { Instant, ProcessingRule } from './words.ts';

type Granted = Extract<Verdict, { granted: GroundSpec }>;
type Refused = Extract<Verdict, { refused: RefusalCode }>;

/** Of several reasons the one that tells the sender most is given. */
const TELLING: readonly RefusalCode[] = [
  'stage_too_early',
  'consent_missing',
  'application_missing',
  'objected',
  'term_over',
  'refused_by_rule',
  'not_considered',
  'no_ground',
];

/** The grounds that live now, one for each purpose that the policy has one for; no ground, no keeping. */
export function groundsFor(
  policy: Policy,
  facts: CaseFacts,
  now: Instant,
): { grounds: GroundSpec[]; refusal?: Refusal } {
  const unknown = unknownWord(policy, facts);
  if (unknown) return { grounds: [], refusal: unknown };
  const verdicts = [...policy.purposes.keys()].map((purpose) => judgeByEachLaw(policy, purpose, facts, now));
  const granted = verdicts.filter((verdict) => 'granted' in verdict);
  const considered = consideredPurposes(granted, facts);
  const outcomes = verdicts.map((verdict) => lastDoubts(verdict, considered, now));
  const grounds = outcomes.flatMap((outcome) => ('granted' in outcome ? [outcome.granted] : []));
  if (grounds.length > 0) return { grounds };
  return {
    grounds,
    refusal: refusalOf(
      policy,
      facts,
      outcomes.filter((outcome) => 'refused' in outcome),
    ),
  };
}

/**
 * The law of the application decides; without one, that of the residence. Where the purpose lets the residence speak too, both
 * have to allow it, and the one that protects more is taken: one that asks for consent, else the one that ends sooner.
 */
function judgeByEachLaw(policy: Policy, purpose: string, facts: CaseFacts, now: Instant): Verdict {
  const first = judge(policy, purpose, facts.application?.jurisdiction ?? facts.candidateJurisdiction, facts, now);
  if (!policy.purposes.get(purpose)?.residenceSpeaks || 'refused' in first) return first;
  const second = judge(policy, purpose, facts.candidateJurisdiction, facts, now);
  if ('refused' in second) return second;
  const [firstAsks, secondAsks] = [first, second].map(({ rule }) => rule.basis === 'consent');
  if (firstAsks !== secondAsks) return firstAsks ? first : second;
  return isAfter(first.granted.retainUntil, second.granted.retainUntil) ? second : first;
}

/** The purposes that the record was fit for when it arrived, so that what came too late is not kept for claims about it. */
function consideredPurposes(granted: readonly Granted[], facts: CaseFacts): ReadonlySet<string> {
  return new Set(
    granted
      .filter(({ rule, granted: { retainUntil } }) => isPrimary(rule) && isAfter(retainUntil, facts.recordReceivedAt))
      .map(({ rule }) => rule.purpose),
  );
}

function isPrimary(rule: ProcessingRule): boolean {
  return rule.does === 'refuse' || rule.beside.length === 0;
}

/** What stands beside another purpose never tells why the record is refused: that purpose does. */
function lastDoubts(verdict: Verdict, considered: ReadonlySet<string>, now: Instant): Verdict {
  const { rule } = verdict;
  if (rule?.does === 'grant' && !isPrimary(rule) && !rule.beside.some((purpose) => considered.has(purpose))) {
    return { refused: 'not_considered', because: `it was not used for ${rule.beside.join(' or ')}`, rule };
  }
  if ('refused' in verdict) return verdict;
  if (!isAfter(verdict.granted.retainUntil, now)) {
    const { purpose } = verdict.granted;
    return { refused: 'term_over', because: `its term for "${purpose}" was over when it came`, rule };
  }
  return verdict;
}

function unknownWord(policy: Policy, facts: CaseFacts): Refusal | undefined {
  const jurisdiction = facts.application?.jurisdiction ?? facts.candidateJurisdiction;
  const known = policy.jurisdictions;
  if (!known.has(jurisdiction) || !known.has(facts.candidateJurisdiction)) {
    return { code: 'jurisdiction_unknown', remedy: `use one of ${[...known.keys()].join(', ')}` };
  }
  if (!policy.sources.has(facts.source)) {
    return { code: 'source_unknown', remedy: `use one of ${[...policy.sources.keys()].join(', ')}` };
  }
  if (!policy.categories.has(facts.category)) {
    return { code: 'category_not_held', remedy: 'do not send data of a category that the policy does not name' };
  }
  return undefined;
}

function refusalOf(policy: Policy, facts: CaseFacts, refused: readonly Refused[]): Refusal {
  const most = TELLING.flatMap((code) => refused.find((one) => one.refused === code) ?? [])[0];
  if (most && most.refused !== 'no_ground' && most.refused !== 'refused_by_rule' && most.refused !== 'not_considered') {
    return { code: most.refused, remedy: most.because };
  }
  const category = policy.categories.get(facts.category);
  if (category?.criminal) {
    const remedy =
      'do not send it, a clean result included, unless the policy cites the law that authorises it (Art. 10)';
    return { code: 'criminal_record_not_authorised', remedy };
  }
  if (category?.special) {
    return {
      code: 'special_category_not_authorised',
      remedy: 'do not send it: the policy states no condition (Art. 9(2))',
    };
  }
  if (most?.refused === 'refused_by_rule') return { code: most.refused, remedy: most.because };
  const spokenOf = [...policy.rules.values()].some(
    (rule) => rule.does === 'grant' && rule.categories.has(facts.category),
  );
  if (!spokenOf)
    return { code: 'category_not_held', remedy: 'do not send it: no rule of the policy keeps this category' };
  return { code: most?.refused ?? 'no_ground', remedy: most?.because ?? 'policy states no ground' };
}
