import { noteContact, regroundCandidate, sayNo } from '../../src/candidates/index.ts';
import { codeOf, PURPOSE, TalentPool, WORDING, type PoolPerson, type Replica } from './talent-pool.ts';

let pool: TalentPool;
let replica: Replica;

beforeAll(async () => {
  pool = await TalentPool.open();
  replica = await pool.replica();
});

beforeEach(() => pool.clock.moveTo('2026-11-24T09:00:00Z'));
afterAll(() => pool.close());

const anApplicant = (jurisdiction = 'DE'): Promise<PoolPerson> =>
  pool.someone(replica, { jurisdiction, application: jurisdiction });

/** What came without an application is considered for a month. */
async function onlyTheConsentIsLeft(person: PoolPerson): Promise<void> {
  pool.clock.advance({ days: 40 });
  await replica.rooms.sweeper.run(undefined);
  await replica.rooms.endings.run();
  expect(Object.keys(await person.grounds())).toEqual([PURPOSE]);
}

describe('a consent', () => {
  it('in Germany gives what is held a ground for one year, counted in German days', async () => {
    const mara = await anApplicant();
    expect(await mara.grounds()).not.toHaveProperty(PURPOSE);
    await mara.agrees();

    expect((await mara.grounds())[PURPOSE]).toBe('2027-11-24T23:00Z');
    expect(await mara.proofs()).toEqual(['consent.given']);
  });

  it('grounds what arrives after it, too', async () => {
    const mara = await pool.someone(replica, { jurisdiction: 'DE' });
    await mara.agrees();
    await mara.fillsForm(undefined);

    expect((await mara.grounds())[PURPOSE]).toBe('2027-11-24T23:00Z');
  });

  it('in the Netherlands lasts one year from the consent, whatever contact there is', async () => {
    const mara = await anApplicant('NL');
    const { id } = await mara.agrees();
    pool.clock.advance({ days: 100 });
    await mara.on((deed) => noteContact(deed, { at: deed.now, direction: 'inbound', channel: 'email' }));

    expect((await mara.grounds())[PURPOSE]).toBe('2027-11-24T23:00Z');
    expect((await mara.consentEnds(id)).until).toBe('2027-11-24T23:00Z');
  });

  it('in France lasts two years after the last contact that the person made, and not after one that we made', async () => {
    const mara = await anApplicant('FR');
    const { id } = await mara.agrees();
    expect((await mara.grounds())[PURPOSE]).toBe('2028-11-24T23:00Z');

    pool.clock.moveTo('2027-06-01T10:00:00Z');
    await mara.on((deed) => noteContact(deed, { at: deed.now, direction: 'outbound', channel: 'email' }));
    expect((await mara.grounds())[PURPOSE]).toBe('2028-11-24T23:00Z');
    await mara.on((deed) => noteContact(deed, { at: deed.now, direction: 'inbound', channel: 'email' }));
    expect((await mara.grounds())[PURPOSE]).toBe('2029-06-01T22:00Z');
    expect((await mara.consentEnds(id)).until).toBe('2029-06-01T22:00Z');

    pool.clock.moveTo('2028-02-01T10:00:00Z');
    await mara.applies('FR'); // applying is the person's own act, too
    expect((await mara.consentEnds(id)).until).toBe('2030-02-01T23:00Z');
  });

  it('once over does not come back with a later contact (FR)', async () => {
    const mara = await anApplicant('FR');
    const { id } = await mara.agrees();
    pool.clock.moveTo('2028-12-01T10:00:00Z');
    await mara.on((deed) => noteContact(deed, { at: deed.now, direction: 'inbound', channel: 'email' }));

    expect((await mara.consentEnds(id)).until).toBe('2028-11-24T23:00Z');
  });

  it('is refused in the United Kingdom, where the talent pool rests on a legitimate interest', async () => {
    const mara = await anApplicant('UK');

    expect(await codeOf(mara.says())).toBe('CONSENT_NOT_A_BASIS');
    expect(await mara.grounds()).toHaveProperty(PURPOSE);
    expect(await mara.proofs()).toEqual([]);
  });

  it('is asked for by the law of the application, and by that of the home where both speak', async () => {
    const abroad = await pool.someone(replica, { jurisdiction: 'UK', application: 'DE' });
    const home = await pool.someone(replica, { jurisdiction: 'DE', application: 'UK' });

    expect((await abroad.agrees()).jurisdiction).toBe('DE');
    expect((await home.agrees()).jurisdiction).toBe('DE');
    expect((await home.grounds())[PURPOSE]).toBe('2027-11-24T23:00Z');
    expect(await codeOf(abroad.says({ applicationId: undefined, wording: 'Other words' }))).toBe('CONSENT_NOT_A_BASIS');
  });

  it('sent again is the one that is there, and not where words, moment or use differ', async () => {
    const mara = await anApplicant();
    const givenAt = pool.clock.now();
    const first = await mara.says();
    const again = await mara.says();
    pool.clock.advance({ hours: 1 });

    expect(again).toMatchObject({ repeated: true, consent: { id: first.consent.id } });
    expect(await mara.says({ givenAt: pool.clock.now() })).toMatchObject({ repeated: false });
    expect(await mara.says({ givenAt, wording: 'Other words' })).toMatchObject({
      repeated: false,
    });
    expect(await mara.proofs()).toEqual(['consent.given', 'consent.given', 'consent.given']);
  });

  it.each([
    ['has no words', { wording: '  ' }, 'CONSENT_WITHOUT_WORDING'],
    ['lies in the future', { givenAt: Temporal.Instant.from('2026-11-24T09:00:01Z') }, 'DATE_NOT_POSSIBLE'],
    ['would be over already', { givenAt: Temporal.Instant.from('2025-11-23T09:00:00Z') }, 'CONSENT_OVER'],
    ['is for a use that rests on none', { purpose: 'background_check' }, 'CONSENT_NOT_A_BASIS'],
    ['is for no use of the policy', { purpose: 'selling' }, 'CONSENT_NOT_A_BASIS'],
    ['tells its way in free text', { method: 'Ottilie told me on the phone, @ her desk' }, 'NOT_A_CODE'],
    [
      'names an application of nobody',
      { applicationId: '00000000-0000-7000-8000-000000000000' },
      'APPLICATION_NOT_FOUND',
    ],
  ])('is refused, and stored nowhere, where it %s', async (_, input, code) => {
    const mara = await anApplicant();

    expect(await codeOf(mara.says(input))).toBe(code);
    expect(await pool.ask('select id from candor.consent where candidate_id = $1', [mara.id])).toEqual([]);
    expect(await mara.grounds()).not.toHaveProperty(PURPOSE);
  });

  it('is in no table in the clear, nor in any event, change or job', async () => {
    const mara = await anApplicant();
    await mara.withdraws((await mara.agrees()).id);

    const tables = ['consent', 'label', 'mail', 'audit_event', 'change', 'proof', 'portal_link', 'renewal'].map(
      (name) => `candor.${name}`,
    );
    const texts = await pool.ask<{ text: string }>(
      [...tables, 'pgboss.job'].map((table) => `select t::text as text from ${table} t`).join(' union all '),
    );
    const stored = texts
      .map(({ text }) => text + lettersOf(text))
      .join('\n')
      .toLowerCase();
    expect(stored).toContain('talent-pool');
    for (const canary of ['ottilie', 'quarrington', 'zebrafinch', WORDING.toLowerCase()])
      expect(stored).not.toContain(canary);
  });
});

describe('a withdrawal', () => {
  it('ends what stood on the consent, and leaves what stands on the application', async () => {
    const mara = await anApplicant();
    const before = await mara.grounds();
    const { id } = await mara.agrees();
    await mara.withdraws(id);

    expect(await mara.grounds()).toEqual(before);
    expect((await mara.consentEnds(id)).because).toBe('withdrawn');
    expect(await mara.proofs()).toEqual(['consent.given', 'consent.withdrawn']);
    expect(
      await pool.ask('select kind from candor.change where candidate_id = $1 and subject_id = $2 order by id', [
        mara.id,
        id,
      ]),
    ).toEqual([{ kind: 'consent.given' }, { kind: 'consent.withdrawn' }]);
  });

  it('is confirmed to the address that it takes away, and takes the last of a person with it', async () => {
    const mara = await pool.someone(replica, { jurisdiction: 'DE' });
    const { id } = await mara.agrees({ notice: { id: 'talent-pool', version: '1', language: 'de-AT' } });
    await mara.fillsForm(undefined);
    await onlyTheConsentIsLeft(mara);
    await mara.withdraws(id);

    expect(await mara.letters()).toMatchObject([
      {
        template: 'consent_withdrawn',
        language: 'de',
        to: 'ottilie@quarrington.example',
        text: expect.stringContaining('Die Datenschutzbehörde Ihres'),
      },
    ]);
    expect(await pool.ask('select id from candor.label where candidate_id = $1', [mara.id])).toEqual([]);
    expect(await pool.ask('select state from candor.candidate where id = $1', [mara.id])).toEqual([
      { state: 'ending' },
    ]);
    expect(await codeOf(mara.withdraws(id))).toBe('CANDIDATE_ENDED');
  });

  it('leaves what a hold keeps, for the claim alone', async () => {
    const mara = await pool.someone(replica, { jurisdiction: 'DE' });
    const { id } = await mara.agrees();
    await mara.fillsForm(undefined);
    await onlyTheConsentIsLeft(mara);
    await mara.isHeld();
    await mara.withdraws(id);

    expect(await mara.grounds()).toEqual({});
    expect(await pool.ask('select id from candor.label where candidate_id = $1', [mara.id])).not.toEqual([]);
  });

  it('again changes nothing and mails nothing', async () => {
    const mara = await anApplicant();
    const { id } = await mara.agrees();
    const first = await mara.withdraws(id);
    pool.clock.advance({ hours: 1 });
    const again = await mara.withdraws(id);

    expect(again.withdrawnAt?.toString()).toBe(first.withdrawnAt?.toString());
    expect(await mara.letters()).toHaveLength(1);
    expect(await mara.proofs()).toEqual(['consent.given', 'consent.withdrawn']);
  });

  it('is a no to the use: an older consent does not step into its place', async () => {
    const mara = await anApplicant();
    const older = await mara.agrees();
    pool.clock.advance({ days: 10 });
    const newer = await mara.agrees({ givenAt: pool.clock.now() });
    await mara.withdraws(newer.id);

    expect(await mara.grounds()).not.toHaveProperty(PURPOSE);
    expect((await mara.consentEnds(older.id)).because).toBe('withdrawn');
    await mara.on((deed) => regroundCandidate(deed));
    expect(await mara.grounds()).not.toHaveProperty(PURPOSE);
  });

  it('beats a consent from before it that is told late, and not one given since', async () => {
    const mara = await anApplicant();
    const givenAt = pool.clock.now();
    pool.clock.advance({ days: 1 });
    await mara.on((deed) => sayNo(deed, [PURPOSE], 'asked'));

    expect(await codeOf(mara.says({ givenAt }))).toBe('CONSENT_TAKEN_BACK');
    pool.clock.advance({ days: 1 });
    await mara.agrees({ givenAt: pool.clock.now() });
    expect(await mara.grounds()).toHaveProperty(PURPOSE);
  });

  it('of a consent of somebody else is refused', async () => {
    const [mara, other] = [await anApplicant(), await anApplicant()];
    const { id } = await other.agrees();

    expect(await codeOf(mara.withdraws(id))).toBe('CONSENT_NOT_FOUND');
    expect(await other.grounds()).toHaveProperty(PURPOSE);
  });
});

/** What bytea columns would say, were they read as letters. */
const lettersOf = (text: string): string =>
  [...text.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1')).join('\n');
