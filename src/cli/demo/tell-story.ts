import { join } from 'node:path';
import type { Rooms } from '../../rooms.ts';
import { sightOfBen } from './ben.ts';
import type { SightTable } from './sight.ts';
import { standings, type Standing } from './standing.ts';
import { StoryFile } from './story-file.ts';
import { sweepThrough, type Sweep } from './sweep.ts';
import { takeInAll } from './take-in-all.ts';
import { voicesOf, type RoleKey } from './voices.ts';

/** What came of it, for the screen and for whoever wants to look closer. */
export interface ToldStory {
  readonly begunAt: string;
  readonly candidates: Readonly<Partial<Record<string, string>>>;
  readonly standings: readonly Standing[];
  readonly beforeSweep: SightTable | undefined;
  readonly afterSweep: SightTable;
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
  const { candidates, files, begunAt, beforeSweep } = await takeInAll(
    voices,
    new StoryFile(join(at.folder, 'story.json')),
    rooms.clock,
    tell,
  );
  const sweep = await sweepThrough(voices.dpo, candidates.ana ?? '');
  await rooms.handlers['consent.renew']({}); // an hour early
  return {
    begunAt,
    candidates,
    standings: await standings(candidates, voices),
    beforeSweep,
    afterSweep: await sightOfBen(voices, candidates.ben ?? '', files.ben),
    sweep,
    keys,
  };
}
