import { PolicyBroken } from './candidates/index.ts';
import { ConfigurationMistake, Log, readConfiguration } from './platform/index.ts';
import { serve, stopOnSignals } from './service.ts';

async function main(): Promise<void> {
  const configuration = readConfiguration();
  const log = new Log(configuration.logLevel);
  stopOnSignals((await serve(configuration, log)).stop);
}

/** A mistake of the operator's is one line on the error channel; anything else shows where it broke. */
function explain(error: unknown): string {
  if (error instanceof ConfigurationMistake || error instanceof PolicyBroken) return error.message;
  return `candor: could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
});
