import { Log } from '../platform/index.ts';
import { Rooms } from '../rooms.ts';
import type { Terminal } from './word.ts';

/**
 * The service's rooms for the time of one word: without a service it starts the embedded database and stops it again,
 * beside one it joins. No reader process starts and no job runs, unless the word asks for it.
 */
export async function withRooms<T>(terminal: Terminal, work: (rooms: Rooms) => Promise<T>): Promise<T> {
  const rooms = await Rooms.open(await terminal.configuration(), new Log('error', terminal.err));
  try {
    return await work(rooms);
  } finally {
    await rooms.stop();
  }
}

/** One line of JSON, for people and scripts alike. */
export const printLine = ({ out }: Terminal, answer: object): void => void out.write(`${JSON.stringify(answer)}\n`);
