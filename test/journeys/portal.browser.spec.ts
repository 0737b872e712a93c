import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { resumePdf } from '../kit/resume-files.ts';
import { PortalSite } from '../pages/portal-site.ts';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const WORDS = { name: 'Signe Plover', position: 'Glassblower', employer: 'Kiln House', school: 'Birch University' };

let site: PortalSite;
let browser: Browser;
let people = 0;

beforeAll(async () => {
  site = await PortalSite.open({ readers: 1 });
  const here = new URL(site.service.origin).host;
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [...QUIET, `--host-resolver-rules=MAP candor.test:80 ${here}`],
  });
});

beforeEach(() => site.service.clock.advance({ hours: 2 })); // the limits of one network count an hour

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** In the talent pool, with a form and a file of their own, and no application. */
async function inTheTalentPool() {
  const email = `signe.${people++}@plover.example`;
  const ats = await site.service.as('ats_integration');
  const { body } = await ats
    .post('/v1/candidates')
    .send({ externalIds: [{ system: 'ats', id: email }], jurisdiction: 'DE' })
    .expect(201);
  const consent = {
    purpose: 'future_opportunities',
    givenAt: site.service.clock.now().toString(),
    method: 'web_form',
    notice: { id: 'talent-pool', version: '1', language: 'en' },
    wording: 'Yes, tell me of other roles.',
  };
  const fields = {
    '/basics/name': WORDS.name,
    '/basics/email': email,
    '/work/0/position': WORDS.position,
    '/work/0/name': WORDS.employer,
  };
  const record = { kind: 'application_form', source: 'candidate_application', body: { fields } };
  await ats.post(`/v1/candidates/${body.id}/records`).send(record).expect(201);
  await ats.post(`/v1/candidates/${body.id}/consents`).send(consent).expect(201);
  await ats
    .post(`/v1/candidates/${body.id}/records`)
    .set('prefer', 'wait=20')
    .field('kind', 'resume')
    .field('source', 'candidate_application')
    .attach('file', await resumePdf({ ...WORDS, email }), {
      filename: 'Signe Plover.pdf',
      contentType: 'application/pdf',
    });
  return { email, id: body.id as string };
}

async function visit(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

/** As a person does who has the mail open beside: the link is opened in the same browser. */
async function comeIn(page: Page, email: string): Promise<void> {
  await page.goto('http://candor.test/privacy');
  await page.getByLabel('Your e-mail address').fill(email);
  await press(page, 'See what we hold');
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  const link = /http:\/\/candor\.test\/privacy\/open#\S+/.exec((await site.letterTo(email)).text ?? '')?.[0] ?? '';
  await page.goto(link);
  await press(page, 'See what we hold');
  await page.getByRole('heading', { name: 'What we hold about you' }).waitFor();
}

describe('a person in the privacy portal', () => {
  it('asks, opens the mail, sees, takes along, stops, deletes, and is gone for everyone', async () => {
    const { email, id } = await inTheTalentPool();
    const page = await visit();
    const [recruiter, dpo] = [await site.service.as('recruiter'), await site.service.as('dpo')];
    await recruiter.get(`/v1/candidates/${id}?purpose=future_opportunities`).expect(200);
    await comeIn(page, email);

    expect(new URL(page.url()).hash).toBe(''); // the code stays in no history
    const shown = await page.locator('main').innerText();
    for (const words of [WORDS.name, WORDS.position, email, 'Yes, tell me of other roles.'])
      expect(shown).toContain(words);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download as a file (JSON)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('my-data.json');
    const [original] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Open the file: Signe Plover.pdf' }).click(),
    ]);
    expect(original.suggestedFilename()).toBe('Signe Plover.pdf');

    await press(page, 'Stop contacting me about other jobs');
    await page.getByRole('heading', { name: 'We have stopped' }).waitFor();
    expect((await site.letterTo(email)).text).toContain('no longer writes to you');
    const pool = await recruiter.get(`/v1/candidates/${id}?purpose=future_opportunities`).expect(200);
    expect(pool.body.fields).toEqual([]);

    await page.getByRole('link', { name: 'Back' }).click();
    await press(page, 'Delete my data');
    await page.getByRole('heading', { name: 'Delete your data?' }).waitFor();
    await press(page, 'Delete my data');
    await page.getByRole('heading', { name: 'Your data is deleted' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Nothing of it stays.');
    expect((await site.letterTo(email)).text).toContain(await page.locator('.receipt').innerText());

    await site.service.until(async () => (await dpo.get(`/v1/candidates/${id}?purpose=legal_claims`)).status === 410);
    for (const purpose of ['future_opportunities', 'consider_application'])
      await recruiter.get(`/v1/candidates/${id}?purpose=${purpose}`).expect(404);
    expect(await page.context().cookies()).toEqual([]);
    await page.goto('http://candor.test/privacy/data');
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  });

  it('needs no script, and no wide screen', async () => {
    const { email } = await inTheTalentPool();
    const page = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto('http://candor.test/privacy');
    await page.getByLabel('Your e-mail address').fill(email);
    await press(page, 'See what we hold');
    const code = /^[\w-]{43}$/m.exec((await site.letterTo(email)).text ?? '')?.[0] ?? '';
    await page.getByRole('link', { name: 'I have a code from the mail' }).click();
    await page.getByLabel('Code from the mail').fill(code);
    await press(page, 'See what we hold');
    await page.getByRole('heading', { name: 'What we hold about you' }).waitFor();
    expect(await page.locator('main').innerText()).toContain(WORDS.name);
  });

  it('corrects a value on a narrow screen without a script, and sees it corrected (D2)', async () => {
    const { email } = await inTheTalentPool();
    const page = await visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    await page.goto('http://candor.test/privacy/open');
    await page.getByLabel('Code from the mail').fill(await site.codeFor(email));
    await press(page, 'See what we hold');
    await page.locator('a[href*="/correct/"][href*="employment_history"]').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const position = page.locator('form input:not([type=hidden])').first();
    expect(await position.inputValue()).toBe(WORDS.position);
    await position.fill('Master glassblower');
    await press(page, 'This is right now');
    await page.getByRole('status').waitFor();
    await page.getByRole('link', { name: 'Back' }).click();
    expect(await page.locator('main').innerText()).toContain('Master glassblower');
  });

  it('needs no mouse: the first key reaches the content, and every step is a key', async () => {
    const { email } = await inTheTalentPool();
    const page = await visit();
    await page.goto('http://candor.test/privacy');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type(email);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    const link = /http:\/\/candor\.test\/privacy\/open#\S+/.exec((await site.letterTo(email)).text ?? '')?.[0] ?? '';
    await page.goto(link);
    expect(await page.locator(':focus').innerText()).toBe('See what we hold');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What we hold about you' }).waitFor();
  });

  it('loses no link to a filter that opens it, scripts and all', async () => {
    const { email } = await inTheTalentPool();
    const code = await site.codeFor(email);
    const filter = await visit();
    await filter.goto(`http://candor.test/privacy/open#${code}`);
    await filter.waitForLoadState('networkidle');
    const { visitor } = site;
    await visitor.post('/privacy/open').type('form').send({ code }).expect(303);
  });
});

/** What the browser says of headers that need TLS, which this test's server doesn't speak. */
const NOT_OURS = /Cross-Origin-Opener-Policy|origin-keyed/;

describe('a page of the portal', () => {
  const SIZES = [
    { width: 1280, height: 900 },
    { width: 360, height: 740 },
  ];

  it.each(SIZES)(
    'fits $width pixels, runs nothing that its policy forbids, and names every field',
    async (viewport) => {
      const { email } = await inTheTalentPool();
      const page = await visit({ viewport });
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (!NOT_OURS.test(message.text())) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await comeIn(page, email);
      const correct = (await page.locator('a[href*="/correct/"]').first().getAttribute('href')) ?? '';
      for (const path of [
        correct,
        `${correct.split('?')[0]}?language=de`,
        '/privacy',
        '/privacy/open',
        '/privacy/data',
        '/privacy/delete',
        '/privacy?language=de',
        '/privacy/data?language=de',
        '/privacy/delete?language=de',
      ]) {
        await page.goto(`http://candor.test${path}`);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
        expect(await page.locator('h1').count()).toBe(1);
        const nameless = await page
          .locator('input:not([type=hidden]), textarea, button, a')
          .evaluateAll((all) =>
            all
              .filter(
                (one) =>
                  !((one as unknown as { labels?: { length: number } }).labels?.length ?? 0) &&
                  !one.textContent?.trim(),
              )
              .map((one) => one.outerHTML),
          );
        expect(nameless).toEqual([]);
      }
      expect(complaints).toEqual([]);
    },
  );

  it.each(['light', 'dark'] as const)(
    'is readable in %s: every text has a contrast of 4.5 to 1',
    async (colorScheme) => {
      const { email } = await inTheTalentPool();
      const page = await visit({ colorScheme });
      await comeIn(page, email);
      const correct = (await page.locator('a[href*="/correct/"]').first().getAttribute('href')) ?? '';
      for (const path of ['/privacy', '/privacy/data', '/privacy/delete', correct]) {
        await page.goto(`http://candor.test${path}`);
        expect(await page.evaluate(FAINT)).toEqual([]);
      }
    },
  );
});

/** Runs in the page: texts whose contrast with what is behind them is under 4.5 (WCAG 2.2, 1.4.3). */
const FAINT = `(() => {
  const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = parts(colour).slice(0, 3).map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (parts(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const texts = [...document.querySelectorAll('body *')].filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim()));
  return texts.filter((one) => {
    const [a, b] = [light(getComputedStyle(one).color), light(behind(one))].sort((x, y) => y - x);
    return (a + 0.05) / (b + 0.05) < 4.5;
  }).map((one) => one.textContent.trim().slice(0, 40));
})()`;
