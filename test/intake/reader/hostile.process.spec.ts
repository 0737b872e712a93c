import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ReaderPool, type Reading } from '../../../src/intake/reader/index.ts';
import { hostileFiles, ordinaryFiles, type HostileFile } from '../../kit/hostile/index.ts';

const MB = 1024 * 1024;
/** The list is needed before the listener is up, so the port is fixed when the files are made. */
const beacon = { port: 0 };
const files = hostileFiles(beacon);
let pool: ReaderPool;
let listener: Server;
let calls = 0;

beforeAll(async () => {
  listener = createServer((socket) => {
    calls += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  beacon.port = (listener.address() as AddressInfo).port;
  pool = new ReaderPool({ size: 2, timeLimitMs: 4_000, memoryLimitMb: 384, recycleAfter: 1_000 });
  await pool.start();
});

afterAll(async () => {
  await pool.close();
  listener.close();
});

describe('a hostile file', () => {
  it.each(files.map((file) => [file.name, file] as const))('%s does no harm', async (_, file) => {
    const reading = await pool.read(file.bytes(), { fileName: file.name });
    expect(faultsOf(file, reading)).toEqual([]);
  });
});

describe('after all hostile files', () => {
  it.each(ordinaryFiles().map((file) => [file.name, file.bytes] as const))('%s is read', async (fileName, bytes) => {
    const reading = await pool.read(bytes, { fileName });
    expect(valueAt(reading, '/basics/email')).toBe('pat@example.com');
    expect(valueAt(reading, '/basics/phone')).toBe('+12025550199');
    expect(valueAt(reading, '/work/0/position')).toBe('Clerk');
    expect(valueAt(reading, '/work/0/name')).toBe('Acme Ltd');
    expect(valueAt(reading, '/education/0/institution')).toBe('Example University');
  });

  it('nothing has called out', () => expect(calls).toBe(0));

  it('nothing was written where a name of a part leads', () => {
    expect(existsSync('/candor-was-here')).toBe(false);
    expect(readdirSync(tmpdir()).filter((name) => name.includes('candor-was-here'))).toEqual([]);
  });

  it('the service itself holds no more memory than before, within reason', async () => {
    const before = heldMemory();
    for (const file of files.filter(({ name }) => name.startsWith('thirty') || name.startsWith('unpacks'))) {
      await pool.read(file.bytes(), { fileName: file.name });
    }
    // What was sent to a process that was ended is let go when its end has been seen.
    for (let tries = 0; tries < 100 && heldMemory() - before >= 40 * MB; tries++) await sleep(100);
    expect(heldMemory() - before).toBeLessThan(40 * MB);
  });
});

/** Without what nobody holds any more. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

/** What a reading does that it must not. */
function faultsOf(file: HostileFile, reading: Reading): string[] {
  const values = reading.state === 'ready' ? [...reading.fields.map(({ value }) => value), reading.text] : [];
  const inFields = reading.state === 'ready' ? reading.fields.map(({ value }) => value) : [];
  return [
    ...(file.expect !== 'either' && reading.state !== file.expect ? [`is ${reading.state}, not ${file.expect}`] : []),
    ...(file.flag && !(reading.state === 'ready' && reading.flags.includes(file.flag))
      ? [`lacks the flag ${file.flag}`]
      : []),
    ...(file.mustNotContain ?? [])
      .filter((bad) => inFields.some((value) => value.includes(bad)))
      .map((bad) => `gives ${JSON.stringify(bad)}`),
    ...values
      .filter((value) => /[\0\u202a-\u202e\u2066-\u2069\u200b]/.test(value) || !value.isWellFormed())
      .map(() => 'gives a character that was to be removed'),
  ];
}

function valueAt(reading: Reading, path: string): string | undefined {
  return reading.state === 'ready' ? reading.fields.find((field) => field.path === path)?.value : reading.reason;
}
