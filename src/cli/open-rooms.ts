import { Log, readConfiguration } from '../platform/index.ts';
import { Rooms } from '../rooms.ts';

/**
 * The service's rooms for the time of one word: without a service it starts the embedded database and stops it again,
 * beside one it joins. No reader process starts and no job runs, unless the word asks for it.
 */
export async function withRooms<T>(work: (rooms: Rooms) => Promise<T>): Promise<T> {
  const rooms = await Rooms.open(readConfiguration(), new Log('error', process.stderr)); // the answer alone goes to stdout
  try {
    return await work(rooms);
  } finally {
    await rooms.stop();
  }
}

/** One line of JSON, for people and scripts alike. */
export const printLine = (answer: object): void => void process.stdout.write(`${JSON.stringify(answer)}\n`);
