import { readingOf, statedBy } from './readings.ts';

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
