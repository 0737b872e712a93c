/** A reader process, under the very command that the pool starts it with, that also tells what it asked of the system. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { frame, FrameReader, LONGEST_ANSWER } from '../../../../src/intake/reader/isolation/frames.ts';
import { readerCommand, type ProcessLimits } from '../../../../src/intake/reader/isolation/reader-command.ts';

interface Watched {
  /** As `fs.readFile /some/path`, from the moment when the process was ready. */
  asked: string[];
  readings: number;
}

/** @param first is tried in the process when it is ready: to see that the watching sees */
export async function watchedReader(
  documents: readonly Buffer[],
  first: readonly string[] = [],
  limits: Partial<ProcessLimits> = {},
): Promise<Watched> {
  const { file, args } = readerCommand({ timeLimitMs: 60_000, memoryLimitMb: 384, ...limits });
  const entry = args.findIndex((arg) => arg.endsWith('reader-process.js'));
  const script = watching(args[entry]!, first);
  const own = ['--eval', script, ...args.slice(entry + 1)];
  const reader = spawn(file, [...args.slice(0, entry), ...own], { cwd: '/', env: {} });
  const told = text(reader.stderr);
  const frames = new FrameReader(LONGEST_ANSWER);
  let readings = 0;
  reader.stdout.on('data', (piece: Buffer) => {
    for (const { head } of frames.push(piece)) if ('reading' in (head as object)) readings += 1;
    if (readings === documents.length) reader.stdin.end();
  });
  reader.stdin.on('error', () => undefined); // what it told says why
  for (const document of documents) for (const piece of frame({}, document)) reader.stdin.write(piece);
  await once(reader, 'close');
  const asked = /^ASKED (\[.*\])$/m.exec(await told)?.[1];
  if (asked === undefined) throw new Error(`the reader ended early: ${await told}`);
  return { asked: JSON.parse(asked) as string[], readings };
}

function watching(entry: string, first: readonly string[]): string {
  const attempts = first.map((attempt) => `try { ${attempt}; } catch {}`).join('\n');
  return `
    const { writeSync } = require('node:fs');
    const asked = [];
    let ready = false;
    const watch = (object, name, label) => {
      const real = object[name];
      if (typeof real !== 'function') return;
      const seen = function (...args) {
        if (ready) asked.push(label + ' ' + (typeof args[0] === 'object' ? JSON.stringify(args[0]) : args[0]));
        return new.target ? Reflect.construct(real, args, new.target) : Reflect.apply(real, this, args);
      };
      object[name] = Object.defineProperties(seen, Object.getOwnPropertyDescriptors(real));
    };
    for (const module of ['fs', 'fs/promises', 'net', 'tls', 'dgram', 'dns', 'dns/promises', 'http', 'https', 'http2', 'child_process', 'worker_threads'])
      for (const name of Object.keys(require('node:' + module))) watch(require('node:' + module), name, module + '.' + name);
    watch(require('node:net').Socket.prototype, 'connect', 'net.connect');
    for (const name of ['fetch', 'WebSocket', 'EventSource']) watch(globalThis, name, name);
    require('node:module').syncBuiltinESMExports();
    process.on('exit', () => writeSync(2, '\\nASKED ' + JSON.stringify(asked) + '\\n'));
    process.argv.splice(1, 0, ${JSON.stringify(entry)});
    import(${JSON.stringify(pathToFileURL(entry).href)}).then(async () => { ready = true; ${attempts} });
  `;
}
