import { AuditLog, readEvents } from '../../audit/index.ts';
import { isId } from '../../platform/index.ts';
import { printLine, withRooms } from '../open-rooms.ts';
import { wholeNumber } from '../whole-number.ts';
import { DONE, WrongUse, type Given, type Terminal } from '../word.ts';

const UNLESS_TOLD = 100;
const LIMIT = { least: 1, most: 100_000 };

export async function auditEvents(given: Given, terminal: Terminal): Promise<number> {
  const limit = wholeNumber(given, 'limit', LIMIT) ?? UNLESS_TOLD;
  const filter = { candidateId: idOf(given, 'candidate'), after: idOf(given, 'after'), limit };
  await withRooms(terminal, async ({ work, clock }) => {
    const events = await readEvents(work.reading, filter);
    for (const event of events) printLine(terminal, event);
    // Whoever reads the log leaves an event there, as over the API.
    const actor = { kind: 'operator', id: 'command-line' } as const;
    await new AuditLog(work.reading, clock).note({
      actor,
      action: 'audit.read',
      outcome: 'done',
      amount: events.length,
    });
  });
  return DONE;
}

function idOf(given: Given, option: string): string | null {
  const id = given.options[option];
  if (typeof id !== 'string') return null;
  if (isId(id)) return id;
  throw new WrongUse(`--${option} without an id`, 'an id (a UUID)', 'Copy it from an answer of the service.');
}
