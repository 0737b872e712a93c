/** Europass as it was until 2020: a skills passport, version 3. */
import { proseOf } from './prose.ts';
import { Stating } from './stating.ts';
import type { Stated } from './stating.ts';
import type { Tree } from './tree.ts';

const SKILLS: Readonly<Record<string, string>> = {
  Communication: 'Communication',
  Organisational: 'Organisation',
  JobRelated: 'Job-related',
  Computer: 'Computer',
  Other: 'Other',
};
const LEVELS = ['Listening', 'Reading', 'SpokenInteraction', 'SpokenProduction', 'Writing'];

export function readPassport(tree: Tree): Stated {
  const stating = new Stating();
  for (const learner of tree.all('LearnerInfo')) {
    for (const identification of learner.all('Identification')) addPerson(stating, identification);
    addHeadline(stating, learner);
    for (const job of learner.all('WorkExperienceList/WorkExperience')) addJob(stating, job);
    for (const study of learner.all('EducationList/Education')) addStudy(stating, study);
    for (const skills of learner.all('Skills')) addSkills(stating, skills);
    for (const achievement of learner.all('AchievementList/Achievement')) addAchievement(stating, achievement);
  }
  tree.ignore('DocumentInfo', 'PrintingPreferences');
  return stating.stated(tree.left());
}

function addPerson(stating: Stating, person: Tree): void {
  const names = [person.take('PersonName/FirstName'), person.take('PersonName/Surname')];
  stating.add('/basics/name', names.filter((name) => name !== undefined).join(' '));
  stating.add('/basics/email', person.take('ContactInfo/Email/Contact'));
  stating.add('/basics/phone', person.take('ContactInfo/TelephoneList/Telephone/Contact'));
  for (const address of person.all('ContactInfo/Address/Contact')) {
    stating.add('/basics/location/address', address.take('AddressLine'));
    stating.add('/basics/location/postalCode', address.take('PostalCode'));
    stating.add('/basics/location/city', address.take('Municipality'));
    stating.add('/basics/location/countryCode', address.take('Country/Code', 'Country/Label'));
  }
  stating.add('/basics/url', person.take('ContactInfo/WebsiteList/Website/Contact'));
  for (const site of person.all('ContactInfo/WebsiteList/Website').slice(1))
    stating.addEntry('/basics/profiles', { url: site.take('Contact') });
  for (const account of person.all('ContactInfo/InstantMessagingList/InstantMessaging'))
    stating.addEntry('/basics/profiles', {
      network: account.take('Use/Label', 'Use/Code'),
      username: account.take('Contact'),
    });
  for (const birth of person.all('Demographics/Birthdate')) stating.add('/basics/birthDate', dateOf(birth));
  stating.add('/basics/gender', person.take('Demographics/Gender/Label', 'Demographics/Gender/Code'));
  const nations = person.all('Demographics/NationalityList/Nationality').map((one) => one.take('Label', 'Code'));
  stating.add('/basics/nationality', nations.filter((one) => one !== undefined).join('\n'));
}

function addHeadline(stating: Stating, learner: Tree): void {
  const kind = learner.take('Headline/Type/Code', 'Headline/Type/Label') ?? '';
  const text = learner.take('Headline/Description/Label', 'Headline/Description');
  stating.add(/statement/i.test(kind) ? '/basics/summary' : '/basics/label', text);
}

function addJob(stating: Stating, job: Tree): void {
  stating.addEntry('/work', {
    name: job.take('Employer/Name'),
    position: job.take('Position/Label', 'Position'),
    location: placeOf(job, 'Employer'),
    url: job.take('Employer/ContactInfo/Website/Contact'),
    ...periodOf(job),
    ...proseOf(job.take('Activities')),
  });
}

function addStudy(stating: Stating, study: Tree): void {
  const { highlights } = proseOf(study.take('Activities'));
  stating.addEntry('/education', {
    institution: study.take('Organisation/Name'),
    studyType: study.take('Title'),
    area: study.take('Field/Label', 'Field'),
    url: study.take('Organisation/ContactInfo/Website/Contact'),
    ...periodOf(study),
    courses: highlights,
  });
}

function addSkills(stating: Stating, skills: Tree): void {
  for (const tongue of skills.all('Linguistic/MotherTongueList/MotherTongue'))
    stating.addEntry('/languages', {
      language: tongue.take('Description/Label', 'Description/Code'),
      fluency: 'native',
    });
  for (const foreign of skills.all('Linguistic/ForeignLanguageList/ForeignLanguage')) {
    const levels = LEVELS.map((name) => foreign.take(`ProficiencyLevel/${name}`)).filter(
      (level) => level !== undefined,
    );
    stating.addEntry('/languages', {
      language: foreign.take('Description/Label', 'Description/Code'),
      fluency: [...new Set(levels)].join(', '),
    });
  }
  for (const [kind, name] of Object.entries(SKILLS)) {
    const { summary, highlights } = proseOf(skills.take(`${kind}/Description`));
    const keywords = [...(summary ? summary.split('\n') : []), ...highlights];
    if (keywords.length > 0) stating.addEntry('/skills', { name, keywords });
  }
  const licences = skills.all('Driving/Description/Licence').map((licence) => licence.take(''));
  const driving = licences.filter((licence) => licence !== undefined);
  if (driving.length > 0) stating.addEntry('/skills', { name: 'Driving licence', keywords: driving });
}

function addAchievement(stating: Stating, achievement: Tree): void {
  const kind = achievement.take('Title/Code', 'Title/Label') ?? '';
  const { summary, highlights } = proseOf(achievement.take('Description'));
  const text = [...(summary ? [summary] : []), ...highlights].join('\n');
  if (/referen/i.test(kind)) stating.addEntry('/references', { reference: text });
  else if (/publi/i.test(kind)) stating.addEntry('/publications', { name: text });
  else if (/certif/i.test(kind)) stating.addEntry('/certificates', { name: text });
  else if (/project/i.test(kind)) stating.addEntry('/projects', { name: text });
  else stating.addEntry('/awards', { title: achievement.take('Title/Label') ?? kind, summary: text });
}

function placeOf(entry: Tree, whose: string): string | undefined {
  const at = `${whose}/ContactInfo/Address/Contact`;
  const names = [entry.take(`${at}/Municipality`), entry.take(`${at}/Country/Label`, `${at}/Country/Code`)];
  return names.filter((name) => name !== undefined).join(', ') || undefined;
}

function periodOf(entry: Tree): { startDate: string | undefined; endDate: string | undefined } {
  entry.ignore('Period/Current');
  const [from] = entry.all('Period/From');
  const [to] = entry.all('Period/To');
  return { startDate: from && dateOf(from), endDate: to && dateOf(to) };
}

/** Its month is written `--03` and its day `---01`. */
function dateOf(date: Tree): string | undefined {
  const parts = ['@year', '@month', '@day'].map((part) => date.take(part)?.replace(/\D/g, '') ?? '');
  const given = parts.slice(0, parts.includes('') ? parts.indexOf('') : undefined);
  return given.length > 0 ? given.map((part) => part.padStart(2, '0')).join('-') : date.take('');
}
