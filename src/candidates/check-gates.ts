import { Refusal, type Instant } from '../platform/index.ts';
import { checkSteps, evidenceMissing, noticeAbout, waitUntil, type Wait } from '../policy/index.ts';
import { selectHeldFor } from './check-steps.query.ts';
import type { Deed, Standpoint } from './deeds.ts';
import { stepsFor, type KnownApplication } from './facts.ts';

/** The kind of record that is a background check. */
export const CHECK_KIND = 'background_check';

/**
 * Throws CHECK_NOT_AUTHORISED where the result of a check comes without the evidence that policy asks for first. Without an
 * application the law is that of where the person is, and nothing can have been recorded.
 */
export function requireEvidence(
  from: Standpoint,
  kind: string,
  application: KnownApplication | undefined,
  receivedAt: Instant,
): void {
  if (kind !== CHECK_KIND) return;
  const jurisdiction = application?.jurisdiction ?? from.facts.jurisdiction;
  const missing = evidenceMissing(from.policy, jurisdiction, stepsFor(from.facts, application?.id), receivedAt);
  if (missing.length === 0) return;
  const steps = missing.join(' and ');
  throw new Refusal('conflict', 'CHECK_NOT_AUTHORISED', {
    found: `a background check without ${steps}, recorded as done before it`,
    expected: `${steps}, as ${checkSteps(from.policy, jurisdiction)?.citation} asks for`,
    remedy: application
      ? `Record each with POST /v1/applications/${application.id}/check-steps, {"step": "${missing[0]}", "at": …}, with a date before the check’s; then send the check again.`
      : 'Name the application that the check is for, and record the steps for it first.',
    facts: { missing },
  });
}

/**
 * Before a rejection where a check is held and the law asks for a wait: it has to be said whether the report is a reason, and
 * one that is waits. Throws REPORT_DECISION_UNSAID or PRE_ADVERSE_WAIT.
 */
export async function requireReportDecision(
  deed: Deed,
  application: { readonly id: string; readonly jurisdiction: string },
  onReport: boolean | undefined,
): Promise<void> {
  const { id, jurisdiction } = application;
  if (!checkSteps(deed.policy, jurisdiction)?.wait) return;
  const held = await selectHeldFor(deed.tx, deed.candidateId, id, CHECK_KIND);
  if (held.length === 0) return;
  if (onReport === undefined) throw unsaid();
  if (onReport) requireWaitOver(deed, application, held);
  const code = onReport ? 'on_report' : 'not_on_report';
  deed.tell({ action: 'application.report_decision', subject: { kind: 'application', id }, code });
}

/** Every notice that was sent about what is held has to be waited for, since a decision may rest on any of it. */
function requireWaitOver(
  deed: Deed,
  { id, jurisdiction }: { readonly id: string; readonly jurisdiction: string },
  held: readonly { readonly recordId: string }[],
): void {
  const notices = held.map(({ recordId }) => noticeAbout(recordId, stepsFor(deed.facts, id)));
  const sent = notices.filter(({ sentAt }) => sentAt !== undefined);
  const waits = (sent.length > 0 ? sent : [{}]).map((notice) => waitUntil(deed.policy, jurisdiction, notice));
  const running = waits.find((wait) => !isOver(wait, deed.now));
  if (running) throw waiting(id, running);
}

const isOver = (wait: Wait, now: Instant): boolean =>
  wait.state === 'none' || (wait.state === 'begun' && Temporal.Instant.compare(wait.until, now) <= 0);

const unsaid = (): Refusal =>
  new Refusal('conflict', 'REPORT_DECISION_UNSAID', {
    field: 'onReport',
    found: 'a rejection where a background check is held, without saying whether it rests on the report',
    expected: 'onReport: true or false',
    remedy: 'Send onReport: true where the report is a reason, in whole or in part; false where it is none.',
  });

function waiting(applicationId: string, wait: Wait): Refusal {
  const record = `Record it with POST /v1/applications/${applicationId}/check-steps`;
  if (wait.state === 'begun') {
    const until = wait.until.toZonedDateTimeISO(wait.timeZone).toString();
    return preAdverse(`a wait until ${until}`, 'Send the same again after that.', {
      until: wait.until.toString(),
      timeZone: wait.timeZone,
    });
  }
  return wait.state === 'not_begun' && wait.awaits === 'notice_received'
    ? preAdverse(
        'a wait that has not begun, since no receipt of the notice is recorded',
        `${record}, step pre_adverse_receipt.`,
      )
    : preAdverse(
        'no pre-adverse notice with a copy of the report',
        `Send the notice with a copy of the report. ${record}, step pre_adverse_notice; then wait.`,
      );
}

const preAdverse = (found: string, remedy: string, facts?: { until: string; timeZone: string }): Refusal =>
  new Refusal('conflict', 'PRE_ADVERSE_WAIT', {
    found,
    expected: 'a notice with a copy of the report, and the whole wait after it, before a rejection on the report',
    remedy,
    ...(facts ? { facts } : {}),
  });
