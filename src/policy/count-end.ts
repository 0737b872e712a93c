/** When a ground ends: by which event, from which instant, until when. */
import { type Calendar, endOfTerms, later } from './calendar.ts';
import { type ApplicationFacts, type CaseFacts, type ConsentFacts, FactsBroken } from './facts.ts';
import type { Policy } from './policy.ts';
import type { Anchor, GrantingRule, Instant } from './words.ts';

export interface CountedEnd {
  readonly anchor: string;
  readonly anchorAt?: Instant;
  readonly retainUntil: Instant;
}

/** A ground that stands on an application is counted where the application is; any other where the person is. */
export function calendarFor(policy: Policy, rule: GrantingRule, facts: CaseFacts): Calendar {
  const onApplication = rule.requires === 'application' ? facts.application?.jurisdiction : undefined;
  const id = onApplication ?? facts.candidateJurisdiction;
  const jurisdiction = policy.jurisdictions.get(id);
  if (!jurisdiction) throw new FactsBroken('JURISDICTION_UNKNOWN', id);
  return jurisdiction;
}

/**
 * Counts from the first anchor of the rule that has happened. Until one has, from the longest time that may pass before it:
 * so each ground has an end at every moment, and forgetting to close an application keeps nothing for ever.
 */
export function countEnd(rule: GrantingRule, facts: CaseFacts, calendar: Calendar, consent?: ConsentFacts): CountedEnd {
  const { anchors, orLater, keep } = rule.retention;
  const counted = countFromAnchors(rule, facts, calendar, consent);
  // What the person agreed to was told to them with its end; only their own act since may move it.
  if (consent && anchors.some(({ anchor }) => anchor === 'consent_given')) counted.retainUntil = consent.until;
  const otherAt = orLater && happenedAt(orLater, facts, consent);
  if (!orLater || !otherAt) return counted;
  const other = endOfTerms(otherAt, [keep], calendar);
  if (later(other, counted.retainUntil) === counted.retainUntil) return counted;
  return { anchor: orLater, anchorAt: otherAt, retainUntil: other };
}

function countFromAnchors(
  rule: GrantingRule,
  facts: CaseFacts,
  calendar: Calendar,
  consent: ConsentFacts | undefined,
): { anchor: string; anchorAt?: Instant; retainUntil: Instant } {
  const { anchors, keep, open } = rule.retention;
  for (const { anchor, plus } of anchors) {
    const anchorAt = happenedAt(anchor, facts, consent);
    if (anchorAt)
      return { anchor, anchorAt, retainUntil: endOfTerms(anchorAt, plus ? [plus, keep] : [keep], calendar) };
  }
  const start = (rule.requires === 'application' && facts.application?.receivedAt) || facts.recordReceivedAt;
  const awaited = anchors[0]?.anchor ?? 'record_made';
  return { anchor: awaited, retainUntil: endOfTerms(start, open ? [open, keep] : [keep], calendar) };
}

function happenedAt(anchor: Anchor, facts: CaseFacts, consent: ConsentFacts | undefined): Instant | undefined {
  const { application } = facts;
  switch (anchor) {
    case 'application_received':
      return application?.receivedAt;
    case 'application_closed':
      return application && closedAt(application);
    case 'rejection_sent':
      return application?.status === 'rejected' ? application.rejectionSentAt : undefined;
    case 'rejection_received':
      return application?.status === 'rejected' ? application.rejectionReceivedAt : undefined;
    case 'decision_made':
      return application?.decidedAt;
    case 'last_contact':
      return facts.lastContactAt;
    case 'consent_given':
      return consent?.givenAt;
    case 'record_made':
      return facts.recordReceivedAt;
    case 'request_received':
      return undefined; // an event of a request; no case has one, and the file may not count a ground from it
  }
}

/** A reopened application is open, whatever dates it has from before. */
function closedAt(application: ApplicationFacts): Instant | undefined {
  if (application.status === 'active') return undefined;
  if (!application.closedAt) throw new FactsBroken('CLOSED_WITHOUT_DATE', application.id);
  return application.closedAt;
}
