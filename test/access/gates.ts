import { aDraft } from '../kit/a-planned-policy.ts';
import type { FullFile } from './full-file.ts';

const EVERY_ROLE = [200, 200, 200, 200, 200, 200] as const;
const DPO_ALONE = [403, 403, 403, 200, 403, 403] as const;

export interface Gate {
  readonly url: (file: FullFile) => string;
  readonly body?: (file: FullFile) => object;
  /** What each role gets, in the order of ROLES; outsiders get 401 unless the route is for everyone. */
  readonly statuses: readonly [number, number, number, number, number, number];
  readonly forEveryone?: true;
}

const here =
  (path: string) =>
  ({ candidateId }: FullFile): string =>
    `/v1/candidates/${candidateId}${path}`;

const NOW = '2026-11-24T09:00:00Z';
const ASKS = { kind: 'access', jurisdiction: 'DE', receivedAt: NOW, by: 'person' };

/**
 * Who may do what: written by hand, so that a change of the gate is a change here. The candidate is in Germany, has applied,
 * and agreed to the talent pool. 404 is for who may not know, 403 for who may not do.
 */
export const GATES: Readonly<Record<string, Gate>> = {
  'GET /health/live': { url: () => '/health/live', statuses: EVERY_ROLE, forEveryone: true },
  'GET /health/ready': { url: () => '/health/ready', statuses: EVERY_ROLE, forEveryone: true },
  'GET /metrics': { url: () => '/metrics', statuses: EVERY_ROLE, forEveryone: true },
  'GET /v1/candidates': { url: () => '/v1/candidates?externalId=ats:none', statuses: EVERY_ROLE },
  'POST /v1/candidates': {
    url: () => '/v1/candidates',
    body: () => ({ externalIds: [], jurisdiction: 'DE' }),
    statuses: [403, 403, 403, 201, 403, 201],
  },
  'GET /v1/candidates/{id}': { url: here('?purpose=consider_application'), statuses: [200, 200, 403, 200, 403, 403] },
  'GET /v1/candidates/{id}/explain': {
    url: here('/explain?purpose=consider_application'),
    statuses: [200, 200, 403, 200, 403, 403],
  },
  'POST /v1/candidates/{id}/applications': {
    url: here('/applications'),
    body: () => ({ job: { id: 'job-1' }, jurisdiction: 'DE' }),
    statuses: [403, 403, 403, 201, 403, 201],
  },
  'GET /v1/applications': { url: () => '/v1/applications', statuses: EVERY_ROLE },
  'PATCH /v1/applications/{id}': {
    url: (file) => `/v1/applications/${file.applicationId}`,
    body: () => ({ stage: 'interview' }),
    statuses: [403, 403, 403, 200, 403, 200],
  },
  'POST /v1/applications/{id}/check-steps': {
    url: (file) => `/v1/applications/${file.applicationId}/check-steps`,
    body: () => ({ step: 'disclosure', at: new Date(Date.parse(NOW) - Math.random() * 1e9).toISOString() }),
    statuses: [403, 403, 403, 201, 403, 201],
  },
  'GET /v1/applications/{id}/check-steps': {
    url: (file) => `/v1/applications/${file.applicationId}/check-steps`,
    statuses: [403, 403, 403, 200, 403, 200],
  },
  'POST /v1/candidates/{id}/contacts': {
    url: here('/contacts'),
    body: () => ({ at: NOW, direction: 'outbound', channel: 'email' }),
    statuses: [403, 403, 403, 201, 403, 201],
  },
  'POST /v1/candidates/{id}/records': {
    url: here('/records'),
    body: (file) => ({
      kind: 'application_form',
      source: 'candidate_application',
      applicationId: file.applicationId,
      body: { fields: { '/basics/email': `${Math.random().toString(36).slice(2)}@example.org` } },
    }),
    statuses: [403, 403, 403, 201, 403, 201],
  },
  'GET /v1/records/{id}': { url: (file) => `/v1/records/${file.recordId}`, statuses: EVERY_ROLE },
  'GET /v1/records/{id}/document': {
    url: (file) => `/v1/records/${file.recordId}/document?purpose=consider_application`,
    statuses: [200, 404, 403, 200, 403, 403],
  },
  'POST /v1/candidates/{id}/consents': {
    url: here('/consents'),
    body: () => ({
      purpose: 'future_opportunities',
      givenAt: NOW,
      method: 'web_form',
      notice: { id: 'talent-pool', version: '1', language: 'en' },
      wording: `Yes (${Math.random()}).`,
    }),
    statuses: [403, 403, 403, 201, 403, 201],
  },
  'GET /v1/consents/{id}/receipt': {
    url: (file) => `/v1/consents/${file.consentId}/receipt`,
    statuses: [200, 404, 404, 200, 200, 200],
  },
  'POST /v1/consents/{id}/withdraw': {
    url: (file) => `/v1/consents/${file.consentId}/withdraw`,
    body: () => ({}),
    statuses: [403, 403, 403, 200, 403, 200],
  },
  'POST /v1/candidates/{id}/holds': {
    url: here('/holds'),
    body: () => ({ reason: 'A claim.' }),
    statuses: [403, 403, 403, 201, 403, 403],
  },
  'POST /v1/holds/{id}/release': {
    url: (file) => `/v1/holds/${file.holdId}/release`,
    body: () => ({}),
    statuses: DPO_ALONE,
  },
  'POST /v1/candidates/{id}/restrictions': {
    url: here('/restrictions'),
    body: () => ({ ground: 'accuracy', reason: 'Disputed.' }),
    statuses: [403, 403, 403, 201, 403, 403],
  },
  'POST /v1/restrictions/{id}/lift': {
    url: (file) => `/v1/restrictions/${file.restrictionId}/lift`,
    body: () => ({}),
    statuses: DPO_ALONE,
  },
  'POST /v1/retention/sweeps': {
    url: () => '/v1/retention/sweeps',
    body: () => ({}),
    statuses: [403, 403, 403, 202, 403, 403],
  },
  'POST /v1/readings': {
    url: () => '/v1/readings',
    body: () => ({}),
    statuses: [403, 403, 403, 202, 403, 403],
  },
  'GET /v1/readings/{id}': { url: (file) => `/v1/readings/${file.readingId}`, statuses: DPO_ALONE },
  'GET /v1/retention/sweeps/{id}': { url: (file) => `/v1/retention/sweeps/${file.sweepId}`, statuses: DPO_ALONE },
  'POST /v1/policy/plan': {
    url: () => '/v1/policy/plan',
    body: () => ({ text: aDraft() }),
    statuses: [403, 403, 403, 202, 403, 403],
  },
  'GET /v1/policy/plans': { url: () => '/v1/policy/plans', statuses: DPO_ALONE },
  'GET /v1/policy/plans/{id}': { url: (file) => `/v1/policy/plans/${file.planId}`, statuses: DPO_ALONE },
  'POST /v1/policy/plans/{id}/apply': {
    url: (file) => `/v1/policy/plans/${file.planId}/apply`,
    body: () => ({}),
    statuses: [403, 403, 403, 202, 403, 403],
  },
  'GET /v1/retention/forecast': { url: () => '/v1/retention/forecast', statuses: DPO_ALONE },
  'GET /v1/requests': { url: () => '/v1/requests', statuses: DPO_ALONE },
  'POST /v1/requests': {
    url: () => '/v1/requests',
    body: (file) => ({ ...ASKS, candidateId: file.candidateId }),
    statuses: [403, 403, 403, 201, 403, 403],
  },
  'GET /v1/requests/{id}': { url: (file) => `/v1/requests/${file.requestId}`, statuses: DPO_ALONE },
  'GET /v1/requests/{id}/answer': { url: (file) => `/v1/requests/${file.requestId}/answer`, statuses: DPO_ALONE },
  'POST /v1/requests/{id}/verify': {
    url: (file) => `/v1/requests/${file.unknownAskerId}/verify`,
    body: () => ({ method: 'in_person' }),
    statuses: DPO_ALONE,
  },
  'POST /v1/requests/{id}/extend': {
    url: (file) => `/v1/requests/${file.requestId}/extend`,
    body: () => ({ reason: 'There is much to look through.' }),
    statuses: DPO_ALONE,
  },
  'POST /v1/requests/{id}/decide': {
    url: (file) => `/v1/requests/${file.requestId}/decide`,
    body: () => ({ decision: 'done' }),
    statuses: DPO_ALONE,
  },
  'GET /v1/erasures/{candidateId}': {
    url: (file) => `/v1/erasures/${file.candidateId}`,
    statuses: [403, 403, 403, 404, 404, 404],
  },
  'GET /v1/audit/events': { url: () => '/v1/audit/events', statuses: [403, 403, 403, 200, 200, 403] },
  'GET /v1/changes': { url: () => '/v1/changes', statuses: EVERY_ROLE },
  'GET /v1/policy/notice': { url: () => '/v1/policy/notice?jurisdiction=DE', statuses: EVERY_ROLE },
  'GET /v1/policy/record-of-processing': { url: () => '/v1/policy/record-of-processing', statuses: EVERY_ROLE },
  'GET /v1/policy/matrix': { url: () => '/v1/policy/matrix', statuses: EVERY_ROLE },
  'GET /v1/policy/retention-schedule': { url: () => '/v1/policy/retention-schedule', statuses: EVERY_ROLE },
  'GET /v1/policy': { url: () => '/v1/policy', statuses: EVERY_ROLE },
  'GET /v1/policy/versions': { url: () => '/v1/policy/versions', statuses: DPO_ALONE },
  'GET /v1/policy/versions/{version}': { url: () => '/v1/policy/versions/1', statuses: EVERY_ROLE },
  'GET /v1/policy/schema': { url: () => '/v1/policy/schema', statuses: EVERY_ROLE },
};
