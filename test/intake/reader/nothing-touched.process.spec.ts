import { once } from 'node:events';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ReaderPool, type Reading } from '../../../src/intake/reader/index.ts';
import { ordinaryFiles } from '../../kit/hostile/index.ts';
import { reachingFiles, type ReachingFile } from '../../kit/hostile/reaching/index.ts';
import { watchedReader } from '../../kit/hostile/reaching/watched-reader.ts';

const OPTIONS = { size: 1, timeLimitMs: 10_000, memoryLimitMb: 384, recycleAfter: Infinity };
const CANARY = 'canary-7f31c09a';
const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const onLinux = process.platform === 'linux' ? describe : () => undefined;
const BROUGHT = /^fs\S* \S*\/pdfjs-dist\/(?:cmaps|standard_fonts)\/\S*$/;

/** What a reader would do that follows, by the name under which it is seen. */
const ATTEMPTS = {
  'fs.readFile': `require('fs').readFile('/etc/hostname', () => {})`,
  'fs/promises.readFile': `await (await import('node:fs/promises')).readFile('/etc/hostname')`,
  'fs.writeFileSync': `require('fs').writeFileSync('/candor-was-here', 'x')`,
  'net.connect': `require('net').connect(9, '127.0.0.1').on('error', () => {})`,
  'http.get': `require('http').get('http://127.0.0.1:9').on('error', () => {})`,
  fetch: `await fetch('http://127.0.0.1:9')`,
  'dns.lookup': `require('dns').lookup('localhost', () => {})`,
  'child_process.spawn': `require('child_process').spawn('/bin/true')`,
};

let folder: string;
let canary: string;
let listener: Server;
let calls = 0;
let files: ReachingFile[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'candor-canary-'));
  canary = join(folder, 'canary.txt');
  writeFileSync(canary, `${CANARY}\n`);
  // Read times are only moved on where they lie before the time of writing.
  utimesSync(canary, LONG_AGO, new Date());
  listener = createServer((socket) => {
    calls += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  files = reachingFiles({ http: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`, path: canary });
});
afterAll(() => {
  listener.close();
  rmSync(folder, { recursive: true });
});

const whenRead = (): number => statSync(canary).atimeMs;

/** A refused one says why; any other is read for its own words, and gives nothing that it points at. */
function faultsOf({ name, refused }: ReachingFile, reading: Reading): string[] {
  const told = JSON.stringify(reading);
  return [
    ...(reading.state === (refused ? 'unreadable' : 'ready') ? [] : [`${name} is ${told.slice(0, 80)}`]),
    ...(refused || told.includes('pat@example.com') ? [] : [`${name} lost its own words`]),
    ...(told.includes(CANARY) ? [`${name} gives what the file holds`] : []),
  ];
}

describe('a document that points elsewhere', () => {
  it('reaches no address and no file, whatever its format and way', async () => {
    const pool = new ReaderPool(OPTIONS);
    const events: string[] = [];
    const watcher = watch(folder, (event, name) => events.push(`${event} ${name}`));
    try {
      await pool.start();
      const faults: string[] = [];
      for (const file of files) faults.push(...faultsOf(file, await pool.read(file.bytes, { fileName: file.name })));
      await sleep(200);
      expect(faults).toEqual([]);
      expect({ calls, events, read: whenRead(), restarts: pool.stats().restarts }).toEqual({
        calls: 0,
        events: [],
        read: LONG_AGO.getTime(),
        restarts: 0,
      });
    } finally {
      watcher.close();
      await pool.close();
    }
  }, 240_000);

  it('would be found out: a call, a look and a change are seen', async () => {
    const events: string[] = [];
    const watcher = watch(folder, (event, name) => events.push(`${event} ${name}`));
    await once(connect((listener.address() as AddressInfo).port, '127.0.0.1').resume(), 'close');
    expect(calls).toBe(1);
    readFileSync(canary);
    // Some file systems keep no time of reading: there the canary's words alone tell.
    expect([LONG_AGO.getTime(), expect.any(Number)]).toContainEqual(whenRead());
    writeFileSync(join(folder, 'new'), '');
    await sleep(200);
    watcher.close();
    expect(events).toContain('rename new');
  });

  it('is not even tried to be followed: the reader asks for nothing but the fonts and maps of letters that it brings', async () => {
    const documents = [...files, ...ordinaryFiles()].map(({ bytes }) => bytes);
    const { asked, readings } = await watchedReader(documents);
    expect(readings).toBe(documents.length);
    expect(asked.filter((what) => !BROUGHT.test(what))).toEqual([]);
  }, 240_000);

  it('would be seen to be followed', async () => {
    const { asked } = await watchedReader([ordinaryFiles()[0]!.bytes], Object.values(ATTEMPTS));
    expect(asked.map((what) => what.split(' ')[0])).toEqual(expect.arrayContaining(Object.keys(ATTEMPTS)));
    expect(asked.filter((what) => !BROUGHT.test(what)).length).toBeGreaterThanOrEqual(Object.keys(ATTEMPTS).length);
  });
});

onLinux('a reader process at work', () => {
  let pool: ReaderPool;
  let pid: number;
  let before: string[];

  beforeAll(async () => {
    pool = new ReaderPool(OPTIONS);
    await pool.start();
    await pool.read(ordinaryFiles()[0]!.bytes, {}); // whatever is opened once
    pid = readerOf(process.pid);
    before = openIn(pid);
  });
  afterAll(() => pool.close());

  it.each(ordinaryFiles().map(({ name, bytes }) => [name, bytes] as const))(
    'keeps nothing open and has nobody work for it after %s',
    async (name, bytes) => {
      expect(await pool.read(bytes, { fileName: name })).toMatchObject({ state: 'ready' });
      expect(openIn(pid)).toEqual(before);
      expect(childrenOf(pid)).toEqual([]);
    },
  );
});

/** What its descriptors lead to. */
function openIn(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).map((number) => `${number} ${readlinkSync(join(folder, number))}`);
}

function childrenOf(pid: number): number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  const lists = threads.map((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'));
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

function readerOf(pid: number): number {
  return childrenOf(pid).find((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('reader-process'))!;
}
