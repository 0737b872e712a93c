import type { Instant } from '../../platform/index.ts';

/** How long ago, in calendar terms; negative parts lie ahead. */
type Ago = Readonly<Partial<Record<'years' | 'months' | 'weeks' | 'days', number>>>;

export interface Arrival {
  readonly kind: string;
  readonly source: string;
  readonly sourceParty?: string;
  /** A résumé goes up as a file; everything else is the typed body that the file holds. */
  readonly file: string;
  readonly arrived: Ago;
}

export interface Person {
  readonly id: 'ana' | 'ben' | 'cleo' | 'dan';
  readonly name: string;
  readonly jurisdiction: string;
  readonly city: string;
  readonly job: { readonly id: string; readonly title: string };
  readonly applied: Ago;
  readonly stage: 'interview' | 'offer';
  readonly arrivals: readonly Arrival[];
  readonly consent?: { readonly purpose: string; readonly given: Ago; readonly words: string };
  /** Noted last: from here on only what still has a ground is kept. */
  readonly rejected?: Ago;
}

const resume = (file: string, arrived: Ago): Arrival => ({
  kind: 'resume',
  source: 'candidate_application',
  file,
  arrived,
});
const form = (file: string, arrived: Ago): Arrival => ({
  kind: 'application_form',
  source: 'candidate_application',
  file,
  arrived,
});

export const ana: Person = {
  id: 'ana',
  name: 'Ana',
  jurisdiction: 'DE',
  city: 'Berlin',
  job: { id: 'logistics-planner', title: 'Logistics Planner' },
  applied: { months: 9 },
  stage: 'interview',
  arrivals: [form('ana-application.json', { months: 9 }), resume('ana-resume.pdf', { months: 9 })],
  rejected: { months: 7 },
};

export const ben: Person = {
  id: 'ben',
  name: 'Ben',
  jurisdiction: 'DE',
  city: 'Berlin',
  job: { id: 'platform-engineer', title: 'Platform Engineer' },
  applied: { months: 4 },
  stage: 'offer',
  arrivals: [
    form('ben-application.json', { months: 4 }),
    resume('ben-resume.docx', { months: 4 }),
    { kind: 'interview_note', source: 'own_staff', file: 'ben-interview.json', arrived: { months: 3, weeks: 2 } },
    {
      kind: 'reference',
      source: 'referee',
      sourceParty: 'Maren Holst',
      file: 'ben-reference.json',
      arrived: { months: 3 },
    },
    {
      kind: 'background_check',
      source: 'background_check_provider',
      sourceParty: 'Example Screening',
      file: 'ben-check.json',
      arrived: { months: 3 },
    },
  ],
  rejected: { months: 2 },
};

export const cleo: Person = {
  id: 'cleo',
  name: 'Cleo',
  jurisdiction: 'NL',
  city: 'Amsterdam',
  job: { id: 'ux-researcher', title: 'UX Researcher' },
  applied: { years: 1, weeks: 2 },
  stage: 'interview',
  arrivals: [form('cleo-application.json', { years: 1, weeks: 2 }), resume('cleo-resume.txt', { years: 1, weeks: 2 })],
  consent: { purpose: 'future_opportunities', given: { years: 1, days: -20 }, words: 'cleo-consent.txt' },
  rejected: { months: 11 },
};

export const dan: Person = {
  id: 'dan',
  name: 'Dan',
  jurisdiction: 'UK',
  city: 'London',
  job: { id: 'finance-manager', title: 'Finance Manager' },
  applied: { weeks: 4 },
  stage: 'offer',
  arrivals: [
    form('dan-application.json', { weeks: 4 }),
    resume('dan-resume.pdf', { weeks: 4 }),
    {
      kind: 'reference',
      source: 'referee',
      sourceParty: 'Harriet Colmore',
      file: 'dan-reference.json',
      arrived: { days: 6 },
    },
    {
      kind: 'background_check',
      source: 'background_check_provider',
      sourceParty: 'Example Screening',
      file: 'dan-check.json',
      arrived: { days: 3 },
    },
  ],
};

export const CAST: readonly Person[] = [ana, ben, cleo, dan];

/** The moment that lies so far before another, by the calendar. */
export const before = (moment: Instant, ago: Ago): string => {
  const day = moment.toZonedDateTimeISO('UTC');
  const earlier = Object.entries(ago).reduce((from, [unit, amount]) => from.subtract({ [unit]: amount }), day);
  return earlier.toInstant().toString();
};
