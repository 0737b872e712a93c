/** Europass since 2020: a candidate after HR-XML. */
import { languageNamed, proseOf } from './prose.ts';
import { Stating } from './stating.ts';
import type { Stated } from './stating.ts';
import type { Tree } from './tree.ts';

export function readCandidate(tree: Tree): Stated {
  const stating = new Stating();
  for (const person of tree.all('CandidatePerson')) addPerson(stating, person);
  for (const profile of tree.all('CandidateProfile')) {
    stating.add('/basics/label', profile.take('Headline', 'ProfessionalHeadline'));
    stating.add('/basics/summary', proseOf(profile.take('ExecutiveSummary')).summary);
    for (const employer of profile.all('EmploymentHistory/EmployerHistory')) addJobs(stating, employer);
    for (const study of profile.all('EducationHistory/EducationOrganizationAttendance')) addStudy(stating, study);
    addQualifications(stating, profile);
    addRest(stating, profile);
    profile.ignore('ID');
  }
  tree.ignore('DocumentID', 'CandidateSupplier', 'RenderingInformation', 'PositionSeekingStatusCode');
  return stating.stated(tree.left());
}

function addPerson(stating: Stating, person: Tree): void {
  stating.add('/basics/name', nameOf(person));
  for (const channel of person.all('Communication')) addChannel(stating, channel);
  stating.add('/basics/birthDate', person.take('BirthDate'));
  stating.add('/basics/gender', person.take('GenderCode'));
  const nations = person.all('NationalityCode').map((nation) => nation.take(''));
  stating.add('/basics/nationality', nations.filter((nation) => nation !== undefined).join('\n'));
  for (const tongue of person.all('PrimaryLanguageCode'))
    stating.addEntry('/languages', { language: languageNamed(tongue.take('')), fluency: 'native' });
  person.ignore('PrimaryLanguageCode');
}

function nameOf(person: Tree): string | undefined {
  const name = person.take('PersonName/FormattedName');
  const parts = ['GivenName', 'MiddleName', 'FamilyName'].map((part) => person.take(`PersonName/${part}`));
  return name ?? (parts.filter((part) => part !== undefined).join(' ') || undefined);
}

function addChannel(stating: Stating, channel: Tree): void {
  const kind = channel.take('ChannelCode') ?? '';
  const use = channel.take('UseCode');
  if (/mail/i.test(kind)) stating.add('/basics/email', channel.take('URI', 'Text'));
  else if (/phone|mobile/i.test(kind)) stating.add('/basics/phone', phoneOf(channel));
  else if (kind !== '')
    stating.addEntry('/basics/profiles', {
      network: use ?? kind,
      url: channel.take('URI', 'URL'),
      username: channel.take('Text'),
    });
  for (const address of channel.all('Address')) {
    stating.add('/basics/location/address', address.take('AddressLine', 'StreetName'));
    stating.add('/basics/location/postalCode', address.take('PostalCode'));
    stating.add('/basics/location/city', address.take('CityName'));
    stating.add('/basics/location/countryCode', address.take('CountryCode'));
  }
  channel.ignore('CountryCode', 'Address/@type', 'Preference');
}

function phoneOf(channel: Tree): string | undefined {
  const country = channel.take('CountryDialing')?.replace(/^\+/, '');
  const number = channel.take('FormattedNumber', 'DialNumber', 'URI', 'Text');
  return country && number && !number.startsWith('+') ? `+${country} ${number}` : number;
}

/** One employer, and the positions held there one after the other. */
function addJobs(stating: Stating, employer: Tree): void {
  const name = employer.take('OrganizationName');
  const url = employer.take('OrganizationContact/Communication/URI');
  const shared = periodOf(employer, 'EmploymentPeriod');
  for (const position of employer.all('PositionHistory')) {
    const { startDate, endDate } = periodOf(position, 'EmploymentPeriod');
    stating.addEntry('/work', {
      name,
      position: position.take('PositionTitle'),
      location: [position.take('City'), position.take('Country')].filter((place) => place !== undefined).join(', '),
      url,
      startDate: startDate ?? shared.startDate,
      endDate: endDate ?? shared.endDate,
      ...proseOf(position.take('Description')),
    });
    position.ignore('PositionTitle', 'CurrentIndicator');
  }
}

function addStudy(stating: Stating, study: Tree): void {
  stating.addEntry('/education', {
    institution: study.take('OrganizationName'),
    studyType: study.take('EducationDegree/DegreeName', 'ProgramName'),
    area: study.take('EducationDegree/FieldOfStudy/MainFieldOfStudy', 'EducationDegree/FieldOfStudy', 'ProgramName'),
    score: study.take('EducationDegree/FinalGrade/ScoreText', 'EducationDegree/FinalGrade'),
    url: study.take('Link'),
    ...periodOf(study, 'AttendancePeriod'),
    courses: proseOf(study.take('EducationDegree/OccupationalSkillsCovered')).highlights,
  });
  study.ignore('EducationLevelCode', 'ProgramName');
}

function addQualifications(stating: Stating, profile: Tree): void {
  for (const one of profile.all('PersonQualifications/PersonCompetency')) {
    const isLanguage = /language/i.test(one.take('TaxonomyID') ?? '');
    const name = one.take('CompetencyName') ?? (isLanguage ? languageNamed(one.take('CompetencyID')) : undefined);
    const scores = one.all('CompetencyDimension/Score').map((score) => score.take('ScoreText'));
    const level = [...new Set(scores.filter((score) => score !== undefined))].join(', ');
    if (isLanguage) stating.addEntry('/languages', { language: name, fluency: level });
    else stating.addEntry('/skills', { name: name ?? one.take('CompetencyID'), level });
    one.ignore('CompetencyID', 'CompetencyDimension/CompetencyDimensionTypeCode');
  }
}

function addRest(stating: Stating, profile: Tree): void {
  for (const one of profile.all('Certifications/Certification'))
    stating.addEntry('/certificates', {
      name: one.take('CertificationName', 'Title'),
      date: one.take('FirstIssuedDate'),
    });
  for (const one of profile.all('PublicationHistory/Publication'))
    stating.addEntry('/publications', {
      name: one.take('Title', 'FormattedPublicationDescription'),
      url: one.take('Link'),
      summary: proseOf(one.take('Description')).summary,
    });
  for (const one of profile.all('Projects/Project'))
    stating.addEntry('/projects', {
      name: one.take('Title'),
      description: proseOf(one.take('Description')).summary,
      url: one.take('Link'),
      ...periodOf(one, 'Date'),
    });
  for (const one of profile.all('VoluntaryWorks/VoluntaryWork'))
    stating.addEntry('/volunteer', {
      position: one.take('Title'),
      ...periodOf(one, 'Date'),
      ...proseOf(one.take('Description')),
    });
  for (const one of [
    ...profile.all('EmploymentReferences/Referee'),
    ...profile.all('EmploymentReferences/EmploymentReference'),
  ])
    addReferee(stating, one);
}

/** Another person: nothing of theirs stands among what is the candidate's. */
function addReferee(stating: Stating, referee: Tree): void {
  const channels = referee
    .all('Communication')
    .map((channel) => ({ channel, kind: channel.take('ChannelCode') ?? '' }));
  stating.addEntry('/references', {
    name: nameOf(referee),
    role: referee.take('PositionTitle'),
    employer: referee.take('OrganizationName'),
    email: channels.find(({ kind }) => /mail/i.test(kind))?.channel.take('URI', 'Text'),
    phone: phoneOf(channels.find(({ kind }) => /phone|mobile/i.test(kind))?.channel ?? referee),
    reference: proseOf(referee.take('Description', 'Comment')).summary,
  });
}

function periodOf(entry: Tree, name: string): { startDate: string | undefined; endDate: string | undefined } {
  entry.ignore(`${name}/CurrentIndicator`, `${name}/Ongoing`);
  const at = (side: string): string | undefined => entry.take(`${name}/${side}/FormattedDateTime`, `${name}/${side}`);
  return { startDate: dayOf(at('StartDate')), endDate: dayOf(at('EndDate')) };
}

/** Without the hour that some programs add. */
function dayOf(instant: string | undefined): string | undefined {
  return instant?.replace(/T.{0,40}$/, '');
}
