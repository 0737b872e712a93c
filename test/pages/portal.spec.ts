import { PortalSite } from './portal-site.ts';

let site: PortalSite;
let people = 0;

beforeAll(async () => {
  site = await PortalSite.open();
});

beforeEach(() => site.clock.advance({ hours: 2 })); // the limits of one network count an hour
afterAll(() => site.close());

async function someone(jurisdiction = 'DE', at = site) {
  const email = `linnea.${people++}@heron.example`;
  const ats = await at.as('ats_integration');
  const { body } = await ats
    .post('/v1/candidates')
    .send({ externalIds: [{ system: 'ats', id: email }], jurisdiction })
    .expect(201);
  const fields = { '/basics/name': 'Linnea Heron', '/basics/email': email, '/work/0/position': '<b>Glassblower</b>' };
  await ats
    .post(`/v1/candidates/${body.id}/records`)
    .send({ kind: 'application_form', source: 'candidate_application', body: { fields } })
    .expect(201);
  return { email, id: body.id as string, ats };
}

const PAGES = [
  '/privacy',
  '/privacy/open',
  '/privacy/renewal',
  '/privacy/data',
  '/privacy/delete',
  `/privacy/stop/${'x'.repeat(43)}`,
  '/privacy/documents/x',
];

describe('every page of the portal', () => {
  it.each(PAGES)('%s lets in nothing from elsewhere and stays in no cache', async (path) => {
    const { headers } = await site.visitor.get(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each(PAGES)('%s speaks as the controller, with its contact and the authority (X5, D8)', async (path) => {
    const { text, headers } = await site.visitor.get(path).set('accept-language', 'fr, de;q=0.8, en;q=0.9');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    for (const words of [
      'Example Employer',
      'privacy@employer.example',
      '10115 Berlin',
      'edpb.europa.eu',
      '<html lang="en">',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/undefined|\[object|\{\{|<script>|style="|onclick/);
  });

  it.each(PAGES)('%s speaks German to those who ask for it first, or choose it', async (path) => {
    const asked = await site.visitor.get(path).set('accept-language', 'de-AT, en;q=0.5');
    const chosen = await site.visitor.get(`${path}?lang=de`);
    for (const { text } of [asked, chosen]) expect(text).toContain('<html lang="de">');
    expect(chosen.text).toContain('Datenschutz');
  });
});

it.each([
  ['portal.css', 'text/css; charset=utf-8'],
  ['fill-code.js', 'text/javascript; charset=utf-8'],
])('%s is served as what it is', async (name, type) => {
  const { headers } = await site.visitor.get(`/privacy/assets/${name}`).expect(200);
  expect(headers).toMatchObject({ 'content-type': type, 'x-content-type-options': 'nosniff' });
});

describe('asking for a link', () => {
  it('shows the same page for an address that we know and one that we do not', async () => {
    const { email } = await someone();
    const pages = [];
    for (const address of [email, 'nobody@heron.example', 'no address at all']) {
      const { status, text } = await site.visitor.post('/privacy/link').type('form').send({ address });
      pages.push({ status, text });
    }
    expect(pages[0]?.status).toBe(200);
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[2]).toEqual(pages[0]);
    expect(pages[0]?.text).not.toContain('heron');
  });

  it('and none at all for no address', async () => {
    const { status, text } = await site.visitor.post('/privacy/link').type('form').send({});
    expect(status).toBe(400);
    expect(text).toContain('We could not read that');
  });
});

describe('coming in', () => {
  it('needs no script: the code is pasted, and works once', async () => {
    const { email } = await someone();
    const code = await site.codeFor(email);
    const { headers } = await site.visitor.post('/privacy/open').type('form').send({ code, lang: 'en' }).expect(303);
    expect(headers.location).toBe('/privacy/data?lang=en');
    expect(headers['set-cookie']?.[0]).toMatch(/^candor=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);

    const again = await site.visitor.post('/privacy/open').type('form').send({ code }).expect(403);
    expect(again.text).toContain('This link is over');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('asks for the full name where two people gave one address, and only then opens', async () => {
    const { email, ats } = await someone();
    const { body } = await ats
      .post('/v1/candidates')
      .send({ externalIds: [{ system: 'ats', id: `${email} 2` }], jurisdiction: 'DE' })
      .expect(201);
    const fields = { '/basics/name': 'Hugo Heron', '/basics/email': email };
    await ats
      .post(`/v1/candidates/${body.id}/records`)
      .send({ kind: 'application_form', source: 'candidate_application', body: { fields } })
      .expect(201);
    const code = await site.codeFor(email);

    const { visitor } = site;
    expect((await visitor.post('/privacy/open').type('form').send({ code }).expect(200)).text).toContain(
      'Who are you?',
    );
    await visitor.post('/privacy/open').type('form').send({ code, name: 'Hugo Heron' }).expect(303);
    const { text } = await visitor.get('/privacy/data').expect(200);
    expect(text).toContain('Hugo Heron');
    expect(text).not.toContain('Linnea');
  });

  it('leaves neither a code nor a person in the log', async () => {
    const { email } = await someone();
    const code = await site.codeFor(email);
    const { visitor } = site;
    const { headers } = await visitor.post('/privacy/open').type('form').send({ code }).expect(303);
    await visitor.get('/privacy/data').expect(200);
    const cookie = /candor=([\w-]+)/.exec(headers['set-cookie']?.[0] ?? '')?.[1] ?? 'none';
    const log = site.logLines.join('');
    for (const secret of [code, cookie, email, 'Linnea', 'heron.example']) expect(log).not.toContain(secret);
  });

  it('over TLS goes with a cookie of this host only, and leaves nothing in the browser', async () => {
    const secure = await PortalSite.open('https://candor.test');
    try {
      const { email } = await someone('DE', secure);
      const code = await secure.codeFor(email);
      const { headers } = await secure.visitor.post('/privacy/open').type('form').send({ code }).expect(303);
      const [cookie = ''] = headers['set-cookie'] ?? [];
      expect(cookie).toMatch(/^__Host-candor=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
      const [pair = ''] = cookie.split(';');
      const page = await secure.visitor.get('/privacy/data').set('cookie', pair).expect(200);
      const formToken = /name="formToken" value="([^"]+)"/.exec(page.text)?.[1];
      const left = await secure.visitor
        .post('/privacy/leave')
        .set('cookie', pair)
        .type('form')
        .send({ formToken })
        .expect(303);
      expect(left.headers['clear-site-data']).toBe('"cache", "cookies", "storage"');
      await secure.visitor.get('/privacy/data').set('cookie', pair).expect(403);
    } finally {
      await secure.close();
    }
  });

  it('leaves for good: the session is revoked and the browser forgets', async () => {
    const { visitor, formToken } = await site.enter((await someone()).email);
    const { headers } = await visitor.post('/privacy/leave').type('form').send({ formToken }).expect(303);
    expect(headers['set-cookie']?.[0]).toMatch(/^candor=; /);
    expect((await visitor.get('/privacy/data').expect(403)).text).toContain('You are signed out');
  });
});

describe('what we hold', () => {
  it('is told in sentences, with every value escaped', async () => {
    const { visitor } = await site.enter((await someone()).email);
    const { text } = await visitor.get('/privacy/data').expect(200);
    expect(text).toContain('Your name and how to reach you');
    expect(text).toContain('Comes from what you sent us when you applied');
    expect(text).toMatch(
      /We use it to consider your application, because it serves our legitimate interest .*until \d+ \w+ 20\d\d at \d\d:\d\d CES?T/s,
    );
    expect(text).toContain('&lt;b&gt;Glassblower&lt;/b&gt;');
    for (const button of ['Stop contacting me about other jobs', 'Delete my data'])
      expect(text).toMatch(new RegExp(`<button[^>]*>${button}</button>`));
  });

  it('can be taken along as a file that machines read (D5)', async () => {
    const { email } = await someone();
    const { visitor } = await site.enter(email);
    const { body, headers } = await visitor.get('/privacy/data.json').expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename="my-data.json"');
    expect(body).toMatchObject({
      format: 'candor-own-data-1',
      files: [{ entries: expect.arrayContaining([expect.objectContaining({ category: 'contact' })]) }],
    });
    expect(JSON.stringify(body)).toContain(email);
  });

  it.each(['/privacy/data', '/privacy/data.json', '/privacy/delete', '/privacy/documents/x'])(
    'is not shown to whoever is not signed in: %s',
    async (path) => {
      expect((await site.visitor.get(path).expect(403)).text).toContain('You are signed out');
    },
  );

  it('of an original that is not theirs is a page that says so', async () => {
    const { visitor } = await site.enter((await someone()).email);
    expect((await visitor.get('/privacy/documents/00000000-0000-7000-8000-000000000000').expect(404)).text).toContain(
      'There is no such page',
    );
  });
});

describe('a form from elsewhere', () => {
  it.each(['/privacy/stop', '/privacy/delete', '/privacy/leave'])('changes nothing: %s', async (path) => {
    const { email, id } = await someone();
    const { visitor } = await site.enter(email);
    for (const form of [{}, { formToken: 'x'.repeat(43) }, { formToken: '' }])
      expect((await visitor.post(path).type('form').send(form).expect(403)).text).toContain('Nothing was changed');
    await (await site.as('dpo')).get(`/v1/candidates/${id}?purpose=consider_application`).expect(200);
    await visitor.get('/privacy/data').expect(200);
  });

  it.each([
    ['application/json', '{"formToken":["x"]}'],
    ['text/plain', 'formToken=x'],
    ['application/x-www-form-urlencoded', 'formToken=x&formToken=y'],
    ['application/x-www-form-urlencoded; charset=utf-16', 'formToken=%'],
    ['application/xml', '<x/>'],
    ['multipart/form-data', 'x'],
    ['application/x-www-form-urlencoded', `formToken=${'x'.repeat(2_100_000)}`],
  ])('of another kind is answered with a page, whatever it is: %s', async (type, body) => {
    const { visitor } = await site.enter((await someone()).email);
    const { status, headers } = await visitor.post('/privacy/delete').set('content-type', type).send(body);
    expect([400, 403, 413, 415]).toContain(status);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('what is not there', () => {
  it.each([
    '/privacy/nowhere',
    '/privacy/',
    '/privacy/documents',
    '/privacy/assets/nothing.css',
    '/privacy/assets/..%2fportal-pages.ts',
  ])('is a page that says so: %s', async (path) => {
    const { text, headers } = await site.visitor.get(path).expect(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('There is no such page');
  });

  it('and outside the portal stays a problem for machines', async () => {
    const { headers } = await site.visitor.get('/v1/nowhere').expect(404);
    expect(headers['content-type']).toContain('application/problem+json');
  });
});

describe('the link of a message', () => {
  it('stops with one click, and looking at it does not', async () => {
    const { email, id, ats } = await someone();
    await ats
      .post(`/v1/candidates/${id}/consents`)
      .send({
        purpose: 'future_opportunities',
        givenAt: site.clock.now().toString(),
        method: 'web_form',
        notice: { id: 'talent-pool', version: '1', language: 'en' },
        wording: 'Yes.',
      })
      .expect(201);
    site.clock.advance({ days: 340 });
    await site.rooms.sweeper.run(undefined);
    await site.rooms.work.job('test', (tx) => site.rooms.queue.enqueue(tx, 'consent.renew', {}));
    const letter = await site.letterTo(email);
    const stop = /\/privacy\/stop\/[\w-]+/.exec(letter.text ?? '')?.[0] ?? '';

    expect((await site.visitor.get(stop).expect(200)).text).toContain('Stop contacting me about other jobs');
    const dpo = await site.as('dpo');
    await dpo.get(`/v1/candidates/${id}?purpose=future_opportunities`).expect(200);
    const stopped = await site.visitor.post(stop).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(stopped.text).toContain('We have stopped');
    await site.until(async () => (await dpo.get(`/v1/candidates/${id}?purpose=future_opportunities`)).status === 410);
  });

  it('asks again, shows the question after a press, and takes one answer', async () => {
    const { email, id, ats } = await someone();
    await ats
      .post(`/v1/candidates/${id}/consents`)
      .send({
        purpose: 'future_opportunities',
        givenAt: site.clock.now().toString(),
        method: 'web_form',
        notice: { id: 'talent-pool', version: '1', language: 'en' },
        wording: 'Yes.',
      })
      .expect(201);
    site.clock.advance({ days: 340 });
    await site.rooms.work.job('test', (tx) => site.rooms.queue.enqueue(tx, 'consent.renew', {}));
    const code = /\/privacy\/renewal#([\w-]+)/.exec((await site.letterTo(email)).text ?? '')?.[1] ?? '';

    const question = await site.visitor.post('/privacy/renewal/open').type('form').send({ code }).expect(200);
    expect(question.text).toContain('I agree that my profile and documents are kept');
    expect(question.text).toMatch(/<button name="answer" value="yes">.*<button name="answer" value="no">/s);
    const answered = await site.visitor
      .post('/privacy/renewal/answer')
      .type('form')
      .send({ code, answer: 'yes' })
      .expect(200);
    expect(answered.text).toMatch(/Your consent now ends on \d+ \w+ 20\d\d/);
    await site.visitor.post('/privacy/renewal/answer').type('form').send({ code, answer: 'maybe' }).expect(400);
    expect((await site.visitor.post('/privacy/renewal/open').type('form').send({ code }).expect(410)).text).toContain(
      'This question is over',
    );
  });

  it('that nobody knows says that it is over', async () => {
    await site.visitor.get(`/privacy/stop/${'x'.repeat(43)}`).expect(403);
    await site.visitor.post(`/privacy/stop/${'x'.repeat(43)}`).expect(403);
    await site.visitor
      .post('/privacy/renewal/open')
      .type('form')
      .send({ code: 'x'.repeat(43) })
      .expect(410);
  });
});

describe('deleting', () => {
  it('ends the session where nothing stays, here and in the browser', async () => {
    const { email } = await someone();
    const { visitor, formToken } = await site.enter(email);
    const { text, headers } = await visitor.post('/privacy/delete').type('form').send({ formToken }).expect(200);
    expect(text).toContain('Your data is deleted');
    expect(headers['set-cookie']?.[0]).toMatch(/^candor=; .*Expires=Thu, 01 Jan 1970/);
    await visitor.get('/privacy/data').expect(403);
  });

  it('keeps it where something stays, says what and until when, and again erases nothing', async () => {
    const { email, id, ats } = await someone();
    const { body } = await ats
      .post(`/v1/candidates/${id}/applications`)
      .send({ job: { id: 'job-1' }, jurisdiction: 'DE' })
      .expect(201);
    const record = { kind: 'application_form', source: 'candidate_application', applicationId: body.id };
    await ats
      .post(`/v1/candidates/${id}/records`)
      .send({ ...record, body: { fields: { '/basics/email': email, '/coverLetter': 'Dear all' } } })
      .expect(201);
    const { visitor, formToken } = await site.enter(email);
    const first = await visitor.post('/privacy/delete').type('form').send({ formToken }).expect(200);
    expect(first.text).toContain('Deleted, as far as we may');
    expect(first.text).toContain('to answer a legal claim about our decision');
    expect(first.text).toMatch(/Until \d+ \w+ 20\d\d at 00:00 CES?T/);
    const data = await visitor.get('/privacy/data').expect(200);
    expect(data.text).toContain('Nobody in hiring can see this.');
    const second = await visitor.post('/privacy/delete').type('form').send({ formToken }).expect(200);
    expect(second.text).toContain('There was nothing left to delete.');
    expect(second.text).not.toContain('Your receipt');
  });
});
