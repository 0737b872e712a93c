import type { Instant } from '../../platform/index.ts';
import { jsonOf, textOf, type Api } from './api.ts';
import { before, type Arrival, type Person } from './cast.ts';

export interface TakenIn {
  readonly candidateId: string;
  readonly applicationId: string;
  /** The record of the résumé file. */
  readonly fileRecordId: string;
}

/** What a record's arrival answers. */
interface Received {
  readonly id: string;
  readonly state: string;
  readonly labelled: readonly { readonly fields: number }[];
  readonly refused?: readonly { readonly category: string }[];
}

/**
 * Sends a person as an applicant-tracking system does: candidate, application, files, consent. Everything may be sent twice:
 * external ids and contents are recognised. The decision is not part of it.
 */
export async function takeIn(api: Api, person: Person, begun: Instant, tell: (line: string) => void): Promise<TakenIn> {
  const { jurisdiction, job, applied, stage } = person;
  const candidate = await api.post<{ id: string }>('/v1/candidates', {
    externalIds: [{ system: 'demo', id: person.id }],
    jurisdiction,
    occurredAt: before(begun, applied),
  });
  const application = await api.post<{ id: string }>(`/v1/candidates/${candidate.id}/applications`, {
    externalId: `demo-${person.id}`,
    job,
    jurisdiction,
    receivedAt: before(begun, applied),
  });
  await api.patch(`/v1/applications/${application.id}`, { stage });
  let fileRecordId = '';
  for (const arrival of person.arrivals) {
    const received = await send(api, candidate.id, application.id, arrival, begun);
    if (arrival.kind === 'resume') fileRecordId = received.id;
    tell(`${arrival.file.padEnd(22)} ${person.city.padEnd(10)} ${read(received)}`);
  }
  if (person.consent) await consent(api, candidate.id, person.consent, begun);
  return { candidateId: candidate.id, applicationId: application.id, fileRecordId };
}

/** The decision of back then; what had its ground in the application alone ends. */
export async function reject(
  api: Api,
  applicationId: string,
  rejected: NonNullable<Person['rejected']>,
  begun: Instant,
): Promise<void> {
  const at = before(begun, rejected);
  await api.patch(`/v1/applications/${applicationId}`, {
    status: 'rejected',
    closedAt: at,
    decidedAt: at,
    rejectionSentAt: at,
    rejectionReceivedAt: at,
  });
}

function send(
  api: Api,
  candidateId: string,
  applicationId: string,
  arrival: Arrival,
  begun: Instant,
): Promise<Received> {
  const { kind, source, sourceParty, file, arrived } = arrival;
  const path = `/v1/candidates/${candidateId}/records`;
  const head = {
    kind,
    source,
    applicationId,
    receivedAt: before(begun, arrived),
    ...(sourceParty ? { sourceParty } : {}),
  };
  return file.endsWith('.json') ? api.post(path, { ...head, body: jsonOf(file) }) : api.upload(path, file, head);
}

async function consent(
  api: Api,
  candidateId: string,
  { purpose, given, words }: NonNullable<Person['consent']>,
  begun: Instant,
): Promise<void> {
  await api.post(`/v1/candidates/${candidateId}/consents`, {
    purpose,
    givenAt: before(begun, given),
    method: 'web_form',
    notice: { id: 'talent-pool', version: '1', language: 'en' },
    wording: textOf(words),
  });
}

function read({ state, labelled, refused = [] }: Received): string {
  const fields = labelled.reduce((sum, label) => sum + label.fields, 0);
  const turnedAway = [...new Set(refused.map(({ category }) => category))];
  if (state !== 'ready') return state;
  return `${fields} fields${turnedAway.length > 0 ? `; refused at the door: ${turnedAway.join(', ')}` : ''}`;
}
