import { statfs } from 'node:fs/promises';
import { freemem, tmpdir } from 'node:os';

const MEMORY_DISK = '/dev/shm';
/** What a run writes at its height is a third of this. */
const ROOM = 2 * 1024 ** 3;

/**
 * Where a run keeps its databases: in memory, if this machine has a memory disk with room, else among the temporary files.
 * Making and dropping a database of a thousand files is a good part of a test's time on a disk.
 */
export async function fastFolder(): Promise<string> {
  const disk = await statfs(MEMORY_DISK).catch(() => undefined); // only Linux has it
  const roomy = disk !== undefined && disk.bavail * disk.bsize > ROOM && freemem() > 2 * ROOM;
  return roomy ? MEMORY_DISK : tmpdir();
}
