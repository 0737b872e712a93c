import { Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { readConfiguration } from '../../src/platform/index.ts';
import type { Ran } from './candor.ts';

/** Runs the command line in this process, with these settings. What only a process shows is held in command-line.process.spec.ts. */
export async function typed(settings: Readonly<Record<string, string>>, ...words: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const channel = (name: 'out' | 'err'): Writable =>
    new Writable({ write: (chunk, _, done) => ((said[name] += String(chunk)), done()) });
  const code = await runCommandLine(words, {
    out: channel('out'),
    err: channel('err'),
    configuration: async () => readConfiguration(settings),
  });
  return { code, ...said };
}
