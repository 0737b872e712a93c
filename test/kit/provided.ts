import type { Rooms } from '../../src/rooms.ts';

/** The working part of this class, as controllers get it. */
export function provided<Part extends object>(rooms: Rooms, kind: abstract new (...parts: never[]) => Part): Part {
  const found = rooms.provided.find((part) => part instanceof kind);
  if (!found) throw new Error(`no ${kind.name} is provided`);
  return found as Part;
}
