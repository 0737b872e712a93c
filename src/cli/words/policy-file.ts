import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { loadPolicy, policyMistakeText, type Policy } from '../../policy/index.ts';
import { WrongUse, type Terminal } from '../word.ts';

/** The file that was named, or the service's own. */
export const policyFileOr = async (named: string | undefined, { configuration }: Terminal): Promise<string> =>
  named ?? relative('.', (await configuration()).policyFile);

/** Nothing where it has mistakes, which are told. */
export function readPolicyFile(file: string, { out }: Terminal): Policy | undefined {
  const loaded = loadPolicy(textOf(file), file);
  if (loaded.ok) return loaded.policy;
  for (const mistake of loaded.mistakes) out.write(`${policyMistakeText(mistake)}\n`);
  return undefined;
}

export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUse(`no readable file at ${file}`, 'a policy file', 'Name one that is there');
  }
}
