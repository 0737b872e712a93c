/** What has to happen about a background check: before its result is taken, and before somebody is rejected on it. */
import { earlier, endOfTerms, isAfter, later } from './calendar.ts';
import { nearest } from './nearest.ts';
import type { CheckRule, Policy } from './policy.ts';
import type { CheckEvidence, Instant, WaitStart } from './words.ts';

/** A pre-adverse notice as far as it is known of. */
export interface PreAdverseNotice {
  readonly sentAt?: Instant;
  readonly receivedAt?: Instant;
}

/** The wait before a rejection on a report: none is asked for; it has not begun, for want of an event; or it ends then. */
export type Wait =
  | { readonly state: 'none' }
  | { readonly state: 'not_begun'; readonly awaits: WaitStart }
  | { readonly state: 'begun'; readonly until: Instant; readonly timeZone: string };

/** What policy asks for where the application is; undefined where it asks for nothing. */
export function checkSteps(policy: Policy, jurisdiction: string): CheckRule | undefined {
  return nearest(policy, jurisdiction, policy.checks);
}

/** What was not recorded as done by the moment at which a result came: it can't be made good afterwards. */
export function evidenceMissing(
  policy: Policy,
  jurisdiction: string,
  recorded: readonly { readonly step: string; readonly at: Instant }[],
  resultAt: Instant,
): CheckEvidence[] {
  const asked = checkSteps(policy, jurisdiction)?.evidence ?? [];
  return asked.filter((step) => !recorded.some((one) => one.step === step && !isAfter(one.at, resultAt)));
}

/**
 * Until when nobody is rejected on a report that this notice was about. The day of the event is not counted, and the last day
 * passes whole, by the calendar of where the application is.
 */
export function waitUntil(policy: Policy, jurisdiction: string, notice: PreAdverseNotice): Wait {
  const wait = checkSteps(policy, jurisdiction)?.wait;
  const calendar = policy.jurisdictions.get(jurisdiction);
  if (!wait || !calendar) return { state: 'none' };
  if (!notice.sentAt) return { state: 'not_begun', awaits: 'notice_sent' };
  const start = wait.from === 'notice_sent' ? notice.sentAt : notice.receivedAt;
  if (!start) return { state: 'not_begun', awaits: wait.from };
  return { state: 'begun', until: endOfTerms(start, [wait.term], calendar), timeZone: calendar.timeZone };
}

interface StepTaken {
  readonly step: string;
  readonly at: Instant;
  readonly recordId?: string;
}

/** The notice about a check that counts: the last, since another was sent for a reason; and when that one was received. */
export function noticeAbout(recordId: string, steps: readonly StepTaken[]): PreAdverseNotice {
  const about = steps.filter((one) => one.recordId === recordId);
  const moments = (step: string): Instant[] => about.filter((one) => one.step === step).map(({ at }) => at);
  const sent = moments('pre_adverse_notice');
  if (sent.length === 0) return {};
  const sentAt = sent.reduce(later);
  const since = moments('pre_adverse_receipt').filter((at) => !isAfter(sentAt, at));
  return since.length === 0 ? { sentAt } : { sentAt, receivedAt: since.reduce(earlier) };
}
