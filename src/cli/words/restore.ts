import { printLine, withRooms } from '../open-rooms.ts';
import { DONE, type Terminal } from '../word.ts';

export async function restore(terminal: Terminal): Promise<number> {
  printLine(terminal, await withRooms(terminal, ({ endings }) => endings.restore()));
  return DONE;
}
