import { atCommitAfter, killedOneByOne, KilledProcess, type KillPlan } from '../kit/killed-process.ts';
import { Person } from '../kit/person.ts';
import { resumePdf } from '../kit/resume-files.ts';
import { Service } from '../kit/service.ts';

/** Answers where the killed process no longer does; takes no jobs. */
let service: Service;
let key: string;
beforeAll(async () => {
  service = await Service.start({ idle: true });
  service.clock.moveTo(Temporal.Instant.fromEpochMilliseconds(Date.now())); // the processes go by the database's clock
  key = await service.keyOf('ats_integration');
});
afterEach(() => KilledProcess.killAll());
afterAll(() => service.stop());

interface Sent {
  readonly body: string | FormData;
  readonly headers: Record<string, string>;
}

async function somebody(): Promise<{ ana: Person; application: string }> {
  const ana = await Person.arrives(service, { jurisdiction: 'DE' });
  return { ana, application: await ana.applies() };
}

const typed = ({ words }: Person, applicationId: string): Sent => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    kind: 'application_form',
    source: 'candidate_application',
    applicationId,
    body: { fields: { '/basics/name': words.name, '/work/0/name': words.employer } },
  }),
});

async function file({ words }: Person, applicationId: string): Promise<Sent> {
  const body = new FormData();
  body.set('kind', 'resume');
  body.set('source', 'candidate_application');
  body.set('applicationId', applicationId);
  body.set('file', new Blob([new Uint8Array(await resumePdf(words))], { type: 'application/pdf' }), 'resume.pdf');
  return { headers: {}, body };
}

const post = (origin: string, id: string, { body, headers }: Sent): Promise<Response> =>
  fetch(`${origin}/v1/candidates/${id}/records`, {
    method: 'POST',
    headers: { ...headers, authorization: `Bearer ${key}` },
    body,
  });

const records = (id: string) =>
  service.rows<{ id: string; state: string }>('select id, state from candor.record where candidate_id = $1', [id]);
const labels = (id: string) =>
  service.rows<{ category: string; amount: number }>(
    'select category, count(*)::integer as amount from candor.label where candidate_id = $1 group by 1 order by 1',
    [id],
  );

const wholeService = (plan: KillPlan): Promise<KilledProcess> => KilledProcess.service(service, plan);

/** Sent to a process that dies of it, and again, as a client does that got no answer, to one that lives. */
async function sentTwice(process: KilledProcess, id: string, sent: Sent): Promise<{ first: boolean; second: number }> {
  const first = await post(process.url, id, sent).then(
    ({ ok }) => ok,
    () => false,
  );
  await process.died();
  const before = await records(id);
  if (first) expect(before).toHaveLength(1); // acknowledged, so it is there
  return { first, second: (await post(service.origin, id, sent)).status };
}

/** A typed record is one statement, and its own transaction. */
const TYPED = (['before', 'sent', 'answered'] as const).map((when): KillPlan => ({
  from: 'candor.store_record',
  at: 1,
  when,
}));

it('keeps a typed record once, with all its labels, wherever the process is killed that takes it', async () => {
  await killedOneByOne(TYPED, wholeService, async (plan, process) => {
    const { ana, application } = await somebody();
    const { second } = await sentTwice(process, ana.id, typed(ana, application));
    expect({ plan, second: [200, 201].includes(second), records: (await records(ana.id)).length }).toEqual({
      plan,
      second: true,
      records: 1,
    });
    expect(await labels(ana.id)).toEqual([
      { category: 'contact', amount: 1 },
      { category: 'employment_history', amount: 1 },
    ]);
  });
}, 120_000);

const FILED: readonly KillPlan[] = [
  { from: 'insert into candor.document_part', at: 1, when: 'before' },
  ...atCommitAfter('insert into candor.document_part'),
];
const READ = 'select seq, sealed from candor.document_part';
const READING: readonly KillPlan[] = [
  { from: READ, at: 1, when: 'before' },
  { from: READ, only: '^commit', at: 1, when: 'answered', afterMs: 40 }, // a reader has the bytes
  { from: READ, only: 'candor.add_labels', at: 1, when: 'before' },
  ...atCommitAfter(READ, 2),
];

it('keeps a file once and reads it within a minute, wherever the processes are killed that take it and read it', async () => {
  const people: Person[] = [];
  await killedOneByOne(FILED, wholeService, async (plan, process) => {
    const { ana, application } = await somebody();
    people.push(ana);
    const { second } = await sentTwice(process, ana.id, await file(ana, application));
    expect({ plan, second: [200, 202].includes(second), records: (await records(ana.id)).length }).toEqual({
      plan,
      second: true,
      records: 1,
    });
  });
  await killedOneByOne(
    READING,
    (plan) => KilledProcess.worker(service, [], plan),
    async (plan, process) => {
      const { ana, application } = await somebody();
      people.push(ana);
      expect((await post(service.origin, ana.id, await file(ana, application))).status).toBe(202);
      await process.beginAndDie();
      expect({ plan, records: (await records(ana.id)).length }).toEqual({ plan, records: 1 });
    },
  );

  const heir = await Service.start({ readers: 1, beside: service }); // the queue alone gives it what the dead had
  try {
    for (const ana of people) await service.until(async () => (await records(ana.id))[0]?.state === 'ready', 60);
  } finally {
    await heir.stop();
  }
  for (const ana of people) {
    const held = await labels(ana.id);
    expect(held.map(({ category }) => category)).toEqual(
      expect.arrayContaining(['contact', 'document', 'education', 'employment_history']),
    );
    expect(held.filter(({ amount }) => amount !== 1)).toEqual([]);
  }
}, 240_000);
