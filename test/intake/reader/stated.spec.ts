import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readDocument } from '../../../src/intake/reader/read-document.ts';
import { STATED_PATHS } from '../../../src/intake/reader/files/stated/paths.ts';
import { readingOf, statedBy } from './readings.ts';

describe('a résumé in JSON Resume', () => {
  const resume = {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: 'Pat Example',
      email: 'pat@example.com',
      location: { city: 'Leeds', countryCode: 'GB' },
      profiles: [{ network: 'GitHub', username: 'pat' }],
    },
    work: [
      { name: 'Acme Ltd', position: 'Clerk', startDate: '2019-01', highlights: ['Kept the books', ''] },
      { company: 'Parcel House' },
    ],
    education: [{ institution: 'Example University', score: 1.3 }],
    references: [{ name: 'Kim Boss', reference: 'Fine.', email: 'kim@example.com', phone: '+44 113 496 0000' }],
    meta: { version: 'v1.0.0' },
  };

  it('is its own fields', async () => {
    expect(await statedBy(JSON.stringify(resume), 'resume.json')).toEqual({
      '/basics/name': 'Pat Example',
      '/basics/email': 'pat@example.com',
      '/basics/location/city': 'Leeds',
      '/basics/location/countryCode': 'GB',
      '/basics/profiles/0/network': 'GitHub',
      '/basics/profiles/0/username': 'pat',
      '/work/0/name': 'Acme Ltd',
      '/work/0/position': 'Clerk',
      '/work/0/startDate': '2019-01',
      '/work/0/highlights/0': 'Kept the books',
      '/work/1/company': 'Parcel House',
      '/education/0/institution': 'Example University',
      '/education/0/score': '1.3',
      '/references/0/name': 'Kim Boss',
      '/references/0/reference': 'Fine.',
      '/references/0/email': 'kim@example.com',
      '/references/0/phone': '+44 113 496 0000',
      '/meta/version': 'v1.0.0',
    });
  });

  it('says its type and its text, and has nothing else to tell', async () => {
    const reading = await readingOf(JSON.stringify(resume, null, 2), { mediaType: 'application/json' });
    expect(reading).toMatchObject({ mediaType: 'application/json', flags: [] });
    expect(reading.text).toContain(
      'Leeds\nGB\n\nGitHub\npat\n\nAcme Ltd\nClerk\n2019-01\nKept the books\n\nParcel House',
    );
  });

  it('tells what no field can hold, and keeps none of it', async () => {
    const more = {
      ...resume,
      salary: '90000',
      basics: { ...resume.basics, password: 'x', image: 'data:image/png;base64,AA' },
    };
    const reading = await readingOf(JSON.stringify(more));
    expect(reading.flags).toEqual(['data_left_out']);
    expect(JSON.stringify(reading)).not.toMatch(/90000|base64|password/);
  });

  it('has its characters cleaned like any text', async () => {
    const reading = await readingOf(JSON.stringify({ basics: { name: 'Pat\u202e Example\u0000' } }));
    expect(reading).toMatchObject({ fields: [{ value: 'Pat Example' }], flags: ['bidi_removed', 'control_removed'] });
  });
});

describe('a résumé in HR Open', () => {
  const hrOpen = {
    candidate: {
      person: {
        name: { given: 'Pat', family: 'Example' },
        communication: {
          email: [{ address: 'pat@example.com' }],
          phone: [{ countryDialing: '44', dialNumber: '1134960000' }],
          address: [{ city: 'Leeds', countryCode: 'GB' }],
        },
      },
      profiles: [
        {
          employment: [
            {
              organization: { name: 'Acme Ltd' },
              positionHistories: [
                { title: 'Head clerk', start: '2021-01', current: true },
                { title: 'Clerk', start: '2019-01-01T00:00:00Z', end: '2020-12', descriptions: ['Kept the books'] },
              ],
            },
          ],
          education: [
            { institution: { name: 'Example University' }, educationDegrees: [{ name: 'BSc', date: '2013' }] },
          ],
          references: [
            { personName: { formattedName: 'Kim Boss' }, communication: { email: [{ address: 'kim@example.com' }] } },
          ],
        },
      ],
    },
  };

  it('is its own fields', async () => {
    expect(await statedBy(JSON.stringify(hrOpen))).toEqual({
      '/basics/name': 'Pat Example',
      '/basics/email': 'pat@example.com',
      '/basics/phone': '+44 1134960000',
      '/basics/location/city': 'Leeds',
      '/basics/location/countryCode': 'GB',
      '/work/0/name': 'Acme Ltd',
      '/work/0/position': 'Head clerk',
      '/work/0/startDate': '2021-01',
      '/work/1/name': 'Acme Ltd',
      '/work/1/position': 'Clerk',
      '/work/1/startDate': '2019-01-01',
      '/work/1/endDate': '2020-12',
      '/work/1/summary': 'Kept the books',
      '/education/0/institution': 'Example University',
      '/education/0/studyType': 'BSc',
      '/education/0/endDate': '2013',
      '/references/0/name': 'Kim Boss',
      '/references/0/email': 'kim@example.com',
    });
    expect((await readingOf(JSON.stringify(hrOpen))).flags).toEqual([]);
  });
});

describe('the paths that data may fill', () => {
  it('are all known to the policy, and none of them is refused', () => {
    const policy = parse(readFileSync('config/policy.yaml', 'utf8')) as {
      path_tables: { resume: Record<string, { category?: string }> };
    };
    const known = Object.entries(policy.path_tables.resume).flatMap(([path, { category }]) => (category ? [path] : []));
    expect(STATED_PATHS.filter((path) => !known.includes(path))).toEqual([]);
    expect(known.filter((path) => !STATED_PATHS.includes(path))).toEqual(['/$schema', '/basics/picture']);
  });
});

describe('data that is not read', () => {
  const nested = (depth: number, sign: string): string => `{"basics":{"name":"Pat","x":${sign.repeat(depth)}`;

  it.each([
    ['lists just too deep', `${nested(63, '[')}1${']'.repeat(63)}}}`, {}, 'broken'],
    ['deep lists', `${nested(100_000, '[')}${']'.repeat(100_000)}}}`, {}, 'broken'],
    ['deep objects', `${nested(60_000, '{"a":')}1${'}'.repeat(60_002)}`, {}, 'broken'],
    ['more than a résumé holds', `{"basics":{"summary":"${'a'.repeat(500_000)}"}}`, {}, 'too_much_text'],
    ['half an object', '{"basics":{"name":"Pat"', { fileName: 'resume.json' }, 'broken'],
    ['data about something else', '{"invoice":7}', { fileName: 'resume.json' }, 'unsupported_type'],
    ['nothing of use', '{"basics":{}}', {}, 'no_text'],
    ['a candidate of nobody', '<Candidate><PersonName>Pat</PersonName></Candidate>', {}, 'unsupported_type'],
    ['data for a PDF', '{"basics":{"name":"Pat"}}', { fileName: 'cv.pdf' }, 'wrong_type'],
    [
      'an entity',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><SkillsPassport>&e;</SkillsPassport>',
      {},
      'broken',
    ],
    ['deep elements', `<SkillsPassport>${'<a>'.repeat(100_000)}`, {}, 'broken'],
  ])('is refused with its reason: %s', async (_, content, claim, reason) => {
    const started = process.cpuUsage();
    expect(await readDocument(Buffer.from(content), claim)).toMatchObject({ state: 'unreadable', reason });
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000);
  });

  it('is read where it is just not too deep', async () => {
    expect((await readingOf(`${nested(62, '[')}1${']'.repeat(62)}}}`)).text).toBe('Pat');
  });

  it('changes no object but its own', async () => {
    const json =
      '{"__proto__":{"isAdmin":"yes"},"constructor":{"prototype":{"isAdmin":"yes"}},"basics":{"name":"Kim","name":"Pat","__proto__":{"email":"x"}}}';
    const { fields } = await readingOf(json);
    expect(fields).toEqual([{ path: '/basics/name', value: 'Pat', confidence: 1 }]);
    expect(({} as { isAdmin?: string }).isAdmin).toBeUndefined();
  });

  it.each([
    ['thirty thousand jobs', `{"work":[${'{"name":"a"},'.repeat(29_999)}{"name":"a"}],"basics":{"name":"Pat"}}`],
    [
      'a hundred thousand names',
      `{"basics":{"name":"Pat",${Array.from({ length: 25_000 }, (__, at) => `"k${at}":1`).join()}}}`,
    ],
  ])('is bounded: %s', async (_, json) => {
    const started = process.cpuUsage();
    const reading = await readDocument(Buffer.from(json), {});
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000);
    expect(reading.state === 'ready' ? reading.fields.length <= 2_000 : reading.reason === 'too_much_text').toBe(true);
  });
});
