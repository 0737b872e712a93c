/** The arithmetic that gave a ground its end, for whoever has to check it. */
import type { GrantingRule, Instant } from './words.ts';

export interface CountedGround {
  readonly anchor: string;
  /** Absent while the anchor has not happened. */
  readonly anchorAt?: Instant;
  /** When the application came in that it stands on, or else the record. */
  readonly receivedAt: Instant;
}

export interface EndExplained {
  /** The event that was counted from. */
  readonly from: { readonly event: string; readonly at: string };
  /** What has not happened yet, so that the longest time that it may take was counted first. */
  readonly awaiting: string | null;
  /** One after the other, each to the end of its last day (Regulation 1182/71); none of any length is the event itself. */
  readonly terms: readonly string[];
  readonly timeZone: string;
  readonly citation: string;
  /** The end is the one that the person was told and agreed to, or has renewed since. */
  readonly agreed: boolean;
}

export function explainEnd(rule: GrantingRule, ground: CountedGround, timeZone: string): EndExplained {
  const { anchors, keep, open, citation } = rule.retention;
  const { anchor, anchorAt, receivedAt } = ground;
  const known = { timeZone, citation, agreed: rule.basis === 'consent' };
  if (!anchorAt) {
    const event = rule.requires === 'application' ? 'application_received' : 'record_made';
    const terms = open ? [open.iso, keep.iso] : [keep.iso];
    return { from: { event, at: receivedAt.toString() }, awaiting: anchor, terms, ...known };
  }
  const plus = anchors.find((one) => one.anchor === anchor)?.plus;
  const terms = plus ? [plus.iso, keep.iso] : [keep.iso];
  return { from: { event: anchor, at: anchorAt.toString() }, awaiting: null, terms, ...known };
}
