import { changeApplication, noteContact, placeHold, restrict } from '../../src/candidates/index.ts';
import type { ErasureAnswer } from '../../src/rights/index.ts';
import { PrivacyDesk, type Someone } from './privacy-desk.ts';

let desk: PrivacyDesk;
let people = 0;

beforeAll(async () => {
  desk = await PrivacyDesk.open();
});

afterAll(() => desk.close());

async function anApplicant(jurisdiction = 'DE') {
  const email = `bruno.${people++}@thistle.example`;
  const someone = await desk.someone(jurisdiction);
  const applicationId = await someone.applies();
  const fields = { '/basics/name': 'Bruno Thistle', '/basics/email': email, '/work/0/position': 'Glassblower' };
  await someone.sends('application_form', fields, { applicationId });
  return { someone, email, applicationId };
}

/** Of whom no application is known, and nothing but a consent keeps anything. */
async function onlyInTheTalentPool() {
  const email = `bruno.${people++}@thistle.example`;
  const someone = await desk.someone('DE');
  await someone.sends('application_form', { '/basics/name': 'Bruno Thistle', '/basics/email': email });
  await someone.agrees();
  return { someone, email };
}

async function erased(email: string): Promise<ErasureAnswer> {
  const [answer] = await desk.erasures.erase(await desk.enter(email), 'en');
  if (!answer) throw new Error('nothing was answered');
  return answer;
}

const erasureLetters = async (email: string) =>
  (await desk.lettersTo(email)).filter(({ template }) => template === 'erasure_receipt');

const requestsOf = (someone: Someone) =>
  desk.rows('select kind, state from candor.request where candidate_id = $1', [someone.id]);

describe('an erasure (D3)', () => {
  it('ends a person of whom nothing has to stay, and the letter with the receipt still finds them', async () => {
    const { someone, email } = await onlyInTheTalentPool();
    const answer = await erased(email);

    expect(answer.stays).toEqual([]);
    expect(answer.erased.map(({ category }) => category).sort()).toEqual(['contact']);
    expect(await someone.state()).toBe('ending');
    expect(await desk.proofsOf(someone.id)).toEqual(['consent.given', 'consent.withdrawn', 'erasure.answered']);
    const [letter] = await erasureLetters(email);
    expect(letter?.text).toContain('Nothing of it stays.');
    expect(letter?.text).toContain(answer.receipt);
    expect(await desk.verify(answer.receipt ?? '')).toMatchObject({
      kind: 'erasure',
      candidateId: someone.id,
      erased: ['contact'],
      stays: [],
    });
  });

  it('leaves what claims need, says why, by which article and until when, counted from the withdrawal', async () => {
    const { someone, email } = await anApplicant();
    const answer = await erased(email);

    expect(await someone.purposes()).toEqual(['legal_claims']);
    expect(answer.stays.find(({ category }) => category === 'contact')).toEqual({
      category: 'contact',
      what: 'your name and how to reach you',
      article: '17(3)(e)',
      why: 'We keep this until the date shown, to answer a legal claim about our decision. We use it for nothing else.',
      until: Temporal.Instant.from('2027-05-24T22:00:00Z'), // six months in Germany, to the end of the day
    });
    expect(await requestsOf(someone)).toEqual([{ kind: 'erasure', state: 'done' }]);
    expect((await erasureLetters(email))[0]?.text).toContain('25 May 2027 at 00:00 CEST');
  });

  it('leaves what a law requires where the application is under that law, and not elsewhere', async () => {
    const { someone, email } = await anApplicant('US');
    const answer = await erased(email);
    expect(await someone.purposes()).toEqual(['legal_claims', 'legal_obligation']);
    expect(answer.stays.map(({ article }) => article)).toEqual(answer.stays.map(() => '17(3)(e)')); // the later of the two
  });

  it('withdraws an application that is open, and not one that is closed', async () => {
    const open = await anApplicant();
    const closed = await anApplicant();
    await closed.someone.on((deed) =>
      changeApplication(deed, closed.applicationId, { status: 'rejected', rejectionSentAt: deed.now }),
    );
    await erased(open.email);
    await erased(closed.email);
    const statuses = await desk.rows('select id, status from candor.application where id = any ($1)', [
      [open.applicationId, closed.applicationId],
    ]);
    expect(statuses).toEqual(
      expect.arrayContaining([
        { id: open.applicationId, status: 'withdrawn' },
        { id: closed.applicationId, status: 'rejected' },
      ]),
    );
  });

  it('brings nothing back into use, whatever happens to the application afterwards', async () => {
    const { someone, email, applicationId } = await anApplicant('UK');
    await erased(email);
    const left = await someone.purposes();
    await someone.on((deed) => changeApplication(deed, applicationId, { reopenedAt: deed.now }));
    await someone.on((deed) => noteContact(deed, { at: deed.now, direction: 'inbound', channel: 'email' }));
    expect(await someone.purposes()).toEqual(left);
    expect(left).toEqual(['legal_claims']);
  });

  it('does not stop a later application of theirs', async () => {
    const { someone, email } = await anApplicant();
    await erased(email);
    const applicationId = await someone.applies();
    await someone.sends(
      'application_form',
      { '/basics/email': email, '/work/0/position': 'Gaffer' },
      { applicationId },
    );
    expect(await someone.purposes()).toContain('consider_application');
  });

  it('leaves what a hold covers, for the claim alone, and takes the rest', async () => {
    const { someone, email } = await onlyInTheTalentPool();
    await someone.sends('resume', { '/work/0/position': 'Glassblower' });
    await someone.on((deed) => placeHold(deed, { reason: 'A claim', categories: ['contact'] }));
    const answer = await erased(email);

    expect(answer.stays).toEqual([
      expect.objectContaining({ category: 'contact', article: '17(3)(e)', until: undefined }),
    ]);
    expect(answer.stays[0]?.why).toContain('A legal claim is open.');
    expect(answer.erased.map(({ category }) => category)).toEqual(['employment_history']);
    expect(await someone.purposes()).toEqual([]);
    expect(await someone.state()).toBe('active');
    expect((await erasureLetters(email))[0]?.text).not.toContain('Until:');
  });

  it('deletes nothing that is restricted, for the person may need it (Art. 18)', async () => {
    const { someone, email } = await onlyInTheTalentPool();
    await someone.on((deed) => restrict(deed, { ground: 'claims', reason: 'I need it' }));
    const answer = await erased(email);
    expect(answer.erased).toEqual([]);
    expect(answer.stays).toMatchObject([{ category: 'contact', article: '18', until: undefined }]);
  });

  it('again erases nothing twice, and sends nothing twice', async () => {
    const { someone, email } = await anApplicant();
    const session = await desk.enter(email);
    const [first] = await desk.erasures.erase(session, 'en');
    const [second] = await desk.erasures.erase(session, 'en');
    expect(second).toEqual({ ...first, erased: [], receipt: undefined, mailed: false });
    expect(await requestsOf(someone)).toHaveLength(1);
    expect(await erasureLetters(email)).toHaveLength(1);
  });

  it('again of somebody who has ended is answered, with nothing', async () => {
    const { email } = await onlyInTheTalentPool();
    const session = await desk.enter(email);
    await desk.erasures.erase(session, 'en');
    expect(await desk.erasures.erase(session, 'en')).toEqual([]);
  });

  it('is whole, or finds nothing, when a sweep runs at the same moment', async () => {
    const { someone, email } = await onlyInTheTalentPool();
    const session = await desk.enter(email);
    desk.clock.advance({ days: 400 });
    const [answers] = await Promise.all([desk.erasures.erase(session, 'en'), desk.rooms.sweeper.run(undefined)]);
    expect(await someone.state()).toBe('ending');
    const letters = await erasureLetters(email);
    expect(letters).toHaveLength(answers[0]?.receipt && answers[0].mailed ? 1 : 0);
  });

  it('covers every row of the person', async () => {
    const one = await onlyInTheTalentPool();
    const other = await desk.someone('DE');
    await other.sends('application_form', { '/basics/name': 'Bruno Thistle', '/basics/email': one.email });
    const opened = await desk.portal.open(await desk.codeFor(one.email), 'Bruno Thistle');
    if (!('session' in opened)) throw new Error('the name opened nothing');
    expect(await desk.erasures.erase(opened.session, 'en')).toHaveLength(2);
    expect([await one.someone.state(), await other.state()]).toEqual(['ending', 'ending']);
  });
});
