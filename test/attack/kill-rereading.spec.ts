import { READER_VERSION } from '../../src/intake/reader/index.ts';
import { sendsText, shown } from '../kit/documents.ts';
import { KilledProcess, type KillPlan } from '../kit/killed-process.ts';
import { Person } from '../kit/person.ts';
import { ScriptedReader } from '../kit/scripted-reader.ts';
import { Service } from '../kit/service.ts';

const PEOPLE = 12;
const BYTES = 'select seq, sealed from candor.document_part';
const DONE = 'update candor.reading set done';

/** Where a replica dies that reads again: with the bytes still sealed, while a reader has them, and at the end of one document. */
const PLANS: readonly KillPlan[] = [
  { from: BYTES, only: '^commit', at: 2, when: 'answered', afterMs: 20 },
  { from: DONE, at: 3, when: 'before' },
  { from: DONE, only: '^commit', at: 3, when: 'sent' },
];

const services: Service[] = [];
afterAll(async () => {
  await KilledProcess.killAll();
  for (const service of services.reverse()) await service.stop();
}, 60_000);

async function started(options: Parameters<typeof Service.start>[0]): Promise<Service> {
  const service = await Service.start(options);
  services.push(service);
  return service;
}

/** A service that takes no jobs, with documents that another reader has read, of which ours makes more. */
async function withDocuments(): Promise<{ service: Service; people: Person[]; reading: string }> {
  const service = await started({ idle: true });
  service.clock.moveTo(Temporal.Instant.fromEpochMilliseconds(Date.now())); // the processes go by the database's clock
  const reader = new ScriptedReader();
  const first = await Service.start({ readers: 1, reader, beside: service });
  const people: Person[] = [];
  for (let one = 0; one < PEOPLE; one++) {
    const person = await Person.arrives(service, { jurisdiction: 'DE' });
    const application = await person.applies();
    const text = `${person.words.name}\n${person.words.email}\nExperience\nClerk, ${person.words.employer}, Jan 2019 - Mar 2021`;
    reader.finds(text, { '/basics/name': person.words.name, '/work/0/name': 'Misread Ltd' });
    await sendsText(person, application, text);
    people.push(person);
  }
  await first.stop();
  const dpo = await service.as('dpo');
  const { body } = await dpo.post('/v1/readings').expect(202);
  expect(body).toMatchObject({ reader: READER_VERSION, waiting: PEOPLE });
  return { service, people, reading: body.id };
}

it('reads every document again once, by several replicas, wherever one is killed that reads', async () => {
  const all = await Promise.all(PLANS.map(() => withDocuments()));
  for (const [at, plan] of PLANS.entries()) {
    const { service } = all[at]!;
    const process = await KilledProcess.worker(service, [], plan);
    await process.beginAndDie();
    const [row] = await service.rows<{ done: number }>('select done from candor.reading');
    expect({ plan, all: row?.done === PEOPLE }).toEqual({ plan, all: false });
  }
  for (const { service } of all) await started({ readers: 1, beside: service });
  await started({ readers: 1, beside: all[0]!.service });
  for (const { service, people, reading } of all) {
    const dpo = await service.as('dpo');
    const state = async () => (await dpo.get(`/v1/readings/${reading}`).expect(200)).body as Record<string, unknown>;
    await service.until(async () => (await state()).finishedAt !== null, 120);
    // Each was counted in the transaction that stored it: neither lost with the dead, nor done again.
    expect(await state()).toMatchObject({ waiting: PEOPLE, done: PEOPLE, changed: PEOPLE, left: 0 });
    for (const { id, words } of people) {
      const fields = await shown(service, id);
      expect([fields['/work/0/name']?.value, fields['/work/0/position']?.value]).toEqual([words.employer, 'Clerk']);
      const labels = await service.rows<{ category: string; amount: number }>(
        'select category, count(*)::integer as amount from candor.label where candidate_id = $1 group by 1',
        [id],
      );
      expect(labels.filter(({ amount }) => amount !== 1)).toEqual([]);
    }
  }
}, 300_000);
