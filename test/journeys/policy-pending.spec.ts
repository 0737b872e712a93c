import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Person } from '../kit/person.ts';
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

it('shows nothing as pending where the file is the policy in force', async () => {
  const { body } = await (await service.as('recruiter')).get('/v1/policy').expect(200);
  expect(body.pending).toBeNull();
});
