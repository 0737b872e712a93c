import { aDraft } from '../kit/a-planned-policy.ts';
import type supertest from 'supertest';
import type { Service } from '../kit/service.ts';
import type { FullFile } from './full-file.ts';

/** Whom the requests go to and are about: known once the service runs. */
export const world = {} as { service: Service; file: FullFile };

let keys = 0;
export const newKey = (): string => `key-${++keys}`;
export const now = (): string => world.service.clock.now().toString();
export interface Post {
  readonly path: string;
  /** What the request makes a row of, if it makes one. */
  readonly table?: string;
  readonly send: (post: supertest.Test) => supertest.Test | Promise<supertest.Test>;
}

export const json =
  (body: object) =>
  (post: supertest.Test): supertest.Test =>
    post.send(body);

/** Every POST of the API, each as one request that succeeds. */
export const posts: Record<string, () => Post> = {
  '/v1/candidates': () => ({
    path: '/v1/candidates',
    table: 'candidate',
    send: json({ externalIds: [{ system: 'ats', id: newKey() }], jurisdiction: 'DE' }),
  }),
  '/v1/candidates/{id}/applications': () => ({
    path: `/v1/candidates/${world.file.candidateId}/applications`,
    table: 'application',
    send: json({ job: { id: 'job-2' }, jurisdiction: 'DE' }),
  }),
  '/v1/applications/{id}/check-steps': () => ({
    path: `/v1/applications/${world.file.applicationId}/check-steps`,
    table: 'check_step',
    send: json({ step: 'disclosure', at: now(), document: { id: newKey(), version: '1' } }),
  }),
  '/v1/candidates/{id}/contacts': () => ({
    path: `/v1/candidates/${world.file.candidateId}/contacts`,
    table: 'contact',
    send: json({ at: now(), direction: 'outbound', channel: 'phone' }),
  }),
  '/v1/candidates/{id}/records': () => ({
    path: `/v1/candidates/${world.file.candidateId}/records`,
    table: 'record',
    send: json({
      kind: 'application_form',
      source: 'candidate_application',
      applicationId: world.file.applicationId,
      body: { fields: { '/basics/email': `${newKey()}@example.org`, '/basics/birthDate': '1990-01-01' } },
    }),
  }),
  '/v1/candidates/{id}/consents': () => ({
    path: `/v1/candidates/${world.file.candidateId}/consents`,
    table: 'consent',
    send: json({
      purpose: 'future_opportunities',
      givenAt: now(),
      method: 'web_form',
      notice: { id: 'talent-pool', version: '1', language: 'en' },
      wording: `Yes (${newKey()}).`,
    }),
  }),
  '/v1/consents/{id}/withdraw': () => ({ path: `/v1/consents/${world.file.consentId}/withdraw`, send: json({}) }),
  '/v1/candidates/{id}/holds': () => ({
    path: `/v1/candidates/${world.file.candidateId}/holds`,
    table: 'hold',
    send: json({ reason: 'Another claim.' }),
  }),
  '/v1/holds/{id}/release': () => ({ path: `/v1/holds/${world.file.holdId}/release`, send: json({}) }),
  '/v1/candidates/{id}/restrictions': () => ({
    path: `/v1/candidates/${world.file.candidateId}/restrictions`,
    table: 'restriction',
    send: json({ ground: 'claims', reason: 'Needed for a claim.' }),
  }),
  '/v1/requests': () => ({
    path: '/v1/requests',
    table: 'request',
    send: json({
      kind: 'access',
      candidateId: world.file.candidateId,
      jurisdiction: 'DE',
      receivedAt: now(),
      by: 'person',
    }),
  }),
  '/v1/requests/{id}/verify': () => ({
    path: `/v1/requests/${world.file.unknownAskerId}/verify`,
    send: json({ method: 'call_back' }),
  }),
  '/v1/requests/{id}/extend': () => ({
    path: `/v1/requests/${world.file.unknownAskerId}/extend`,
    send: json({ reason: 'There is much of it.' }),
  }),
  '/v1/requests/{id}/decide': () => ({
    path: `/v1/requests/${world.file.unknownAskerId}/decide`,
    send: json({ decision: 'done' }),
  }),
  '/v1/restrictions/{id}/lift': () => ({ path: `/v1/restrictions/${world.file.restrictionId}/lift`, send: json({}) }),
  '/v1/policy/plan': () => ({ path: '/v1/policy/plan', table: 'policy_plan', send: json({ text: aDraft() }) }),
  '/v1/policy/plans/{id}/apply': () => ({ path: `/v1/policy/plans/${world.file.planId}/apply`, send: json({}) }),
  '/v1/readings': () => ({ path: '/v1/readings', table: 'reading', send: json({}) }),
  '/v1/retention/sweeps': () => ({ path: '/v1/retention/sweeps', table: 'sweep', send: json({}) }),
};
