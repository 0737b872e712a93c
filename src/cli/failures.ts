import { PolicyBroken } from '../candidates/index.ts';
import { ConfigurationMistake, Refusal } from '../platform/index.ts';
import { PortTaken } from './demo/free-port.ts';
import { FAILED, WRONG_USE } from './word.ts';

/** What a failure is called on the error channel, and the exit code that goes with it. */
export function explainFailure(error: unknown): { line: string; code: number } {
  if (error instanceof Refusal)
    return { line: refusalLine(error), code: error.kind === 'invalid' ? WRONG_USE : FAILED };
  if (error instanceof ConfigurationMistake || error instanceof PolicyBroken || error instanceof PortTaken)
    return { line: error.message, code: FAILED };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { line: `candor: failed: ${text}`, code: FAILED };
}

function refusalLine({ text }: Refusal): string {
  const expected = text.expected === undefined ? '' : `; expected ${text.expected}`;
  return `candor: found ${text.found}${expected}. ${text.remedy}`;
}
