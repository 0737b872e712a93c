/** Invented people, made of lists by their number: the same ones in each run, and no two with the same lines. */
export interface BenchResume {
  readonly name: string;
  readonly role: string;
  readonly contact: readonly string[];
  readonly profile: string;
  readonly stations: readonly BenchStation[];
  readonly studies: readonly BenchStation[];
  readonly skills: readonly string[];
  readonly languages: readonly string[];
}

export interface BenchStation {
  readonly title: string;
  readonly place: string;
  readonly dates: string;
  readonly done: readonly string[];
}

const GIVEN = ['Mara', 'Ilja', 'Pilar', 'Owen', 'Sanne', 'Tomás', 'Ewa', 'Jonas', 'Chloé', 'Nuno', 'Freya', 'Marek'];
const FAMILY = ['Lindqvist', 'Petrov', 'Quintana', 'Harte', 'de Wit', 'Vidal', 'Nowak', 'Brandt', 'Lefèvre', 'Moura'];
const ROLES = ['Buyer', 'Site Engineer', 'Nurse', 'Data Analyst', 'Accountant', 'Teacher', 'Warehouse Lead'];
const LEVELS = ['Senior', 'Junior', 'Deputy', 'Lead'];
const HOUSES = ['Birkenau', 'Northgate', 'Altamira', 'Kestrel', 'Vierlanden', 'Harbour', 'Solana', 'Brookfield'];
const KINDS = ['GmbH', 'Ltd', 'S.L.', 'B.V.', 'AG', 'Partners'];
const TOWNS = ['Kiel', 'Leeds', 'Sevilla', 'Utrecht', 'Bergen', 'Porto', 'Brno', 'Lyon'];
const DEEDS = [
  'Brought the monthly closing from nine days down to four, with the same three people',
  'Trained eleven new colleagues and wrote the handbook that they still use',
  'Answered for a budget of 1.4 million, and came within two per cent of it each year',
  'Replaced the old ordering system during a weekend without losing an order',
  'Cut the complaints of customers by a third by calling each of them back within a day',
  'Planned the work of two shifts across four sites, also through the summer of 2022',
  'Negotiated with 40 suppliers; prices rose by less than the market in every quarter',
];
const SKILLS = ['SQL', 'Excel', 'SAP', 'Python', 'Negotiation', 'First aid', 'AutoCAD', 'Power BI', 'Scheduling'];
const TONGUES = ['English (C1)', 'German (B2)', 'Spanish (native)', 'French (A2)', 'Dutch (B1)'];
const MONTHS = ['Jan', 'Mar', 'May', 'Jul', 'Sep', 'Nov'];

const pick = (all: readonly string[], at: number): string => all[at % all.length] as string;
const some = (all: readonly string[], from: number, many: number): string[] =>
  Array.from({ length: many }, (_, at) => pick(all, from + at));

/** @param stations two to a page, roughly three: more of them make a longer document */
export function benchResume(number: number, stations: number): BenchResume {
  const [given, family] = [pick(GIVEN, number), pick(FAMILY, number * 3)];
  const mailbox = `${given}.${family}`
    .normalize('NFD')
    .replace(/[^\w.]/g, '')
    .toLowerCase();
  return {
    name: `${given} ${family}`,
    role: `${pick(LEVELS, number)} ${pick(ROLES, number)}`,
    contact: [`${mailbox}@example.org`, `+44 20 7946 0${100 + number * 7}`, `${pick(TOWNS, number)}`],
    profile: `${pick(ROLES, number)} with ${8 + number} years in ${pick(TOWNS, number + 2)} and ${pick(TOWNS, number + 5)}. ${pick(DEEDS, number)}.`,
    stations: Array.from({ length: stations }, (_, at) => station(number, at)),
    studies: [0, 1].map((at) => ({
      title: at === 0 ? 'M.Sc. Economics' : 'B.A. Business Studies',
      place: `University of ${pick(TOWNS, number + at)}`,
      dates: `${2004 - 3 * at} – ${2006 - 3 * at}`,
      done: [],
    })),
    skills: some(SKILLS, number, 6),
    languages: some(TONGUES, number, 3),
  };
}

function station(number: number, at: number): BenchStation {
  const year = 2024 - 2 * at;
  return {
    title: `${pick(LEVELS, number + at)} ${pick(ROLES, number + 2 * at)}`,
    place: `${pick(HOUSES, number + at)} ${pick(KINDS, number * 2 + at)} | ${pick(TOWNS, number + 3 * at)}`,
    dates: `${pick(MONTHS, number + at)} ${year - 1} – ${at === 0 ? 'present' : `${pick(MONTHS, at)} ${year + 1}`}`,
    done: some(DEEDS, number + at, 2 + ((number + at) % 3)),
  };
}
