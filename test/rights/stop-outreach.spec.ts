import { makeLink } from '../../src/access/index.ts';
import { changeApplication, regroundCandidate } from '../../src/candidates/index.ts';
import { PrivacyDesk, type Someone } from './privacy-desk.ts';

let desk: PrivacyDesk;
let people = 0;

beforeAll(async () => {
  desk = await PrivacyDesk.open();
});

afterAll(() => desk.close());

async function anApplicant(jurisdiction: string) {
  const email = `edda.${people++}@lark.example`;
  const someone = await desk.someone(jurisdiction);
  const applicationId = await someone.applies();
  await someone.sends('application_form', { '/basics/name': 'Edda Lark', '/basics/email': email }, { applicationId });
  return { someone, email, applicationId };
}

const stopLinkFor = (someone: Someone): Promise<string> =>
  someone.on((deed) =>
    makeLink(deed.tx, {
      kind: 'stop',
      candidateIds: [someone.id],
      createdAt: deed.now,
      expiresAt: deed.now.add({ hours: 48 }),
    }),
  );

describe('a person who wants no more messages about other jobs (D6, D13)', () => {
  it('ends a talent pool on legitimate interest at once, and nothing else', async () => {
    const { someone, email } = await anApplicant('UK');
    const before = await someone.purposes();
    expect(before).toContain('future_opportunities');
    await desk.outreach.stop(await desk.enter(email), 'en');

    expect(await someone.purposes()).toEqual(before.filter((purpose) => purpose !== 'future_opportunities'));
    expect(await desk.proofsOf(someone.id)).toEqual(['outreach.stopped']);
    const letters = await desk.lettersTo(email);
    expect(letters.map(({ template }) => template)).toEqual(['privacy_link', 'outreach_stopped']);
  });

  it('withdraws a consent to it as well, and it stays so when the application moves', async () => {
    const { someone, email, applicationId } = await anApplicant('DE');
    await someone.agrees();
    expect(await someone.purposes()).toContain('future_opportunities');
    await desk.outreach.stop(await desk.enter(email), 'de');

    expect(await someone.purposes()).not.toContain('future_opportunities');
    await someone.on((deed) => changeApplication(deed, applicationId, { stage: 'interview' }));
    await someone.on(regroundCandidate);
    expect(await someone.purposes()).not.toContain('future_opportunities');
    expect(await someone.purposes()).toContain('consider_application');
    expect(await desk.proofsOf(someone.id)).toEqual(['consent.given', 'consent.withdrawn', 'outreach.stopped']);
  });

  it('is told once, however often they press', async () => {
    const { email, someone } = await anApplicant('UK');
    const session = await desk.enter(email);
    await desk.outreach.stop(session, 'en');
    await desk.outreach.stop(session, 'en');
    expect((await desk.lettersTo(email)).filter(({ template }) => template === 'outreach_stopped')).toHaveLength(1);
    const requests = await desk.rows('select kind, state from candor.request where candidate_id = $1', [someone.id]);
    expect(requests).toEqual([{ kind: 'stop_outreach', state: 'done' }]);
  });

  it('needs no log-in with the link of a message, which looking at does not use', async () => {
    const { someone } = await anApplicant('UK');
    const token = await stopLinkFor(someone);
    expect(await desk.outreach.knows(token)).toBe(true);
    expect(await someone.purposes()).toContain('future_opportunities');

    expect(await desk.outreach.stopByLink(token, 'en')).toBe(true);
    expect(await someone.purposes()).not.toContain('future_opportunities');
    expect(await desk.outreach.stopByLink(token, 'en')).toBe(true);
  });

  it('and not with a link that is over, that we never made, or that opens data', async () => {
    const { someone, email } = await anApplicant('UK');
    const token = await stopLinkFor(someone);
    const code = await desk.codeFor(email);
    desk.clock.advance({ hours: 49 });
    for (const other of [token, code, 'x'.repeat(43)]) {
      expect(await desk.outreach.knows(other)).toBe(false);
      expect(await desk.outreach.stopByLink(other, 'en')).toBe(false);
    }
    expect(await someone.purposes()).toContain('future_opportunities');
  });

  it('whose last ground it was goes altogether, and still gets the letter', async () => {
    const email = `edda.${people++}@lark.example`;
    const someone = await desk.someone('DE');
    await someone.sends('application_form', { '/basics/email': email });
    await someone.agrees();
    desk.clock.advance({ days: 40 });
    await desk.rooms.sweeper.run(undefined);
    expect(await someone.purposes()).toEqual(['future_opportunities']);
    await desk.outreach.stop(await desk.enter(email), 'en');

    expect(await someone.state()).toBe('ending');
    expect((await desk.lettersTo(email)).at(-1)?.template).toBe('outreach_stopped');
  });
});
