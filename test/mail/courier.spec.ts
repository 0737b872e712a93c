import { once } from 'node:events';
import { aRenewal, AUTHORITY, PostOffice } from './post-office.ts';
import { Mailbox, type Answer } from './mailbox.ts';

let office: PostOffice;
let mailbox: Mailbox;
const mailboxes: Mailbox[] = [];

beforeAll(async () => {
  office = await PostOffice.open();
});

beforeEach(async () => {
  mailbox = await openMailbox();
});

afterEach(async () => {
  await Promise.all(mailboxes.splice(0).map((opened) => opened.close()));
  await office.empty();
});

afterAll(() => office.close());

describe('a letter on its way', () => {
  it('arrives once, from the controller, and leaves neither text nor key behind', async () => {
    await post(1);
    const { courier } = await office.courier(mailbox.url);

    expect(await courier.deliver()).toEqual({ sent: 1, failed: 0 });
    expect(await courier.deliver()).toEqual({ sent: 0, failed: 0 });

    expect(mailbox.arrived).toHaveLength(1);
    const [{ recipients, mail }] = mailbox.arrived as [(typeof mailbox.arrived)[number]];
    const [row] = await office.mails();
    expect(recipients).toEqual(['mara.0@post.example']);
    expect(mail.from?.text).toBe('"Birch & Sons" <mail@birch.example>');
    expect(mail.messageId).toBe(`<${row?.id}@birch.example>`);
    expect(row).toMatchObject({ state: 'sent', sealed: null, failure: null });
    expect(await office.keysLeft()).toBe(0);
    expect((await office.events()).at(-1)).toEqual({ action: 'mail.sent', outcome: 'done', code: 'renewal' });
  });

  it('is sent by one of three couriers that run at once', async () => {
    await post(20);
    const couriers = await Promise.all([1, 2, 3].map(() => office.courier(mailbox.url)));
    const counts = await Promise.all(couriers.map(({ courier }) => courier.deliver()));

    expect(counts.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
    expect(new Set(mailbox.arrived.map(({ mail }) => mail.messageId)).size).toBe(20);
    expect(mailbox.arrived).toHaveLength(20);
  });

  it('is passed by while another courier is claiming it, and waits for nobody', async () => {
    await post(7);
    const { courier, work } = await office.courier(mailbox.url);
    const count = await work.job('mail.deliver', async (tx) => {
      await tx.rows('select id from candor.mail order by next_at, id limit 3 for update');
      return courier.deliver();
    });

    expect(count).toEqual({ sent: 4, failed: 0 });
    expect(await courier.deliver()).toEqual({ sent: 3, failed: 0 });
    expect(mailbox.arrived).toHaveLength(7);
  }, 10_000);

  it('is let through before its courier closes, and no other is begun', async () => {
    await post(12);
    const { courier } = await office.courier(mailbox.url);
    let closed: Promise<void> | undefined;
    mailbox.answer = () => {
      closed ??= courier.close();
      return 'yes';
    };

    const count = await courier.deliver();
    await closed;
    expect(count.sent).toBe(mailbox.arrived.length);
    expect(count.sent).toBeLessThan(12);
    expect(await states()).toEqual({ sent: count.sent, waiting: 12 - count.sent });
  });
});

describe('a crash', () => {
  it('of a courier before it could write down the yes sends the letter again under the same Message-ID', async () => {
    await post(1);
    const replica = office.courierProcess(mailbox.url);
    mailbox.answer = async (): Promise<Answer> => {
      replica.kill('SIGKILL'); // the server has taken the letter; nobody is left to note it
      await once(replica, 'exit');
      return 'yes';
    };
    await once(replica, 'exit');
    expect(mailbox.arrived).toHaveLength(1);

    mailbox.answer = () => 'yes';
    const { courier } = await office.courier(mailbox.url);
    expect(await courier.deliver()).toEqual({ sent: 0, failed: 0 });
    office.clock.forward({ minutes: 3 });
    expect(await courier.deliver()).toEqual({ sent: 1, failed: 0 });
    const ids = mailbox.arrived.map(({ mail }) => mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await office.keysLeft()).toBe(0);
  });

  it('of the server after it has read the letter does the same', async () => {
    await post(1);
    const { courier } = await office.courier(mailbox.url);
    mailbox.answer = () => 'cut';
    expect(await courier.deliver()).toEqual({ sent: 0, failed: 0 });
    expect(await office.mails()).toMatchObject([{ state: 'waiting', failure: 'SMTP_UNREACHABLE' }]);

    mailbox.answer = () => 'yes';
    office.clock.forward({ minutes: 1 });
    expect(await courier.deliver()).toEqual({ sent: 1, failed: 0 });
    const ids = mailbox.arrived.map(({ mail }) => mail.messageId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('a refusal for now', () => {
  it('keeps the letter, which is sent when it is due again and not before', async () => {
    await post(1);
    const { courier } = await office.courier(mailbox.url);
    mailbox.answer = () => ({ code: 451, text: 'greylisted mara.0@post.example' });
    expect(await courier.deliver()).toEqual({ sent: 0, failed: 0 });
    expect(await office.mails()).toMatchObject([{ state: 'waiting', attempts: 1, failure: 'SMTP_451' }]);

    mailbox.answer = () => 'yes';
    office.clock.forward({ seconds: 59 });
    expect(await courier.deliver()).toEqual({ sent: 0, failed: 0 });
    office.clock.forward({ seconds: 1 });
    expect(await courier.deliver()).toEqual({ sent: 1, failed: 0 });
    expect(await states()).toEqual({ sent: 1 });
  });

  it('comes again after twice as long each time, up to two hours', async () => {
    await post(1);
    const { courier } = await office.courier(mailbox.url);
    mailbox.answer = () => ({ code: 452, text: 'full' });
    const waits: number[] = [];
    for (let tries = 0; tries < 9; tries += 1) {
      await courier.deliver();
      waits.push(await untilDue());
      office.clock.forward({ minutes: waits.at(-1) ?? 0 });
    }

    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 120, 120]);
  });

  it('of our password costs nobody their letter', async () => {
    const refusing = await openMailbox({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(Object.assign(new Error('no'), { responseCode: 535 })),
    });
    await post(1);
    const { courier } = await office.courier(refusing.url.replace('smtp://', 'smtp://candor:wrong@'));

    expect(await courier.deliver()).toEqual({ sent: 0, failed: 0 });
    expect(await office.mails()).toMatchObject([{ state: 'waiting', failure: 'SMTP_NOT_ADMITTED' }]);
    expect(await office.keysLeft()).toBe(1);
  });

  it('of our sender costs nobody their letter', async () => {
    const refusing = await openMailbox({
      onMailFrom: (_address, _session, callback) => callback(Object.assign(new Error('no'), { responseCode: 550 })),
    });
    await post(1);
    const { courier } = await office.courier(refusing.url);

    expect(await courier.deliver()).toEqual({ sent: 0, failed: 0 });
    expect(await office.mails()).toMatchObject([{ state: 'waiting', failure: 'SMTP_NOT_ADMITTED' }]);
  });

  it('of a server that is away is not asked for again with every letter', async () => {
    await post(12);
    const away = await Mailbox.open();
    const { courier } = await office.courier(away.url);
    await away.close();
    expect(await courier.deliver()).toEqual({ sent: 0, failed: 0 });

    const tried = (await office.mails()).filter(({ attempts }) => attempts > 0);
    expect(tried).toHaveLength(5);
    expect(await states()).toEqual({ waiting: 12 });
  });
});

describe('a letter that will never arrive', () => {
  it('loses its text and its key at a final refusal, of which only the number is kept', async () => {
    await post(1);
    const { courier } = await office.courier(mailbox.url);
    mailbox.answer = () => ({ code: 550, text: 'no such user mara.0@post.example' });

    expect(await courier.deliver()).toEqual({ sent: 0, failed: 1 });
    expect(await office.mails()).toMatchObject([{ state: 'failed', sealed: null, failure: 'SMTP_550' }]);
    expect(await office.keysLeft()).toBe(0);
    expect((await office.events()).at(-1)).toEqual({ action: 'mail.failed', outcome: 'refused', code: 'SMTP_550' });
    expect(office.logged.join() + (await office.everythingStored())).not.toContain('post.example');
  });

  it('does so where its recipient is refused, and the letters beside it still arrive', async () => {
    const refusing = await openMailbox({
      onRcptTo: ({ address }, _session, callback) =>
        callback(address.startsWith('mara.0@') ? Object.assign(new Error('no'), { responseCode: 551 }) : null),
    });
    await post(3);
    const { courier } = await office.courier(refusing.url);

    expect(await courier.deliver()).toEqual({ sent: 2, failed: 1 });
    expect(await states()).toEqual({ sent: 2, failed: 1 });
  });

  it("is given up after the policy's days, and not a moment before", async () => {
    await post(1);
    const { courier } = await office.courier(mailbox.url);
    mailbox.answer = () => ({ code: 451, text: 'later' });
    await courier.deliver();
    office.clock.forward({ hours: 14 * 24 - 1 });
    await courier.deliver();
    expect(await states()).toEqual({ waiting: 1 });

    office.clock.forward({ hours: 1 });
    expect(await courier.deliver()).toEqual({ sent: 0, failed: 1 });
    expect(await office.mails()).toMatchObject([{ state: 'failed', sealed: null, failure: 'GIVEN_UP' }]);
    expect(await office.keysLeft()).toBe(0);
    expect((await office.events()).at(-1)).toEqual({ action: 'mail.failed', outcome: 'refused', code: 'GIVEN_UP' });
  });

  it('is given up when its link has gone stale', async () => {
    const { post: postOne } = await office.outbox();
    const model = {
      link: 'https://birch.example/privacy#token=wren',
      code: 'wren',
      minutesValid: 30,
      authority: AUTHORITY,
    };
    await postOne({ to: 'mara.0@post.example', template: 'privacy_link', language: 'en', model });
    office.clock.forward({ minutes: 30 });
    const { courier } = await office.courier(mailbox.url);

    expect(await courier.deliver()).toEqual({ sent: 0, failed: 1 });
    expect(mailbox.arrived).toEqual([]);
  });

  it('fails where its key is gone: nobody can read it any more', async () => {
    await post(1);
    await office.destroyKeys();
    const { courier } = await office.courier(mailbox.url);

    expect(await courier.deliver()).toEqual({ sent: 0, failed: 1 });
    expect(await office.mails()).toMatchObject([{ state: 'failed', failure: 'MESSAGE_UNREADABLE' }]);
  });
});

describe('without a mail server', () => {
  it('letters wait and the backlog says so, up to their limit', async () => {
    const { post: postOne, outbox } = await office.outbox();
    await postOne(aRenewal());
    const { courier } = await office.courier(undefined);
    office.clock.forward({ hours: 24 });
    expect(await courier.deliver()).toEqual({ sent: 0, failed: 0 });
    expect(await outbox.backlog()).toEqual({ waiting: 1, failed: 0, oldestWaitingSeconds: 86_400 });

    office.clock.forward({ hours: 13 * 24 });
    expect(await courier.deliver()).toEqual({ sent: 0, failed: 1 });
    expect(await outbox.backlog()).toEqual({ waiting: 0, failed: 1, oldestWaitingSeconds: 0 });
    expect(await office.keysLeft()).toBe(0);
  });
});

async function openMailbox(options: Parameters<typeof Mailbox.open>[0] = {}): Promise<Mailbox> {
  const opened = await Mailbox.open(options);
  mailboxes.push(opened);
  return opened;
}

async function post(amount: number): Promise<void> {
  const { post: postOne } = await office.outbox();
  for (let n = 0; n < amount; n += 1) await postOne(aRenewal(`mara.${n}@post.example`));
}

async function states(): Promise<Record<string, number>> {
  const rows = await office.ask<{ state: string; amount: number }>(
    'select state, count(*)::integer as amount from candor.mail group by state',
  );
  return Object.fromEntries(rows.map(({ state, amount }) => [state, amount]));
}

async function untilDue(): Promise<number> {
  const [row] = await office.ask<{ minutes: number }>(
    'select (extract(epoch from next_at - $1::timestamptz) / 60)::integer as minutes from candor.mail',
    [office.clock.now().toString()],
  );
  return row?.minutes ?? 0;
}
