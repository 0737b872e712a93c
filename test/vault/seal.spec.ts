import { randomBytes } from 'node:crypto';
import { newId, Refusal } from '../../src/platform/index.ts';
import { CandidateKey, mintPermit, Permit, SealBroken, type PermitFacts, type Place } from '../../src/vault/index.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

const candidateId = newId();
const key = new CandidateKey(candidateId, randomBytes(32));
const place: Place = {
  candidateId,
  kind: 'label',
  id: newId(),
  category: 'contact',
  recordId: newId(),
  source: 'candidate_application',
  revision: 1,
};
const facts = (change: Partial<PermitFacts> = {}): PermitFacts => ({
  principal: { kind: 'api_key', id: newId(), role: 'recruiter' },
  purpose: 'consider_application',
  candidateId,
  categories: new Set(['contact']),
  at: Temporal.Instant.from('2026-11-24T09:00:00Z'),
  ...change,
});
const permit = mintPermit(facts());

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'opened';
  } catch (error) {
    return error instanceof Refusal ? error.code : (error as Error).name;
  }
};

describe('what is sealed', () => {
  it('opens where it was sealed, for a permit that covers it', () => {
    for (const clear of ['', 'Mara Example', '日本語 ñ', 'x'.repeat(100_000)])
      expect(key.openText(permit, place, key.seal(place, clear))).toBe(clear);
  });

  it.each([
    ['a permit for another candidate', () => mintPermit(facts({ candidateId: newId() }))],
    ['a permit for other categories', () => mintPermit(facts({ categories: new Set(['education', 'contact2']) }))],
    ['a permit for no category', () => mintPermit(facts({ categories: new Set() }))],
    ['a permit that was never minted', () => new Permit(facts())],
    ['something like a permit', () => Object.setPrototypeOf({ ...permit }, Permit.prototype) as Permit],
  ])('does not open for %s', (_, made) => {
    expect(codeOf(() => key.open(made(), place, key.seal(place, 'Mara')))).toBe('PERMIT_DOES_NOT_COVER');
  });

  it.each([
    ['kind', { kind: 'document_part' }],
    ['row', { id: newId() }],
    ['category', { category: 'education' }],
    ['record', { recordId: newId() }],
    ['no record', { recordId: undefined }],
    ['source', { source: 'referee' }],
    ['revision', { revision: 2 }],
  ])('does not open at another place: another %s', (_, change) => {
    const wide = mintPermit(facts({ categories: new Set(['contact', 'education']) }));
    const sealed = key.seal(place, 'Mara');
    expect(codeOf(() => key.open(wide, { ...place, ...change }, sealed))).toBe(SealBroken.name);
  });

  it('does not open with another candidate’s key, nor once the key is forgotten', () => {
    const sealed = key.seal(place, 'Mara');
    const other = new CandidateKey(candidateId, randomBytes(32));
    expect(codeOf(() => other.open(permit, place, sealed))).toBe(SealBroken.name);
    const bytes = randomBytes(32);
    const brief = new CandidateKey(candidateId, bytes);
    const own = brief.seal(place, 'Mara');
    brief.forget();
    expect(bytes).toEqual(Buffer.alloc(32));
    expect(codeOf(() => brief.open(permit, place, own))).toBe(SealBroken.name);
  });

  it('is sealed by its own candidate’s key only', () => {
    expect(() => key.seal({ ...place, candidateId: newId() }, 'Mara')).toThrow();
  });

  it('does not open with any one bit changed, nor shortened or lengthened', () => {
    const sealed = key.seal(place, 'Mara Example');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect({ bit, got: codeOf(() => key.open(permit, place, changed)) }).toEqual({ bit, got: SealBroken.name });
    }
    for (let length = 0; length < sealed.length; length++)
      expect(codeOf(() => key.open(permit, place, sealed.subarray(0, length)))).toBe(SealBroken.name);
    expect(codeOf(() => key.open(permit, place, Buffer.concat([sealed, Buffer.of(0)])))).toBe(SealBroken.name);
  });

  it('has a nonce of its own: a hundred thousand, and none twice', () => {
    const amount = 100_000;
    const nonces = new Set(Array.from({ length: amount }, () => key.seal(place, '').toString('latin1', 1, 13)));
    expect(nonces.size).toBe(amount);
  });

  it('says in its error nothing of what it holds', () => {
    try {
      key.open(permit, { ...place, revision: 9 }, key.seal(place, 'Mara Example'));
    } catch (error) {
      expect(`${String(error)} ${JSON.stringify(error)} ${String((error as Error).cause)}`).not.toMatch(
        /Mara|unable to auth/i,
      );
    }
  });
});

describe('in the database', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
  });
  afterAll(() => service.stop());

  it.each([
    [
      'moved to another label',
      'sealed = (select o.sealed from candor.label o where o.candidate_id = l.candidate_id and o.id <> l.id limit 1)',
    ],
    ['set back to an earlier revision', 'revision = 2'],
    ['said to come from elsewhere', `source = 'referee'`],
    ['with a byte changed', 'sealed = set_byte(sealed, 20, (get_byte(sealed, 20) + 1) % 256)'],
  ])('a label %s gives an error of ours and no value', async (_, change) => {
    const ana = await Person.arrives(service, { jurisdiction: 'DE' });
    await ana.fillsForm(await ana.applies());
    const recruiter = await service.as('recruiter');
    const url = `/v1/candidates/${ana.id}?purpose=consider_application`;
    await recruiter.get(url).expect(200);
    await service.rows(`update candor.label l set ${change} where candidate_id = $1 and category = 'contact'`, [
      ana.id,
    ]);
    const answer = await recruiter.get(url).expect(500);
    expect(answer.body.code).toBe('FAULT');
    expect(ana.canaries.filter((word) => answer.text.includes(word))).toEqual([]);
  });
});
