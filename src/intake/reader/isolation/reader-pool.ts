/**
 * Warm reader processes, one document at a time each. A document can end its process, never the service:
 * the process is replaced at once, and the document gets the reason as its reading.
 */
import { ReaderChild } from './reader-child.ts';
import type { ProcessLimits } from './reader-command.ts';
import { LIMITS, unreadable } from '../reading.ts';
import type { Claim, Reading } from '../reading.ts';

export interface ReaderPoolOptions extends ProcessLimits {
  size: number;
  recycleAfter: number;
  log?: (event: string, facts: Record<string, number | string>) => void;
}

export interface ReaderPoolStats {
  backlog: number;
  busy: number;
  idle: number;
  restarts: number;
  documents: number;
  rssMb: number;
}

/** Nothing is wrong with the document: the pool is full or closed, and the caller's queue should try again later. */
export class ReaderUnavailable extends Error {
  readonly code: 'READER_BUSY' | 'READER_CLOSED';

  constructor(code: 'READER_BUSY' | 'READER_CLOSED') {
    super(code === 'READER_BUSY' ? 'READER_BUSY: too many documents wait; try again' : 'READER_CLOSED');
    this.code = code;
  }
}

interface Waiting {
  bytes: Buffer;
  claimed: Claim;
  resolve: (reading: Reading) => void;
  reject: (error: Error) => void;
  deadline: NodeJS.Timeout;
}

const WAITING_PER_READER = 32;
const LONGEST_RETRY_MS = 30_000;

export class ReaderPool {
  private readonly options: ReaderPoolOptions;
  private readonly idle: ReaderChild[] = [];
  private readonly all = new Set<ReaderChild>();
  private readonly queue: Waiting[] = [];
  private readonly retries = new Set<NodeJS.Timeout>();
  private restarts = 0;
  private documents = 0;
  private failedStarts = 0;
  private closed = true;

  constructor(options: ReaderPoolOptions) {
    this.options = options;
  }

  /** @throws when a reader process can't start on this machine: better at the service's start than at the first file. */
  async start(): Promise<void> {
    this.closed = false;
    try {
      await Promise.all(Array.from({ length: this.options.size }, () => this.open()));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** @throws ReaderUnavailable only; whatever is wrong with the document itself is the reading. */
  read(bytes: Buffer, claimed: Claim): Promise<Reading> {
    if (this.closed) return Promise.reject(new ReaderUnavailable('READER_CLOSED'));
    if (bytes.length === 0) return Promise.resolve(unreadable('empty'));
    if (bytes.length > LIMITS.documentBytes) return Promise.resolve(unreadable('too_large'));
    if (this.queue.length >= this.options.size * WAITING_PER_READER)
      return Promise.reject(new ReaderUnavailable('READER_BUSY'));
    return new Promise((resolve, reject) => {
      const deadline = setTimeout(() => this.giveUp(waiting), this.options.timeLimitMs * WAITING_PER_READER);
      const waiting: Waiting = { bytes, claimed, resolve, reject, deadline };
      this.queue.push(waiting);
      this.serve();
    });
  }

  stats(): ReaderPoolStats {
    const rssMb = [...this.all].reduce((sum, child) => sum + child.rss, 0);
    return {
      backlog: this.queue.length,
      busy: this.all.size - this.idle.length,
      idle: this.idle.length,
      restarts: this.restarts,
      documents: this.documents,
      rssMb: Math.round(rssMb),
    };
  }

  /** Ends every process; what waits or is being read is rejected, so that the caller's queue keeps it. */
  async close(): Promise<void> {
    this.closed = true;
    for (const retry of this.retries) clearTimeout(retry);
    for (const waiting of this.queue.splice(0)) this.refuse(waiting, 'READER_CLOSED');
    for (const child of this.all) child.kill();
    await Promise.all([...this.all].map((child) => child.gone));
    this.idle.length = 0;
    this.all.clear();
  }

  private async open(): Promise<void> {
    const child = new ReaderChild(this.options);
    this.all.add(child);
    void child.gone.then(() => this.drop(child));
    await child.started();
    this.failedStarts = 0;
    this.idle.push(child);
    this.serve();
  }

  private serve(): void {
    while (this.idle.length > 0 && this.queue.length > 0) void this.give(this.idle.shift()!, this.queue.shift()!);
  }

  private async give(child: ReaderChild, waiting: Waiting): Promise<void> {
    clearTimeout(waiting.deadline);
    this.documents += 1;
    const reading = await child.read(waiting.bytes, waiting.claimed);
    if (this.closed) return waiting.reject(new ReaderUnavailable('READER_CLOSED'));
    if (child.worn || child.documents >= this.options.recycleAfter) child.kill();
    else this.idle.push(child);
    waiting.resolve(reading);
    this.serve();
  }

  private drop(child: ReaderChild): void {
    this.all.delete(child);
    const at = this.idle.indexOf(child);
    if (at >= 0) this.idle.splice(at, 1);
    if (this.closed || !child.ready) return;
    this.restarts += 1;
    this.options.log?.('reader.replaced', { documents: child.documents, restarts: this.restarts });
    this.replace();
  }

  private replace(): void {
    this.open().catch(() => {
      if (this.closed) return;
      this.failedStarts += 1;
      const wait = Math.min(2 ** this.failedStarts * 250, LONGEST_RETRY_MS);
      this.options.log?.('reader.not_started', { failedStarts: this.failedStarts, retryInMs: wait });
      const retry = setTimeout(() => {
        this.retries.delete(retry);
        this.replace();
      }, wait);
      this.retries.add(retry);
    });
  }

  private giveUp(waiting: Waiting): void {
    const at = this.queue.indexOf(waiting);
    if (at >= 0) this.queue.splice(at, 1);
    this.refuse(waiting, 'READER_BUSY');
  }

  private refuse(waiting: Waiting, code: 'READER_BUSY' | 'READER_CLOSED'): void {
    clearTimeout(waiting.deadline);
    waiting.reject(new ReaderUnavailable(code));
  }
}
