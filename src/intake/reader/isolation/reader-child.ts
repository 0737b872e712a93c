/** One reader process as the pool sees it: given a document, watched, and killed when it takes too much of anything. */
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { asReading, frame, FrameReader, LONGEST_ANSWER } from './frames.ts';
import { CPU_TIME_LIMITS, readerCommand } from './reader-command.ts';
import type { ProcessLimits } from './reader-command.ts';
import { CannotRead, unreadable } from '../reading.ts';
import type { Claim, Reading, UnreadableReason } from '../reading.ts';

const WATCH_EVERY_MS = 25;
const START_LIMIT_MS = 60_000;
const PAGE_BYTES = 4096;
/** V8 aborts by one of these when memory can't be had. */
const ABORTS: readonly (string | number | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGILL', 133, 134];

export class ReaderChild {
  documents = 0;
  ready = false;
  /** Settles when the process is gone, for whatever reason. */
  readonly gone: Promise<undefined>;
  private readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  private readonly limits: ProcessLimits;
  private readonly frames = new FrameReader(LONGEST_ANSWER);
  private answer: ((head: unknown) => void) | undefined;
  private failure: ((reason: UnreadableReason) => void) | undefined;
  private killedFor: UnreadableReason | undefined;
  private startFailure = '';
  private cpuMs = 0;
  private rssMb = 0;
  private dead = false;

  constructor(limits: ProcessLimits) {
    this.limits = limits;
    const { file, args } = readerCommand(limits);
    this.process = spawn(file, args, { cwd: '/', env: {}, stdio: ['pipe', 'pipe', 'pipe'] });
    this.process.stdin.on('error', () => undefined); // the exit says why
    this.process.stdout.on('data', (piece: Buffer) => this.receive(piece));
    this.process.stderr.on('data', (piece: Buffer) => this.hear(piece));
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.gone = promise;
    this.process.once('error', () => this.ended(null, null, resolve));
    this.process.once('close', (code, signal) => this.ended(code, signal, resolve));
  }

  /** Resolves when the process has loaded everything it needs and waits for its first document. */
  async started(): Promise<void> {
    const timer = setTimeout(() => this.kill('too_slow'), START_LIMIT_MS);
    try {
      await this.next();
      this.ready = true;
    } catch (error) {
      throw new Error(`READER_NOT_STARTED: ${this.startFailure}`, { cause: error });
    } finally {
      clearTimeout(timer);
      this.startFailure = '';
    }
  }

  async read(bytes: Buffer, claimed: Claim): Promise<Reading> {
    this.documents += 1;
    const timer = setTimeout(() => this.kill('too_slow'), this.limits.timeLimitMs);
    const watch = setInterval(() => this.watchMemory(), WATCH_EVERY_MS);
    try {
      const answer = this.next();
      for (const piece of frame(claimed, bytes)) this.process.stdin.write(piece);
      return this.understand(await answer);
    } catch (error) {
      return unreadable(error instanceof CannotRead ? error.reason : 'reader_failed');
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      this.watchMemory();
    }
  }

  /** Worn: it still answers, but has little CPU or memory left of what it was given. */
  get worn(): boolean {
    const { memoryLimitMb, timeLimitMs } = this.limits;
    return this.dead || this.rssMb > memoryLimitMb * 0.6 || this.cpuMs > timeLimitMs * (CPU_TIME_LIMITS - 2);
  }

  get rss(): number {
    return this.dead ? 0 : this.rssMb;
  }

  kill(reason?: UnreadableReason): void {
    this.killedFor ??= reason;
    this.process.kill('SIGKILL');
  }

  /** @throws CannotRead with the reason why no answer comes. */
  private next(): Promise<unknown> {
    if (this.dead) return Promise.reject(new CannotRead('reader_failed'));
    return new Promise((resolve, reject) => {
      this.answer = resolve;
      this.failure = (reason) => reject(new CannotRead(reason));
    });
  }

  private receive(piece: Buffer): void {
    try {
      for (const { head } of this.frames.push(piece)) this.answer?.(head);
    } catch {
      this.kill('reader_failed'); // an answer that isn't in the agreed form
    }
  }

  private understand(head: unknown): Reading {
    const { reading, cpuMs } = (head ?? {}) as { reading?: unknown; cpuMs?: unknown };
    this.cpuMs = typeof cpuMs === 'number' ? cpuMs : 0;
    return asReading(reading);
  }

  /** Only before the first document: afterwards stderr could hold what a document says, and is dropped. */
  private hear(piece: Buffer): void {
    if (this.documents === 0 && this.startFailure.length < 2_000) this.startFailure += piece.toString('utf8');
  }

  private watchMemory(): void {
    if (process.platform !== 'linux' || this.dead || !this.process.pid) return;
    try {
      const pages = Number(readFileSync(`/proc/${this.process.pid}/statm`, 'utf8').split(' ')[1]);
      this.rssMb = (pages * PAGE_BYTES) / (1024 * 1024);
    } catch {
      return; // it ended between two looks
    }
    if (this.rssMb > this.limits.memoryLimitMb) this.kill('too_much_memory');
  }

  private ended(code: number | null, signal: NodeJS.Signals | null, resolve: (value: undefined) => void): void {
    this.dead = true;
    this.failure?.(this.killedFor ?? endedBecause(code, signal));
    resolve(undefined);
  }
}

function endedBecause(code: number | null, signal: NodeJS.Signals | null): UnreadableReason {
  if (signal === 'SIGXCPU') return 'too_slow';
  if (signal === 'SIGKILL') return 'too_much_memory'; // not by us: the system's own guard of its memory
  return ABORTS.includes(signal) || ABORTS.includes(code) ? 'too_much_memory' : 'reader_failed';
}
