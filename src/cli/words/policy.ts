import { policySchema } from '../../policy/index.ts';
import { GRACE_DAYS } from '../../retention/index.ts';
import { printLine, withRooms } from '../open-rooms.ts';
import { wholeNumber } from '../whole-number.ts';
import { DONE, FAILED, type Given, type Terminal } from '../word.ts';
import { policyFileOr, readPolicyFile, textOf } from './policy-file.ts';

const ACTOR = { kind: 'operator', id: 'command-line' } as const;

export async function showPolicy(terminal: Terminal): Promise<number> {
  await withRooms(terminal, async ({ policies }) => {
    const { version, appliedAt, policy } = policies.current;
    printLine(terminal, {
      version,
      appliedAt: Temporal.Instant.from(appliedAt).toString(),
      fingerprint: policy.fingerprint,
      pending: policies.pending ?? null,
    });
  });
  return DONE;
}

/** As the start does, but all by itself: before a change goes to a server. */
export async function checkPolicy({ operands }: Given, terminal: Terminal): Promise<number> {
  const file = await policyFileOr(operands[0], terminal);
  if (!readPolicyFile(file, terminal)) return FAILED;
  terminal.out.write(`${file}: no mistakes\n`);
  return DONE;
}

/** Of this version of Candor; `config/policy.schema.json` is what it prints. */
export function printSchema(terminal: Terminal): Promise<number> {
  terminal.out.write(`${JSON.stringify(policySchema(), undefined, 2)}\n`);
  return Promise.resolve(DONE);
}

/** Progress goes to the error channel, so that the plan can be piped. The last line has the id that it is applied by. */
export async function planPolicy(given: Given, terminal: Terminal): Promise<number> {
  const file = given.operands[0] ?? '';
  const policy = readPolicyFile(file, terminal);
  if (!policy) return FAILED;
  const graceDays = wholeNumber(given, 'grace', { least: 1, most: 366 }) ?? GRACE_DAYS;
  await withRooms(terminal, async ({ plans, policies }) => {
    if (policy.fingerprint === policies.current.policy.fingerprint) {
      printLine(terminal, { inForce: policies.current.version, differs: false });
      return;
    }
    const { answer, id, against } = await plans.askAndRun({ text: textOf(file), graceDays }, ACTOR, (seen, all) =>
      terminal.err.write(`${seen} of ${all} candidates\n`),
    );
    const { changes, ...whole } = answer ?? { changes: [] };
    for (const change of changes) printLine(terminal, change);
    printLine(terminal, { ...whole, plan: id, graceDays, inForce: against, differs: true });
  });
  return DONE;
}

/** Puts it in force, and stays until everybody's grounds have followed, beside a running service or without one. */
export async function applyPolicy({ operands }: Given, terminal: Terminal): Promise<number> {
  await withRooms(terminal, async ({ plans }) => {
    const { id, version } = (await plans.apply(operands[0] ?? '', ACTOR)).subject;
    terminal.err.write(`version ${version} is in force\n`);
    await plans.move();
    const { moved, movedAt } = await plans.plan(id);
    printLine(terminal, { plan: id, version, moved, movedAt });
  });
  return DONE;
}
