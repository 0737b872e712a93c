import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { readConfiguration } from '../../platform/index.ts';
import { loadPolicy, policyMistakeText } from '../../policy/index.ts';
import { printLine, withRooms } from '../open-rooms.ts';
import { DONE, FAILED, WrongUse, type Given } from '../word.ts';

export async function showPolicy(): Promise<number> {
  await withRooms(async ({ policies }) => {
    const { version, appliedAt, policy } = policies.current;
    printLine({
      version,
      appliedAt: Temporal.Instant.from(appliedAt).toString(),
      fingerprint: policy.fingerprint,
      pending: policies.pending ?? null,
    });
  });
  return DONE;
}

/** As the start does, but all by itself: before a change goes to a server. */
export async function checkPolicy({ operands }: Given): Promise<number> {
  const file = operands[0] ?? relative('.', readConfiguration().policyFile);
  const loaded = loadPolicy(textOf(file), file);
  if (!loaded.ok) {
    for (const mistake of loaded.mistakes) process.stdout.write(`${policyMistakeText(mistake)}\n`);
    return FAILED;
  }
  process.stdout.write(`${file}: no mistakes\n`);
  return DONE;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUse(`no readable file at ${file}`, 'a policy file', 'Name one: candor policy check <file>');
  }
}
