import type { Clock } from '../../platform/index.ts';
import { sightOfBen } from './ben.ts';
import { ben, CAST, type Person } from './cast.ts';
import type { Story, StoryFile } from './story-file.ts';
import { reject, takeIn } from './take-in.ts';
import type { Voices } from './voices.ts';

/** Takes the cast in, once. A start that was killed in the middle goes on where it was. */
export async function takeInAll(
  voices: Voices,
  memory: StoryFile,
  clock: Clock,
  tell: (line: string) => void,
): Promise<Story> {
  const begun = { begunAt: clock.now().toString(), candidates: {}, applications: {}, files: {}, done: [] };
  let story = memory.read() ?? memory.write(begun);
  for (const person of CAST) story = await takeInOne(voices, person, story, memory, tell);
  return story;
}

async function takeInOne(
  voices: Voices,
  person: Person,
  story: Story,
  memory: StoryFile,
  tell: (line: string) => void,
): Promise<Story> {
  if (story.done.includes(person.id)) return story;
  const known = story.candidates[person.id] !== undefined;
  const arrived = known ? story : memory.write(await arrive(voices, person, story, tell));
  await decide(voices, person, arrived);
  return memory.write({ ...arrived, done: [...arrived.done, person.id] });
}

async function arrive(voices: Voices, person: Person, story: Story, tell: (line: string) => void): Promise<Story> {
  const begun = Temporal.Instant.from(story.begunAt);
  const { candidateId, applicationId, fileRecordId } = await takeIn(voices.ats_integration, person, begun, tell);
  return {
    ...story,
    ...(person === ben ? { beforeSweep: await sightOfBen(voices, candidateId, fileRecordId) } : {}),
    candidates: { ...story.candidates, [person.id]: candidateId },
    applications: { ...story.applications, [person.id]: applicationId },
    files: { ...story.files, [person.id]: fileRecordId },
  };
}

/** Last, so that there is a before and an after. Whoever has ended meanwhile was decided on. */
async function decide({ ats_integration, dpo }: Voices, person: Person, story: Story): Promise<void> {
  const { status } = await dpo.ask(`/v1/erasures/${story.candidates[person.id]}`);
  if (!person.rejected || status === 200) return;
  const begun = Temporal.Instant.from(story.begunAt);
  await reject(ats_integration, story.applications[person.id] ?? '', person.rejected, begun);
}
