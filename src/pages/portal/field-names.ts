import type { Language } from '../../mail/index.ts';

/** Names of the policy's paths where the path's own word is not plain enough, English then German. */
const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  address: ['Address', 'Anschrift'],
  answer: ['Answer', 'Antwort'],
  answers: ['Question', 'Frage'],
  area: ['Field', 'Fach'],
  at: ['When', 'Wann'],
  availability: ['Availability', 'Verfügbarkeit'],
  awarder: ['Awarded by', 'Verliehen von'],
  awards: ['Award', 'Auszeichnung'],
  birthDate: ['Date of birth', 'Geburtsdatum'],
  certificates: ['Certificate', 'Zertifikat'],
  city: ['City', 'Ort'],
  company: ['Company', 'Unternehmen'],
  completedAt: ['Completed', 'Abgeschlossen'],
  confidential: ['Confidential', 'Vertraulich'],
  countryCode: ['Country', 'Land'],
  courses: ['Course', 'Kurs'],
  coverLetter: ['Cover letter', 'Anschreiben'],
  date: ['Date', 'Datum'],
  description: ['Description', 'Beschreibung'],
  details: ['Details', 'Einzelheiten'],
  education: ['Education', 'Ausbildung'],
  email: ['E-mail', 'E-Mail'],
  endDate: ['To', 'Bis'],
  entity: ['Organisation', 'Organisation'],
  fluency: ['Level', 'Niveau'],
  gpa: ['Grade', 'Note'],
  highlights: ['Highlight', 'Schwerpunkt'],
  institution: ['Institution', 'Einrichtung'],
  interests: ['Interest', 'Interesse'],
  issuer: ['Issued by', 'Ausgestellt von'],
  keywords: ['Keyword', 'Stichwort'],
  label: ['Headline', 'Berufsbezeichnung'],
  language: ['Language', 'Sprache'],
  languages: ['Language', 'Sprache'],
  level: ['Level', 'Niveau'],
  location: ['Place', 'Ort'],
  messages: ['Message', 'Nachricht'],
  name: ['Name', 'Name'],
  nationality: ['Nationality', 'Staatsangehörigkeit'],
  network: ['Network', 'Netzwerk'],
  notes: ['Notes', 'Notizen'],
  organization: ['Organisation', 'Organisation'],
  package: ['Package', 'Paket'],
  phone: ['Phone', 'Telefon'],
  position: ['Position', 'Position'],
  postalCode: ['Postal code', 'Postleitzahl'],
  profiles: ['Profile', 'Profil'],
  projects: ['Project', 'Projekt'],
  provider: ['Provider', 'Anbieter'],
  publications: ['Publication', 'Veröffentlichung'],
  publisher: ['Publisher', 'Verlag'],
  question: ['Question', 'Frage'],
  recommendation: ['Recommendation', 'Empfehlung'],
  region: ['Region', 'Region'],
  relationship: ['Relationship', 'Beziehung'],
  releaseDate: ['Published', 'Erschienen'],
  reportId: ['Report number', 'Berichtsnummer'],
  result: ['Result', 'Ergebnis'],
  roles: ['Role', 'Rolle'],
  salaryExpectation: ['Salary wish', 'Gehaltswunsch'],
  score: ['Score', 'Bewertung'],
  scores: ['Score', 'Bewertung'],
  screenings: ['Check', 'Prüfung'],
  skills: ['Skill', 'Fähigkeit'],
  stage: ['Stage', 'Phase'],
  startDate: ['From', 'Von'],
  status: ['Status', 'Stand'],
  studyType: ['Degree', 'Abschluss'],
  subject: ['Subject', 'Betreff'],
  summary: ['Summary', 'Zusammenfassung'],
  text: ['Text', 'Text'],
  title: ['Title', 'Titel'],
  type: ['Kind', 'Art'],
  url: ['Web address', 'Webadresse'],
  username: ['User name', 'Benutzername'],
  volunteer: ['Volunteering', 'Ehrenamt'],
  website: ['Web address', 'Webadresse'],
  work: ['Work', 'Tätigkeit'],
  workPermit: ['Work permit', 'Arbeitserlaubnis'],
};

/** The same word of another list means another thing. */
const NAMES_WITHIN: Readonly<Record<string, readonly [string, string]>> = {
  'work name': ['Employer', 'Arbeitgeber'],
  'skills name': ['Name', 'Bezeichnung'],
  'certificates name': ['Name', 'Bezeichnung'],
};

/** Parts of a path that say nothing to a person. */
const SILENT: ReadonlySet<string> = new Set(['basics', 'location']);

/** A path as a person reads it: `/work/0/position` is "Work 1: Position". */
export function fieldName(path: string, language: Language): string {
  const parts = path.split('/').slice(1);
  const words: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (/^\d+$/.test(part)) {
      if (words.length > 0) words.push(`${words.pop() ?? ''} ${Number(part) + 1}`);
    } else if (index === parts.length - 1 || !SILENT.has(part)) words.push(nameOf(part, parts[0], language));
  }
  return words.join(': ');
}

function nameOf(part: string, list: string | undefined, language: Language): string {
  const known = NAMES_WITHIN[`${list ?? ''} ${part}`] ?? NAMES[part];
  if (known) return known[language === 'de' ? 1 : 0];
  const spaced = part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/^[^a-z]+/i, '');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
