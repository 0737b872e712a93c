import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './free-port.ts';
import { processEnvironment } from './process-environment.ts';
import type { Service } from './service.ts';

const OTHERS_TRANSACTIONS = `select 1 from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid() and application_name like 'candor %' and xact_start is not null`;

const ROOT = join(import.meta.dirname, '../..');

/** Where a process is to die; see kill-at.mjs. */
export interface KillPlan {
  readonly from?: string;
  readonly only?: string;
  readonly at: number;
  readonly when: 'before' | 'sent' | 'answered';
  readonly afterMs?: number;
  readonly log?: string;
}

/** A process of the compiled service that a test may kill, or that kills itself as planned. */
export class KilledProcess {
  private static readonly alive = new Set<KilledProcess>();

  private constructor(
    private readonly child: ChildProcess,
    /** The exit code, or the signal that ended it. */
    readonly ended: Promise<number | string>,
    /** Lines that it wrote on its output. */
    readonly lines: string[],
    readonly url: string,
    private readonly service: Service | undefined,
  ) {}

  /** A replica that works on these queues once it is told to. */
  static worker(
    service: Service,
    queues: readonly string[],
    plan?: KillPlan,
    smtpUrl?: string,
  ): Promise<KilledProcess> {
    const script = join(import.meta.dirname, 'worker.mjs');
    const readers = queues.length > 0 ? 0 : 1;
    const settings = environmentOf(service, { plan, smtpUrl, readers });
    return KilledProcess.start([script, ...queues], settings, /^open$/, '', service);
  }

  /** The whole service beside another, to which it leaves documents: the same database and secrets. */
  static async service(service: Service, plan?: KillPlan): Promise<KilledProcess> {
    return KilledProcess.main(environmentOf(service, { plan }), service);
  }

  /** The whole service with these settings, on a port of its own. */
  static async main(settings: Record<string, string>, beside?: Service): Promise<KilledProcess> {
    const port = await freePort();
    const environment = { ...settings, PORT: String(port) };
    return KilledProcess.start(['dist/main.js'], environment, /service\.ready/, `http://127.0.0.1:${port}`, beside);
  }

  private static async start(
    script: readonly string[],
    settings: Record<string, string>,
    ready: RegExp,
    url: string,
    service: Service | undefined,
  ): Promise<KilledProcess> {
    const preload = join(import.meta.dirname, 'kill-at.mjs');
    const child = spawn(process.execPath, ['--import', preload, ...script], {
      cwd: ROOT,
      env: { ...processEnvironment(), ...settings },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.on('error', () => undefined); // told something after it died
    const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
    const lines: string[] = [];
    const output = createInterface({ input: child.stdout });
    const up = new Promise<boolean>((resolve) => {
      output.on('line', (line) => {
        lines.push(line);
        if (ready.test(line)) resolve(true);
      });
      void ended.then(() => resolve(false));
    });
    if (!(await up)) throw new Error('The process ended before it was ready.');
    const started = new KilledProcess(child, ended, lines, url, service);
    KilledProcess.alive.add(started);
    void ended.then(() => KilledProcess.alive.delete(started));
    return started;
  }

  /** Whatever a test has left running. */
  static async killAll(): Promise<void> {
    await Promise.all([...KilledProcess.alive].map((one) => one.kill()));
  }

  /** Tells a worker to begin. */
  begin(): void {
    this.child.stdin?.write('begin\n');
  }

  /** Tells a worker to begin what kills it. */
  async beginAndDie(): Promise<void> {
    this.begin();
    await this.died();
  }

  /** Waits for its death by its own hand, and for the ends of its transactions: a commit that it had sent may be under way. */
  async died(): Promise<void> {
    const end = await Promise.race([this.ended, sleep(20_000, 'no end', { ref: false })]);
    if (end !== 'SIGKILL') throw new Error(`it came to ${end} instead of being killed where that was planned`);
    await this.service?.until(async () => (await this.service?.rows(OTHERS_TRANSACTIONS))?.length === 0);
  }

  signal(signal: 'SIGKILL' | 'SIGTERM'): void {
    this.child.kill(signal);
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }
}

/** Kills a process a plan, one after the other; the next one starts while one dies. `act` is given how to wait for the death. */
export async function killedOneByOne(
  plans: readonly KillPlan[],
  start: (plan: KillPlan) => Promise<KilledProcess>,
  act: (plan: KillPlan, process: KilledProcess) => Promise<void>,
): Promise<void> {
  const [first] = plans;
  let next = first && start(first);
  for (const [index, plan] of plans.entries()) {
    const process = await next;
    const following = plans[index + 1];
    next = following && start(following);
    if (process) await act(plan, process);
  }
}

/** The commit after a statement: killed before it is sent, when nobody knows whether it was one, and when it is answered. */
export const atCommitAfter = (from: string, nth = 1): KillPlan[] =>
  (['before', 'sent', 'answered'] as const).map((when) => ({ from, only: '^commit', at: nth, when }));

/** The command line beside a running service. */
export async function candor(settings: Record<string, string>, ...words: string[]): Promise<Record<string, string>> {
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/candor.js', ...words], {
    cwd: ROOT,
    env: { ...processEnvironment(), ...settings },
  });
  return JSON.parse(stdout) as Record<string, string>;
}

interface Beside {
  readonly plan?: KillPlan | undefined;
  readonly smtpUrl?: string | undefined;
  readonly readers?: number;
}

const environmentOf = (service: Service, { plan, smtpUrl, readers = 0 }: Beside): Record<string, string> => ({
  DATABASE_URL: service.database.url,
  CANDOR_DATA: service.dataFolder,
  PUBLIC_URL: 'http://candor.test',
  CANDOR_READERS: String(readers),
  ...(plan ? { KILL_PLAN: JSON.stringify(plan) } : {}),
  ...(smtpUrl ? { SMTP_URL: smtpUrl } : {}),
});
