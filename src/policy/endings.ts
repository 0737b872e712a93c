/** What ends, what stays, and why. */
import { isAfter } from './calendar.ts';
import type { Policy } from './policy.ts';
import type { Instant, Language } from './words.ts';

export type Ending = { do: 'end'; because: string } | { do: 'keep'; because: string };
export type Fate = { do: 'keep'; because: string; for?: string } | { do: 'delete'; because: 'no_ground' };

/** A hold is not asked here: it never prolongs a ground, it keeps a label. */
export function endOf(ground: { readonly retainUntil: Instant }, now: Instant): Ending {
  return isAfter(ground.retainUntil, now)
    ? { do: 'keep', because: 'within_term' }
    : { do: 'end', because: 'term_over' };
}

/** A hold without categories covers every label of the candidate. */
export interface HoldFacts {
  readonly reason: string;
  readonly categories?: readonly string[];
}

export function fateOf(
  label: { readonly category: string },
  livingGrounds: readonly { readonly rule: string }[],
  holds: readonly HoldFacts[],
  restrictions: readonly unknown[],
): Fate {
  const [ground] = livingGrounds;
  if (ground) return { do: 'keep', because: ground.rule };
  // Art. 17(3)(e): what only a hold keeps is used for the claim alone.
  const hold = holds.find(({ categories }) => !categories || categories.includes(label.category));
  if (hold) return { do: 'keep', because: hold.reason, for: 'legal_claims' };
  // Art. 18(1)(c): the person may need what the controller no longer does, so nothing under a restriction goes by date.
  if (restrictions.length > 0) return { do: 'keep', because: 'restricted' };
  return { do: 'delete', because: 'no_ground' };
}

/** Why a ground outlives an erasure, in words for the person; undefined where it doesn't. */
export function erasureException(
  policy: Policy,
  rule: string,
  language: Language,
): { article: string; text: string } | undefined {
  const found = policy.rules.get(rule);
  const article = found?.does === 'grant' ? found.survivesErasure?.article : undefined;
  const text = article && policy.erasureExceptions.get(article)?.get(language);
  return article && text ? { article, text } : undefined;
}
