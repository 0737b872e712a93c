import { setTimeout as sleep } from 'node:timers/promises';
import { ENDING_QUEUE } from '../../candidates/index.ts';
import { SWEEP_QUEUE } from '../../retention/index.ts';
import type { Rooms } from '../../rooms.ts';
import { printLine, withRooms } from '../open-rooms.ts';
import { DONE, type Terminal } from '../word.ts';

const ACTOR = { kind: 'operator', id: 'command-line' } as const;
const POLL_MS = 50;

/**
 * Asks for a sweep and takes part in the queue until it is through. So it needs not know whether a service runs: whoever
 * takes the job does it, once, and this process takes it where nobody else is there.
 */
export async function sweep(terminal: Terminal): Promise<number> {
  const { id, candidates, labels, endings, finishedAt } = await withRooms(terminal, async (rooms) => {
    for (const name of [SWEEP_QUEUE, ENDING_QUEUE] as const) rooms.queue.handle(name, rooms.handlers[name]);
    await rooms.queue.start();
    return finished(rooms, (await rooms.sweeper.request(ACTOR)).id);
  });
  printLine(terminal, { id, candidates, labels, endings, finishedAt });
  return DONE;
}

/** Until the sweep is through, and whoever it ended has gone to the last row. */
async function finished(rooms: Rooms, id: string): Promise<Awaited<ReturnType<Rooms['sweeper']['sweep']>>> {
  for (;;) {
    const row = await rooms.sweeper.sweep(id);
    if (row.finishedAt !== null && !(await rooms.endings.waiting())) return row;
    await sleep(POLL_MS);
  }
}
