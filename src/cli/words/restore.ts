import { printLine, withRooms } from '../open-rooms.ts';
import { DONE } from '../word.ts';

export async function restore(): Promise<number> {
  printLine(await withRooms(({ endings }) => endings.restore()));
  return DONE;
}
