import { printLine, withRooms } from '../open-rooms.ts';
import { DONE, FAILED, type Given } from '../word.ts';
import { policyFileOr, readPolicyFile } from './policy-file.ts';

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
  const file = policyFileOr(operands[0]);
  if (!readPolicyFile(file)) return FAILED;
  process.stdout.write(`${file}: no mistakes\n`);
  return DONE;
}

/** Progress goes to the error channel, so that the plan can be piped. */
export async function planPolicy({ operands }: Given): Promise<number> {
  const policy = readPolicyFile(operands[0] ?? '');
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
