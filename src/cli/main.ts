import { runCommandLine } from './command-line.ts';
import { WRONG_USE, WrongUse } from './word.ts';

/** One line for what a person can mend; anything else is a fault of ours and shows where it broke. */
async function explain(error: unknown): Promise<{ line: string; code: number }> {
  if (error instanceof WrongUse) return { line: error.message, code: WRONG_USE };
  const { explainFailure } = await import('./failures.ts');
  return explainFailure(error);
}

async function main(): Promise<void> {
  try {
    process.exitCode = await runCommandLine(process.argv.slice(2), (text) => process.stdout.write(text));
  } catch (error) {
    const { line, code } = await explain(error);
    process.stderr.write(`${line}\n`);
    process.exitCode = code;
  }
}

await main();
