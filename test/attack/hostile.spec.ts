import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { logLinesWith, tablesWith } from '../kit/canaries.ts';
import { hostileFiles, ordinaryFiles, type HostileFile } from '../kit/hostile/index.ts';
import { Person } from '../kit/person.ts';
import { Service } from '../kit/service.ts';

const MB = 1024 * 1024;
/** The list is needed before the listener is up, so the port is fixed when the files are made. */
const beacon = { port: 0 };
const files = hostileFiles(beacon);
const CANARIES = ['pat@example.com', 'Pat Example', 'Acme Ltd', 'Example University', '202 555 0199', '2025550199'];

let service: Service;
let listener: Server;
let calls = 0;
let ana: Person;
let application: string;

beforeAll(async () => {
  listener = createServer((socket) => {
    calls += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  beacon.port = (listener.address() as AddressInfo).port;
  service = await Service.start({ readers: 2, readerSeconds: 3 });
  ana = await Person.arrives(service, { jurisdiction: 'DE' });
  application = await ana.applies();
  for (const { name, bytes } of ordinaryFiles()) await send(name, bytes, 'wait=20');
});
afterAll(async () => {
  await service.stop();
  listener.close();
});

interface Answer {
  readonly status: number;
  readonly body: { readonly id?: string; readonly code?: string; readonly remedy?: string };
}

const send = (name: string, bytes: Buffer, prefer = 'wait=0'): Promise<Answer> =>
  ana.ats
    .post(`/v1/candidates/${ana.id}/records`)
    .set('prefer', prefer)
    .field('kind', 'resume')
    .field('source', 'candidate_application')
    .field('applicationId', application)
    .attach('file', bytes, name)
    .then(({ status, body }) => ({ status, body: body as Answer['body'] }));

interface RecordState {
  readonly state: string;
  readonly reason?: string | null;
  readonly flags?: readonly string[];
}

async function stateOf(id: string): Promise<RecordState> {
  const [row] = await service.rows<RecordState>('select state, reason, flags from candor.record where id = $1', [id]);
  return row ?? { state: 'gone' };
}

/** What became of a file otherwise than it must. */
async function faultsOf(file: HostileFile, { status, body }: Answer): Promise<string[]> {
  if (status === 413 || status === 422)
    return [
      ...(body.code && body.remedy ? [] : ['is refused without a code and a remedy']),
      ...(file.expect === 'ready' ? ['is refused though it can be read'] : []),
    ];
  if (![200, 201, 202].includes(status) || !body.id) return [`is answered ${status}`];
  const { state, reason, flags = [] } = await stateOf(body.id);
  return [
    ...(file.expect === 'either' ? [] : state === file.expect ? [] : [`is ${state}, not ${file.expect}`]),
    ...(state === 'unreadable' && !reason ? ['says not why it can’t be read'] : []),
    ...(file.flag && !flags.includes(file.flag) ? [`lacks the flag ${file.flag}`] : []),
    ...faultsOfValues(file, await valuesOf(body.id)),
  ];
}

/** What came out of it, as it is shown for deciding about the application. */
async function valuesOf(recordId: string): Promise<string[]> {
  const recruiter = await service.as('recruiter');
  const { body } = await recruiter.get(`/v1/candidates/${ana.id}?purpose=consider_application`).expect(200);
  return (body.fields as { value: unknown; label: { recordId: string } }[])
    .filter(({ label }) => label.recordId === recordId)
    .map(({ value }) => String(value));
}

function faultsOfValues({ mustNotContain = [] }: HostileFile, values: readonly string[]): string[] {
  return [
    ...mustNotContain
      .filter((bad) => values.some((value) => value.includes(bad)))
      .map((bad) => `gives ${JSON.stringify(bad)}`),
    ...values
      .filter((value) => /[\0\u202a-\u202e\u2066-\u2069\u200b]/.test(value) || !value.isWellFormed())
      .map(() => 'gives a character that was to be removed'),
  ];
}

/** Bytes that the service holds, without what nobody holds any more, and that its readers have from the system. */
function held(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  const table = execFileSync('ps', ['-A', '-o', 'ppid=,rss='], { encoding: 'utf8' });
  const readers = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([parent]) => parent === process.pid)
    .reduce((sum, [, kilobytes = 0]) => sum + kilobytes * 1024, 0);
  return arrayBuffers + heapUsed + readers;
}

async function readOrdinaryFiles(): Promise<void> {
  for (const { name, bytes } of ordinaryFiles()) {
    ana = await Person.arrives(service, { jurisdiction: 'DE' });
    application = await ana.applies();
    const { status, body } = await send(name, bytes, 'wait=20');
    expect({ name, status, ...(await stateOf(body.id ?? '')) }).toMatchObject({ name, status: 201, state: 'ready' });
  }
}

it('takes or refuses every hostile file with a clear answer, stays ready meanwhile, and reads on afterwards', async () => {
  expect(files.length).toBeGreaterThan(40);
  await readOrdinaryFiles(); // so that what is compared is readers at work, not readers just begun
  const before = held();
  const health: { status: number; ms: number }[] = [];
  const reading = new AbortController();
  const watching = (async () => {
    for (; !reading.signal.aborted; await sleep(200)) {
      const started = performance.now();
      const { status } = await service.http.get('/health/ready');
      health.push({ status, ms: performance.now() - started });
    }
  })();

  const answers = new Map<HostileFile, Answer>();
  for (const file of files) answers.set(file, await send(file.name, file.bytes()));
  await service.until(
    async () => (await service.rows(`select 1 from candor.record where state = 'received'`)).length === 0,
    150,
  );
  reading.abort();
  await watching;

  const faults: Record<string, string[]> = {};
  for (const [file, answer] of answers) {
    const found = await faultsOf(file, answer);
    if (found.length > 0) faults[file.name] = found;
  }
  expect(faults).toEqual({});
  expect(health.filter(({ status }) => status !== 200)).toEqual([]);
  expect(calls).toBe(0);
  expect(existsSync('/candor-was-here')).toBe(false);
  expect(readdirSync(tmpdir()).filter((name) => name.includes('candor-was-here'))).toEqual([]);

  await readOrdinaryFiles();
  expect(held() - before).toBeLessThan(150 * MB);
}, 240_000);

it('has told the logs nothing that the files say, and keeps none of it in the clear', async () => {
  expect(logLinesWith(service, CANARIES)).toEqual([]);
  expect(await tablesWith(service, CANARIES)).toEqual([]);
});
