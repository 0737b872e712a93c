/** A candidate in the JSON of HR Open Standards, version 4. */
import { proseOf } from './prose.ts';
import { Stating } from './stating.ts';
import type { Stated } from './stating.ts';
import type { Tree } from './tree.ts';

export function isHrOpen(tree: Tree): boolean {
  const candidate = candidateIn(tree);
  return candidate.has('person') && (candidate.has('profiles') || candidate !== tree);
}

export function readHrOpen(tree: Tree): Stated {
  const stating = new Stating();
  const candidate = candidateIn(tree);
  for (const person of candidate.all('person')) addPerson(stating, person);
  for (const profile of candidate.all('profiles')) {
    stating.add('/basics/label', profile.take('profileName', 'headline'));
    stating.add('/basics/summary', proseOf(profile.take('executiveSummary', 'summary', 'objective')).summary);
    for (const employer of profile.all('employment')) addJobs(stating, employer);
    for (const study of profile.all('education')) addStudy(stating, study);
    for (const one of profile.all('qualifications'))
      stating.addEntry('/skills', {
        name: one.take('competencyName', 'name', 'title'),
        level: one.take('competencyDimensions/score/scoreText', 'proficiencyLevel', 'level'),
      });
    for (const kind of ['certifications', 'licenses']) addCertificates(stating, profile.all(kind));
    for (const one of profile.all('publications'))
      stating.addEntry('/publications', {
        name: one.take('title', 'name'),
        releaseDate: dateOf(one, 'date'),
        url: one.take('url'),
      });
    for (const one of [...profile.all('references'), ...profile.all('references/referees')]) addReferee(stating, one);
  }
  return stating.stated(tree.left());
}

function candidateIn(tree: Tree): Tree {
  return tree.all('candidate')[0] ?? tree;
}

function addPerson(stating: Stating, person: Tree): void {
  stating.add('/basics/name', nameOf(person, 'name'));
  stating.add('/basics/email', person.take('communication/email/address'));
  stating.add('/basics/phone', phoneOf(person));
  for (const address of person.all('communication/address').slice(0, 1)) {
    stating.add('/basics/location/address', address.take('line', 'formattedAddress'));
    stating.add('/basics/location/postalCode', address.take('postalCode'));
    stating.add('/basics/location/city', address.take('city'));
    stating.add('/basics/location/region', address.take('countrySubdivisions/value'));
    stating.add('/basics/location/countryCode', address.take('countryCode'));
  }
  for (const site of person.all('communication/web'))
    stating.addEntry('/basics/profiles', { network: site.take('name', 'type'), url: site.take('url') });
  stating.add('/basics/birthDate', person.take('birthDate'));
  stating.add('/basics/gender', person.take('gender', 'genderCode'));
  stating.add('/basics/nationality', person.take('citizenship', 'citizenship/countryCode', 'nationality'));
}

function nameOf(person: Tree, at: string): string | undefined {
  const parts = ['given', 'middle', 'family'].map((part) => person.take(`${at}/${part}`));
  return person.take(`${at}/formattedName`) ?? (parts.filter((part) => part !== undefined).join(' ') || undefined);
}

function phoneOf(person: Tree): string | undefined {
  const formatted = person.take('communication/phone/formattedNumber');
  const parts = ['countryDialing', 'areaDialing', 'dialNumber'].map((part) =>
    person.take(`communication/phone/${part}`),
  );
  const [country, ...rest] = parts.map((part) => part ?? '');
  const dialled = [country === '' ? '' : `+${country?.replace(/^\+/, '')}`, ...rest].filter((part) => part !== '');
  return formatted ?? (dialled.join(' ') || undefined);
}

function addJobs(stating: Stating, employer: Tree): void {
  const name = employer.take('organization/name', 'organizationName');
  const positions = employer.all('positionHistories');
  for (const position of positions.length > 0 ? positions : [employer]) {
    stating.addEntry('/work', {
      name: name ?? position.take('organization/name'),
      position: position.take('title') ?? employer.take('title'),
      location: position.take('location/name', 'location/address/city'),
      startDate: dateOf(position, 'start') ?? dateOf(employer, 'start'),
      endDate: dateOf(position, 'end') ?? dateOf(employer, 'end'),
      ...proseOf(position.take('descriptions', 'description', 'descriptions/value')),
    });
    position.ignore('current');
  }
  employer.ignore('current');
}

function addStudy(stating: Stating, study: Tree): void {
  stating.addEntry('/education', {
    institution: study.take('institution/name', 'institutionName'),
    studyType: study.take('educationDegrees/name', 'programs'),
    area: study.take('educationDegrees/specializations/name', 'programs'),
    startDate: dateOf(study, 'start'),
    endDate: dateOf(study, 'end') ?? study.take('educationDegrees/date'),
  });
  study.ignore('current', 'educationDegrees/date');
}

function addCertificates(stating: Stating, all: readonly Tree[]): void {
  for (const one of all)
    stating.addEntry('/certificates', {
      name: one.take('name', 'title'),
      issuer: one.take('issuingAuthority/name', 'issuingAuthority'),
      date: dateOf(one, 'firstIssued') ?? dateOf(one, 'issued'),
    });
}

/** Another person: nothing of theirs stands among what is the candidate's. */
function addReferee(stating: Stating, referee: Tree): void {
  stating.addEntry('/references', {
    name: nameOf(referee, 'personName') ?? nameOf(referee, 'name') ?? referee.take('name'),
    role: referee.take('positionTitle'),
    employer: referee.take('organizationName'),
    email: referee.take('communication/email/address'),
    phone: phoneOf(referee),
    reference: referee.take('comments', 'comments/value', 'comments/text'),
  });
}

function dateOf(entry: Tree, name: string): string | undefined {
  return entry.take(name, `${name}/formattedDateTime`, `${name}/value`, `${name}/dateText`)?.replace(/T.{0,40}$/, '');
}
