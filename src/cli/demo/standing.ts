import type { Api } from './api.ts';
import { CAST, type Person } from './cast.ts';
import type { Voices } from './voices.ts';

/** How one person of the story stands now, in the service's own answers. */
export interface Standing {
  readonly person: Person;
  readonly state: 'gone' | 'kept_for_claims' | 'in_talent_pool' | 'in_use';
  readonly facts: readonly string[];
}

type Candidates = Readonly<Partial<Record<Person['id'], string>>>;

interface Ground {
  readonly purpose: string;
  readonly rule: string;
  readonly until: string;
  readonly lives: boolean;
}

/** Asks for each of the cast; in order. */
export async function standings(candidates: Candidates, voices: Voices): Promise<Standing[]> {
  return Promise.all(CAST.map((person) => standingOf(person, candidates[person.id] ?? '', voices)));
}

async function standingOf(person: Person, candidateId: string, voices: Voices): Promise<Standing> {
  const erasure = await voices.dpo.ask(`/v1/erasures/${candidateId}`);
  if (erasure.status === 200)
    return { person, state: 'gone', facts: await goneFacts(candidateId, voices, erasure.body) };
  const grounds = await livingGrounds(candidateId, voices.dpo);
  const latest = (purpose: string): string =>
    grounds
      .filter((one) => one.purpose === purpose)
      .map(({ until }) => until)
      .sort()
      .at(-1) ?? '';
  if (grounds.every(({ purpose }) => purpose === 'legal_claims'))
    return { person, state: 'kept_for_claims', facts: await claimFacts(candidateId, voices, latest('legal_claims')) };
  if (grounds.some(({ purpose }) => purpose === 'consider_application'))
    return { person, state: 'in_use', facts: await useFacts(candidateId, voices) };
  return {
    person,
    state: 'in_talent_pool',
    facts: await poolFacts(candidateId, voices, latest('future_opportunities')),
  };
}

async function goneFacts(
  candidateId: string,
  { recruiter, dpo }: Voices,
  entry: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const statuses = [await recruiter.ask(viewPath(candidateId)), await dpo.ask(viewPath(candidateId))].map(
    ({ status }) => status,
  );
  const receipt = typeof entry.receipt === 'string' ? 'signed receipt' : 'receipt to come';
  return [
    `ended ${dayOf(String(entry.at))}, key destroyed, ${receipt}`,
    `recruiter: ${statuses[0]}, DPO: ${statuses[1]}`,
  ];
}

async function claimFacts(candidateId: string, { recruiter }: Voices, until: string): Promise<string[]> {
  const { status } = await recruiter.ask(viewPath(candidateId));
  return [`kept only against claims, until ${dayOf(until)}`, `recruiter: ${status}`];
}

async function poolFacts(candidateId: string, { dpo }: Voices, until: string): Promise<string[]> {
  const { events } = await dpo.get<{ events: { action: string; at: string }[] }>(
    `/v1/audit/events?candidateId=${candidateId}&limit=200`,
  );
  const asked = events.filter(({ action }) => action === 'renewal.asked').at(-1);
  return [
    `consent ends ${dayOf(until)}`,
    asked ? `asked to stay on ${dayOf(asked.at)}; silence is a no` : 'not asked yet',
  ];
}

async function useFacts(candidateId: string, { recruiter, background_reviewer: reviewer }: Voices): Promise<string[]> {
  const [hiring, check] = [
    await recruiter.ask(viewPath(candidateId)),
    await reviewer.ask(viewPath(candidateId, 'background_check')),
  ];
  return [
    `recruiter: ${knowsOf(hiring.body, 'criminal_record') ? 'knows of' : 'cannot tell that there is'} a criminal record`,
    `background reviewer: ${knowsOf(check.body, 'criminal_record') ? 'sees it' : 'sees none'}`,
  ];
}

interface View {
  readonly fields?: readonly { readonly label: { readonly category: string } }[];
  readonly withheld?: readonly { readonly category: string }[];
}

function knowsOf({ fields = [], withheld = [] }: View, category: string): boolean {
  return fields.some(({ label }) => label.category === category) || withheld.some((one) => one.category === category);
}

async function livingGrounds(candidateId: string, dpo: Api): Promise<Ground[]> {
  const answers = await Promise.all(
    ['consider_application', 'verify_information', 'background_check', 'future_opportunities', 'legal_claims'].map(
      (purpose) =>
        dpo.get<{ fields: { grounds: Ground[] }[] }>(`/v1/candidates/${candidateId}/explain?purpose=${purpose}`),
    ),
  );
  return answers.flatMap(({ fields }) => fields.flatMap(({ grounds }) => grounds)).filter(({ lives }) => lives);
}

const viewPath = (candidateId: string, purpose = 'consider_application'): string =>
  `/v1/candidates/${candidateId}?purpose=${purpose}`;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `24 Nov 2026`, for people. */
export function dayOf(moment: string): string {
  const { day, month, year } = Temporal.Instant.from(moment).toZonedDateTimeISO('UTC');
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
