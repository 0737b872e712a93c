import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { readConfiguration } from '../../platform/index.ts';
import { loadPolicy, policyMistakeText, policySchema, type Policy } from '../../policy/index.ts';
import { printLine, withRooms } from '../open-rooms.ts';
import { DONE, FAILED, WrongUse, type Given } from '../word.ts';

const ACTOR = { kind: 'operator', id: 'command-line' } as const;

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
  if (!load(file)) return FAILED;
  process.stdout.write(`${file}: no mistakes\n`);
  return DONE;
}

/** Of this version of Candor; `config/policy.schema.json` is what it prints. */
export function printSchema(): Promise<number> {
  process.stdout.write(`${JSON.stringify(policySchema(), undefined, 2)}\n`);
  return Promise.resolve(DONE);
}

/** Progress goes to the error channel, so that the plan can be piped. */
export async function planPolicy({ operands }: Given): Promise<number> {
  const policy = load(operands[0] ?? '');
  if (!policy) return FAILED;
  await withRooms(async ({ planner, policies }) => {
    const { changes, ...whole } = await planner.plan(policy, ACTOR, (seen, all) =>
      process.stderr.write(`${seen} of ${all} candidates\n`),
    );
    for (const change of changes) printLine(change);
    const { version, policy: inForce } = policies.current;
    printLine({ ...whole, inForce: version, differs: policy.fingerprint !== inForce.fingerprint });
  });
  return DONE;
}

/** Nothing where it has mistakes, which are told. */
function load(file: string): Policy | undefined {
  const loaded = loadPolicy(textOf(file), file);
  if (loaded.ok) return loaded.policy;
  for (const mistake of loaded.mistakes) process.stdout.write(`${policyMistakeText(mistake)}\n`);
  return undefined;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUse(`no readable file at ${file}`, 'a policy file', 'Name one that is there');
  }
}
