/** Which consent of a person counts for a purpose: their last word, if it is a yes that still lives. */
import { isAfter, later } from './calendar.ts';
import type { ConsentFacts } from './facts.ts';
import type { Instant } from './words.ts';

/**
 * The newest consent for the purpose, unless it was withdrawn or ran out, or any consent for it was withdrawn since: whoever
 * withdraws says no to the use, and an older yes must not come back to life behind it (Art. 7(3)).
 */
export function consentInForce(
  consents: readonly ConsentFacts[],
  purpose: string,
  now: Instant,
): ConsentFacts | undefined {
  const given = consents.filter((consent) => consent.purpose === purpose && !isAfter(consent.givenAt, now));
  const first = given[0];
  if (!first) return undefined;
  const newest = given.reduce((one, other) => (isAfter(other.givenAt, one.givenAt) ? other : one), first);
  const saidNo = given.some(({ withdrawnAt }) => withdrawnAt && later(withdrawnAt, newest.givenAt) === withdrawnAt);
  return saidNo || !isAfter(newest.until, now) ? undefined : newest;
}
