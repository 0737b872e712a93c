import { setTimeout as sleep } from 'node:timers/promises';
import { ReaderPool, UNREADABLE_REASONS, type Reading } from '../../src/intake/reader/index.ts';
import { mutants, type Mutant, type Mutants } from '../kit/hostile/mutants/index.ts';
import { asked, rounds, thorough } from '../kit/thorough.ts';

// All of them: MUTATED_FILES=10000 npm run test:thorough -- test/attack/mutated-files.spec.ts
// The same again: MUTATED_SEED=… beside it; one of them alone is mutant(seed, number) of the kit.
const FILES = asked('MUTATED_FILES') ?? rounds(1_200, 300);
const SEED = asked('MUTATED_SEED') ?? (thorough ? Date.now() % 1_000_000_000 : 2016_0427);
const OPTIONS = { size: 2, timeLimitMs: 5_000, memoryLimitMb: 384, recycleAfter: 500 };
/** A process that was killed is replaced first, on a machine that does more than this. */
const START_MS = 20_000;
/** The share of its memory above which a process that has answered is replaced. */
const WORN = 0.6;
/** Those that end a process by what they are. */
const ENDING = ['too_slow', 'too_much_memory', 'reader_failed'];

interface Run {
  readonly counts: Record<string, number>;
  readonly faults: string[];
  /** Those that cost a process. */
  readonly ended: string[];
  readonly seconds: number;
  readonly slowestMs: number;
  readonly peakMb: number;
}

let files: Mutants;
let pool: ReaderPool;

beforeAll(async () => {
  files = await mutants();
  pool = new ReaderPool(OPTIONS);
  await pool.start();
});
afterAll(() => pool.close());

/** What is wrong with an answer; nothing is, as a rule. */
function faultOf(reading: Reading, ms: number): string | undefined {
  if (ms > OPTIONS.timeLimitMs + START_MS) return `took ${ms.toFixed(0)} ms`;
  if (reading.state === 'ready') return reading.text === '' ? 'is ready and says nothing' : undefined;
  // Nothing that a file says may lead to an answer out of form, or to an end that nobody ordered.
  if (reading.reason === 'reader_failed') return 'ended or confused its reader';
  return UNREADABLE_REASONS.includes(reading.reason) ? undefined : `is unreadable for ${String(reading.reason)}`;
}

async function readThemAll(): Promise<Run> {
  const [counts, faults, ended]: [Record<string, number>, string[], string[]] = [{}, [], []];
  let [next, slowestMs, peakMb] = [0, 0, 0];
  const began = performance.now();
  const readSome = async (): Promise<void> => {
    for (let number = next++; number < FILES; number = next++) {
      const { name, bytes, by }: Mutant = files.mutant(SEED, number);
      const started = performance.now();
      const reading = await pool.read(bytes, { fileName: name });
      const ms = performance.now() - started;
      const fault = faultOf(reading, ms);
      const which = `file ${number} of seed ${SEED} (${name}: ${by.join(', ')})`;
      if (fault) faults.push(`${which} ${fault}`);
      const answer = reading.state === 'ready' ? 'ready' : reading.reason;
      if (ENDING.includes(answer)) ended.push(`${which}: ${answer}`);
      counts[answer] = (counts[answer] ?? 0) + 1;
      slowestMs = Math.max(slowestMs, ms);
      peakMb = Math.max(peakMb, pool.stats().rssMb);
    }
  };
  await Promise.all(Array.from({ length: OPTIONS.size }, readSome));
  return { counts, faults, ended, seconds: (performance.now() - began) / 1000, slowestMs, peakMb };
}

async function readSeeds(): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { name, bytes } of files.seeds) readings.push(await pool.read(bytes, { fileName: name }));
  return readings;
}

async function allIdle(): Promise<void> {
  const deadline = performance.now() + START_MS;
  while (pool.stats().idle < OPTIONS.size && performance.now() < deadline) await sleep(50);
}

/** Killed for a file; replaced after so many; or worn by so much CPU that it took at least so many seconds. */
function explainedRestarts({ ended, seconds }: Run): number {
  const worn = (seconds * 1000) / OPTIONS.timeLimitMs;
  return ended.length + Math.floor(pool.stats().documents / OPTIONS.recycleAfter) + Math.ceil(worn);
}

function tell(run: Run): void {
  if (asked('MUTATED_FILES') === undefined) return;
  const facts = { seed: SEED, files: FILES, ...run, restarts: pool.stats().restarts, faults: run.faults.length };
  process.stdout.write(`${JSON.stringify(facts, null, 2)}\n`);
}

it(`answers each of ${FILES} files spoilt at random, and reads on as before (seed ${SEED})`, async () => {
  const before = await readSeeds();
  expect(before.map(({ state }) => state)).toEqual(before.map(() => 'ready'));
  const run = await readThemAll();
  await allIdle();
  tell(run);
  expect(run.faults).toEqual([]);
  expect(run.counts.ready).toBeGreaterThan(FILES / 10);
  expect(pool.stats()).toMatchObject({ backlog: 0, busy: 0, idle: OPTIONS.size });
  expect(pool.stats().restarts).toBeLessThanOrEqual(explainedRestarts(run));
  expect(await readSeeds()).toEqual(before);
  expect(pool.stats().rssMb).toBeLessThan(OPTIONS.size * OPTIONS.memoryLimitMb * WORN);
}, 3_600_000);

it('makes the same file of the same seed and number, and another of another', async () => {
  const again = await mutants();
  for (let number = 0; number < 200; number += 1)
    expect(again.mutant(SEED, number)).toEqual(files.mutant(SEED, number));
  const different = new Set(Array.from({ length: 200 }, (_, at) => files.mutant(SEED, at).bytes.toString('base64')));
  expect(different.size).toBeGreaterThan(150);
});
