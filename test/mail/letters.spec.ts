import type { Letter } from '../../src/mail/index.ts';
import { Mailbox, type Arrived } from './mailbox.ts';
import { aRenewal, AUTHORITY, CONTROLLER, PostOffice } from './post-office.ts';

const at = Temporal.Instant.from('2027-06-30T22:00:00Z');
const timeZone = 'Europe/Berlin';
const authority = AUTHORITY;
const link = 'https://birch.example/privacy#token=wren&for=you';
const stopLink = 'https://birch.example/privacy/stop/heron?one=click';
const purpose = 'telling you about <lighthouse> roles';
const stays = [{ what: 'Your rejection & its date', why: 'A claim may follow.', until: at }];
const asked = { asked: 'to see <lighthouse> notes', receivedAt: at, timeZone, authority };
const to = 'mara.quill@post.example';

type Body = { [Each in Letter as Each['template']]: Pick<Each, 'template' | 'model'> }[Letter['template']];
const BODIES: readonly Body[] = [
  { template: 'privacy_link', model: { link, code: 'wren-7', minutesValid: 30, authority } },
  { template: 'human_check', model: { until: at, timeZone, authority } },
  { template: 'nothing_held', model: { authority } },
  {
    template: 'renewal',
    model: { link, stopLink, purpose, until: at, timeZone, unanswered: 'Your details are erased.', authority },
  },
  { template: 'renewed', model: { stopLink, purpose, until: at, timeZone, authority } },
  { template: 'consent_withdrawn', model: { purpose, at, timeZone, authority } },
  { template: 'erasure_receipt', model: { at, timeZone, receipt: 'eyJhbGciOiJFZERTQSJ9.e30.sig', stays, authority } },
  { template: 'outreach_stopped', model: { at, timeZone, authority } },
  { template: 'request_refused', model: { ...asked, ground: 'It is excessive.', reason: 'The third today.' } },
  { template: 'request_fee', model: { ...asked, ground: 'It is excessive.', reason: 'Much.', fee: '12.50 EUR' } },
  { template: 'request_not_found', model: { ...asked, reason: 'Nobody of that name.' } },
  { template: 'request_extended', model: { ...asked, reason: 'There is much of it.', until: at } },
  { template: 'notice_changed', model: { link, since: at, timeZone, authority } },
];
const LETTERS = BODIES.flatMap((body) =>
  (['en', 'de'] as const).map((language) => ({ name: `${body.template} in ${language}`, ...body, to, language })),
);

let office: PostOffice;
let mailbox: Mailbox;

beforeAll(async () => {
  [office, mailbox] = await Promise.all([PostOffice.open(), Mailbox.open()]);
});

afterEach(async () => {
  mailbox.arrived.length = 0;
  await office.empty();
});

afterAll(async () => {
  await mailbox.close();
  await office.close();
});

describe.each(LETTERS)('the letter $name', (letter) => {
  it('speaks as the controller, and says whom to ask and whom to complain to (X5, D8)', async () => {
    const { mail } = await sent(letter);
    const html = (mail.html || '').replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');
    for (const form of [mail.text ?? '', html])
      for (const words of [...Object.values(CONTROLLER), AUTHORITY.name, AUTHORITY.url]) expect(form).toContain(words);
    expect(mail.subject).toContain(CONTROLLER.name);
    expect(mail.headers.get('content-language')).toBe(letter.language);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('is whole: no place of its templates is left open, and its HTML loads nothing and runs nothing', async () => {
    const { mail } = await sent(letter);
    const html = mail.html || '';
    for (const form of [mail.subject ?? '', mail.text ?? '', html]) expect(form).not.toMatch(/\{\{|undefined|\[object/);
    expect(html).not.toMatch(/<(img|script|link|iframe|form|lighthouse)/);
    expect(html).toContain(`<html lang="${letter.language}">`);
  });
});

describe('what a letter says', () => {
  it.each(BODIES.map(({ template }) => template))('differs between English and German: %s', async (template) => {
    const english = (await sent(letterOf(template, 'en'))).mail;
    const german = (await sent(letterOf(template, 'de'))).mail;
    expect(english.text).toMatch(/^Hello,/);
    expect(german.text).toMatch(/^Guten Tag,/);
    expect(english.subject).not.toBe(german.subject);
  });

  it("names a date with its zone, in the reader's language", async () => {
    expect((await sent(letterOf('renewal', 'en'))).mail.text).toContain('ends on 1 July 2027 at 00:00 CEST');
    expect((await sent(letterOf('renewal', 'de'))).mail.text).toContain('endet am 1. Juli 2027 um 00:00 MESZ');
  });

  it('lists what stays after an erasure, why and until when', async () => {
    const { text } = (await sent(letterOf('erasure_receipt', 'en'))).mail;
    expect(text).toContain(
      '- Your rejection & its date\n  Why: A claim may follow.\n  Until: 1 July 2027 at 00:00 CEST',
    );
    expect(text).toContain('eyJhbGciOiJFZERTQSJ9.e30.sig');
    expect(text).not.toContain('Nothing of it stays.');
  });

  it('and says so where nothing stays', async () => {
    const model = { at, timeZone, receipt: 'eyJh.e30.sig', stays: [], authority };
    const { text } = (await sent({ to, template: 'erasure_receipt', language: 'en', model })).mail;
    expect(text).toContain('Nothing of it stays.');
    expect(text).not.toContain('Why:');
  });

  it('never puts a value of the letter into its subject', async () => {
    const one = await sent(aRenewal('mara.quill@post.example'));
    const other = await sent(letterOf('renewal', 'en'));
    expect(one.mail.subject).toBe(other.mail.subject);
  });
});

describe('outreach', () => {
  it('can be stopped with one click in the mail program and in the text (D13, RFC 8058)', async () => {
    const { mail, source } = await sent(letterOf('renewal', 'en'));
    expect(source).toMatch(/^List-Unsubscribe: <https:\/\/birch\.example\/privacy\/stop\/heron\?one=click>/m);
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
    expect(mail.text).toContain(stopLink);
  });

  it('and not what is no outreach', async () => {
    expect((await sent(letterOf('privacy_link', 'en'))).source).not.toMatch(/^List-Unsubscribe/im);
  });
});

describe('a value with line ends in it', () => {
  const SPLITS = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\r\n\r\n'];

  it.each(SPLITS)('begins no header, no recipient and no paragraph: %j', async (split) => {
    const evil = `x${split}Bcc: all@post.example${split}${split}Hello again`;
    const controller = { name: `Birch${evil}`, privacyContact: evil, address: evil };
    const model = {
      link: `https://birch.example/a${split}Bcc:all@post.example`,
      stopLink: `https://birch.example/b${split}Bcc:all@post.example`,
      purpose: evil,
      until: at,
      timeZone,
      unanswered: evil,
      authority: { name: evil, url: AUTHORITY.url },
    };
    const sender = { name: `Birch${evil}`, address: 'mail@birch.example' };
    const letter = { to, template: 'renewal', language: 'en', model } as const;
    const { mail, recipients, source } = await sent(letter, controller, sender);

    expect(recipients).toEqual([to]);
    expect(mail.bcc).toBeUndefined();
    expect(source.split(/\r?\n\r?\n/)[0]).not.toMatch(/^bcc/im);
    expect(mail.subject).toMatch(/^May Birchx Bcc: all@post\.example\s+Hello again keep your details for longer\?$/);
    expect(mail.text).not.toMatch(/^(Bcc|Hello again)/m);
  });
});

function letterOf(template: Letter['template'], language: Letter['language']): Letter {
  const letter = LETTERS.find((each) => each.template === template && each.language === language);
  if (!letter) throw new Error('no such letter');
  return letter;
}

async function sent(
  letter: Letter,
  controller = CONTROLLER,
  sender?: { name: string; address: string },
): Promise<Arrived> {
  const { post } = await office.outbox(controller);
  const { courier } = await office.courier(mailbox.url, sender);
  await post(letter);
  expect(await courier.deliver()).toEqual({ sent: 1, failed: 0 });
  const arrived = mailbox.arrived.at(-1);
  if (!arrived) throw new Error('nothing arrived');
  return arrived;
}
