import { ERASURE, endGrounds, selectAllLabels } from '../../src/candidates/index.ts';
import { codeOf, daysBefore, PURPOSE, TalentPool, type PoolPerson, type Replica } from './talent-pool.ts';

let pool: TalentPool;
let replica: Replica;
let other: Replica;

beforeAll(async () => {
  pool = await TalentPool.open();
  [replica, other] = [await pool.replica(), await pool.replica()];
});

beforeEach(() => pool.clock.moveTo('2026-11-24T09:00:00Z'));
afterAll(() => pool.close());

const UNTIL = Temporal.Instant.from('2027-11-24T23:00:00Z');

/** Somebody who was asked twenty days before the end, and the token of the question. */
async function asked(
  person: Parameters<TalentPool['someone']>[1] = {},
): Promise<{ mara: PoolPerson; id: string; token: string }> {
  const mara = await pool.someone(replica, { jurisdiction: 'DE', application: 'DE', ...person });
  const { id } = await mara.agrees();
  if (mara.applicationId) await mara.isRejected();
  else await mara.fillsForm(undefined);
  pool.clock.moveTo(daysBefore(UNTIL, 20));
  await replica.renewals.ask();
  return { mara, id, token: await mara.token() };
}

describe('opening a question', () => {
  it('tells what a yes would mean: use, words, end, and what is held for it', async () => {
    const { token } = await asked();
    const opened = await replica.answers.openRenewal(token, 'en');

    expect(opened).toMatchObject({
      state: 'open',
      timeZone: 'Europe/Berlin',
      purpose: { id: PURPOSE, plain: 'to tell you of other roles and events' },
      wording: { version: 1 },
      controller: { name: 'Example Employer' },
    });
    if (opened.state !== 'open') throw new Error('it is open');
    expect([opened.until, opened.extendsTo].map(String)).toEqual(['2027-11-24T23:00:00Z', '2028-11-05T23:00:00Z']);
    expect(opened.held.map(({ category, fields }) => ({ category, fields }))).toEqual([
      { category: 'contact', fields: 2 },
      { category: 'employment_history', fields: 1 },
    ]);
    expect(opened.held.flatMap(({ values }) => values ?? [])).toContainEqual({
      path: '/basics/email',
      value: 'ottilie@quarrington.example',
    });
    expect(await replica.answers.openRenewal(token, 'de')).toMatchObject({
      wording: { text: expect.stringMatching(/^Ich willige ein/) },
      authority: { name: expect.stringMatching(/^Die Datenschutzbehörde/) },
    });
  });

  it('shows no values where the address was only read from a document, which may be another person’s', async () => {
    const mara = await pool.someone(replica, { jurisdiction: 'DE', application: 'DE' });
    await mara.agrees();
    await pool.ask(`update candor.record set reader = 'resume 1' where candidate_id = $1`, [mara.id]);
    pool.clock.moveTo(daysBefore(UNTIL, 20));
    await replica.renewals.ask();
    const opened = await replica.answers.openRenewal(await mara.token(), 'en');

    expect(opened).toMatchObject({ state: 'open', held: [{ category: 'contact', fields: 2 }, {}] });
    expect(JSON.stringify(opened)).not.toContain('ottilie');
  });

  it('by a mail scanner changes nothing, however often', async () => {
    const { mara, id, token } = await asked();
    const state = () =>
      pool.ask(
        `select s::text as consent, r::text as renewal, k::text as link, g.grounds
         from candor.consent s join candor.renewal r on r.consent_id = s.id join candor.portal_link k on k.renewal_id = r.id,
              (select json_agg(g)::text as grounds from candor.ground g where g.candidate_id = $1) g
        where s.id = $2`,
        [mara.id, id],
      );
    const before = await state();
    for (let times = 0; times < 5; times++) await replica.answers.openRenewal(token, 'en');

    expect(before).toHaveLength(1);
    expect(await state()).toEqual(before);
    expect((await replica.answers.answerRenewal(token, 'yes', 'en')).repeated).toBe(false);
  });

  it('with a token that belongs to none is refused', async () => {
    await asked();
    expect(await codeOf(replica.answers.openRenewal('not-a-token', 'en'))).toBe('RENEWAL_UNKNOWN');
    expect(await codeOf(replica.answers.answerRenewal('not-a-token', 'yes', 'en'))).toBe('RENEWAL_UNKNOWN');
  });
});

describe('a yes', () => {
  it('counts from its own day, moves the ground at once, is proven and confirmed', async () => {
    const { mara, id, token } = await asked();
    const answered = await replica.answers.answerRenewal(token, 'yes', 'de');

    expect(answered).toMatchObject({ answer: 'yes', repeated: false });
    expect(answered.until?.toString()).toBe('2028-11-05T23:00:00Z');
    expect((await mara.grounds())[PURPOSE]).toBe('2028-11-05T23:00Z');
    expect((await mara.consentEnds(id)).until).toBe('2028-11-05T23:00Z');
    expect(await mara.proofs()).toEqual(['consent.given', 'renewal.asked', 'renewal.yes']);
    const [proof] = await pool.ask<{ facts: object; until: string }>(
      `select facts, retain_until::text as until from candor.proof where candidate_id = $1 and kind = 'renewal.yes'`,
      [mara.id],
    );
    expect(proof).toMatchObject({
      facts: { consentId: id, wordingVersion: 1, wordingLanguage: 'de', policyVersion: 1 },
      until: '2031-11-06 23:00:00+00',
    });
    expect((await mara.letters()).map(({ template }) => template)).toEqual(['renewed']); // the question, which no courier took, is recalled
  });

  it('in France counts as the last contact', async () => {
    const mara = await pool.someone(replica, { jurisdiction: 'FR', application: 'FR' });
    await mara.agrees();
    pool.clock.moveTo('2028-11-10T09:00:00Z');
    await replica.renewals.ask();
    await replica.answers.answerRenewal(await mara.token(), 'yes', 'en');

    expect((await mara.grounds())[PURPOSE]).toBe('2030-11-10T23:00Z');
    expect(await pool.ask('select last_contact_at::text as at from candor.candidate where id = $1', [mara.id])).toEqual(
      [{ at: '2028-11-10 09:00:00+00' }],
    );
  });

  it('is asked about again before its own end', async () => {
    const { mara, token } = await asked();
    await replica.answers.answerRenewal(token, 'yes', 'en');
    pool.clock.moveTo('2028-11-01T09:00:00Z');
    await replica.renewals.ask();

    expect((await mara.letters()).map(({ template }) => template)).toEqual(['renewed', 'renewal']);
  });

  it('brings nothing back into use that the person has had erased', async () => {
    const { mara, token } = await asked();
    await mara.isHeld();
    await mara.on(async (deed) => {
      const labels = await selectAllLabels(deed.tx, deed.candidateId);
      const living = labels.flatMap(({ labelId, grounds }) =>
        grounds.filter(({ ended }) => !ended).map((ground) => ({ labelId, ground, because: ERASURE })),
      );
      await endGrounds(deed, living);
    });
    await replica.answers.answerRenewal(token, 'yes', 'en');

    expect(await mara.grounds()).toEqual({});
  });
});

describe('a no', () => {
  it('ends the use now, leaves the rest, is proven and confirmed', async () => {
    const { mara, id, token } = await asked();
    await replica.answers.answerRenewal(token, 'no', 'en');

    expect(await mara.grounds()).not.toHaveProperty(PURPOSE);
    expect((await mara.consentEnds(id)).because).toBe('withdrawn');
    expect(await mara.proofs()).toEqual(['consent.given', 'renewal.asked', 'consent.withdrawn', 'renewal.no']);
    expect((await mara.letters()).map(({ template }) => template)).toEqual(['consent_withdrawn']);
  });
});

describe('silence', () => {
  it('is never a yes: the ground ends on its day, whether or not a job ran', async () => {
    const { mara, token } = await asked();
    pool.clock.moveTo(UNTIL);

    expect(await replica.answers.openRenewal(token, 'en')).toMatchObject({ state: 'over' });
    expect(await codeOf(replica.answers.answerRenewal(token, 'yes', 'en'))).toBe('RENEWAL_OVER');
    await replica.rooms.sweeper.run(undefined);
    await replica.rooms.endings.run();
    expect(await mara.grounds()).not.toHaveProperty(PURPOSE);
    expect(await mara.proofs()).toEqual(['consent.given', 'renewal.asked']);
  });
});

describe('a second answer', () => {
  it('changes nothing and is told the first', async () => {
    const { mara, token } = await asked();
    const first = await replica.answers.answerRenewal(token, 'yes', 'en');
    pool.clock.advance({ days: 1 });
    const second = await replica.answers.answerRenewal(token, 'no', 'en');

    expect(second).toMatchObject({ answer: 'yes', repeated: true });
    expect(second.answeredAt.toString()).toBe(first.answeredAt.toString());
    expect((await mara.grounds())[PURPOSE]).toBe('2028-11-05T23:00Z');
    expect(await replica.answers.openRenewal(token, 'en')).toMatchObject({ state: 'answered', answer: 'yes' });
  });

  it('to another question about the same end is told the first, too', async () => {
    const { mara, token } = await asked();
    pool.clock.moveTo(daysBefore(UNTIL, 5));
    await replica.renewals.ask();
    const newest = await mara.token();
    await replica.answers.answerRenewal(token, 'yes', 'en');

    expect(newest).not.toBe(token);
    expect(await replica.answers.answerRenewal(newest, 'no', 'en')).toMatchObject({ answer: 'yes', repeated: true });
  });

  it('at the same moment loses: of twenty, yes and no, through two replicas, one counts', async () => {
    const { mara, token } = await asked();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? replica : other).answers.answerRenewal(token, index % 3 ? 'yes' : 'no', 'en'),
      ),
    );

    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ answer }) => answer)).size).toBe(1);
    expect((await mara.proofs()).filter((kind) => ['renewal.yes', 'renewal.no'].includes(kind))).toHaveLength(1);
    expect(await pool.ask('select answer from candor.renewal where candidate_id = $1', [mara.id])).toEqual([
      { answer: answers[0]?.answer },
    ]);
  });
});

describe('an answer that meets a sweep', () => {
  it('is kept whole or refused, never acknowledged and lost', async () => {
    const members: Awaited<ReturnType<typeof asked>>[] = [];
    for (let amount = 0; amount < 6; amount++) {
      pool.clock.moveTo('2026-11-24T09:00:00Z');
      members.push(await asked({ application: undefined, jurisdiction: 'DE' }));
    }
    pool.clock.moveTo(UNTIL.subtract({ milliseconds: 1 }));
    let answered = 0;
    const outcomes = await Promise.all(
      members.map(async ({ token }) => {
        const outcome = await codeOf(replica.answers.answerRenewal(token, 'yes', 'en'));
        if (++answered === 2) {
          pool.clock.moveTo(UNTIL);
          await Promise.all([other.rooms.sweeper.run(undefined), other.renewals.expire()]);
        }
        return outcome;
      }),
    );
    await other.rooms.sweeper.run(undefined);

    for (const [index, outcome] of outcomes.entries()) {
      const { mara } = members[index]!;
      expect(['done', 'RENEWAL_OVER']).toContain(outcome);
      expect(PURPOSE in (await mara.grounds())).toBe(outcome === 'done');
      expect((await mara.proofs()).includes('renewal.yes')).toBe(outcome === 'done');
    }
  });
});

describe('the end of the candidate', () => {
  it('is told politely to whoever answers after it', async () => {
    const { mara, id, token } = await asked();
    await mara.withdraws(id);
    expect(await replica.answers.openRenewal(token, 'en')).toMatchObject({
      state: 'over',
      controller: { name: 'Example Employer' },
    });
    expect(await codeOf(replica.answers.answerRenewal(token, 'yes', 'en'))).toBe('RENEWAL_OVER');

    await pool.ask(`delete from candor.candidate where id = $1`, [mara.id]);
    expect(await replica.answers.openRenewal(token, 'en')).toMatchObject({ state: 'over' });
    expect(await codeOf(replica.answers.answerRenewal(token, 'yes', 'en'))).toBe('RENEWAL_OVER');
  });
});
