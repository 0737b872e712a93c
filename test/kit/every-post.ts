import { aDraft, aPlannedPolicy } from './a-planned-policy.ts';
import { Person } from './person.ts';
import type { Service } from './service.ts';

export interface Post {
  readonly method: 'POST' | 'PATCH';
  /** As in the OpenAPI document. */
  readonly route: string;
  readonly path: string;
  readonly key: string;
  /** A body that is taken. */
  readonly body: Record<string, unknown>;
}

type Shape = readonly [route: string, id: string, body: Record<string, unknown>, method?: Post['method']];

/** Every route that changes something, with ids of somebody who is there and a body that is taken. */
export async function everyPost(service: Service): Promise<Post[]> {
  const somebody = await somebodyThere(service);
  const now = service.clock.now().toString();
  const [ats, governs] = [await service.keyOf('ats_integration'), await service.keyOf('dpo')];
  const withKey =
    (key: string) =>
    ([route, id, body, method = 'POST']: Shape): Post => ({
      method,
      route,
      path: route.replace('{id}', id),
      key,
      body,
    });
  return [...forSystems(somebody, now).map(withKey(ats)), ...forGoverning(somebody, now).map(withKey(governs))];
}

interface Somebody {
  readonly id: string;
  readonly application: string;
  /** Another, for which a check came. */
  readonly checked: { readonly application: string; readonly record: string };
  readonly consent: string;
  readonly hold: string;
  readonly restriction: string;
  readonly plan: string;
  readonly request: string;
}

async function somebodyThere(service: Service): Promise<Somebody> {
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await ana.applies();
  await ana.fillsForm(application);
  const elsewhere = await ana.applies({ jurisdiction: 'UK' });
  const check = await ana.isChecked(elsewhere, ['identity']).expect(201);
  const dpo = await service.as('dpo');
  const consent = await ana.agreesToTalentPool(service.clock.now().toString()).expect(201);
  const at = `/v1/candidates/${ana.id}`;
  const hold = await dpo.post(`${at}/holds`).send({ reason: 'A claim.' }).expect(201);
  const restriction = await dpo.post(`${at}/restrictions`).send({ ground: 'claims', reason: 'Theirs.' }).expect(201);
  const asks = { kind: 'access', candidateId: ana.id, jurisdiction: 'DE', receivedAt: service.clock.now().toString() };
  const asked = await dpo
    .post('/v1/requests')
    .send({ ...asks, by: 'agent' })
    .expect(201);
  return {
    id: ana.id,
    application,
    checked: { application: elsewhere, record: check.body.id as string },
    consent: consent.body.id as string,
    hold: hold.body.id as string,
    restriction: restriction.body.id as string,
    plan: await aPlannedPolicy(service),
    request: asked.body.id as string,
  };
}

function forSystems({ id, application, checked, consent }: Somebody, now: string): Shape[] {
  const notice = { id: 'talent-pool', version: '1', language: 'en' };
  const job = { id: 'job', title: 'Title' };
  const head = { kind: 'application_form', source: 'candidate_application', sourceParty: 'A party' };
  const change = { stage: 'interview', status: 'active', decidedAt: now, reopenedAt: now, onReport: false };
  const report = { recordId: checked.record, copyOfReport: true, document: { id: 'letter', version: '1' } };
  const agreed = { purpose: 'future_opportunities', givenAt: now, method: 'web_form', wording: 'Yes.' };
  const form = { fields: { '/basics/name': 'Name' }, text: 'Text' };
  return [
    ['/v1/candidates', '', { externalIds: [{ system: 'ats', id: 'odd' }], jurisdiction: 'DE', occurredAt: now }],
    ['/v1/candidates/{id}/applications', id, { job, jurisdiction: 'DE', receivedAt: now, notice }],
    ['/v1/candidates/{id}/applications', id, { externalId: 'odd', job, jurisdiction: 'DE' }],
    ['/v1/applications/{id}', application, change, 'PATCH'],
    ['/v1/applications/{id}/check-steps', checked.application, { step: 'pre_adverse_notice', at: now, ...report }],
    ['/v1/candidates/{id}/contacts', id, { at: now, direction: 'inbound', channel: 'email' }],
    ['/v1/candidates/{id}/records', id, { ...head, applicationId: application, receivedAt: now, body: form }],
    ['/v1/candidates/{id}/consents', id, { ...agreed, notice, applicationId: application }],
    ['/v1/consents/{id}/withdraw', consent, {}],
  ];
}

const forGoverning = ({ id, hold, restriction, plan, request }: Somebody, now: string): Shape[] => [
  ['/v1/candidates/{id}/holds', id, { reason: 'A claim.', categories: ['contact'] }],
  ['/v1/holds/{id}/release', hold, {}],
  ['/v1/candidates/{id}/restrictions', id, { ground: 'accuracy', reason: 'Disputed.' }],
  ['/v1/restrictions/{id}/lift', restriction, {}],
  ['/v1/retention/sweeps', '', {}],
  ['/v1/readings', '', {}],
  ['/v1/policy/plan', '', { text: aDraft(), graceDays: 30 }],
  ['/v1/policy/plans/{id}/apply', plan, {}],
  [
    '/v1/requests',
    '',
    { kind: 'access', candidateId: id, jurisdiction: 'DE', receivedAt: now, by: 'agent', details: 'What do you hold?' },
  ],
  ['/v1/requests/{id}/verify', request, { method: 'call_back', agentProof: 'signed_permission' }],
  ['/v1/requests/{id}/extend', request, { reason: 'There is much of it.', language: 'de' }],
  ['/v1/requests/{id}/decide', request, { decision: 'refused', ground: 'excessive', reason: 'Much.' }],
];
