import { before, CAST, type Person } from './cast.ts';
import { dayOf } from './days.ts';
import type { Voices } from './voices.ts';

/** How one person of the story stands now, by the service's own answers. */
export interface Standing {
  readonly person: Person;
  readonly state: 'gone' | 'kept_for_claims' | 'asked_to_stay' | 'in_talent_pool' | 'in_use';
  readonly happened: string;
  readonly now: string;
  readonly proof: string;
}

interface Ground {
  readonly purpose: string;
  readonly until: string;
  readonly lives: boolean;
}

interface View {
  readonly fields?: readonly { readonly label: { readonly category: string } }[];
  readonly withheld?: readonly { readonly category: string }[];
}

const CHECK = 'criminal_record';
const PURPOSES = [
  'consider_application',
  'verify_information',
  'background_check',
  'future_opportunities',
  'legal_claims',
];

/** Asks after each of the cast, in order. */
export async function standings(
  { candidates, begunAt }: { candidates: Readonly<Partial<Record<Person['id'], string>>>; begunAt: string },
  voices: Voices,
): Promise<Standing[]> {
  return Promise.all(
    CAST.map(async (person) => ({
      person,
      happened: whatHappened(person, Temporal.Instant.from(begunAt)),
      ...(await standingOf(candidates[person.id] ?? '', voices)),
    })),
  );
}

const whatHappened = ({ rejected, consent }: Person, begun: Temporal.Instant): string => {
  if (consent) return `agreed ${dayOf(before(begun, consent.given))}`;
  return rejected ? `rejected ${dayOf(before(begun, rejected))}` : 'at offer, checked';
};

type Found = Pick<Standing, 'state' | 'now' | 'proof'>;

async function standingOf(candidateId: string, voices: Voices): Promise<Found> {
  const { status, body } = await voices.dpo.ask(`/v1/erasures/${candidateId}`);
  if (status === 200) return gone(candidateId, voices, typeof body.receipt === 'string');
  const grounds = await livingGrounds(candidateId, voices);
  const last = (purpose: string): string => {
    const untils = grounds.filter((ground) => ground.purpose === purpose).map(({ until }) => until);
    return dayOf(untils.sort().at(-1) ?? '');
  };
  const purposes = new Set(grounds.map(({ purpose }) => purpose));
  if (purposes.has('consider_application')) return inUse(candidateId, voices);
  return purposes.has('future_opportunities')
    ? inTalentPool(candidateId, voices, last('future_opportunities'))
    : keptForClaims(candidateId, voices, last('legal_claims'));
}

async function gone(candidateId: string, { recruiter, dpo }: Voices, signed: boolean): Promise<Found> {
  const [hiring, officer] = [await recruiter.ask(viewPath(candidateId)), await dpo.ask(viewPath(candidateId))];
  return {
    state: 'gone',
    now: signed ? 'gone: key destroyed, receipt signed' : 'gone: key destroyed',
    proof: `recruiter ${hiring.status}, DPO ${officer.status}`,
  };
}

async function keptForClaims(candidateId: string, { recruiter }: Voices, until: string): Promise<Found> {
  const { status } = await recruiter.ask(viewPath(candidateId));
  return { state: 'kept_for_claims', now: `kept for claims until ${until}`, proof: `recruiter ${status}` };
}

async function inTalentPool(candidateId: string, { dpo }: Voices, until: string): Promise<Found> {
  const path = `/v1/audit/events?candidateId=${candidateId}&limit=200`;
  const { events } = await dpo.get<{ events: { action: string; at: string }[] }>(path);
  const asked = events.findLast(({ action }) => action === 'renewal.asked');
  return asked
    ? { state: 'asked_to_stay', now: `asked to stay past ${until}`, proof: `by mail, ${dayOf(asked.at)}` }
    : { state: 'in_talent_pool', now: `in the talent pool to ${until}`, proof: 'not asked yet' };
}

async function inUse(candidateId: string, { recruiter, background_reviewer }: Voices): Promise<Found> {
  const [hiring, check] = [
    await recruiter.ask(viewPath(candidateId)),
    await background_reviewer.ask(viewPath(candidateId, 'background_check')),
  ];
  return {
    state: 'in_use',
    now: `reviewer ${knowsOf(check.body, CHECK) ? 'sees' : 'does not see'} a criminal check`,
    proof: `recruiter ${knowsOf(hiring.body, CHECK) ? 'knows of it' : 'cannot tell'}`,
  };
}

function knowsOf({ fields = [], withheld = [] }: View, category: string): boolean {
  return [...fields.map(({ label }) => label), ...withheld].some((one) => one.category === category);
}

async function livingGrounds(candidateId: string, { dpo }: Voices): Promise<Ground[]> {
  const answers = await Promise.all(
    PURPOSES.map((purpose) =>
      dpo.get<{ fields: { grounds: Ground[] }[] }>(`/v1/candidates/${candidateId}/explain?purpose=${purpose}`),
    ),
  );
  return answers.flatMap(({ fields }) => fields.flatMap(({ grounds }) => grounds)).filter(({ lives }) => lives);
}

const viewPath = (candidateId: string, purpose = 'consider_application'): string =>
  `/v1/candidates/${candidateId}?purpose=${purpose}`;
