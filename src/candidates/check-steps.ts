import { newId, Refusal, type Instant } from '../platform/index.ts';
import { noticeAbout } from '../policy/index.ts';
import { applicationOf, refuseFuture } from './applications.ts';
import { CHECK_KIND } from './check-gates.ts';
import { insertCheckStep, selectHeldFor, selectSameCheckStep } from './check-steps.query.ts';
import type { Deed } from './deeds.ts';
import { stepsFor } from './facts.ts';
import { dateRefused, notFound } from './refusals.ts';

export const CHECK_STEPS = ['disclosure', 'authorisation', 'pre_adverse_notice', 'pre_adverse_receipt'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

export interface NewCheckStep {
  readonly step: CheckStep;
  readonly at: Instant;
  /** The check that a notice is about. */
  readonly recordId?: string;
  readonly copyOfReport?: boolean;
  /** The paper that was used. */
  readonly document?: { readonly id: string; readonly version: string };
}

/** Records that a step about a background check was taken: evidence, which grounds nothing. The same step twice is one. */
export async function recordCheckStep(
  deed: Deed,
  applicationId: string,
  input: NewCheckStep,
): Promise<{ id: string; known: boolean }> {
  await applicationOf(deed, applicationId);
  refuseFuture(deed, 'at', input.at);
  if (isAboutReport(input.step)) await requireReport(deed, applicationId, input);
  else refuseReport(input);
  const row = {
    id: newId(),
    candidateId: deed.candidateId,
    applicationId,
    step: input.step,
    at: input.at.toString(),
    recordId: input.recordId ?? null,
    copyOfReport: input.copyOfReport ?? false,
    documentId: input.document?.id ?? null,
    documentVersion: input.document?.version ?? null,
    recordedAt: deed.now.toString(),
  };
  const [made] = await insertCheckStep(deed.tx, row);
  const [there] = made ? [made] : await selectSameCheckStep(deed.tx, row);
  if (!there) throw new Error('a step that is not new is there');
  const { id } = there;
  const action = made ? 'check_step.recorded' : 'check_step.found';
  deed.tell({ action, subject: { kind: 'check_step', id }, code: input.step });
  if (made) deed.changed('check_step.recorded', id, true); // that there is a check may be as sensitive as its result
  return { id, known: !made };
}

const isAboutReport = (step: CheckStep): boolean => step === 'pre_adverse_notice' || step === 'pre_adverse_receipt';

async function requireReport(deed: Deed, applicationId: string, input: NewCheckStep): Promise<void> {
  const { step, recordId, copyOfReport } = input;
  const isNotice = step === 'pre_adverse_notice';
  if (recordId === undefined)
    throw notWhole('recordId', 'a step that names no report', 'the id of the background check that it is about');
  if (isNotice && copyOfReport !== true)
    throw notWhole('copyOfReport', 'a notice without a copy of the report', 'true: a copy went with the notice');
  if (!isNotice && copyOfReport)
    throw notWhole('copyOfReport', 'a copy of the report with a receipt', 'a copy with the notice alone');
  if (isNotice) {
    const held = await selectHeldFor(deed.tx, deed.candidateId, applicationId, CHECK_KIND);
    if (!held.some((one) => one.recordId === recordId)) throw notFound('record');
    return;
  }
  const { sentAt } = noticeAbout(recordId, stepsFor(deed.facts, applicationId));
  if (!sentAt) throw noNotice();
  if (Temporal.Instant.compare(input.at, sentAt) < 0)
    throw dateRefused('at', 'a receipt before the notice was sent', `a date from ${sentAt.toString()} on`);
}

function refuseReport({ recordId, copyOfReport }: NewCheckStep): void {
  if (recordId !== undefined)
    throw notWhole('recordId', 'a report named by a step that comes before it', 'no recordId here');
  if (copyOfReport)
    throw notWhole('copyOfReport', 'a copy of a report with a step that comes before it', 'no copyOfReport here');
}

const notWhole = (field: string, found: string, expected: string): Refusal =>
  new Refusal('invalid', 'CHECK_STEP_NOT_WHOLE', {
    field,
    found,
    expected,
    remedy:
      'Send pre_adverse_notice with recordId and copyOfReport: true, pre_adverse_receipt with recordId, others bare.',
  });

const noNotice = (): Refusal =>
  new Refusal('conflict', 'NOTICE_NOT_RECORDED', {
    field: 'recordId',
    found: 'the receipt of a notice that is not recorded',
    expected: 'a pre_adverse_notice about the same record before it',
    remedy: 'Record the pre_adverse_notice first.',
  });
