import { noteContact } from '../../src/candidates/index.ts';
import { linkHash } from '../../src/access/index.ts';
import { codeOf, daysBefore, PURPOSE, TalentPool, type PoolPerson, type Replica } from './talent-pool.ts';

let pool: TalentPool;
let replica: Replica;
let other: Replica;

beforeAll(async () => {
  pool = await TalentPool.open();
  [replica, other] = [await pool.replica(), await pool.replica()];
});

beforeEach(() => pool.clock.moveTo('2026-11-24T09:00:00Z'));
afterEach(() => pool.empty());
afterAll(() => pool.close());

/** In the pool until 2027-11-24, 24:00 in Berlin. */
async function aMember(person: Parameters<TalentPool['someone']>[1] = {}): Promise<{ mara: PoolPerson; id: string }> {
  const mara = await pool.someone(replica, { jurisdiction: 'DE', application: 'DE', ...person });
  const { id } = await mara.agrees();
  await mara.isRejected();
  return { mara, id };
}

const UNTIL = Temporal.Instant.from('2027-11-24T23:00:00Z');
const daysLeft = (days: number): void => pool.clock.moveTo(daysBefore(UNTIL, days));
const questions = async (person: PoolPerson): Promise<number> =>
  (await person.letters()).filter(({ template }) => template === 'renewal').length;

describe('asking again', () => {
  it('happens once at each lead time, though two replicas ask at the same moment, again and again', async () => {
    const { mara } = await aMember();
    daysLeft(32);
    expect(await replica.renewals.ask()).toBe(0);

    for (const days of [30, 29, 8, 7, 6, 1]) {
      daysLeft(days);
      await Promise.all([replica.renewals.ask(), other.renewals.ask(), replica.renewals.ask()]);
    }
    expect(await questions(mara)).toBe(2);
    expect(await pool.ask('select lead, sent_to from candor.renewal order by lead')).toEqual([
      { lead: 7, sent_to: 'given' },
      { lead: 30, sent_to: 'given' },
    ]);
    expect(await mara.proofs()).toEqual(['consent.given', 'renewal.asked', 'renewal.asked']);
  });

  it('catches up after an outage with one question, of the newest lead time', async () => {
    const { mara } = await aMember();
    daysLeft(3);

    expect(await replica.renewals.ask()).toBe(1);
    expect(await other.renewals.ask()).toBe(0);
    expect(await questions(mara)).toBe(1);
    expect(await pool.ask('select lead from candor.renewal')).toEqual([{ lead: 7 }]);
  });

  it('happens no more once the consent has ended', async () => {
    const { mara } = await aMember();
    pool.clock.moveTo(UNTIL);

    expect(await replica.renewals.ask()).toBe(0);
    expect(await questions(mara)).toBe(0);
  });

  it('speaks of the use, the end and the way to stop, in the language of the first question', async () => {
    const mara = await pool.someone(replica, { application: 'DE' });
    await mara.agrees({ notice: { id: 'talent-pool', version: '1', language: 'de' } });
    daysLeft(20);
    await replica.renewals.ask();

    const [letter] = await mara.letters();
    expect(letter).toMatchObject({ template: 'renewal', language: 'de', to: 'ottilie@quarrington.example' });
    expect(letter?.text).toMatch(/https:\/\/careers\.example\/privacy\/renewal#[\w-]{43}\n/);
    expect(letter?.text).toMatch(/https:\/\/careers\.example\/privacy\/stop\/[\w-]{43}\n/);
    expect(letter?.text).toContain('25. November 2027');
    expect(letter?.text).toContain('wird gelöscht');
    expect(letter?.text).toContain('Die Datenschutzbehörde Ihres');
  });

  it('keeps only the hash of what is in the link', async () => {
    const { mara } = await aMember();
    daysLeft(20);
    await replica.renewals.ask();
    const token = await mara.token();

    expect(await pool.ask(`select kind from candor.portal_link where token_hash = $1`, [linkHash(token)])).toEqual([
      { kind: 'renewal' },
    ]);
    const links = await pool.ask<{ text: string }>('select t::text as text from candor.portal_link t');
    expect(links.map(({ text }) => text).join()).not.toContain(token);
  });

  it('is not done while a restriction is on, and is when it is held', async () => {
    const [restricted, held] = [await aMember(), await aMember()];
    await restricted.mara.isRestricted();
    await held.mara.isHeld();
    daysLeft(20);

    expect(await replica.renewals.ask()).toBe(1);
    expect(await questions(restricted.mara)).toBe(0);
    expect(await questions(held.mara)).toBe(1);
  });

  it('without an address is proven to have been impossible, once, and not tried by mail', async () => {
    const { mara } = await aMember({ email: undefined });
    daysLeft(20);
    expect(await replica.renewals.ask()).toBe(0);
    expect(await other.renewals.ask()).toBe(0);

    expect(await mara.letters()).toEqual([]);
    expect(await mara.proofs()).toEqual(['consent.given', 'renewal.not_askable']);
    expect(await pool.ask(`select code from candor.audit_event where action = 'renewal.not_askable'`)).toHaveLength(1);
  });

  it('is about the newest consent only, and not about one that was withdrawn', async () => {
    const [twice, gone] = [await aMember(), await aMember()];
    await gone.mara.withdraws(gone.id);
    pool.clock.advance({ days: 2 });
    const newer = await twice.mara.agrees({ givenAt: pool.clock.now(), wording: 'Other words' });
    daysLeft(20);
    await replica.renewals.ask();

    expect(await pool.ask('select consent_id as id from candor.renewal')).toEqual([{ id: newer.id }]);
  });

  it('asks everybody else where one can’t be asked', async () => {
    const [broken, mara] = [await aMember(), await aMember()];
    await pool.ask(`update candor.label set sealed = 'x' where candidate_id = $1`, [broken.mara.id]);
    daysLeft(20);

    await expect(replica.renewals.ask()).rejects.toThrow('SEAL_BROKEN');
    expect(await questions(mara.mara)).toBe(1);
    expect(await questions(broken.mara)).toBe(0);
  });

  it('starts anew for the new end where the end moved (FR)', async () => {
    const mara = await pool.someone(replica, { jurisdiction: 'FR', application: 'FR' });
    await mara.agrees();
    pool.clock.moveTo(daysBefore(Temporal.Instant.from('2028-11-24T23:00:00Z'), 20));
    await replica.renewals.ask();
    await mara.on((deed) => noteContact(deed, { at: deed.now, direction: 'inbound', channel: 'email' }));
    await replica.renewals.ask();
    expect(await questions(mara)).toBe(1);

    pool.clock.moveTo(daysBefore(Temporal.Instant.from('2030-11-04T23:00:00Z'), 20));
    await replica.renewals.ask();
    expect(await questions(mara)).toBe(2);
  });
});

describe('running out', () => {
  it('is marked once, with its proof and its change, and the grounds end with the sweep', async () => {
    const { mara, id } = await aMember();
    const before = await aMember();
    await before.mara.withdraws(before.id);
    pool.clock.moveTo(UNTIL);

    expect(
      (await Promise.all([replica.renewals.expire(), other.renewals.expire()])).reduce((sum, one) => sum + one),
    ).toBe(1);
    expect((await mara.consentEnds(id)).because).toBe('expired');
    expect(await mara.proofs()).toEqual(['consent.given', 'consent.expired']);
    expect(await pool.ask('select kind from candor.change where subject_id = $1 order by id', [id])).toMatchObject([
      {},
      { kind: 'consent.expired' },
    ]);
    await replica.rooms.sweeper.run(undefined);
    await replica.rooms.endings.run();
    expect(await mara.grounds()).not.toHaveProperty(PURPOSE);
  });

  it('does not happen a moment before its end', async () => {
    const { mara, id } = await aMember();
    pool.clock.moveTo(UNTIL.subtract({ milliseconds: 1 }));

    expect(await replica.renewals.expire()).toBe(0);
    expect((await mara.consentEnds(id)).because).toBeNull();
  });

  it('forgets its links a month later', async () => {
    const { mara } = await aMember();
    daysLeft(20);
    await replica.renewals.ask();
    const token = await mara.token();
    pool.clock.moveTo(UNTIL.add({ hours: 24 * 29 }));
    await replica.renewals.expire();
    expect(await replica.answers.openRenewal(token, 'en')).toMatchObject({ state: 'over' });

    pool.clock.moveTo(UNTIL.add({ hours: 24 * 31 }));
    await replica.renewals.expire();
    expect(await codeOf(replica.answers.openRenewal(token, 'en'))).toBe('RENEWAL_UNKNOWN');
  });
});
