/** The command that starts a reader process: what it may touch, and how much of the machine it may take. */
import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface ProcessLimits {
  memoryLimitMb: number;
  timeLimitMs: number;
  /** Files of what is known of languages; only with them does a reader read scans, and nothing else. */
  languageData?: readonly string[];
}

/** What a reader loads beside the build. Nothing else can be read from disk. */
const PACKAGES = ['pdf-parse', 'pdfjs-dist'];
const SCAN_PACKAGES = ['tesseract.js-core'];

/**
 * Address space that Node 26 reserves before it reads a byte: 1.5 GB (measured by /proc/PID/statm on x64). Below it nothing
 * starts, so the document's share is counted on top.
 */
const RESERVED_ADDRESS_SPACE_MB = 1_700;

/** A taken-over or runaway process that outlives its pool still ends: this many time limits of CPU, and it is killed. */
export const CPU_TIME_LIMITS = 4;

/** A reader is always the built one, also where the service runs from source, as in tests. */
const top = join(import.meta.dirname, '../../../..');
const build = import.meta.url.endsWith('.ts') ? join(top, 'dist') : top;

export function readerCommand(limits: ProcessLimits): { file: string; args: string[] } {
  const { languageData = [] } = limits;
  const scans = languageData.length > 0;
  const packages = scans ? [...PACKAGES, ...SCAN_PACKAGES] : PACKAGES;
  const readable = [
    build,
    ...packages.flatMap(foldersOf),
    ...languageData.flatMap((file) => [file, realpathSync(file)]),
  ];
  const node = [
    '--permission',
    ...new Set(readable.map((path) => `--allow-fs-read=${path}`)),
    // Its trap handler reserves 10 GB of address space for a module's memory, more than there is here.
    ...(scans ? ['--disable-wasm-trap-handler'] : []),
    `--max-old-space-size=${Math.floor(limits.memoryLimitMb * 0.6)}`,
    // Most of what a document leaves behind is gone by the next: with less room, a fifth of the time is for sweeping.
    '--max-semi-space-size=32',
    '--disable-warning=ExperimentalWarning',
    join(build, 'reader-process.js'),
    ...languageData,
  ];
  if (process.platform !== 'linux') return { file: process.execPath, args: node };
  // A heap limit bounds no buffers, so the shell also bounds the address space before it becomes the reader.
  const kilobytes = (RESERVED_ADDRESS_SPACE_MB + limits.memoryLimitMb) * 1024;
  const cpuSeconds = Math.ceil((limits.timeLimitMs * CPU_TIME_LIMITS) / 1000);
  const script = `ulimit -v ${kilobytes} && ulimit -t ${cpuSeconds} && ulimit -c 0 && exec "$0" "$@"`;
  return { file: '/bin/sh', args: ['-c', script, process.execPath, ...node] };
}

/** Where a package lies: by its name and, where node_modules is a link, by the link and what it leads to. */
function foldersOf(name: string): string[] {
  const candidates = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const modules = candidates.find((folder) => existsSync(join(folder, name)));
  if (!modules) throw new Error(`READER_PACKAGE_MISSING: ${name} is not installed; run npm ci`);
  const real = realpathSync(join(modules, name));
  return realpathSync(modules) === modules ? [join(modules, name), real] : [modules, real];
}
