import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../house/sources.ts';
import { freePort } from '../kit/free-port.ts';
import { processEnvironment } from '../kit/process-environment.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A data folder of one's own, which the database's user may pass through where tests run as root. */
export function aDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-cli-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs the command line as a process of its own, to its end. */
export function candor(dataFolder: string, ...words: string[]): Promise<Ran> {
  return new Promise((ended) => {
    execFile(
      process.execPath,
      [join(projectFolder, 'dist/candor.js'), ...words],
      { cwd: projectFolder, env: { ...processEnvironment(), CANDOR_DATA: dataFolder } },
      (failure, out, err) => ended({ code: failure ? Number(failure.code) : 0, out, err }),
    );
  });
}

/** A service or a demo as a process, until it has said that it is ready. */
export class Started {
  out = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async of(file: string, dataFolder: string, ready: RegExp, port?: number): Promise<Started> {
    const chosen = port ?? (await freePort());
    const child = spawn(process.execPath, [join(projectFolder, 'dist', file)], {
      cwd: projectFolder,
      env: { ...processEnvironment(), CANDOR_DATA: dataFolder, PORT: String(chosen) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new Started(child, `http://127.0.0.1:${chosen}`);
    const said = new Promise<void>((heard, failed) => {
      child.stdout.on('data', (chunk: Buffer) => {
        started.out += chunk.toString();
        if (ready.test(started.out)) heard();
      });
      child.stderr.on('data', (chunk: Buffer) => void (started.out += chunk.toString()));
      child.on('exit', (code) => failed(new Error(`${file} ended with ${code} before it was ready: ${started.out}`)));
    });
    await said;
    return started;
  }

  /** Ends it as a supervisor does, and answers with its exit code. */
  async stop(): Promise<number | null> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    const [code] = (await ended) as [number | null];
    return code;
  }
}
