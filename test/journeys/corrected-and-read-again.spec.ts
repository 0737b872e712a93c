import fc from 'fast-check';
import { sendsText, shown } from '../kit/documents.ts';
import { Person } from '../kit/person.ts';
import { ScriptedReader } from '../kit/scripted-reader.ts';
import { Service } from '../kit/service.ts';
import { draws } from '../kit/thorough.ts';

const reader = new ScriptedReader();
let service: Service;
let versions = 0;
beforeAll(async () => {
  service = await Service.start({ readers: 1, reader });
});
afterAll(() => service.stop());

/** Paths of four categories, by category. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  contact: ['/basics/name', '/basics/email'],
  employment_history: ['/work/0/name', '/work/0/position'],
  skills: ['/skills/0/name', '/skills/1/name'],
  languages: ['/languages/0/language'],
};
const ALL = Object.values(PATHS).flat();
const CATEGORY_OF = new Map(
  Object.entries(PATHS).flatMap(([category, paths]) => paths.map((path) => [path, category])),
);
const categoryOf = (path: string): string => CATEGORY_OF.get(path) ?? '';

type Found = Readonly<Record<string, string>>;
type Step =
  | { readonly do: 'read'; readonly found: Found; readonly sameReader: boolean }
  | { readonly do: 'correct'; readonly path: string; readonly value: string | null }
  | { readonly do: 'end'; readonly category: string }
  | { readonly do: 'withdraw' };

const found: fc.Arbitrary<Found> = fc
  .record(Object.fromEntries(ALL.map((path) => [path, fc.constantFrom('a@x.org', 'b@x.org', 'c@x.org')])), {
    requiredKeys: [],
  })
  .map((values) => values as Found);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('read' as const), found, sameReader: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('correct' as const),
      path: fc.constantFrom(...ALL),
      value: fc.constantFrom('p@x.org', 'q@x.org', null),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('end' as const), category: fc.constantFrom(...Object.keys(PATHS)) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'withdraw' as const }) },
);

/** What has to be there: no policy, no labels, no revisions; only what was said, by whom, and what ended. */
class Oracle {
  /** By category, what the reader's label has; none where there is none. */
  private readonly read = new Map<string, Map<string, string>>();
  private readonly said = new Map<string, string>();
  private readonly settled = new Set<string>();
  /** Categories of which the reader's label was ever made. */
  private readonly made = new Set<string>();
  /** Those that any label of the record or of its corrections ever had. */
  private readonly known = new Set<string>();
  private withdrawn = false;

  reads(all: Found): void {
    const open = Object.entries(all).filter(([path]) => !this.settled.has(path));
    if (open.length === 0) return; // a reader that finds nothing takes nothing
    for (const [category, paths] of Object.entries(PATHS)) {
      const values = new Map(open.filter(([path]) => paths.includes(path)));
      if (this.made.has(category) && !this.read.has(category)) continue; // it has ended
      if (values.size === 0) this.read.delete(category);
      else {
        this.read.set(category, values);
        this.made.add(category);
        this.known.add(category);
      }
    }
  }

  /** Whether it is taken. */
  corrects(path: string, value: string | null): boolean {
    const category = categoryOf(path);
    if (value !== null && this.known.has(category) && !this.lives(category)) return false;
    this.settled.add(path);
    this.said.delete(path);
    this.read.get(category)?.delete(path);
    if (this.read.get(category)?.size === 0) this.read.delete(category);
    if (value !== null) {
      this.said.set(path, value);
      this.known.add(category);
    }
    return true;
  }

  ends(category: string): void {
    this.read.delete(category);
    for (const path of PATHS[category] ?? []) this.said.delete(path);
  }

  withdraws(): void {
    this.withdrawn = true;
  }

  /** For use, of which nothing is left once the person has withdrawn. */
  get shown(): Found {
    return this.withdrawn ? {} : this.held;
  }

  get held(): Found {
    const read = [...this.read.values()].flatMap((values) => [...values]);
    return Object.fromEntries([...read, ...this.said]);
  }

  private lives(category: string): boolean {
    return this.read.has(category) || [...this.said.keys()].some((path) => categoryOf(path) === category);
  }
}

interface Subject {
  readonly person: Person;
  readonly application: string;
  readonly record: string;
  readonly text: string;
}

async function readAgain(text: string, all: Found, sameReader: boolean): Promise<void> {
  reader.finds(text, all);
  if (!sameReader) reader.version = `scripted/again-${++versions}`;
  const dpo = await service.as('dpo');
  const { body } = await dpo.post('/v1/readings').expect(202);
  await service.until(async () => (await dpo.get(`/v1/readings/${body.id}`)).body.finishedAt !== null);
}

async function does(step: Step, subject: Subject, oracle: Oracle): Promise<void> {
  const { person, application, record, text } = subject;
  if (step.do === 'read') {
    await readAgain(text, step.found, step.sameReader);
    if (!step.sameReader) oracle.reads(step.found);
  } else if (step.do === 'correct') {
    const { status } = await person.ats.post(`/v1/candidates/${person.id}/records`).send({
      kind: 'correction',
      source: 'candidate_application',
      body: { corrects: record, fields: { [step.path]: step.value } },
    });
    expect([200, 201].includes(status)).toBe(oracle.corrects(step.path, step.value));
  } else if (step.do === 'end') {
    await service.rows(`update candor.ground g set retain_until = $3 from candor.label l
       where l.candidate_id = $1 and l.category = $2 and g.label_id = l.id`, [person.id, step.category, service.clock.now().toString()]); // prettier-ignore
    await service.sweep();
    oracle.ends(step.category);
  } else {
    await person.changes(application, { status: 'withdrawn' }).expect(200);
    oracle.withdraws();
  }
}

const valuesFor = async ({ person }: Subject, purpose: string): Promise<Found> =>
  Object.fromEntries(
    Object.entries(await shown(service, person.id, purpose)).map(([path, { value }]) => [path, String(value)]),
  );

it('leaves at each path what was said of it last by whom it belongs to, and nothing of what has ended, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(found, fc.array(step, { minLength: 1, maxLength: 10 }), async (first, steps) => {
      const text = `résumé ${++versions}`;
      reader.finds(text, first);
      const person = await Person.arrives(service, { jurisdiction: 'DE' });
      const application = await person.applies();
      const subject = { person, application, text, record: await sendsText(person, application, text) };
      const oracle = new Oracle();
      oracle.reads(first);
      service.clock.moveTo(service.clock.now().add({ hours: 1 }));
      for (const one of steps) {
        await does(one, subject, oracle);
        if (one.do === 'end' && Object.keys(oracle.held).length === 0) return; // the last one out
        expect([one, await valuesFor(subject, 'consider_application')]).toEqual([one, oracle.shown]);
        expect([one, await valuesFor(subject, 'legal_claims')]).toEqual([one, oracle.held]);
      }
    }),
    draws(60, 6),
  );
}, 300_000);
