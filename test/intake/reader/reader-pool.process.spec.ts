import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ReaderPool, ReaderUnavailable, type ReaderPoolOptions } from '../../../src/intake/reader/index.ts';
import { readerCommand } from '../../../src/intake/reader/isolation/reader-command.ts';
import { hostileFiles, ordinaryFiles } from '../../kit/hostile/index.ts';

const LIMITS: ReaderPoolOptions = { size: 1, timeLimitMs: 3_000, memoryLimitMb: 384, recycleAfter: 100 };
const [ordinary] = ordinaryFiles() as [{ name: string; bytes: Buffer }];
const hostile = (wanted: string): Buffer =>
  hostileFiles({ port: 0 })
    .find(({ name }) => name === wanted)!
    .bytes();
const slow = { bytes: () => hostile('pictures-of-pictures.pdf') };
const onLinux = process.platform === 'linux' ? it : () => undefined;
const open: ReaderPool[] = [];

async function startedPool(options: Partial<ReaderPoolOptions> = {}): Promise<ReaderPool> {
  const pool = new ReaderPool({ ...LIMITS, ...options });
  open.push(pool);
  await pool.start();
  return pool;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

describe('the reader pool', () => {
  it('reads one document after the other with the same process', async () => {
    const pool = await startedPool();
    const readings = await Promise.all([1, 2, 3].map(() => pool.read(ordinary.bytes, {})));
    expect(readings.map(({ state }) => state)).toEqual(['ready', 'ready', 'ready']);
    expect(pool.stats()).toMatchObject({ backlog: 0, idle: 1, restarts: 0, documents: 3 });
  });

  it('gives the same fields for the same bytes', async () => {
    const pool = await startedPool({ size: 2 });
    const [one, other] = await Promise.all([pool.read(ordinary.bytes, {}), pool.read(ordinary.bytes, {})]);
    expect(one).toEqual(other);
  });

  it('kills a process at the time limit, says so, and reads the next document with a new one', async () => {
    const pool = await startedPool({ timeLimitMs: 3_000 });
    const [first, second] = await Promise.all([pool.read(slow.bytes(), {}), pool.read(ordinary.bytes, {})]);
    expect(first).toMatchObject({ state: 'unreadable', reason: 'too_slow' });
    expect(second.state).toBe('ready');
    expect(pool.stats().restarts).toBe(1);
  });

  onLinux('kills a process that takes more memory than it may, and says so', async () => {
    const pool = await startedPool({ memoryLimitMb: 100 });
    expect(await pool.read(hostile('unpacks-to-a-gigabyte.pdf'), {})).toMatchObject({
      state: 'unreadable',
      reason: 'too_much_memory',
    });
  });

  it.each(['pages-elsewhere.pdf', 'infinitely-tall.pdf'])('loses neither %s nor the file after it', async (name) => {
    const pool = await startedPool();
    expect(await pool.read(hostile(name), {})).toMatchObject({ state: 'ready' });
    expect(await pool.read(ordinary.bytes, {})).toMatchObject({ state: 'ready' });
    expect(pool.stats().restarts).toBe(0);
  });

  it('replaces a process after the agreed number of documents', async () => {
    const pool = await startedPool({ recycleAfter: 2 });
    for (let count = 0; count < 4; count += 1) expect((await pool.read(ordinary.bytes, {})).state).toBe('ready');
    expect(pool.stats().restarts).toBeGreaterThanOrEqual(1);
  });

  onLinux('survives the death of its process', async () => {
    const pool = await startedPool();
    const [pid] = childrenOf(process.pid);
    process.kill(pid!, 'SIGKILL');
    await until(() => pool.stats().restarts === 1);
    expect((await pool.read(ordinary.bytes, {})).state).toBe('ready');
  });

  it('refuses more than it can keep waiting, and says that it is no fault of the document', async () => {
    const pool = await startedPool();
    const reads = Array.from({ length: 40 }, () => pool.read(ordinary.bytes, {}));
    const refused = (await Promise.allSettled(reads)).flatMap((read) =>
      read.status === 'rejected' ? [read.reason] : [],
    );
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every((error) => error instanceof ReaderUnavailable && error.code === 'READER_BUSY')).toBe(true);
  });

  onLinux('gives back what waits when it is closed', async () => {
    const pool = await startedPool();
    const reads = Promise.allSettled([pool.read(slow.bytes(), {}), pool.read(ordinary.bytes, {})]);
    await pool.close();
    expect((await reads).map((read) => read.status === 'rejected' && (read.reason as ReaderUnavailable).code)).toEqual([
      'READER_CLOSED',
      'READER_CLOSED',
    ]);
    expect(childrenOf(process.pid)).toEqual([]);
    await expect(pool.read(ordinary.bytes, {})).rejects.toThrow('READER_CLOSED');
  });
});

describe('what a file is', () => {
  let pool: ReaderPool;

  beforeAll(async () => {
    pool = new ReaderPool(LIMITS);
    await pool.start();
  });

  afterAll(() => pool.close());

  it.each([
    ['as it claims', { fileName: 'cv.pdf', mediaType: 'application/pdf' }, []],
    ['without a claim', {}, []],
    ['another than it claims', { fileName: 'cv.docx' }, ['type_mismatch']],
  ])('is decided by its content: %s', async (_, claim, flags) => {
    expect(await pool.read(ordinary.bytes, claim)).toMatchObject({
      state: 'ready',
      mediaType: 'application/pdf',
      flags,
    });
  });

  it.each(ordinaryFiles().map(({ name, bytes }) => [name, bytes] as const))(
    'is read behind the walls: %s',
    async (name, bytes) => {
      const reading = await pool.read(bytes, { fileName: name });
      expect(reading).toMatchObject({ state: 'ready', flags: [] });
      expect(JSON.stringify(reading)).toContain('pat@example.com');
    },
  );

  it.each([
    ['a web page for a PDF', '<html><body>Pat</body></html>', { fileName: 'cv.pdf' }, 'wrong_type'],
    ['a picture in markup', '<svg><text>Pat</text></svg>', {}, 'unsupported_type'],
    ['noise', '\x01\x02\x03\x04\x05\x06', {}, 'unsupported_type'],
    ['nothing', '', {}, 'empty'],
    ['blanks', ' \n ', {}, 'no_text'],
  ])('is refused with its reason: %s', async (_, content, claim, reason) => {
    expect(await pool.read(Buffer.from(content), claim)).toMatchObject({ state: 'unreadable', reason });
  });
});

describe('a reader process', () => {
  it.each([
    ['read a file of this machine', `fs.readFileSync('/etc/hostname')`],
    ['read the project', `fs.readFileSync(process.cwd() + 'etc/passwd')`],
    ['list a folder', `fs.readdirSync('/')`],
    ['write a file', `fs.writeFileSync('/candor-was-here', 'x')`],
    ['start a process', `require('node:child_process').execFileSync('/bin/true')`],
    ['start a thread', `new (require('node:worker_threads').Worker)('1', { eval: true })`],
    [
      'open a connection',
      `await new Promise((_, fail) => require('node:net').connect(9, '127.0.0.1').on('error', fail))`,
    ],
    ['ask for an address', `await require('node:dns').promises.lookup('localhost')`],
    ['load native code', `process.dlopen({ exports: {} }, '/nothing.node')`],
  ])('cannot %s', async (_, attempt) => {
    expect(await refusalOf(attempt)).toMatch(/ERR_ACCESS_DENIED|ERR_DLOPEN_DISABLED/);
  });

  it('may read what it needs, so the refusals above are about the rest', async () => {
    expect(
      await refusalOf(`fs.readdirSync(${JSON.stringify(new URL('../../../dist', import.meta.url).pathname)})`),
    ).toBe('allowed');
  });

  it('knows nothing of the environment', async () => {
    const names = JSON.parse(await outputOf('JSON.stringify(Object.keys(process.env))')) as string[];
    expect(names.filter((name) => !['PWD', 'OLDPWD', 'SHLVL', '_'].includes(name))).toEqual([]);
  });

  onLinux('cannot take more address space than it was given', async () => {
    const attempt = 'const kept = []; for (let at = 0; at < 64; at += 1) kept.push(new ArrayBuffer(256 * 1024 * 1024))';
    expect(await refusalOf(attempt)).toMatch(/allocation failed/i);
  });

  onLinux('ends when the service is killed, whether it rests or works', async () => {
    const service = spawn(process.execPath, ['--input-type=module', '--eval', serviceScript()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(service.stdout, 'data');
    const children = childrenOf(service.pid!);
    expect(children).toHaveLength(2);
    service.kill('SIGKILL');
    // The working one is deep in a document and notices nothing: the limit on its CPU time ends it.
    await until(() => children.every((pid) => !isAlive(pid)), 20_000);
  });
});

/** A service of its own with two readers, of which one is given a document that it won't finish. */
function serviceScript(): string {
  const entry = new URL('../../../src/intake/reader/index.ts', import.meta.url);
  return `
    import { ReaderPool } from ${JSON.stringify(entry.href)};
    const pool = new ReaderPool({ size: 2, timeLimitMs: 1000, memoryLimitMb: 384, recycleAfter: 100 });
    await pool.start();
    void pool.read(Buffer.from(${JSON.stringify(slow.bytes().toString('base64'))}, 'base64'), {});
    setTimeout(() => console.log('working'), 300);
    setInterval(() => undefined, 1000);
  `;
}

/** The very command of a reader process, with another script in its place. */
async function outputOf(expression: string): Promise<string> {
  const { file, args } = readerCommand(LIMITS);
  const script = `const fs = require('node:fs'); (async () => fs.writeSync(1, String(await (${expression}))))()`;
  const { stdout } = await promisify(execFile)(file, [...args.slice(0, -1), '--eval', script], { cwd: '/', env: {} });
  return stdout;
}

function refusalOf(attempt: string): Promise<string> {
  return outputOf(
    `(async () => { try { ${attempt}; return 'allowed'; } catch (error) { return error.code || error.message; } })()`,
  );
}

/** Reader processes that this process started, by the system's own list. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === parent && commandOf(pid).includes('reader-process'));
}

function parentOf(pid: number): number {
  const [, after = ''] = readIfThere(`/proc/${pid}/stat`).split(/\) \w /);
  return Number(after.split(' ')[0]);
}

function commandOf(pid: number): string {
  return readIfThere(`/proc/${pid}/cmdline`);
}

/** Processes end while one reads about them. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  return existsSync(`/proc/${pid}`);
}

async function until(holds: () => boolean, limitMs = 10_000): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error('it never came true');
    await setTimeout(20);
  }
}
