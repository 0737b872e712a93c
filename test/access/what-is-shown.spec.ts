import fc from 'fast-check';
import type supertest from 'supertest';
import type { Policy } from '../../src/policy/index.ts';
import { Service, type RoleName } from '../kit/service.ts';
import { rounds } from '../kit/thorough.ts';
import { arbitraryFile, EVERYTHING, store } from './arbitrary-file.ts';

let service: Service;
let policy: Policy;
beforeAll(async () => {
  service = await Service.start();
  ({ policy } = service.rooms.policies.current);
});
afterAll(() => service.stop());

const ROLES: readonly RoleName[] = [
  'recruiter',
  'hiring_manager',
  'background_reviewer',
  'dpo',
  'auditor',
  'ats_integration',
];
const HIDDEN = ['criminal_record', 'special_category', 'equality_monitoring'];
/** Who may not know that something hidden is there. */
const UNKNOWING: readonly RoleName[] = ['recruiter', 'hiring_manager', 'ats_integration'];
const FILES = rounds(20, 3);

interface Label {
  readonly recordId: string;
  readonly category: string;
  readonly paths: string[];
  /** Purposes for which a ground lives at this moment. */
  readonly purposes: string[];
}

interface Held {
  readonly active: boolean;
  readonly restricted: boolean;
  readonly labels: readonly Label[];
}

/** What is true of the candidate, read past everything that shows it. */
async function heldOf(candidateId: string): Promise<Held> {
  const now = service.clock.now().toString();
  const labels = await service.rows<Label>(
    `select l.record_id as "recordId", l.category, l.paths,
            coalesce(array_agg(g.purpose) filter (where g.ended_at is null and g.retain_until > $2), '{}') as purposes
       from candor.label l left join candor.ground g on g.candidate_id = l.candidate_id and g.label_id = l.id
      where l.candidate_id = $1 group by l.id, l.record_id, l.category, l.paths`,
    [candidateId, now],
  );
  const [candidate] = await service.rows<{ state: string; restricted: boolean }>(
    `select state, exists (select from candor.restriction r where r.candidate_id = c.id and r.lifted_at is null) as restricted
       from candor.candidate c where id = $1`,
    [candidateId],
  );
  return { active: candidate?.state === 'active', restricted: candidate?.restricted ?? false, labels };
}

type Answer =
  { readonly status: 403 | 404 } | { readonly status: 200; readonly shown: string[]; readonly withheld: string[] };

/**
 * The one rule, said once more: shown for a purpose only while a ground for that purpose lives, and only to a role that may
 * act for that purpose on that category. What is held, known to the role and not shown is withheld, by its name.
 */
function oracle(role: RoleName, purpose: string, held: Held): Answer {
  const acts = policy.roles.get(role)?.purposes ?? new Map();
  const mayHold: ReadonlySet<string> = acts.get(purpose)?.categories ?? new Set();
  if (mayHold.size === 0) return { status: 403 };
  const knowsHidden = ['background_reviewer', 'dpo', 'auditor'].includes(role);
  const known = held.labels.filter(({ category }) => knowsHidden || !HIDDEN.includes(category));
  const toldOfEndings = ['dpo', 'auditor', 'ats_integration'].includes(role);
  const inUse = known.some(({ purposes }) => purposes.some((one) => acts.has(one)));
  if (!held.active || !(toldOfEndings || inUse)) return { status: 404 };

  const barred = held.restricted && !policy.purposes.get(purpose)?.despiteRestriction;
  const shown = held.labels.filter(
    ({ category, purposes }) => !barred && purposes.includes(purpose) && mayHold.has(category),
  );
  const shownCategories = new Set(shown.map(({ category }) => category));
  const lives = known.filter(({ purposes }) => purposes.length > 0);
  const reason = (category: string): string => {
    if (!mayHold.has(category)) return 'not_for_this_role';
    const standing = lives.some((label) => label.category === category && label.purposes.includes(purpose));
    return standing ? 'restricted' : 'no_ground_for_this_purpose';
  };
  const withheld = new Set(lives.map(({ category }) => category).filter((category) => !shownCategories.has(category)));
  return {
    status: 200,
    shown: shown
      .flatMap(({ recordId, category, paths }) => paths.map((path) => `${recordId} ${category} ${path}`))
      .sort(),
    withheld: [...withheld].map((category) => `${category} ${reason(category)}`).sort(),
  };
}

interface Field {
  readonly path: string;
  readonly value: unknown;
  readonly label: {
    readonly recordId: string;
    readonly category: string;
    readonly grounds: { purpose: string; until: string }[];
  };
}

/** Records of which only those may know who may know of hidden categories. */
const recordsOfHiddenOnly = ({ labels }: Held): string[] =>
  [...new Set(labels.map(({ recordId }) => recordId))].filter((id) =>
    labels.every(({ recordId, category }) => recordId !== id || HIDDEN.includes(category)),
  );

const ask = async (role: RoleName, url: string): Promise<supertest.Response> => (await service.as(role)).get(url);

async function asked(
  role: RoleName,
  purpose: string,
  candidateId: string,
): Promise<{ answer: Answer; text: string; fields: Field[] }> {
  const { status, body, text } = await ask(role, `/v1/candidates/${candidateId}?purpose=${purpose}`);
  if (status === 403 || status === 404) return { answer: { status }, text, fields: [] };
  expect(status).toBe(200);
  const fields: Field[] = body.fields;
  const shown = fields.map(({ path, label }) => `${label.recordId} ${label.category} ${path}`).sort();
  const withheld = (body.withheld as { category: string; reason: string }[])
    .map(({ category, reason }) => `${category} ${reason}`)
    .sort();
  return { answer: { status: 200, shown, withheld }, text, fields };
}

const seen = { shown: 0, withheld: 0, restricted: 0, 403: 0, 404: 0, hiddenKept: 0 };

it('shows what the one rule lets through, withholds the rest by name, and never mentions what is hidden', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryFile, async (file) => {
      const person = await store(service, file);
      const held = await heldOf(person.id);
      const hiddenRecords = recordsOfHiddenOnly(held);
      for (const role of UNKNOWING)
        for (const id of hiddenRecords) expect((await ask(role, `/v1/records/${id}`)).status).toBe(404);
      for (const role of ROLES)
        for (const purpose of policy.purposes.keys()) {
          const { answer, text, fields } = await asked(role, purpose, person.id);
          const expected = oracle(role, purpose, held);
          expect({ role, purpose, answer }).toEqual({ role, purpose, answer: expected });
          for (const { label } of fields) {
            expect(label.grounds.length).toBeGreaterThan(0);
            for (const ground of label.grounds) {
              expect(ground.purpose).toBe(purpose);
              expect(Date.parse(ground.until)).toBeGreaterThanOrEqual(service.clock.now().epochMilliseconds - 1000);
            }
          }
          if (UNKNOWING.includes(role)) {
            const because = await ask(role, `/v1/candidates/${person.id}/explain?purpose=${purpose}`);
            expect(because.status).toBe(answer.status);
            const words = [
              `hidden ${person.words.position}`,
              ...hiddenRecords,
              ...(answer.status === 200 ? HIDDEN : []),
            ];
            expect(words.filter((word) => text.includes(word) || because.text.includes(word))).toEqual([]);
            seen.hiddenKept += hiddenRecords.length;
          }
          if (answer.status === 200) {
            seen.shown += answer.shown.length;
            seen.withheld += answer.withheld.length;
            seen.restricted += answer.withheld.filter((one) => one.endsWith(' restricted')).length;
          } else seen[answer.status]++;
        }
    }),
    { numRuns: FILES, endOnFailure: true, examples: EVERYTHING.map((file) => [file]) },
  );
}, 120_000);

it('has seen every kind of answer in doing so', () => {
  for (const [what, times] of Object.entries(seen)) expect({ what, seen: times > 0 }).toEqual({ what, seen: true });
});
