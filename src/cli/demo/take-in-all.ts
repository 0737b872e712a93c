import type { Clock } from '../../platform/index.ts';
import { sightOfBen } from './ben.ts';
import { ben, CAST, type Person } from './cast.ts';
import type { Story, StoryFile } from './story-file.ts';
import { reject, takeIn } from './take-in.ts';
import type { Voices } from './voices.ts';

/** Takes the cast in, once; each one's decision comes last, so that there is a before and an after. */
export async function takeInAll(
  voices: Voices,
  memory: StoryFile,
  clock: Clock,
  tell: (line: string) => void,
): Promise<Story> {
  let story = memory.read() ?? memory.write({ begunAt: clock.now().toString(), candidates: {}, files: {}, done: [] });
  for (const person of CAST) {
    if (!story.done.includes(person.id)) story = memory.write(await takeInOne(voices, person, story, tell));
  }
  return story;
}

async function takeInOne(voices: Voices, person: Person, story: Story, tell: (line: string) => void): Promise<Story> {
  const begun = Temporal.Instant.from(story.begunAt);
  const { candidateId, applicationId, fileRecordId } = await takeIn(voices.ats_integration, person, begun, tell);
  const seen = person === ben ? { beforeSweep: await sightOfBen(voices, candidateId, fileRecordId) } : {};
  if (person.rejected) await reject(voices.ats_integration, applicationId, person.rejected, begun);
  return {
    ...story,
    ...seen,
    candidates: { ...story.candidates, [person.id]: candidateId },
    files: { ...story.files, [person.id]: fileRecordId },
    done: [...story.done, person.id],
  };
}
