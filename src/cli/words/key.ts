import { isId } from '../../platform/index.ts';
import { printLine, withRooms } from '../open-rooms.ts';
import { wholeNumber } from '../whole-number.ts';
import { DONE, WrongUse, type Given, type Terminal } from '../word.ts';

const DAYS = { least: 1, most: 3650 };

export async function createKey(given: Given, terminal: Terminal): Promise<number> {
  const { role, name } = given.options;
  const days = wholeNumber(given, 'days', DAYS);
  if (typeof role !== 'string')
    throw new WrongUse(
      'no --role',
      'the role that the key speaks for',
      'Give one, such as: candor key create --role recruiter',
    );
  const made = await withRooms(terminal, ({ keys }) =>
    keys.create({ role, ...(typeof name === 'string' ? { name } : {}), ...(days === undefined ? {} : { days }) }),
  );
  printLine(terminal, made);
  return DONE;
}

export async function listKeys(terminal: Terminal): Promise<number> {
  const known = await withRooms(terminal, ({ keys }) => keys.list());
  for (const { id, role, name, expiresAt, revokedAt } of known)
    printLine(terminal, {
      id,
      role,
      name,
      expiresAt: isoOf(expiresAt),
      revokedAt: revokedAt === null ? null : isoOf(revokedAt),
    });
  return DONE;
}

export async function revokeKey({ operands }: Given, terminal: Terminal): Promise<number> {
  const [id] = operands;
  if (id === undefined || !isId(id))
    throw new WrongUse(
      'something that is no id of a key',
      'an id as "key create" and "key list" print it',
      'See: candor key list',
    );
  await withRooms(terminal, ({ keys }) => keys.revoke(id));
  printLine(terminal, { id, revoked: true });
  return DONE;
}

const isoOf = (moment: string): string => Temporal.Instant.from(moment).toString();
