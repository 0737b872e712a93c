/** Jobs: who employed the person, as what, when, and what they did there. */
import { bodyOf } from './bodies.ts';
import { entriesOf } from './entries.ts';
import type { Entry } from './entries.ts';
import type { Line } from '../lines.ts';
import { mayBePlace } from './asides.ts';
import { isHeadLine, textsOf } from './heads.ts';
import { leaning, pairsOf, saysWhoAndWhat, votesForPositionFirst } from './job-heads.ts';
import type { Collected } from './collected.ts';
import { undatedEntries } from './undated.ts';
import { linkIn } from './networks.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';

interface Job {
  name?: string;
  position?: string;
  startDate?: string;
  endDate?: string;
  summary?: string;
  url?: string;
  highlights: string[];
  lines: readonly Line[];
}

/** Where jobs of one sort stand, what the employer is called there, and how sure the reader is of one that is whole. */
interface Sort {
  section: 'work' | 'volunteer';
  employer: 'name' | 'organization';
  sure: number;
  /** Of what was done there, where that hangs on nothing else. */
  highlights?: number;
}

export function addJobs(parts: readonly Part[], collected: Collected): void {
  addSort(parts, collected, { section: 'work', employer: 'name', sure: 0.75, highlights: 0.7 });
}

/** Unpaid work reads like paid work. */
export function addVolunteering(parts: readonly Part[], collected: Collected): void {
  addSort(parts, collected, { section: 'volunteer', employer: 'organization', sure: 0.7 });
}

function addSort(parts: readonly Part[], collected: Collected, { section, employer, ...sort }: Sort): void {
  jobsIn(linesIn(parts, section)).forEach((job, at) => {
    const sure = job.name && job.position ? sort.sure : 0.5;
    const one = collected.under(`/${section}/${at}`, job.lines);
    one.add(employer, job.name, sure);
    one.add('position', job.position, sure);
    one.add('url', job.url, sure);
    one.addDate('startDate', job.startDate, sure);
    one.addDate('endDate', job.endDate, sure);
    one.add('summary', job.summary, sure);
    one.addList('highlights', job.highlights, sort.highlights ?? sure);
  });
}

function jobsIn(lines: readonly Line[]): Job[] {
  const dated = entriesOf(lines, saysWhoAndWhat);
  const entries = withoutPlaces(
    withPositionsBelow(dated.length > 0 ? dated : undatedEntries(lines).filter(saysPosition)),
  );
  const pairs = pairsOf(entries.map(({ head }) => head));
  const positionFirst = votesForPositionFirst(pairs) > 0;
  const names: (string | undefined)[] = [];
  const jobs = entries.map((entry, at) => {
    const [first, second] = pairs[at]!;
    const sole = second === undefined;
    const isPosition = sole ? leaning(first) >= 0 : positionFirst;
    const [position, named] = isPosition ? [first, second] : [second, first];
    // A title alone is a further post with the employer above.
    const name = named ?? (sole && leaning(first) > 0 ? names.at(-1) : undefined);
    names.push(name);
    const body = bodyOf(entry.body, entry.indent);
    const { start, end } = entry.period;
    return {
      name,
      position,
      startDate: start,
      endDate: end,
      summary: body.prose.join('\n') || undefined,
      url: linkIn(entry.lines),
      highlights: body.items,
      lines: entry.lines,
    };
  });
  return withoutTowns(jobs);
}

/** Where every employer is followed by a name that says nothing of an employer, these are the places: "Acme, Leeds". */
function withoutTowns(jobs: Job[]): Job[] {
  const cuts = jobs.map(({ name = '' }) => name.search(/[,،]\s[^,،]{2,40}$/u));
  const towns = jobs.every(({ name = '' }, at) => cuts[at]! > 1 && mayBePlace(name.slice(cuts[at]! + 2)));
  if (jobs.length < 2 || !towns) return jobs;
  return jobs.map((job, at) => ({ ...job, name: job.name!.slice(0, cuts[at]) }));
}

/** An employer and a place may stand beside the dates, and the title below them. */
function withPositionsBelow(entries: readonly Entry[]): readonly Entry[] {
  const below = entries.map(
    ({ head, body: [line] }) =>
      line && isHeadLine(line) && leaning(line.text) > 0 && head.length > 1 && head.every((text) => leaning(text) <= 0),
  );
  if (below.filter(Boolean).length * 2 <= entries.length) return entries;
  return entries.map((entry, at) =>
    below[at] ? { ...entry, head: [...entry.head, ...textsOf(entry.body[0]!)], body: entry.body.slice(1) } : entry,
  );
}

/** Without a date, only a title tells that it was a job. */
function saysPosition({ head }: Entry): boolean {
  return head.length > 1 && head.some((text) => leaning(text) > 0);
}

/** Where every job's text begins with a word or two of its own line, these are the places: "Pamplona". */
function withoutPlaces(entries: readonly Entry[]): readonly Entry[] {
  const begins = entries.map(({ body }) => body[0]);
  const places = begins.filter((line) => line !== undefined && isShort(line));
  if (places.length < 2 || places.length < entries.filter(({ body }) => body.length > 0).length) return entries;
  return entries.map((entry) => ({ ...entry, body: entry.body.slice(1) }));
}

function isShort(line: Line): boolean {
  return (
    !line.bullet &&
    !line.wraps &&
    line.cells.length === 1 &&
    /^\p{Lu}[^.!?:]{1,30}$/u.test(line.text) &&
    line.text.split(' ').length < 4
  );
}
