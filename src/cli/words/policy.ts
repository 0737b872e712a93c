import { policySchema } from '../../policy/index.ts';
import { GRACE_DAYS } from '../../retention/index.ts';
import { printLine, withRooms } from '../open-rooms.ts';
import { wholeNumber } from '../whole-number.ts';
import { DONE, FAILED, type Given } from '../word.ts';
import { policyFileOr, readPolicyFile, textOf } from './policy-file.ts';

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

/** Of this version of Candor; `config/policy.schema.json` is what it prints. */
export function printSchema(): Promise<number> {
  process.stdout.write(`${JSON.stringify(policySchema(), undefined, 2)}\n`);
  return Promise.resolve(DONE);
}

/** Progress goes to the error channel, so that the plan can be piped. The last line has the id that it is applied by. */
export async function planPolicy(given: Given): Promise<number> {
  const file = given.operands[0] ?? '';
  const policy = readPolicyFile(file);
  if (!policy) return FAILED;
  const graceDays = wholeNumber(given, 'grace', { least: 1, most: 366 }) ?? GRACE_DAYS;
  await withRooms(async ({ plans, policies }) => {
    if (policy.fingerprint === policies.current.policy.fingerprint) {
      printLine({ inForce: policies.current.version, differs: false });
      return;
    }
    const { answer, id, against } = await plans.askAndRun({ text: textOf(file), graceDays }, ACTOR, (seen, all) =>
      process.stderr.write(`${seen} of ${all} candidates\n`),
    );
    const { changes, ...whole } = answer ?? { changes: [] };
    for (const change of changes) printLine(change);
    printLine({ ...whole, plan: id, graceDays, inForce: against, differs: true });
  });
  return DONE;
}

/** Puts it in force, and stays until everybody's grounds have followed, beside a running service or without one. */
export async function applyPolicy({ operands }: Given): Promise<number> {
  await withRooms(async ({ plans }) => {
    const { id, version } = (await plans.apply(operands[0] ?? '', ACTOR)).subject;
    process.stderr.write(`version ${version} is in force\n`);
    await plans.move();
    const { moved, movedAt } = await plans.plan(id);
    printLine({ plan: id, version, moved, movedAt });
  });
  return DONE;
}
