import { PortalSite } from './portal-site.ts';

let site: PortalSite;

beforeAll(async () => {
  site = await PortalSite.open();
});

beforeEach(() => site.service.clock.advance({ hours: 2 })); // the limits of one network count an hour
afterAll(() => site.close());

const PAGES = [
  '/privacy',
  '/privacy/open',
  '/privacy/notice',
  '/privacy/renewal',
  '/privacy/data',
  '/privacy/delete',
  '/privacy/correct/x/contact',
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
    const chosen = await site.visitor.get(`${path}?language=de`);
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
    const { email } = await site.someone();
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
    const { email } = await site.someone();
    const code = await site.codeFor(email);
    const { headers } = await site.visitor
      .post('/privacy/open')
      .type('form')
      .send({ code, language: 'en' })
      .expect(303);
    expect(headers.location).toBe('/privacy/data?language=en');
    expect(headers['set-cookie']?.[0]).toMatch(/^candor=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);

    const again = await site.visitor.post('/privacy/open').type('form').send({ code }).expect(403);
    expect(again.text).toContain('This link is over');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('asks for the full name where two people gave one address, and only then opens', async () => {
    const { email, ats } = await site.someone();
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
    const { email } = await site.someone();
    const code = await site.codeFor(email);
    const { visitor } = site;
    const { headers } = await visitor.post('/privacy/open').type('form').send({ code }).expect(303);
    await visitor.get('/privacy/data').expect(200);
    const cookie = /candor=([\w-]+)/.exec(headers['set-cookie']?.[0] ?? '')?.[1] ?? 'none';
    const log = site.service.logLines.join('');
    for (const secret of [code, cookie, email, 'Linnea', 'heron.example']) expect(log).not.toContain(secret);
  });

  it('counts askers behind a trusted proxy each by itself, and believes nobody else’s word on who asks', async () => {
    const asked = async (at: PortalSite): Promise<number> => {
      const before = at.mailbox.arrived.length;
      const askers = Array.from({ length: 12 }, (_, index) => `192.0.2.${index}`);
      await Promise.all(
        askers.map((asker, index) =>
          at.visitor
            .post('/privacy/link')
            .set('x-forwarded-for', asker)
            .type('form')
            .send({ address: `nobody.${index}@heron.example` })
            .expect(200),
        ),
      );
      await at.service.settled();
      return at.mailbox.arrived.length - before;
    };
    expect(await asked(site)).toBe(10);
    const behind = await PortalSite.open({ trustedProxies: '127.0.0.0/8' });
    try {
      expect(await asked(behind)).toBe(12);
    } finally {
      await behind.close();
    }
  });

  it('over TLS goes with a cookie of this host only, and leaves nothing in the browser', async () => {
    const secure = await PortalSite.open({ publicUrl: 'https://candor.test' });
    try {
      const { email } = await secure.someone();
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
    const { visitor, formToken } = await site.enter((await site.someone()).email);
    const { headers } = await visitor.post('/privacy/leave').type('form').send({ formToken }).expect(303);
    expect(headers['set-cookie']?.[0]).toMatch(/^candor=; /);
    expect((await visitor.get('/privacy/data').expect(403)).text).toContain('You are signed out');
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
