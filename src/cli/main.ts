import { runCommandLine } from './command-line.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  configuration: async () => (await import('../platform/index.ts')).readConfiguration(),
});
