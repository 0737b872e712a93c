import { setTimeout as sleep } from 'node:timers/promises';
import { READ_AGAIN_QUEUE } from '../../intake/index.ts';
import type { Rooms } from '../../rooms.ts';
import { printLine, withRooms } from '../open-rooms.ts';
import { DONE, type Terminal } from '../word.ts';

const ACTOR = { kind: 'operator', id: 'command-line' } as const;
const POLL_MS = 200;

/** Asks for reading again and takes part in it, beside a running service or without one; arrivals go first here, too. */
export async function reread(terminal: Terminal): Promise<number> {
  const row = await withRooms(terminal, async (rooms) => {
    await rooms.startReaders();
    for (const name of ['record.read', READ_AGAIN_QUEUE] as const) rooms.queue.handle(name, rooms.handlers[name]);
    await rooms.queue.start();
    return finished(rooms, (await rooms.readings.request(ACTOR)).id);
  });
  printLine(terminal, { ...row });
  return DONE;
}

async function finished(rooms: Rooms, id: string): Promise<Awaited<ReturnType<Rooms['readings']['reading']>>> {
  for (;;) {
    const row = await rooms.readings.reading(id);
    if (row.finishedAt !== null) return row;
    await sleep(POLL_MS);
  }
}
