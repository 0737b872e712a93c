import { aRenewal, AUTHORITY, PostOffice } from './post-office.ts';

let office: PostOffice;

beforeAll(async () => {
  office = await PostOffice.open();
});

afterEach(() => office.empty());
afterAll(() => office.close());

describe('a letter that a deed posts', () => {
  it('waits with a job to send it, once the deed has committed', async () => {
    const { post, outbox } = await office.outbox();
    await post(aRenewal());

    expect(await office.mails()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    expect(await office.ask('select name from pgboss.job')).toEqual([{ name: 'mail.deliver' }]);
    expect(await office.events()).toEqual([{ action: 'mail.posted', outcome: 'done', code: 'renewal' }]);
    office.clock.forward({ seconds: 90 });
    expect(await outbox.backlog()).toEqual({ waiting: 1, failed: 0, oldestWaitingSeconds: 90 });
  });

  it('does not exist where the deed fails after it', async () => {
    const { outbox, work } = await office.outbox();
    const deed = work.write(async (tx) => {
      await outbox.post(tx, aRenewal());
      throw new Error('the deed fails');
    });

    await expect(deed).rejects.toThrow('the deed fails');
    expect(await office.mails()).toEqual([]);
    expect(await office.ask('select name from pgboss.job')).toEqual([]);
    expect(await office.events()).toEqual([]);
  });

  it('is nowhere in the clear: not its address, its words or its links', async () => {
    const { post } = await office.outbox();
    await post(aRenewal());

    const stored = await office.everythingStored();
    expect(stored).toContain('renewal');
    for (const canary of ['mara', 'quill', 'lighthouse', 'zebrafinch', 'heron', 'Hello'])
      expect(stored.toLowerCase()).not.toContain(canary.toLowerCase());
  });

  it('keeps no other deed waiting that posts one at the same moment, and each has a job to send it', async () => {
    const { outbox, work, post } = await office.outbox();
    await work.write(async (tx) => {
      await outbox.post(tx, aRenewal());
      await post(aRenewal()); // another deed, which commits while this one is open
    });

    expect(await office.ask('select name from pgboss.job')).toHaveLength(2);
  }, 10_000);

  it('is sent once for a once-key, though two replicas post it at the same moment', async () => {
    const [one, other] = await Promise.all([office.outbox(), office.outbox()]);
    await Promise.all([
      one.post(aRenewal('mara.quill@post.example', 'renewal:7')),
      other.post(aRenewal('mara.quill@post.example', 'renewal:7')),
    ]);

    expect(await office.mails()).toHaveLength(1);
    expect(await office.keysLeft()).toBe(1);
    expect(await office.events()).toHaveLength(1);
  });

  it('and not for another once-key, or none', async () => {
    const { post } = await office.outbox();
    for (const key of ['renewal:7', 'renewal:8', undefined, undefined]) await post(aRenewal(undefined, key));

    expect(await office.mails()).toHaveLength(4);
  });
});

describe('an address that no mail may go to', () => {
  const ADDRESSES = {
    'a second line': 'mara@post.example\r\nBcc: all@post.example',
    'a bare line feed': 'mara@post.example\nSubject: other',
    'a second address': 'mara@post.example, all@post.example',
    'a name and an address': 'Mara <mara@post.example>',
    'a line end of another alphabet': 'mara@post.example\u2028Bcc:all@post.example',
    'no address at all': '',
  };

  it.each(Object.entries(ADDRESSES))('costs nobody the deed, and is noted without it: %s', async (_, to) => {
    const { post, outbox } = await office.outbox();
    await post(aRenewal(to));

    expect(await office.mails()).toMatchObject([{ state: 'failed', sealed: null, failure: 'ADDRESS_INVALID' }]);
    expect(await office.keysLeft()).toBe(0);
    expect(await office.events()).toEqual([{ action: 'mail.posted', outcome: 'refused', code: 'ADDRESS_INVALID' }]);
    expect(await outbox.backlog()).toMatchObject({ waiting: 0, failed: 1 });
    expect(await office.everythingStored()).not.toContain('post.example');
  });
});

it('refuses the deed whose letter would carry a link that is none: that is a fault of ours', async () => {
  const { post } = await office.outbox();
  const model = { link: 'javascript:alert(1)', code: 'wren', minutesValid: 30, authority: AUTHORITY };

  await expect(post({ to: 'mara@post.example', template: 'privacy_link', language: 'en', model })).rejects.toThrow(
    'not an http link',
  );
  expect(await office.mails()).toEqual([]);
});
