/** The paths of JSON Resume that a file's own data may fill: those that have a category in the policy, by parts of the résumé. */

const BASICS =
  'name label email phone url website summary image birthDate birthPlace nationality maritalStatus gender workPermit criminalRecord specialCategory';
const WORK = 'position url website startDate endDate summary highlights/*';

const PARTS: Readonly<Record<string, string>> = {
  '/basics': BASICS,
  '/basics/location': 'address postalCode city region countryCode',
  '/basics/profiles/*': 'network username url',
  '/work/*': `name company location description ${WORK}`,
  '/volunteer/*': `organization ${WORK}`,
  '/projects/*': 'name description highlights/* keywords/* startDate endDate url roles/* entity type',
  '/education/*': 'institution url area studyType startDate endDate score gpa courses/*',
  '/awards/*': 'title date awarder summary',
  '/certificates/*': 'name date url issuer',
  '/publications/*': 'name publisher releaseDate url website summary',
  '/skills/*': 'name level keywords/*',
  '/languages/*': 'language fluency',
  '/interests/*': 'name keywords/*',
  '/references/*': 'name reference email phone employer role',
  '/meta': 'canonical version lastModified',
};

export const STATED_PATHS: readonly string[] = Object.entries(PARTS).flatMap(([part, names]) =>
  names.split(' ').map((name) => `${part}/${name}`),
);
