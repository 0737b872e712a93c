import type { Principal } from '../../src/vault/index.ts';
import { codeOf, daysBefore, TalentPool, WORDING, type Replica } from './talent-pool.ts';

let pool: TalentPool;
let replica: Replica;

beforeAll(async () => {
  pool = await TalentPool.open();
  replica = await pool.replica();
});

beforeEach(() => pool.clock.moveTo('2026-11-24T09:00:00Z'));
afterAll(() => pool.close());

const by = (role: string): Principal => ({ kind: 'api_key', id: '00000000-0000-7000-8000-000000000002', role });
const receiptOf = (id: string, role = 'dpo') => replica.receipts.receipt(by(role), id);
const kinds = (receipt: object): string[] =>
  ((receipt as Record<string, { '@type': string }[]>)['dpv:hasConsentStatus'] ?? []).map((status) => status['@type']);

async function aMember(jurisdiction = 'DE') {
  const mara = await pool.someone(replica, { jurisdiction, application: jurisdiction });
  const { id } = await mara.agrees();
  return { mara, id };
}

describe('a receipt', () => {
  it('says who agreed to what, in which words, when, how, on which notice, until when, and how to stop', async () => {
    const { mara, id } = await aMember();
    const receipt = await receiptOf(id);

    expect(receipt).toMatchObject({
      '@id': `urn:uuid:${id}`,
      '@type': 'dpv:ConsentReceipt',
      'dct:conformsTo': { '@id': 'dpv-27560:receipt-eu-gdpr' },
      'dpv:hasDataSubject': { 'dpv:hasIdentifier': mara.id },
      'dpv:hasDataController': { 'dpv:hasName': 'Example Employer', 'dpv:hasContact': 'privacy@employer.example' },
      'dpv:hasAuthority': { 'dpv:hasName': 'The data protection authority of your federal state' },
      'dpv:hasJurisdiction': [{ '@id': 'loc:DE' }],
      'dpv:hasNotice': { 'dct:identifier': 'talent-pool', 'dct:hasVersion': '2026-03', 'dct:language': 'en' },
      'dpv:hasProcess': [
        {
          'dpv:hasPurpose': {
            '@type': ['dpv:Purpose', 'dpv:RecruitmentTargetedAdvertising', 'dpv:DirectMarketing'],
            'dct:identifier': 'future_opportunities',
          },
          'dpv:hasLegalBasis': { '@id': 'eu-gdpr:A6-1-a' },
          'dpv:hasPersonalData': [
            { '@type': ['dpv:PersonalData', 'pd:Contact', 'pd:Name'], 'dct:identifier': 'contact' },
            { '@type': ['dpv:PersonalData', 'pd:EmploymentHistory'], 'dct:identifier': 'employment_history' },
          ],
          'dpv:hasDataSource': [{ '@type': ['dpv:DataSubjectDataSource'], 'dct:identifier': 'candidate_application' }],
          'dpv:hasStorageCondition': { 'dct:valid': '2027-11-24T23:00:00.000Z' },
        },
      ],
      'dpv:hasConsentStatus': [
        {
          '@type': 'dpv:ConsentGiven',
          'dpv:isIndicatedAtTime': '2026-11-24T09:00:00.000Z',
          'dpv:hasIndicationMethod': 'web_form',
          'dpv:hasNotice': { 'dct:description': WORDING },
        },
      ],
      'dpv:hasConsentControl': {
        '@type': 'dpv:WithdrawConsent',
        'dpv:isExercisedAt': 'https://careers.example/privacy',
      },
      'dpv:hasRight': ['A7-3', 'A13', 'A14', 'A15', 'A16', 'A17', 'A18', 'A20', 'A22', 'A77'].map((article) => ({
        '@id': `eu-gdpr:${article}`,
      })),
    });
  });

  it('uses only names that its context explains', async () => {
    const receipt = await receiptOf((await aMember()).id);
    const prefixes = Object.keys(receipt['@context']);

    for (const name of namesIn({ ...receipt, '@context': undefined })) expect(prefixes).toContain(name.split(':')[0]);
  });

  it('names no European law in Switzerland', async () => {
    const receipt = await receiptOf((await aMember('CH')).id);

    expect(receipt).toMatchObject({ 'dct:conformsTo': { '@id': 'dpv-27560:receipt-record' }, 'dpv:hasRight': [] });
    expect(JSON.stringify({ ...receipt, '@context': undefined })).not.toContain('eu-gdpr');
  });

  it('tells what became of the consent: renewed, withdrawn, expired', async () => {
    const [renewed, withdrawn] = [await aMember(), await aMember()];
    await withdrawn.mara.withdraws(withdrawn.id);
    pool.clock.moveTo(daysBefore(Temporal.Instant.from('2027-11-24T23:00:00Z'), 5));
    await replica.renewals.ask();
    await replica.answers.answerRenewal(await renewed.mara.token(), 'yes', 'en');

    expect(kinds(await receiptOf(withdrawn.id))).toEqual(['dpv:ConsentGiven', 'dpv:ConsentWithdrawn']);
    expect(kinds(await receiptOf(renewed.id))).toEqual(['dpv:ConsentGiven', 'dpv:RenewedConsentGiven']);
    pool.clock.moveTo('2029-01-01T00:00:00Z');
    expect(kinds(await receiptOf(renewed.id))).toEqual([
      'dpv:ConsentGiven',
      'dpv:RenewedConsentGiven',
      'dpv:ConsentExpired',
    ]);
  });
});

describe('who may have a receipt', () => {
  it('is the person, and nobody else’s person', async () => {
    const [{ mara, id }, other] = [await aMember(), await aMember()];
    const as = (candidateId: string) =>
      replica.receipts.receipt({ kind: 'candidate', id: candidateId, role: 'candidate' }, id);

    expect(await as(mara.id)).toMatchObject({ '@id': `urn:uuid:${id}` });
    expect(await codeOf(as(other.mara.id))).toBe('CONSENT_NOT_FOUND');
  });

  it('is hiring as long as it may use what was agreed to, and learns of no withdrawal after', async () => {
    const { mara, id } = await aMember();
    expect(await receiptOf(id, 'recruiter')).toMatchObject({ '@type': 'dpv:ConsentReceipt' });
    await mara.withdraws(id);

    expect(await codeOf(receiptOf(id, 'recruiter'))).toBe('CONSENT_NOT_FOUND');
    expect(await codeOf(receiptOf('00000000-0000-7000-8000-000000000000', 'recruiter'))).toBe('CONSENT_NOT_FOUND');
    expect(await receiptOf(id, 'dpo')).toMatchObject({ '@type': 'dpv:ConsentReceipt' });
    expect(await receiptOf(id, 'ats_integration')).toMatchObject({ '@type': 'dpv:ConsentReceipt' });
  });

  it('is not hiring while a restriction is on, nor a role for another use, nor one that the policy does not have', async () => {
    const { mara, id } = await aMember();
    expect(await codeOf(receiptOf(id, 'background_reviewer'))).toBe('CONSENT_NOT_FOUND');
    expect(await codeOf(receiptOf(id, 'gardener'))).toBe('CONSENT_NOT_FOUND');
    await mara.isRestricted();

    expect(await codeOf(receiptOf(id, 'recruiter'))).toBe('CONSENT_NOT_FOUND');
  });

  it('is noted: one event for each that was handed out, none for those that were not', async () => {
    const { id } = await aMember();
    await receiptOf(id);
    await codeOf(receiptOf(id, 'gardener'));

    expect(
      await pool.ask(`select role from candor.audit_event where action = 'consent.viewed' and subject_id = $1`, [id]),
    ).toEqual([{ role: 'dpo' }]);
  });
});

/** Every term and every reference of a receipt, at any depth. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name.startsWith('@') ? [] : [name]),
    ...(name === '@type' ? [inner].flat().map(String) : []),
    ...(name === '@id' && !String(inner).startsWith('urn:uuid:') ? [String(inner)] : []),
    ...namesIn(inner),
  ]);
}
