import { isId } from '../../platform/index.ts';
import { printLine, withRooms } from '../open-rooms.ts';
import { wholeNumber } from '../whole-number.ts';
import { DONE, WrongUse, type Given } from '../word.ts';

const DAYS = { least: 1, most: 3650 };

export async function createKey(given: Given): Promise<number> {
  const { role, name } = given.options;
  const days = wholeNumber(given, 'days', DAYS);
  if (typeof role !== 'string')
    throw new WrongUse(
      'no --role',
      'the role that the key speaks for',
      'Give one, such as: candor key create --role recruiter',
    );
  const made = await withRooms(({ keys }) =>
    keys.create({ role, ...(typeof name === 'string' ? { name } : {}), ...(days === undefined ? {} : { days }) }),
  );
  printLine(made);
  return DONE;
}

export async function listKeys(): Promise<number> {
  const known = await withRooms(({ keys }) => keys.list());
  for (const { id, role, name, expiresAt, revokedAt } of known)
    printLine({ id, role, name, expiresAt: isoOf(expiresAt), revokedAt: revokedAt === null ? null : isoOf(revokedAt) });
  return DONE;
}

export async function revokeKey({ operands }: Given): Promise<number> {
  const [id] = operands;
  if (id === undefined || !isId(id))
    throw new WrongUse(
      'something that is no id of a key',
      'an id as "key create" and "key list" print it',
      'See: candor key list',
    );
  await withRooms(({ keys }) => keys.revoke(id));
  printLine({ id, revoked: true });
  return DONE;
}

const isoOf = (moment: string): string => Temporal.Instant.from(moment).toString();
