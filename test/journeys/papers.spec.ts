import { type Notice, noticeText } from '../../src/policy/index.ts';
import { Service } from '../kit/service.ts';
import { THE_POLICY } from '../policy/the-policy.ts';

let service: Service;
let dpo: Awaited<ReturnType<Service['as']>>;

beforeAll(async () => {
  service = await Service.start({ idle: true });
  dpo = await service.as('dpo');
});
afterAll(() => service.stop());

describe('The notice over HTTP', () => {
  it('is JSON of the policy in force, in English unless told', async () => {
    const { body, headers } = await dpo.get('/v1/policy/notice?jurisdiction=DE').expect(200);
    const notice = body as Notice;
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'content-language': 'en' });
    expect(notice).toMatchObject({
      language: 'en',
      jurisdiction: { id: 'DE', title: 'Germany' },
      fingerprint: THE_POLICY.fingerprint,
    });
    expect(noticeText(notice)).toContain('six months after you received our rejection');
  });

  it('speaks another language that there is, and of another place', async () => {
    const { body } = await dpo.get('/v1/policy/notice?jurisdiction=AT&language=de').expect(200);
    expect(noticeText(body as Notice)).toContain('sieben Monate, nachdem Sie unsere Absage erhalten haben');
  });

  it.each([
    ['format=html', undefined],
    ['language=en', 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8'],
  ])('is a page that stands alone, asked for by %s or by what is accepted', async (query, accept) => {
    const asked = dpo.get(`/v1/policy/notice?jurisdiction=UK&${query}`);
    if (accept) void asked.set('accept', accept);
    const { text, headers } = await asked.expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain('Information Commissioner');
    expect(text).not.toMatch(/undefined|\{\{|<script|<link|src=/);
  });

  it('is JSON for who accepts pages but asks for JSON', async () => {
    const { body } = await dpo
      .get('/v1/policy/notice?jurisdiction=UK&format=json')
      .set('accept', 'text/html')
      .expect(200);
    expect(body).toHaveProperty('sections');
  });

  it.each([
    ['', 'JURISDICTION_UNKNOWN', 'jurisdiction', 'one of EU, DE, FR'],
    ['jurisdiction=XX', 'JURISDICTION_UNKNOWN', 'jurisdiction', 'one of EU, DE, FR'],
    ['jurisdiction=DE&jurisdiction=FR', 'JURISDICTION_UNKNOWN', 'jurisdiction', 'one of EU, DE, FR'],
    ['jurisdiction=DE&language=tlh', 'LANGUAGE_UNKNOWN', 'language', 'one of de, en'],
    ['jurisdiction=DE&format=pdf', 'FORMAT_UNKNOWN', 'format', 'one of json, html'],
  ])('asked for by "%s" is a problem that names what there is', async (query, code, field, expected) => {
    const { body, text } = await dpo.get(`/v1/policy/notice?${query}`).expect(422);
    expect(body).toMatchObject({ code, field, expected: expect.stringContaining(expected) as unknown });
    expect(body.remedy).toEqual(expect.any(String));
    expect(text).not.toMatch(/XX|tlh|pdf/);
  });
});

describe.each([
  ['record-of-processing', 'purpose', 'accountability'],
  ['matrix', 'role', 'background_reviewer'],
  ['retention-schedule', 'rule', 'claims-de'],
])('The paper %s over HTTP', (name, column, word) => {
  it('is JSON of the policy in force', async () => {
    const { body, text } = await dpo.get(`/v1/policy/${name}`).expect(200);
    expect(body.fingerprint).toBe(THE_POLICY.fingerprint);
    expect(text).toContain(`"${column}":"${word}"`);
  });

  it('is a table to keep, where that is asked for', async () => {
    const { text, headers } = await dpo.get(`/v1/policy/${name}?format=csv`).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    expect(headers['content-disposition']).toBe(`attachment; filename="${name}.csv"`);
    expect(text.split('\r\n')[0]?.split(',')).toContain(column);
    expect(text).toContain(word);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('is a page that stands alone, with everything in it escaped', async () => {
    const { text, headers } = await dpo.get(`/v1/policy/${name}?format=html`).expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(text).toContain(word);
    expect(text).toContain(THE_POLICY.controller.privacyContact);
    expect(text).not.toMatch(/<script|src=|undefined|\[object/);
  });

  it('in a form that there is not is a problem', async () => {
    const { body } = await dpo.get(`/v1/policy/${name}?format=xlsx`).expect(422);
    expect(body).toMatchObject({ code: 'FORMAT_UNKNOWN', expected: 'one of json, csv, html' });
  });

  it('is described', async () => {
    const { body } = await service.http.get('/openapi.json').expect(200);
    const { get } = body.paths[`/v1/policy/${name}`];
    expect(get.parameters).toMatchObject([
      { name: 'format', required: false, schema: { enum: ['json', 'csv', 'html'] } },
    ]);
    expect(get.responses['default']).toBeDefined();
  });
});
