import { newId, Refusal, type Instant } from '../platform/index.ts';
import type { Vault } from '../vault/index.ts';
import { Application, type Stage, type Status } from './application.entity.ts';
import { insertContact, insertLocator, moveLastContact } from './applications.query.ts';
import { requireReportDecision } from './check-gates.ts';
import type { Deed } from './deeds.ts';
import { dateRefused, notFound } from './refusals.ts';
import { regroundApplication, regroundCandidate } from './reground.ts';

export interface NewApplication {
  readonly externalId?: string;
  readonly job: { readonly id: string; readonly title?: string };
  readonly jurisdiction: string;
  readonly receivedAt?: Instant;
  readonly notice?: { readonly id: string; readonly version: string; readonly language: string };
}

/** The dates that the law counts from, by the name that the API gives them. */
export type ApplicationDate = 'closedAt' | 'rejectionSentAt' | 'rejectionReceivedAt' | 'decidedAt' | 'reopenedAt';

export type ApplicationChange = {
  readonly stage?: Stage;
  readonly status?: Status;
  /** Of a rejection: whether a background report is a reason for it. */
  readonly onReport?: boolean;
} & {
  readonly [Name in ApplicationDate]?: Instant;
};

/** Opens an application. The same external id again answers with the one that is there. */
export async function openApplication(
  deed: Deed,
  vault: Vault,
  input: NewApplication,
): Promise<{ application: Application; repeated: boolean }> {
  requireJurisdiction(deed, input.jurisdiction);
  const known = input.externalId === undefined ? undefined : await knownBy(deed, vault, input.externalId);
  if (known) {
    deed.tell({ action: 'application.found', subject: { kind: 'application', id: known.id } });
    return { application: known, repeated: true };
  }
  const receivedAt = input.receivedAt ?? deed.now;
  refuseFuture(deed, 'receivedAt', receivedAt);
  const id = newId();
  const stored =
    input.externalId === undefined ? undefined : applicationHash(vault, deed.candidateId, input.externalId);
  await insertLocator(deed.tx, id, deed.candidateId, 'application');
  const application = deed.tx.em.create(Application, {
    id,
    candidateId: deed.candidateId,
    externalHash: stored?.hash ?? null,
    externalEpoch: stored?.epoch ?? null,
    jobId: input.job.id,
    jurisdiction: input.jurisdiction,
    stage: 'screening',
    status: 'active',
    receivedAt,
    closedAt: null,
    rejectionSentAt: null,
    rejectionReceivedAt: null,
    decidedAt: null,
    reopenedAt: null,
    noticeId: input.notice?.id ?? null,
    noticeVersion: input.notice?.version ?? null,
    noticeLanguage: input.notice?.language ?? null,
    sealed: deed.key.seal(
      { candidateId: deed.candidateId, kind: 'application', id, category: 'application' },
      JSON.stringify({ title: input.job.title, externalId: input.externalId }),
    ),
  });
  await deed.tx.em.flush();
  await moveLastContact(deed.tx, deed.candidateId, receivedAt.toString()); // applying is the person's own act
  if (deed.facts.consents.length > 0) await regroundCandidate(await deed.refreshed()); // some count from the last contact
  deed.tell({ action: 'application.opened', subject: { kind: 'application', id } });
  deed.changed('application.opened', id);
  return { application, repeated: false };
}

async function knownBy(deed: Deed, vault: Vault, externalId: string): Promise<Application | undefined> {
  const { candidateId } = deed;
  const hashes = vault.hashesToFind('application_id', applicationText(candidateId, externalId)).flat();
  return (await deed.tx.em.findOne(Application, { candidateId, externalHash: { $in: hashes } })) ?? undefined;
}

/** Keyed hash of the other system's id, which is of one candidate. */
export const applicationHash = (
  vault: Vault,
  candidateId: string,
  externalId: string,
): { hash: Buffer; epoch: number } => vault.hashToStore('application_id', applicationText(candidateId, externalId));

const applicationText = (candidateId: string, externalId: string): string => `${candidateId} ${externalId}`;

export async function applicationOf(deed: Deed, id: string): Promise<Application> {
  const application = await deed.tx.em.findOne(Application, { candidateId: deed.candidateId, id });
  if (!application) throw notFound('application');
  return application;
}

/** Changes stage, status or dates; every ground that hangs on them moves at once. */
export async function changeApplication(deed: Deed, id: string, change: ApplicationChange): Promise<Application> {
  const application = await applicationOf(deed, id);
  refuseImpossible(deed, application, change);
  if (change.status === 'rejected' && application.status !== 'rejected')
    await requireReportDecision(deed, application, change.onReport);
  apply(application, change, deed.now);
  await deed.tx.em.flush();
  await regroundApplication(await deed.refreshed(), id);
  deed.tell({
    action: 'application.changed',
    subject: { kind: 'application', id },
    code: `${application.status}:${application.stage}`,
  });
  deed.changed('application.changed', id);
  return application;
}

export interface Contact {
  readonly at: Instant;
  readonly direction: 'inbound' | 'outbound';
  readonly channel: string;
}

/** Notes that there was contact. The person's own act or answer moves the anchor last contact. */
export async function noteContact(deed: Deed, contact: Contact): Promise<string> {
  refuseFuture(deed, 'at', contact.at);
  const id = newId();
  await insertContact(deed.tx, {
    id,
    candidateId: deed.candidateId,
    at: contact.at.toString(),
    direction: contact.direction,
    channel: contact.channel,
  });
  if (contact.direction === 'inbound') {
    await moveLastContact(deed.tx, deed.candidateId, contact.at.toString());
    await regroundCandidate(await deed.refreshed());
  }
  deed.tell({ action: 'contact.noted', subject: { kind: 'contact', id }, code: contact.direction });
  return id;
}

export function requireJurisdiction(deed: Pick<Deed, 'policy'>, jurisdiction: string): void {
  if (deed.policy.jurisdictions.has(jurisdiction)) return;
  throw new Refusal('invalid', 'JURISDICTION_UNKNOWN', {
    field: 'jurisdiction',
    found: 'a jurisdiction that the policy does not have',
    expected: `one of ${[...deed.policy.jurisdictions.keys()].join(', ')}`,
    remedy: 'Send one of these, or add it to the policy.',
  });
}

export function refuseFuture(deed: Deed, field: string, at: Instant): void {
  if (Temporal.Instant.compare(at, deed.now) > 0)
    throw dateRefused(field, 'a date later than now', 'a date that has come');
}

const DATES: readonly ApplicationDate[] = [
  'closedAt',
  'rejectionSentAt',
  'rejectionReceivedAt',
  'decidedAt',
  'reopenedAt',
];

function refuseImpossible(deed: Deed, application: Application, change: ApplicationChange): void {
  for (const field of DATES) {
    const at = change[field];
    if (!at) continue;
    refuseFuture(deed, field, at);
    if (Temporal.Instant.compare(at, application.receivedAt) < 0)
      throw dateRefused(
        field,
        'a date before the application was received',
        `a date from ${application.receivedAt.toString()} on`,
      );
  }
  const { rejectionSentAt = application.rejectionSentAt, rejectionReceivedAt } = change;
  if (rejectionReceivedAt && rejectionSentAt && Temporal.Instant.compare(rejectionReceivedAt, rejectionSentAt) < 0)
    throw dateRefused(
      'rejectionReceivedAt',
      'a receipt before the rejection was sent',
      'a date from rejectionSentAt on',
    );
  if (change.reopenedAt && (change.status ?? 'active') !== 'active')
    throw dateRefused('reopenedAt', 'a reopening together with a status that closes', 'status active, or no status');
  if (!change.reopenedAt && change.status === 'active' && application.status !== 'active')
    throw dateRefused('status', 'a closed application made active without a date', 'reopenedAt beside it');
}

/** A status that closes has a date of closing; a reopened application has none of the dates of its former end. */
function apply(application: Application, change: ApplicationChange, now: Instant): void {
  if (change.reopenedAt) {
    Object.assign(application, {
      status: 'active',
      reopenedAt: change.reopenedAt,
      closedAt: null,
      rejectionSentAt: null,
      rejectionReceivedAt: null,
      decidedAt: null,
    });
  }
  if (change.stage) application.stage = change.stage;
  if (change.status) application.status = change.status;
  for (const field of ['closedAt', 'rejectionSentAt', 'rejectionReceivedAt', 'decidedAt'] as const)
    if (change[field]) application[field] = change[field];
  if (application.status !== 'active') {
    application.closedAt ??= change.decidedAt ?? now;
    application.decidedAt ??= application.closedAt;
  }
}
