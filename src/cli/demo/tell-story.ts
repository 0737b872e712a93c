import { join } from 'node:path';
import type { Rooms } from '../../rooms.ts';
import { sightOfBen } from './ben.ts';
import type { SightTable } from './sight.ts';
import { standings, type Standing } from './standing.ts';
import { StoryFile } from './story-file.ts';
import { sweepThrough, type Sweep } from './sweep.ts';
import { takeInAll } from './take-in-all.ts';
import { voicesOf, type RoleKey } from './voices.ts';

const LONGEST_ASKING_MS = 60_000;

/** What came of it, for the screen and for whoever wants to look closer. */
export interface ToldStory {
  readonly begunAt: string;
  readonly candidates: Readonly<Partial<Record<string, string>>>;
  readonly standings: readonly Standing[];
  readonly beforeSweep: SightTable | undefined;
  readonly afterSweep: SightTable;
  /** The first one, which had something to end. */
  readonly sweep: Sweep;
  readonly keys: readonly RoleKey[];
}

/**
 * Takes the cast in over HTTP, where it is not there yet; sweeps; asks whoever's consent ends soon; and looks at what is
 * true then. Only keys and the hourly job come from inside, as there is no operator's command line here.
 */
export async function tellStory(
  rooms: Rooms,
  at: { url: string; folder: string },
  tell: (line: string) => void,
): Promise<ToldStory> {
  const { voices, keys } = await voicesOf(rooms, at.url);
  const memory = new StoryFile(join(at.folder, 'story.json'));
  const story = await takeInAll(voices, memory, rooms.clock, tell);
  const swept = await sweepThrough(voices.dpo, story.candidates.ana ?? '');
  const { sweep } = story.sweep ? story : memory.write({ ...story, sweep: swept });
  await rooms.handlers['consent.renew']({}, AbortSignal.timeout(LONGEST_ASKING_MS)); // an hour early
  return {
    begunAt: story.begunAt,
    candidates: story.candidates,
    standings: await standings(story, voices),
    beforeSweep: story.beforeSweep,
    afterSweep: await sightOfBen(voices, story.candidates.ben ?? '', story.files.ben),
    sweep: sweep ?? swept,
    keys,
  };
}
