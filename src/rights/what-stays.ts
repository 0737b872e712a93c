import type { CandidateFacts, StandingLabel } from '../candidates/index.ts';
import type { Language } from '../mail/index.ts';
import type { Instant } from '../platform/index.ts';
import { erasureException, plainIn, type Policy } from '../policy/index.ts';

/** Data that an erasure has to leave: why, by which article, until when; without a date where only a claim or a dispute ends it. */
export interface Stay {
  readonly category: string;
  readonly what: string;
  readonly why: string;
  readonly article: string;
  readonly until: Instant | undefined;
}

const KEPT: Readonly<Record<'hold' | 'restriction', { article: string } & Readonly<Record<Language, string>>>> = {
  hold: {
    article: '17(3)(e)',
    en: 'A legal claim is open. We keep this until it is settled, and use it for nothing else.',
    de: 'Ein Rechtsanspruch ist offen. Wir bewahren dies auf, bis er geklärt ist, und verwenden es für nichts anderes.',
  },
  restriction: {
    article: '18',
    en: 'You asked us, or there is a dispute, to keep this unused. We delete it as soon as that is over.',
    de: 'Auf Ihren Wunsch oder wegen eines Streits bleibt dies unbenutzt liegen. Wir löschen es, sobald das vorbei ist.',
  },
};

/** What is still held after an erasure, by category and reason, each until the last of its dates. */
export function whatStays(
  policy: Policy,
  facts: Pick<CandidateFacts, 'holds'>,
  labels: readonly StandingLabel[],
  now: Instant,
  language: Language,
): Stay[] {
  const stays = new Map<string, Stay>();
  for (const label of labels) {
    const stay = stayOf(policy, facts, label, now, language);
    const key = `${stay.category} ${stay.why}`;
    const other = stays.get(key)?.until;
    if (!other || !stay.until || Temporal.Instant.compare(other, stay.until) < 0) stays.set(key, stay);
  }
  return [...stays.values()];
}

function stayOf(
  policy: Policy,
  facts: Pick<CandidateFacts, 'holds'>,
  label: StandingLabel,
  now: Instant,
  language: Language,
): Stay {
  const { category } = label;
  const rule = policy.categories.get(category);
  const what = rule ? plainIn(rule, language) : category;
  const last = label.grounds
    .filter((ground) => !ground.ended)
    .map((ground) => ({ ground, until: Temporal.Instant.from(ground.retainUntil) }))
    .filter(({ until }) => Temporal.Instant.compare(until, now) > 0)
    .sort((one, other) => Temporal.Instant.compare(other.until, one.until))[0];
  const exception = last && erasureException(policy, last.ground.rule, language);
  if (last && exception) return { category, what, why: exception.text, article: exception.article, until: last.until };
  const held = facts.holds.some(({ categories }) => categories === null || categories.includes(category));
  const kept = KEPT[held ? 'hold' : 'restriction'];
  return { category, what, why: kept[language], article: kept.article, until: undefined };
}
