import { PrivacyDesk, type ReceivedLetter } from './privacy-desk.ts';

const NAME = 'Ottilie Quarrington';
let desk: PrivacyDesk;
let people = 0;

beforeAll(async () => {
  desk = await PrivacyDesk.open();
});

beforeEach(() => desk.clock.advance({ hours: 2 }));
afterAll(() => desk.close());

const anAddress = (): string => `ottilie.${people++}@quarrington.example`;

async function someoneWhoGave(email: string, name = NAME) {
  const someone = await desk.someone();
  await someone.sends('application_form', { '/basics/name': name, '/basics/email': email });
  return someone;
}

const templatesOf = (letters: readonly ReceivedLetter[]): string[] => letters.map(({ template }) => template);

describe('a question for a link', () => {
  it('is answered by a link to an address that the person gave', async () => {
    const email = anAddress();
    await someoneWhoGave(email);
    await desk.asks(email);

    const [letter, ...more] = await desk.lettersTo(email);
    expect(more).toEqual([]);
    expect(letter?.template).toBe('privacy_link');
    expect(letter?.text).toMatch(/https:\/\/careers\.example\/privacy\/open#[\w-]{43}\n/);
    expect(letter?.text).toMatch(/^[\w-]{43}$/m); // the code, for whoever has to paste it
  });

  it('is answered for an address that nobody gave, too, and says so (H7)', async () => {
    const email = anAddress();
    await desk.asks(email, 'de');

    const letters = await desk.lettersTo(email);
    expect(templatesOf(letters)).toEqual(['nothing_held']);
    expect(letters[0]?.text).toContain('Guten Tag');
    expect(letters[0]?.text).toContain('Die Datenschutzbehörde Ihres');
  });

  it('takes as long and returns as little for an address that we do not know', async () => {
    const email = anAddress();
    await someoneWhoGave(email);
    const times: number[] = [];
    for (const address of [email, anAddress()]) {
      const started = performance.now();
      expect(await desk.portal.askForLink(address, 'en', address)).toBeUndefined();
      times.push(performance.now() - started);
    }
    expect(Math.min(...times)).toBeGreaterThanOrEqual(245);
  });

  it('finds the address in any spelling', async () => {
    const email = anAddress();
    await someoneWhoGave(email);
    await desk.asks(` ${email.toUpperCase()}`.trim());
    expect(templatesOf(await desk.lettersTo(email.toUpperCase()))).toEqual(['privacy_link']);
  });

  it('sends no fourth letter to an address within an hour, and answers just the same', async () => {
    const email = anAddress();
    await someoneWhoGave(email);
    for (let question = 0; question < 5; question++) await desk.asks(email);
    expect(await desk.lettersTo(email)).toHaveLength(3);

    desk.clock.advance({ minutes: 61 });
    await desk.asks(email);
    expect(await desk.lettersTo(email)).toHaveLength(4);
  });

  it('counts right however many ask at once', async () => {
    const email = anAddress();
    await Promise.all(Array.from({ length: 8 }, () => desk.asks(email)));
    expect(await desk.lettersTo(email)).toHaveLength(3);
  });

  it('sends no eleventh letter for one network within an hour, whatever the addresses', async () => {
    const before = await desk.rows('select id from candor.mail');
    for (let question = 0; question < 12; question++) await desk.asks(anAddress(), 'en', '198.51.100.7');
    expect(await desk.rows('select id from candor.mail')).toHaveLength(before.length + 10);
  });

  it('takes all addresses of an IPv6 /64 for one network, and the next one for another', async () => {
    const letters = async (): Promise<number> => (await desk.rows('select id from candor.mail')).length;
    const before = await letters();
    const hosts = Array.from({ length: 12 }, (_, host) => `2001:db8:7:7:${host}::${host}`);
    await Promise.all(hosts.map((host) => desk.asks(anAddress(), 'en', host)));
    expect(await letters()).toBe(before + 10);
    await desk.asks(anAddress(), 'en', '2001:db8:7:8::1');
    expect(await letters()).toBe(before + 11);
  });

  it('keeps neither the address nor the network in the clear', async () => {
    const email = anAddress();
    await someoneWhoGave(email);
    await desk.asks(email, 'en', '203.0.113.99');
    const tables = ['portal_limit', 'portal_link', 'mail', 'audit_event', 'request'];
    for (const table of tables) {
      const rows = await desk.rows(`select * from candor.${table}`);
      expect(JSON.stringify(rows)).not.toMatch(/quarrington|203\.0\.113\.99/i);
    }
  });
});

describe('an address that nobody but a document or a third party gave', () => {
  it('opens nothing: a person checks, and the letter says until when', async () => {
    const email = anAddress();
    const someone = await desk.someone();
    await someone.sendsFile({ '/basics/name': NAME, '/basics/email': email });
    await desk.asks(email);

    const [letter] = await desk.lettersTo(email);
    expect(letter?.template).toBe('human_check');
    expect(letter?.text).not.toContain('/privacy/open');
    const requests = await desk.rows('select kind, state, about from candor.request where candidate_id = $1', [
      someone.id,
    ]);
    expect(requests).toEqual([{ kind: 'access', state: 'open', about: 'candidate' }]);
  });

  it('of an agency is not proof either', async () => {
    const email = anAddress();
    const someone = await desk.someone();
    await someone.sends('application_form', { '/basics/email': email }, { source: 'recruitment_agency' });
    await desk.asks(email);
    expect(templatesOf(await desk.lettersTo(email))).toEqual(['human_check']);
  });

  it('asks for one check a person, however often it is asked', async () => {
    const email = anAddress();
    const someone = await desk.someone();
    await someone.sendsFile({ '/basics/name': NAME, '/basics/email': email });
    await desk.asks(email);
    await desk.asks(email);
    expect(await desk.rows('select id from candor.request where candidate_id = $1', [someone.id])).toHaveLength(1);
  });

  it('of a referee is told neither "nothing" nor anything of the candidate', async () => {
    const email = anAddress();
    const someone = await desk.someone();
    const application = await someone.applies();
    const fields = { '/referee/name': 'Balthasar Rook', '/referee/email': email, '/text': 'Careful with glass.' };
    await someone.sends('reference', fields, { source: 'referee', applicationId: application });
    await desk.asks(email);

    expect(templatesOf(await desk.lettersTo(email))).toEqual(['human_check']);
    const requests = await desk.rows('select about from candor.request where candidate_id = $1', [someone.id]);
    expect(requests).toEqual([{ about: 'referee' }]);
  });

  it('opens once the person has given it', async () => {
    const email = anAddress();
    const someone = await desk.someone();
    await someone.sendsFile({ '/basics/name': NAME, '/basics/email': email });
    await someone.sends('application_form', { '/basics/email': email });
    await desk.asks(email);
    expect(templatesOf(await desk.lettersTo(email))).toEqual(['privacy_link']);
  });
});

describe('a link', () => {
  it('opens once: of fifty at the same moment, one gets in', async () => {
    const email = anAddress();
    await someoneWhoGave(email);
    const code = await desk.codeFor(email);
    const opened = await Promise.all(Array.from({ length: 50 }, () => desk.portal.open(code)));
    expect(opened.filter((one) => 'session' in one)).toHaveLength(1);
    expect(opened.filter((one) => 'refused' in one)).toHaveLength(49);
  });

  it('is over after half an hour', async () => {
    const email = anAddress();
    await someoneWhoGave(email);
    const code = await desk.codeFor(email);
    desk.clock.advance({ minutes: 30 });
    expect(await desk.portal.open(code)).toEqual({ refused: 'not_valid' });
  });

  it('is known by its hash alone', async () => {
    const email = anAddress();
    await someoneWhoGave(email);
    const code = await desk.codeFor(email);
    const rows = await desk.rows<{ token_hash: Buffer }>('select * from candor.portal_link');
    expect(rows.some(({ token_hash: hash }) => hash.includes(Buffer.from(code, 'base64url')))).toBe(false);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('that we never made opens nothing', async () => {
    expect(await desk.portal.open('x'.repeat(43))).toEqual({ refused: 'not_valid' });
  });
});

describe('an address of two people', () => {
  const family = async () => {
    const email = anAddress();
    const [ottilie, hugo] = [
      await someoneWhoGave(email, 'Ottilie Quarrington'),
      await someoneWhoGave(email, 'Hugo Quarrington'),
    ];
    return { email, ottilie, hugo, code: await desk.codeFor(email) };
  };

  it('opens neither before the full name is said, and asking for it uses up nothing', async () => {
    const { code } = await family();
    expect(await desk.portal.open(code)).toEqual({ asks: 'name' });
    expect(await desk.portal.open(code)).toEqual({ asks: 'name' });
  });

  it('opens the one who is called so', async () => {
    const { code, hugo } = await family();
    const opened = await desk.portal.open(code, 'Quarrington, Hugo');
    expect('session' in opened && opened.session.candidateIds).toEqual([hugo.id]);
  });

  it.each(['Quarrington', 'Hugo', 'Ottilie Hugo Quarrington', 'Hugo Quarrington Esq', '', '?'])(
    'opens nobody for the name "%s", uses the link up, and leaves it to a person',
    async (name) => {
      const { code, hugo, ottilie } = await family();
      expect(await desk.portal.open(code, name)).toEqual({ refused: 'not_proven' });
      expect(await desk.portal.open(code, 'Hugo Quarrington')).toEqual({ refused: 'not_valid' });
      const open = await desk.rows(`select 1 from candor.request where candidate_id = any ($1) and state = 'open'`, [
        [hugo.id, ottilie.id],
      ]);
      expect(open).toHaveLength(2);
    },
  );

  it('opens all rows of one person together', async () => {
    const email = anAddress();
    const rows = [await someoneWhoGave(email), await someoneWhoGave(email)];
    const opened = await desk.portal.open(await desk.codeFor(email), NAME);
    expect('session' in opened && [...opened.session.candidateIds].sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});

describe('a session', () => {
  const entered = async () => {
    const email = anAddress();
    await someoneWhoGave(email);
    return desk.enter(email);
  };

  it('holds while the person is there', async () => {
    const { token } = await entered();
    for (let visit = 0; visit < 4; visit++) {
      desk.clock.advance({ minutes: 14 });
      expect(await desk.portal.sessionOf(token)).toBeDefined();
    }
  });

  it('ends after a quarter of an hour without them', async () => {
    const { token } = await entered();
    desk.clock.advance({ minutes: 15 });
    expect(await desk.portal.sessionOf(token)).toBeUndefined();
  });

  it('ends after an hour in any case', async () => {
    const { token } = await entered();
    for (const minutes of [14, 14, 14, 14]) {
      desk.clock.advance({ minutes });
      await desk.portal.sessionOf(token);
    }
    desk.clock.advance({ minutes: 4 });
    expect(await desk.portal.sessionOf(token)).toBeUndefined();
  });

  it('ends when the person leaves', async () => {
    const session = await entered();
    await desk.portal.leave(session);
    expect(await desk.portal.sessionOf(session.token)).toBeUndefined();
  });

  it('is nobody’s without its token, and each has a form token of its own', async () => {
    expect(await desk.portal.sessionOf(undefined)).toBeUndefined();
    expect(await desk.portal.sessionOf('x')).toBeUndefined();
    expect((await entered()).formToken).not.toBe((await entered()).formToken);
  });

  it('is forgotten when it is over, with links and counts', async () => {
    await entered();
    desk.clock.advance({ hours: 26 });
    expect(await desk.portal.tidy()).toBeGreaterThan(2);
    for (const table of ['portal_link', 'portal_session', 'portal_limit'])
      expect(await desk.rows(`select 1 from candor.${table}`)).toEqual([]);
    expect(await desk.portal.tidy()).toBe(0);
  });
});
