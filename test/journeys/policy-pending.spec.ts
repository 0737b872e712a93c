import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person } from '../kit/person.ts';
import { policySchema } from '../../src/policy/index.ts';
import { Service } from '../kit/service.ts';

let service: Service;
const folder = mkdtempSync(join(tmpdir(), 'candor-policy-'));
beforeAll(async () => {
  service = await Service.start();
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

/** The default policy, but DE keeps for claims for one month only. */
function shorterPolicy(): string {
  const file = join(folder, 'policy.yaml');
  const text = readFileSync('config/policy.yaml', 'utf8');
  const rule = text.indexOf('- id: claims-de');
  writeFileSync(file, text.slice(0, rule) + text.slice(rule).replace('keep: P6M', 'keep: P1M'));
  return file;
}

it('shows a policy file that differs as pending, and ends nothing under it', async () => {
  const rejectedAt = service.clock
    .now()
    .subtract({ hours: 24 * 60 })
    .toString();
  const ben = await Person.arrives(service, { jurisdiction: 'DE' });
  const application = await ben.applies({ receivedAt: rejectedAt });
  await ben.fillsForm(application);
  await ben
    .changes(application, { status: 'rejected', closedAt: rejectedAt, rejectionReceivedAt: rejectedAt })
    .expect(200);
  const replica = await Service.start({ beside: service, policyFile: shorterPolicy() });
  try {
    const dpo = await replica.as('dpo');
    const policy = await dpo.get('/v1/policy').expect(200);
    expect(policy.body).toMatchObject({ version: 1, pending: { fingerprint: expect.any(String) } });
    expect(policy.body.pending.fingerprint).not.toBe(policy.body.fingerprint);
    await replica.sweep();
    const kept = await dpo.get(`/v1/candidates/${ben.id}?purpose=legal_claims`).expect(200);
    expect(kept.body.fields).not.toHaveLength(0);
  } finally {
    await replica.stop();
  }
});

it('tells the stages that an application goes through, in their order', async () => {
  const { body } = await (await service.as('recruiter')).get('/v1/policy').expect(200);
  expect(body.stages).toEqual(['received', 'screening', 'interview', 'offer']);
});

it('tells who may receive what, where, and on which safeguard', async () => {
  const { body } = await (await service.as('recruiter')).get('/v1/policy').expect(200);
  const screening = body.recipients.find(({ id }: { id: string }) => id === 'screening_providers');
  expect(screening).toMatchObject({ role: 'controller', agreement: null, purposes: ['background_check'] });
  expect(screening.places).toEqual([
    { country: 'DE', safeguard: null, citation: null },
    { country: 'GB', safeguard: 'adequacy', citation: 'Decision (EU) 2021/1772, as renewed' },
  ]);
  expect(body.interests).toContainEqual({
    id: 'defend_the_decision',
    plain: 'to defend the decision, should it be challenged',
    balancing: { document: 'LIA-08', date: '2026-11-02' },
  });
});

it('tells what its words are in the Data Privacy Vocabulary', async () => {
  const { body } = await (await service.as('recruiter')).get('/v1/policy').expect(200);
  const termsOf = (what: string, id: string): unknown =>
    (body[what] as { id: string; dpv: unknown }[]).find((one) => one.id === id)?.dpv;
  expect(termsOf('categories', 'criminal_record')).toEqual(['pd:Criminal']);
  expect(termsOf('purposes', 'legal_claims')).toEqual(['dpv:DisputeManagement']);
  expect(termsOf('sources', 'referee')).toEqual(['dpv:ThirdPartyDataSource']);
  expect(termsOf('recipients', 'service_providers')).toEqual(['dpv:DataProcessor', 'dpv:ServiceProvider']);
  expect(termsOf('jurisdictions', 'US-CA')).toEqual(['loc:US-CA']);
  expect(body.dpv).toMatchObject({
    '@context': { pd: 'https://w3id.org/dpv/pd#' },
    bases: { legitimate_interest: { gdpr: 'eu-gdpr:A6-1-f', rights: expect.arrayContaining(['eu-gdpr:A21']) } },
    safeguards: { adequacy: 'eu-gdpr:A45-3' },
  });
});

it('tells the form that a policy file has, to any role', async () => {
  const answer = await (await service.as('hiring_manager')).get('/v1/policy/schema').expect(200);
  expect(answer.headers['content-type']).toMatch(/^application\/schema\+json\b/);
  expect(JSON.parse(answer.text)).toEqual(policySchema());
  expect(await documented('/v1/policy/schema')).toEqual(['application/schema+json']);
});

/** The media types of a route's answer, as the OpenAPI document tells them. */
async function documented(path: string): Promise<string[]> {
  const { body } = await service.http.get('/openapi.json').expect(200);
  return Object.keys(body.paths[path].get.responses['200'].content);
}

it('shows nothing as pending where the file is the policy in force', async () => {
  const { body } = await (await service.as('recruiter')).get('/v1/policy').expect(200);
  expect(body.pending).toBeNull();
});
