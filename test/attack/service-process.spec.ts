import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { candor, KilledProcess } from '../kit/killed-process.ts';

/** The service as `npm start` runs it: one process, a folder, and the database that it brings. */
let folder: string;
let service: KilledProcess;
let key: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-process-'));
  chmodSync(folder, 0o711); // where tests run as root, the database's user has to pass
  await start();
  key = (await candor({ CANDOR_DATA: folder }, 'key', 'create', '--role', 'ats_integration')).key ?? '';
}, 120_000);
afterAll(async () => {
  await KilledProcess.killAll();
  await until(async () => !isRunning(serverPid()));
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

async function start(): Promise<void> {
  service = await KilledProcess.main({ CANDOR_DATA: folder, CANDOR_READERS: '1' });
}

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly remedy?: string;
  readonly type: string;
  readonly id?: string;
}

async function ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
  const response = await fetch(service.url + path, {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const told = (await response.json()) as Omit<Answer, 'status' | 'type'>;
  return { ...told, status: response.status, type: response.headers.get('content-type') ?? '' };
}

let made = 0;
const openCandidate = (): Promise<Answer> =>
  ask('POST', '/v1/candidates', { externalIds: [{ system: 'ats', id: `person-${made++}` }], jurisdiction: 'DE' });

const isWellSaid = ({ status, code, remedy, type }: Answer): boolean =>
  status === 503 &&
  ['DATABASE_AWAY', 'NOT_READY'].includes(code ?? '') &&
  (remedy ?? '') !== '' &&
  type.startsWith('application/problem+json');

const lockFile = (): string => join(folder, 'postgres/cluster/files/postmaster.pid');
const serverPid = (): number => (existsSync(lockFile()) ? Number(readFileSync(lockFile(), 'utf8').split('\n')[0]) : 0);

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(holds: () => Promise<boolean>, everyMs = 30): Promise<void> {
  for (const limit = performance.now() + 45_000; !(await holds()); await sleep(everyMs))
    if (performance.now() > limit) throw new Error('what was waited for did not come about');
}

/** A job that was handed back waits for seconds: asking often would only keep the processor from others. */
const isRead = (recordId: string): Promise<void> =>
  until(async () => {
    const { state } = (await ask('GET', `/v1/records/${recordId}`)) as Answer & { state?: string };
    return state === 'ready';
  }, 250);

it('answers 503 while its database is killed with kill -9, brings it back, and goes on, three times over', async () => {
  let away = 0;
  for (let time = 0; time < 3; time++) {
    const kept = await openCandidate();
    expect(kept.status).toBe(201);
    const killed = serverPid();
    process.kill(killed, 'SIGKILL');
    const meanwhile: Answer[] = [];
    await until(async () => {
      meanwhile.push(await openCandidate(), await ask('GET', '/health/ready'), await ask('GET', '/health/live'));
      return meanwhile.at(-2)?.status === 200 && ![0, killed].includes(serverPid());
    });
    expect(meanwhile.filter(({ status }) => status >= 400 && status !== 503)).toEqual([]);
    const refused = meanwhile.filter(({ status }) => status === 503);
    expect(refused.filter((answer) => !isWellSaid(answer))).toEqual([]);
    away += refused.filter(({ code }) => code === 'DATABASE_AWAY').length;

    expect((await openCandidate()).status).toBe(201);
    const contact = { at: new Date(0).toISOString(), direction: 'outbound', channel: 'email' };
    expect((await ask('POST', `/v1/candidates/${kept.id ?? ''}/contacts`, contact)).status).toBe(201); // it is still there
  }
  expect(away).toBeGreaterThan(0);
}, 180_000);

it('takes jobs again after its database was killed', async () => {
  const { id = '' } = await openCandidate();
  const application = await ask('POST', `/v1/candidates/${id}/applications`, { job: { id: 'j' }, jurisdiction: 'DE' });
  const killed = serverPid();
  process.kill(killed, 'SIGKILL');
  const body = new FormData();
  body.set('kind', 'resume');
  body.set('source', 'candidate_application');
  body.set('applicationId', application.id ?? '');
  body.set('file', new Blob(['Pat Example\npat@example.com\n']), 'resume.txt');
  const send = (): Promise<Response> =>
    fetch(`${service.url}/v1/candidates/${id}/records`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}` },
      body,
    });
  let recordId = '';
  await until(async () => {
    const answer = await send();
    if (answer.ok) recordId = ((await answer.json()) as { id: string }).id;
    return answer.ok;
  });
  await isRead(recordId);
}, 120_000);

it('answers what is in flight when it is told to stop, hands its jobs back, stops the database and ends with 0', async () => {
  const { id = '' } = await openCandidate();
  const application = await ask('POST', `/v1/candidates/${id}/applications`, { job: { id: 'j' }, jurisdiction: 'DE' });
  const slow = slowUpload(id, application.id ?? '');
  await sleep(300); // the first half has arrived
  const server = serverPid();
  service.signal('SIGTERM');
  await sleep(300);
  slow.finish();
  expect((await slow.answered).statusCode).toBe(202);
  expect(await service.ended).toBe(0);
  await until(async () => !isRunning(server));
  expect(existsSync(lockFile())).toBe(false);

  const stored = JSON.parse(await slow.body) as { id: string };
  await start();
  await isRead(stored.id);
}, 120_000);

/** A file whose second half is sent when the test says so. */
function slowUpload(
  id: string,
  applicationId: string,
): { finish(): void; answered: Promise<IncomingMessage>; body: Promise<string> } {
  const edge = 'edge-of-a-part';
  const field = (name: string, value: string): string =>
    `--${edge}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const { promise: answered, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const upload = request(`${service.url}/v1/candidates/${id}/records`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': `multipart/form-data; boundary=${edge}` },
  });
  upload.on('response', resolve).on('error', reject);
  upload.write(field('kind', 'resume'));
  upload.write(field('source', 'candidate_application'));
  upload.write(field('applicationId', applicationId));
  upload.write(
    `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="cv.txt"\r\ncontent-type: text/plain\r\n\r\nSam Sample\r\n`,
  );
  const body = answered.then(async (response) => (await response.toArray()).map(String).join(''));
  return { finish: () => void upload.end(`sam@example.com\r\n--${edge}--\r\n`), answered, body };
}
