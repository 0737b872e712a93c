import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ReaderPool } from '../../src/intake/reader/index.ts';
import { benchDocuments, type BenchDocument } from './documents/index.ts';
import { report, type Pair } from './report.ts';

/** So many documents, until the code of both sides is compiled. */
const WARMING = 600;
/** One process throughout, with the service's own bound on memory. */
const OPTIONS = { size: 1, timeLimitMs: 300_000, memoryLimitMb: 512, recycleAfter: Infinity };

/** Bytes in, fields out, through a reader process; against bare texts of the same files, by pdf-parse and by pdftotext. */
export async function benchReader(rounds: number): Promise<void> {
  const folder = process.env.CANDOR_BENCH_DOCUMENTS;
  const documents = await benchDocuments(folder);
  const pool = new ReaderPool(OPTIONS);
  await pool.start();
  const floor = fork(join(import.meta.dirname, 'floor-reader.ts'), { serialization: 'advanced', silent: true });
  const copies = await mkdtemp(join(tmpdir(), 'candor-bench-'));
  try {
    await Promise.all(documents.map(({ bytes }, at) => writeFile(join(copies, `${at}.pdf`), bytes)));
    const printer = await pdftotext(join(copies, '0.pdf')).then(
      () => true,
      () => false,
    );
    const [byParser, byPrinter]: [Pair[], Pair[]] = [[], []];
    for (let round = -Math.ceil(WARMING / documents.length); round < rounds; round++) {
      const times = await roundOver(documents, pool, floor, printer ? copies : undefined);
      if (round < 0) continue;
      const [ours, parsed, printed] = times.map((ms) => ms / documents.length) as [number, number, number];
      byParser.push({ ours, floor: parsed });
      byPrinter.push({ ours, floor: printed });
    }
    const facts = `${documents.length} PDFs${folder === undefined ? '' : ` of ${folder}`}; load ${loadavg()[0]?.toFixed(1)}`;
    const peak = `reader process at most ${peakMegabytes()} MB`;
    report('Reading: fields of a PDF, against its text by pdf-parse', 1.5, byParser, 'ms', `${facts}; ${peak}`);
    if (printer) report('Reading: fields of a PDF, against its text by pdftotext', 5, byPrinter, 'ms', facts);
    else console.log('\nReading: fields of a PDF, against its text by pdftotext\n  pdftotext is not installed');
  } finally {
    floor.kill();
    await pool.close();
    await rm(copies, { recursive: true });
  }
}

type Times = [ours: number, parsed: number, printed: number];

/** Both sides take turns at each document, so that a busy machine slows both. */
async function roundOver(
  documents: readonly BenchDocument[],
  pool: ReaderPool,
  floor: ChildProcess,
  copies: string | undefined,
): Promise<Times> {
  const times: Times = [0, 0, 0];
  for (const [at, { name, bytes }] of documents.entries()) {
    const started = performance.now();
    const reading = await pool.read(bytes, {});
    times[0] += performance.now() - started;
    if (reading.state !== 'ready' || reading.fields.length === 0) throw new Error(`${name} gave no fields`);
    times[1] += await parsed(floor, bytes);
    const printing = performance.now();
    if (copies !== undefined) await pdftotext(join(copies, `${at}.pdf`));
    times[2] += performance.now() - printing;
  }
  return times;
}

async function parsed(floor: ChildProcess, bytes: Buffer): Promise<number> {
  floor.send(bytes);
  const [{ ms, characters }] = (await once(floor, 'message')) as [{ ms: number; characters: number }];
  if (characters === 0) throw new Error('the floor found no text');
  return ms;
}

const pdftotext = (file: string): Promise<unknown> => promisify(execFile)('pdftotext', ['-layout', file, '-']);

/** The most that the reader process ever held, as Linux counts it. */
function peakMegabytes(): string {
  const children = `/proc/self/task/${process.pid}/children`;
  if (!existsSync(children)) return 'an unknown number of';
  const statuses = readFileSync(children, 'utf8')
    .trim()
    .split(' ')
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('reader-process'))
    .map((pid) => readFileSync(`/proc/${pid}/status`, 'utf8'));
  const peaks = statuses.map((status) => Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024);
  return Math.max(...peaks).toFixed(0);
}
