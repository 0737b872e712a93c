import { PortalSite } from './portal-site.ts';

let site: PortalSite;

beforeAll(async () => {
  site = await PortalSite.open();
});

beforeEach(() => site.service.clock.advance({ hours: 2 })); // the limits of one network count an hour
afterAll(() => site.close());

describe('what we hold', () => {
  it('is told in sentences, with every value escaped', async () => {
    const { visitor } = await site.enter((await site.someone()).email);
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

  it('tells a person who reads German of a legitimate interest in German', async () => {
    const { email } = await site.someone();
    const { visitor } = await site.enter(email);
    const page = await visitor.get('/privacy/data?language=de').expect(200);
    expect(page.text).toContain('um Menschen für eine Stelle zu finden und zu fragen, ob sie sich bewerben wollen');
    expect(page.text).not.toContain('to find people for a role');
  });

  it('can be taken along as a file that machines read (D5)', async () => {
    const { email } = await site.someone();
    const { visitor } = await site.enter(email);
    const { body, headers } = await visitor.get('/privacy/data.json').expect(200);
    expect(headers['content-disposition']).toBe('attachment; filename="my-data.json"');
    expect(body).toMatchObject({
      format: 'candor-own-data-1',
      files: [{ entries: expect.arrayContaining([expect.objectContaining({ category: 'contact' })]) }],
    });
    expect(JSON.stringify(body)).toContain(email);
  });

  it('tells what was done about a background check of theirs, and to nobody else (D1)', async () => {
    const { email, id, ats } = await site.someone('US');
    const job = { id: 'job-1', title: 'Glassblower' };
    const { body: application } = await ats.post(`/v1/candidates/${id}/applications`).send({ job, jurisdiction: 'US' });
    const at = site.service.clock.now().toString();
    const steps = `/v1/applications/${application.id}/check-steps`;
    await ats.post(steps).send({ step: 'authorisation', at }).expect(201);
    const { visitor } = await site.enter(email);
    expect((await visitor.get('/privacy/data').expect(200)).text).toContain('You authorised it in writing: ');
    expect((await visitor.get('/privacy/data?language=de').expect(200)).text).toContain(
      'Sie haben schriftlich zugestimmt: ',
    );
    const { body } = await visitor.get('/privacy/data.json').expect(200);
    expect(body.files[0].checkSteps).toEqual([
      { applicationId: application.id, step: 'authorisation', at: expect.stringMatching(/Z$/), recordId: null },
    ]);
    const other = await site.enter((await site.someone('US')).email);
    expect((await other.visitor.get('/privacy/data').expect(200)).text).not.toContain('You authorised it');
  });

  it.each(['/privacy/data', '/privacy/data.json', '/privacy/delete', '/privacy/documents/x'])(
    'is not shown to whoever is not signed in: %s',
    async (path) => {
      expect((await site.visitor.get(path).expect(403)).text).toContain('You are signed out');
    },
  );

  it('of an original that is not theirs is a page that says so', async () => {
    const { visitor } = await site.enter((await site.someone()).email);
    expect((await visitor.get('/privacy/documents/00000000-0000-7000-8000-000000000000').expect(404)).text).toContain(
      'There is no such page',
    );
  });
});

describe('a form from elsewhere', () => {
  it.each(['/privacy/stop', '/privacy/delete', '/privacy/leave'])('changes nothing: %s', async (path) => {
    const { email, id } = await site.someone();
    const { visitor } = await site.enter(email);
    for (const form of [{}, { formToken: 'x'.repeat(43) }, { formToken: '' }])
      expect((await visitor.post(path).type('form').send(form).expect(403)).text).toContain('Nothing was changed');
    await (await site.service.as('dpo')).get(`/v1/candidates/${id}?purpose=consider_application`).expect(200);
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
    const { visitor } = await site.enter((await site.someone()).email);
    const { status, headers } = await visitor.post('/privacy/delete').set('content-type', type).send(body);
    expect([400, 403, 413, 415]).toContain(status);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('the link of a message', () => {
  it('stops with one click, and looking at it does not', async () => {
    const { email, id, ats } = await site.someone();
    await ats
      .post(`/v1/candidates/${id}/consents`)
      .send({
        purpose: 'future_opportunities',
        givenAt: site.service.clock.now().toString(),
        method: 'web_form',
        notice: { id: 'talent-pool', version: '1', language: 'en' },
        wording: 'Yes.',
      })
      .expect(201);
    site.service.clock.advance({ days: 340 });
    await site.service.rooms.sweeper.run(undefined);
    await site.service.rooms.work.job('test', (tx) => site.service.rooms.queue.enqueue(tx, 'consent.renew', {}));
    const letter = await site.letterTo(email);
    const stop = /\/privacy\/stop\/[\w-]+/.exec(letter.text ?? '')?.[0] ?? '';

    expect((await site.visitor.get(stop).expect(200)).text).toContain('Stop contacting me about other jobs');
    const dpo = await site.service.as('dpo');
    await dpo.get(`/v1/candidates/${id}?purpose=future_opportunities`).expect(200);
    const stopped = await site.visitor.post(stop).type('form').send('List-Unsubscribe=One-Click').expect(200);
    expect(stopped.text).toContain('We have stopped');
    await site.service.until(
      async () => (await dpo.get(`/v1/candidates/${id}?purpose=future_opportunities`)).status === 410,
    );
  });

  it('asks again, shows the question after a press, and takes one answer', async () => {
    const { email, id, ats } = await site.someone();
    await ats
      .post(`/v1/candidates/${id}/consents`)
      .send({
        purpose: 'future_opportunities',
        givenAt: site.service.clock.now().toString(),
        method: 'web_form',
        notice: { id: 'talent-pool', version: '1', language: 'en' },
        wording: 'Yes.',
      })
      .expect(201);
    site.service.clock.advance({ days: 340 });
    await site.service.rooms.work.job('test', (tx) => site.service.rooms.queue.enqueue(tx, 'consent.renew', {}));
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
    const { email } = await site.someone();
    const { visitor, formToken } = await site.enter(email);
    const { text, headers } = await visitor.post('/privacy/delete').type('form').send({ formToken }).expect(200);
    expect(text).toContain('Your data is deleted');
    expect(headers['set-cookie']?.[0]).toMatch(/^candor=; .*Expires=Thu, 01 Jan 1970/);
    await visitor.get('/privacy/data').expect(403);
  });

  it('keeps it where something stays, says what and until when, and again erases nothing', async () => {
    const { email, id, ats } = await site.someone();
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
