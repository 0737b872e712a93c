import { aDraft } from '../kit/a-planned-policy.ts';
import type supertest from 'supertest';
import type { FullFile } from '../access/full-file.ts';
import type { Service } from '../kit/service.ts';

/** Whom the calls go to and are about: known once the service runs. */
export const world = {} as { service: Service; file: FullFile };

type Agent = Awaited<ReturnType<Service['as']>>;

export interface Call {
  readonly send: (dpo: Agent) => supertest.Test;
  /** What its events say was done. */
  readonly leaves: readonly string[];
}

export const of = (path: string): string => `/v1/candidates/${world.file.candidateId}${path}`;
export const newEmail = (): string => `other.${world.file.person.words.position.toLowerCase()}@example.org`;

let secondsAgo = 0;

/** One call of every route, by the DPO, and the events that it leaves. */
export const CALLS: Readonly<Record<string, Call>> = {
  'GET /v1/candidates': {
    send: (dpo) =>
      dpo.get(`/v1/candidates?purpose=consider_application&email=${encodeURIComponent(world.file.person.words.email)}`),
    leaves: ['candidates.looked_up'],
  },
  'GET /v1/candidates/{id}': {
    send: (dpo) => dpo.get(of('?purpose=consider_application')),
    leaves: ['candidate.viewed'],
  },
  'GET /v1/candidates/{id}/explain': {
    send: (dpo) => dpo.get(of('/explain?purpose=consider_application')),
    leaves: ['candidate.explained'],
  },
  'GET /v1/applications': { send: (dpo) => dpo.get('/v1/applications'), leaves: ['applications.listed'] },
  'GET /v1/records/{id}': { send: (dpo) => dpo.get(`/v1/records/${world.file.recordId}`), leaves: ['record.viewed'] },
  'GET /v1/records/{id}/document': {
    send: (dpo) => dpo.get(`/v1/records/${world.file.recordId}/document?purpose=consider_application`),
    leaves: ['document.opened'],
  },
  'GET /v1/consents/{id}/receipt': {
    send: (dpo) => dpo.get(`/v1/consents/${world.file.consentId}/receipt`),
    leaves: ['consent.viewed'],
  },
  'GET /v1/retention/forecast': { send: (dpo) => dpo.get('/v1/retention/forecast'), leaves: ['forecast.read'] },
  'GET /v1/audit/events': { send: (dpo) => dpo.get('/v1/audit/events'), leaves: ['audit.read'] },
  'GET /v1/changes': { send: (dpo) => dpo.get('/v1/changes'), leaves: ['changes.read'] },
  'GET /v1/erasures/{candidateId}': {
    send: (dpo) => dpo.get(`/v1/erasures/${world.file.candidateId}`),
    leaves: ['GET /v1/erasures/:candidateId refused ERASURE_NOT_FOUND'],
  },
  'GET /v1/requests': { send: (dpo) => dpo.get('/v1/requests'), leaves: ['requests.listed'] },
  'GET /v1/requests/{id}': {
    send: (dpo) => dpo.get(`/v1/requests/${world.file.requestId}`),
    leaves: ['request.viewed'],
  },
  'GET /v1/requests/{id}/answer': {
    send: (dpo) => dpo.get(`/v1/requests/${world.file.requestId}/answer`),
    leaves: ['request.answer_read'],
  },
  'POST /v1/requests': {
    send: (dpo) =>
      dpo.post('/v1/requests').send({
        kind: 'access',
        candidateId: world.file.candidateId,
        jurisdiction: 'DE',
        receivedAt: world.service.clock.now().toString(),
        by: 'person',
        details: `I, ${world.file.person.words.name}, ask.`,
      }),
    leaves: ['request.registered'],
  },
  'POST /v1/requests/{id}/verify': {
    send: (dpo) => dpo.post(`/v1/requests/${world.file.unknownAskerId}/verify`).send({ method: 'call_back' }),
    leaves: ['request.verified'],
  },
  'POST /v1/requests/{id}/extend': {
    send: (dpo) =>
      dpo
        .post(`/v1/requests/${world.file.unknownAskerId}/extend`)
        .send({ reason: `${world.file.person.words.name} is many.` }),
    leaves: ['mail.posted', 'request.extended'],
  },
  'POST /v1/requests/{id}/decide': {
    send: (dpo) => dpo.post(`/v1/requests/${world.file.unknownAskerId}/decide`).send({ decision: 'done' }),
    leaves: ['request.decided'],
  },
  // A sweep's progress, the policy and its papers, health and figures hold nothing of a candidate.
  'GET /v1/retention/sweeps/{id}': { send: (dpo) => dpo.get(`/v1/retention/sweeps/${world.file.sweepId}`), leaves: [] },
  'GET /v1/policy': { send: (dpo) => dpo.get('/v1/policy'), leaves: [] },
  'GET /v1/policy/notice': { send: (dpo) => dpo.get('/v1/policy/notice?jurisdiction=DE'), leaves: [] },
  'GET /v1/policy/record-of-processing': { send: (dpo) => dpo.get('/v1/policy/record-of-processing'), leaves: [] },
  'GET /v1/policy/matrix': { send: (dpo) => dpo.get('/v1/policy/matrix'), leaves: [] },
  'GET /v1/policy/retention-schedule': { send: (dpo) => dpo.get('/v1/policy/retention-schedule'), leaves: [] },
  'GET /v1/policy/versions': { send: (dpo) => dpo.get('/v1/policy/versions'), leaves: [] },
  'GET /v1/policy/versions/{version}': { send: (dpo) => dpo.get('/v1/policy/versions/1'), leaves: [] },
  'GET /v1/policy/plans': { send: (dpo) => dpo.get('/v1/policy/plans'), leaves: [] },
  'GET /v1/policy/schema': { send: (dpo) => dpo.get('/v1/policy/schema'), leaves: [] },
  'GET /health/live': { send: (dpo) => dpo.get('/health/live'), leaves: [] },
  'GET /health/ready': { send: (dpo) => dpo.get('/health/ready'), leaves: [] },
  'GET /metrics': { send: (dpo) => dpo.get('/metrics'), leaves: [] },
  'POST /v1/candidates': {
    send: (dpo) => dpo.post('/v1/candidates').send({ externalIds: [], jurisdiction: 'DE' }),
    leaves: ['candidate.opened'],
  },
  'POST /v1/candidates/{id}/applications': {
    send: (dpo) => dpo.post(of('/applications')).send({ job: { id: 'job-2' }, jurisdiction: 'DE' }),
    leaves: ['application.opened'],
  },
  'PATCH /v1/applications/{id}': {
    send: (dpo) => dpo.patch(`/v1/applications/${world.file.applicationId}`).send({ stage: 'interview' }),
    leaves: ['application.changed'],
  },
  'POST /v1/applications/{id}/check-steps': {
    send: (dpo) =>
      dpo
        .post(`/v1/applications/${world.file.applicationId}/check-steps`)
        .send({ step: 'disclosure', at: world.service.clock.now().subtract({ seconds: ++secondsAgo }).toString() }),
    leaves: ['check_step.recorded'],
  },
  'GET /v1/applications/{id}/check-steps': {
    send: (dpo) => dpo.get(`/v1/applications/${world.file.applicationId}/check-steps`),
    leaves: ['check_steps.listed'],
  },
  'POST /v1/candidates/{id}/contacts': {
    send: (dpo) =>
      dpo
        .post(of('/contacts'))
        .send({ at: world.service.clock.now().toString(), direction: 'inbound', channel: 'email' }),
    leaves: ['contact.noted'],
  },
  'POST /v1/candidates/{id}/records': {
    send: (dpo) =>
      dpo.post(of('/records')).send({
        kind: 'application_form',
        source: 'candidate_application',
        sourceParty: world.file.person.words.name,
        applicationId: world.file.applicationId,
        body: { fields: { '/basics/email': newEmail() } },
      }),
    leaves: ['record.received'],
  },
  'POST /v1/candidates/{id}/consents': {
    send: (dpo) =>
      dpo.post(of('/consents')).send({
        purpose: 'future_opportunities',
        givenAt: world.service.clock.now().toString(),
        method: 'web_form',
        notice: { id: 'talent-pool', version: '2', language: 'en' },
        wording: `I, ${world.file.person.words.name}, agree.`,
      }),
    leaves: ['consent.given'],
  },
  'POST /v1/candidates/{id}/holds': {
    send: (dpo) => dpo.post(of('/holds')).send({ reason: `A claim of ${world.file.person.words.name}.` }),
    leaves: ['hold.placed'],
  },
  'POST /v1/holds/{id}/release': {
    send: (dpo) => dpo.post(`/v1/holds/${world.file.holdId}/release`),
    leaves: ['hold.released'],
  },
  'POST /v1/candidates/{id}/restrictions': {
    send: (dpo) =>
      dpo.post(of('/restrictions')).send({ ground: 'accuracy', reason: `${world.file.person.words.name} disputes.` }),
    leaves: ['restriction.placed'],
  },
  // It was lifted before: nothing is done a second time, and nothing is told of it.
  'POST /v1/restrictions/{id}/lift': {
    send: (dpo) => dpo.post(`/v1/restrictions/${world.file.restrictionId}/lift`),
    leaves: [],
  },
  'POST /v1/readings': { send: (dpo) => dpo.post('/v1/readings'), leaves: ['reading.requested'] },
  'GET /v1/readings/{id}': { send: (dpo) => dpo.get(`/v1/readings/${world.file.readingId}`), leaves: [] },
  'POST /v1/retention/sweeps': { send: (dpo) => dpo.post('/v1/retention/sweeps'), leaves: ['sweep.requested'] },
  'GET /v1/policy/plans/{id}': { send: (dpo) => dpo.get(`/v1/policy/plans/${world.file.planId}`), leaves: [] },
  'POST /v1/policy/plan': {
    send: (dpo) => dpo.post('/v1/policy/plan').send({ text: aDraft() }),
    leaves: ['policy.proposed'],
  },
  'POST /v1/policy/plans/{id}/apply': {
    send: (dpo) => dpo.post(`/v1/policy/plans/${world.file.planId}/apply`),
    leaves: ['policy.applied'],
  },
  'POST /v1/consents/{id}/withdraw': {
    send: (dpo) => dpo.post(`/v1/consents/${world.file.consentId}/withdraw`),
    leaves: ['mail.posted', 'consent.withdrawn', 'consent.withdrawn', 'ground.ended'],
  },
};
