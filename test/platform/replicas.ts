import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { processEnvironment } from '../kit/process-environment.ts';

const REPLICA = join(import.meta.dirname, 'replica.ts');
const processes: ChildProcess[] = [];

/** With kill -9, whatever a test has started. */
export const killAll = async (): Promise<void> => void (await Promise.all(processes.splice(0).map(kill)));

/** A process of its own on the embedded database in a folder. */
export interface Replica {
  readonly url: string;
  readonly owned: boolean;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export async function replica(folder: string, surroundings: SpawnOptions = {}): Promise<Replica> {
  const child = spawn(process.execPath, [REPLICA, folder], {
    env: processEnvironment(),
    ...surroundings,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  processes.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const told = await lines.next();
  if (told.done) throw new Error('The replica ended without a database.');
  const { url, owned } = JSON.parse(told.value) as { url: string; owned: boolean };
  return { url, owned, process: child, stop: () => tellToStop(child) };
}

async function tellToStop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.stdin?.write('stop\n');
  await ended;
}

/** With kill -9, where it still runs. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
