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

/** Every route that changes something, with ids of somebody who is there and a body that is taken. */
export async function everyPost(service: Service): Promise<Post[]> {
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await ana.applies();
  await ana.fillsForm(application);
  const dpo = await service.as('dpo');
  const consent = (await ana.agreesToTalentPool(service.clock.now().toString()).expect(201)).body.id as string;
  const hold = (await dpo.post(`/v1/candidates/${ana.id}/holds`).send({ reason: 'A claim.' }).expect(201)).body
    .id as string;
  const restriction = (
    await dpo.post(`/v1/candidates/${ana.id}/restrictions`).send({ ground: 'claims', reason: 'Theirs.' }).expect(201)
  ).body.id as string;
  const now = service.clock.now().toString();
  const [ats, governs] = [await service.keyOf('ats_integration'), await service.keyOf('dpo')];
  const notice = { id: 'talent-pool', version: '1', language: 'en' };
  const post = (
    key: string,
    route: string,
    id: string,
    body: Record<string, unknown>,
    method: Post['method'] = 'POST',
  ): Post => ({
    method,
    route,
    path: route.replace('{id}', id),
    key,
    body,
  });
  return [
    post(ats, '/v1/candidates', '', {
      externalIds: [{ system: 'ats', id: 'odd' }],
      jurisdiction: 'DE',
      occurredAt: now,
    }),
    post(ats, '/v1/candidates/{id}/applications', ana.id, {
      job: { id: 'job', title: 'Title' },
      jurisdiction: 'DE',
      receivedAt: now,
      notice,
    }),
    post(ats, '/v1/candidates/{id}/applications', ana.id, {
      externalId: 'odd',
      job: { id: 'job' },
      jurisdiction: 'DE',
    }),
    post(
      ats,
      '/v1/applications/{id}',
      application,
      { stage: 'interview', status: 'active', decidedAt: now, reopenedAt: now },
      'PATCH',
    ),
    post(ats, '/v1/candidates/{id}/contacts', ana.id, { at: now, direction: 'inbound', channel: 'email' }),
    post(ats, '/v1/candidates/{id}/records', ana.id, {
      kind: 'application_form',
      source: 'candidate_application',
      sourceParty: 'A party',
      applicationId: application,
      receivedAt: now,
      body: { fields: { '/basics/name': 'Name' }, text: 'Text' },
    }),
    post(ats, '/v1/candidates/{id}/consents', ana.id, {
      purpose: 'future_opportunities',
      givenAt: now,
      method: 'web_form',
      notice,
      wording: 'Yes.',
      applicationId: application,
    }),
    post(ats, '/v1/consents/{id}/withdraw', consent, {}),
    post(governs, '/v1/candidates/{id}/holds', ana.id, { reason: 'A claim.', categories: ['contact'] }),
    post(governs, '/v1/holds/{id}/release', hold, {}),
    post(governs, '/v1/candidates/{id}/restrictions', ana.id, { ground: 'accuracy', reason: 'Disputed.' }),
    post(governs, '/v1/restrictions/{id}/lift', restriction, {}),
    post(governs, '/v1/retention/sweeps', '', {}),
  ];
}
