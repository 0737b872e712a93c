import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readDocument } from '../../../src/intake/reader/read-document.ts';
import { STATED_PATHS } from '../../../src/intake/reader/files/stated/paths.ts';
import { readingOf } from './readings.ts';

async function statedBy(content: string, fileName?: string): Promise<Record<string, string>> {
  const { fields } = await readingOf(content, { fileName });
  expect(fields.every(({ confidence }) => confidence === 1)).toBe(true);
  return Object.fromEntries(fields.map(({ path, value }) => [path, value]));
}

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

  it('has its characters cleaned as any other', async () => {
    const reading = await readingOf(JSON.stringify({ basics: { name: 'Pat\u202e Example\u0000' } }));
    expect(reading).toMatchObject({ fields: [{ value: 'Pat Example' }], flags: ['bidi_removed', 'control_removed'] });
  });
});

describe('a résumé in Europass', () => {
  const passport = `<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">
  <DocumentInfo><DocumentType>ECV</DocumentType></DocumentInfo>
  <LearnerInfo>
    <Identification>
      <PersonName><FirstName>Pat</FirstName><Surname>Example</Surname></PersonName>
      <ContactInfo>
        <Address><Contact><Municipality>Leeds</Municipality><Country><Code>UK</Code><Label>United Kingdom</Label></Country></Contact></Address>
        <Email><Contact>pat@example.com</Contact></Email>
        <TelephoneList><Telephone><Contact>+44 113 496 0000</Contact></Telephone></TelephoneList>
      </ContactInfo>
      <Demographics><Birthdate year="1990" month="--05" day="---03"/></Demographics>
    </Identification>
    <Headline><Type><Code>position</Code></Type><Description><Label>Clerk</Label></Description></Headline>
    <WorkExperienceList><WorkExperience>
      <Period><From year="2019" month="--01"/><Current>true</Current></Period>
      <Position><Label>Clerk</Label></Position>
      <Activities>&lt;p&gt;Books&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Kept them&lt;/li&gt;&lt;/ul&gt;</Activities>
      <Employer><Name>Acme Ltd</Name></Employer>
    </WorkExperience></WorkExperienceList>
    <EducationList><Education>
      <Period><From year="2010"/><To year="2013"/></Period>
      <Title>BSc</Title><Organisation><Name>Example University</Name></Organisation>
    </Education></EducationList>
    <Skills><Linguistic>
      <MotherTongueList><MotherTongue><Description><Label>English</Label></Description></MotherTongue></MotherTongueList>
      <ForeignLanguageList><ForeignLanguage><Description><Label>German</Label></Description><ProficiencyLevel><Listening>B2</Listening><Writing>B1</Writing></ProficiencyLevel></ForeignLanguage></ForeignLanguageList>
    </Linguistic></Skills>
    <AchievementList><Achievement><Title><Code>references</Code></Title><Description>Kim Boss</Description></Achievement></AchievementList>
  </LearnerInfo>
</SkillsPassport>`;

  it('is its own fields, in version 3', async () => {
    expect(await statedBy(passport, 'cv.xml')).toEqual({
      '/basics/name': 'Pat Example',
      '/basics/email': 'pat@example.com',
      '/basics/phone': '+44 113 496 0000',
      '/basics/location/city': 'Leeds',
      '/basics/location/countryCode': 'UK',
      '/basics/birthDate': '1990-05-03',
      '/basics/label': 'Clerk',
      '/work/0/name': 'Acme Ltd',
      '/work/0/position': 'Clerk',
      '/work/0/startDate': '2019-01',
      '/work/0/summary': 'Books',
      '/work/0/highlights/0': 'Kept them',
      '/education/0/institution': 'Example University',
      '/education/0/studyType': 'BSc',
      '/education/0/startDate': '2010',
      '/education/0/endDate': '2013',
      '/languages/0/language': 'English',
      '/languages/0/fluency': 'native',
      '/languages/1/language': 'German',
      '/languages/1/fluency': 'B2, B1',
      '/references/0/reference': 'Kim Boss',
    });
  });

  const candidate = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
  <hr:DocumentID schemeID="Test-0001"/>
  <CandidatePerson>
    <PersonName><oa:GivenName>Pat</oa:GivenName><hr:FamilyName>Example</hr:FamilyName></PersonName>
    <Communication><ChannelCode>Email</ChannelCode><oa:URI>pat@example.com</oa:URI></Communication>
    <Communication><ChannelCode>Telephone</ChannelCode><UseCode>mobile</UseCode><CountryDialing>44</CountryDialing><oa:DialNumber>1134960000</oa:DialNumber></Communication>
    <Communication><UseCode>home</UseCode><Address type="home"><oa:CityName>Leeds</oa:CityName><CountryCode>gb</CountryCode></Address></Communication>
    <hr:BirthDate>1990-05-03</hr:BirthDate>
    <PrimaryLanguageCode name="NORMAL">deu</PrimaryLanguageCode>
  </CandidatePerson>
  <CandidateProfile languageCode="en">
    <EmploymentHistory><EmployerHistory>
      <hr:OrganizationName>Acme Ltd</hr:OrganizationName>
      <PositionHistory><PositionTitle typeCode="FREETEXT">Clerk</PositionTitle>
        <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2019-01-01</hr:FormattedDateTime></eures:StartDate><hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
        <oa:Description>&lt;ul&gt;&lt;li&gt;Kept the books&lt;/li&gt;&lt;/ul&gt;</oa:Description><City>Leeds</City>
      </PositionHistory>
    </EmployerHistory></EmploymentHistory>
    <EducationHistory><EducationOrganizationAttendance>
      <hr:OrganizationName>Example University</hr:OrganizationName>
      <AttendancePeriod><StartDate><hr:FormattedDateTime>2010</hr:FormattedDateTime></StartDate><EndDate><hr:FormattedDateTime>2013</hr:FormattedDateTime></EndDate></AttendancePeriod>
      <EducationDegree><hr:DegreeName>BSc</hr:DegreeName></EducationDegree>
    </EducationOrganizationAttendance></EducationHistory>
    <PersonQualifications>
      <PersonCompetency><CompetencyID>fra</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID><eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Listening</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency>
      <PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID><hr:CompetencyName>Go</hr:CompetencyName></PersonCompetency>
    </PersonQualifications>
    <EmploymentReferences><Referee><PersonName><hr:FormattedName>Kim Boss</hr:FormattedName></PersonName><Communication><ChannelCode>Email</ChannelCode><oa:URI>kim@example.com</oa:URI></Communication></Referee></EmploymentReferences>
  </CandidateProfile>
</Candidate>`;

  it('is its own fields, since 2020', async () => {
    expect(await statedBy(candidate)).toEqual({
      '/basics/name': 'Pat Example',
      '/basics/email': 'pat@example.com',
      '/basics/phone': '+44 1134960000',
      '/basics/location/city': 'Leeds',
      '/basics/location/countryCode': 'gb',
      '/basics/birthDate': '1990-05-03',
      '/languages/0/language': 'German',
      '/languages/0/fluency': 'native',
      '/work/0/name': 'Acme Ltd',
      '/work/0/position': 'Clerk',
      '/work/0/location': 'Leeds',
      '/work/0/startDate': '2019-01-01',
      '/work/0/highlights/0': 'Kept the books',
      '/education/0/institution': 'Example University',
      '/education/0/studyType': 'BSc',
      '/education/0/startDate': '2010',
      '/education/0/endDate': '2013',
      '/languages/1/language': 'French',
      '/languages/1/fluency': 'B2',
      '/skills/0/name': 'Go',
      '/references/0/name': 'Kim Boss',
      '/references/0/email': 'kim@example.com',
    });
  });

  it.each([
    [
      'a photo',
      passport.replace('<Demographics>', '<Photo><Data>AAAA</Data></Photo><Demographics>'),
      ['data_left_out'],
    ],
    ['nothing', passport, []],
    ['nothing, since 2020', candidate, []],
    [
      'an xi:include',
      passport.replace('<Headline>', '<xi:include href="file:///etc/passwd">x</xi:include><Headline>'),
      ['data_left_out'],
    ],
    ['a processing instruction', passport.replace('<Headline>', '<?php echo 1 ?><Headline>'), []],
  ])('tells what it leaves out: %s', async (_, xml, flags) => {
    expect(await readingOf(xml, { fileName: 'cv.xml' })).toMatchObject({ mediaType: 'application/xml', flags });
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
