/** What a change of policy does to a ground that stands: nothing at once, where it would take from it. */
import { isAfter } from './calendar.ts';
import type { CountedEnd } from './count-end.ts';
import type { EndAnew } from './end-anew.ts';
import type { Instant } from './words.ts';

/** A ground that the new policy would have ended sooner: it stands as it was given until then. */
export interface InGrace extends CountedEnd {
  readonly inGrace: true;
}

/**
 * The end of a ground given under a former policy, from its end under that policy and under the one now in force, both by the
 * facts as they are. It goes by the new one, but for the change alone it ends no sooner than the grace period, or than it
 * would have anyway. A no of the person is obeyed at once, whichever policy heard it.
 */
export function endAfterChange(former: EndAnew, next: EndAnew, graceUntil: Instant): EndAnew | InGrace {
  if ('end' in former || ('end' in next && next.because === 'objection')) return next;
  const floor = isAfter(former.retainUntil, graceUntil) ? graceUntil : former.retainUntil;
  const takesNothing = !('end' in next) && !isAfter(floor, next.retainUntil);
  return takesNothing ? next : { ...former, retainUntil: floor, inGrace: true };
}
