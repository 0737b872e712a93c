import fc from 'fast-check';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';
import { arbitraryLife, Oracle, type Life } from './life.ts';
import { rounds } from '../kit/thorough.ts';

const PEOPLE = rounds(100, 10);
const DAYS = [70, 130, 200, 260, 330, 420, 520, 640, 800, 980, 1200];

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

interface Lived {
  readonly life: Life;
  readonly oracle: Oracle;
  readonly person: Person;
  readonly deeds: { readonly day: number; readonly act: () => Promise<unknown> }[];
}

it('keeps whoever a ground, a hold or a restriction keeps, and nobody else, over arbitrary histories and late sweeps', async () => {
  const start = service.clock.now();
  const seed = Number(process.hrtime.bigint() % 2_147_483_647n);
  const lives = fc.sample(arbitraryLife, { numRuns: PEOPLE, seed });
  const lived = await Promise.all(lives.map(live));
  const todo = lived.flatMap(({ deeds }) => deeds).sort((a, b) => a.day - b.day);
  const wrong: string[] = [];
  for (const day of DAYS) {
    for (const { day: on, act } of todo.filter((deed) => deed.day <= day)) {
      service.clock.moveTo(start.add({ hours: 24 * on }));
      await act();
    }
    todo.splice(0, todo.filter((deed) => deed.day <= day).length);
    service.clock.moveTo(start.add({ hours: 24 * day }));
    await service.sweep();
    for (const one of lived) wrong.push(...(await compare(one, day)));
  }
  expect({ seed, wrong }).toEqual({ seed, wrong: [] });
});

/** Tells of the person's deeds; each is done on its day, and one that comes after the person's end is answered 410. */
async function live(life: Life): Promise<Lived> {
  const person = await Person.arrives(service, { jurisdiction: life.jurisdiction });
  const dpo = await service.as('dpo');
  const lived: Lived = { life, oracle: new Oracle(life), person, deeds: [] };
  const on = (day: number, act: () => Promise<unknown>): void => void lived.deeds.push({ day, act });
  let application = '';
  on(life.applies, async () => {
    application = await person.applies();
    await person.fillsForm(application);
  });
  if (life.rejectedAfter !== undefined) {
    const rejected = life.applies + life.rejectedAfter;
    on(rejected, () => rejects(person, application));
    if (life.reopenedAfter !== undefined)
      on(rejected + life.reopenedAfter, () =>
        doneOrEnded(person.changes(application, { reopenedAt: service.clock.now().toString() })),
      );
  }
  for (const [span, place, end] of [
    [life.hold, { path: 'holds', body: { reason: 'A claim.' } }, (id: string) => `/v1/holds/${id}/release`],
    [
      life.restriction,
      { path: 'restrictions', body: { ground: 'claims', reason: 'Asked.' } },
      (id: string) => `/v1/restrictions/${id}/lift`,
    ],
  ] as const) {
    if (!span) continue;
    let id: string | undefined;
    on(span.from, async () => {
      const answer = await dpo.post(`/v1/candidates/${person.id}/${place.path}`).send(place.body);
      expect([201, 410]).toContain(answer.status);
      id = answer.body.id as string | undefined;
    });
    on(span.to, () => (id === undefined ? Promise.resolve() : doneOrEnded(dpo.post(end(id)))));
  }
  return lived;
}

const rejects = (person: Person, application: string): Promise<unknown> => {
  const at = service.clock.now().toString();
  return doneOrEnded(
    person.changes(application, { status: 'rejected', closedAt: at, rejectionSentAt: at, rejectionReceivedAt: at }),
  );
};

async function doneOrEnded(answer: PromiseLike<{ status: number }>): Promise<void> {
  expect([200, 404, 410]).toContain((await answer).status);
}

async function compare({ life, oracle, person }: Lived, day: number): Promise<string[]> {
  const expected = oracle.at(day);
  if (expected === 'unsure') return [];
  const [row] = await service.rows<{ labels: number }>(
    'select count(*)::integer as labels from candor.label where candidate_id = $1',
    [person.id],
  );
  const found = (row?.labels ?? 0) > 0 ? 'there' : 'gone';
  return found === expected || day < life.applies
    ? []
    : [`day ${day}: ${found}, not ${expected}: ${JSON.stringify(life)}`];
}
