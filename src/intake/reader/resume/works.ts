/** Single things that a person made, published or won: projects, publications, awards. Each has a title, and often an issuer and a date. */
import type { Line } from '../lines.ts';
import { bodyOf } from './bodies.ts';
import type { Collected } from './collected.ts';
import { entriesOf } from './entries.ts';
import type { Entry } from './entries.ts';
import { isHeadLine, splitLast, textsOf } from './heads.ts';
import { linkIn } from './networks.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';

interface Work {
  title?: string;
  by?: string;
  startDate?: string;
  endDate?: string;
  summary?: string;
  highlights: string[];
  url?: string;
  lines: readonly Line[];
}

const SURE = 0.65;
const LONGEST_GIVER = 60;

export function addProjects(parts: readonly Part[], collected: Collected): void {
  worksIn(linesIn(parts, 'projects')).forEach((work, at) => {
    const one = collected.under(`/projects/${at}`, work.lines);
    one.add('name', work.title, SURE);
    one.add('description', work.summary ?? work.by, SURE);
    one.add('url', work.url, SURE);
    one.addDate('startDate', work.startDate, SURE);
    one.addDate('endDate', work.endDate, SURE);
    one.addList('highlights', work.highlights, SURE);
  });
}

export function addPublications(parts: readonly Part[], collected: Collected): void {
  worksIn(linesIn(parts, 'publications')).forEach((work, at) => {
    const one = collected.under(`/publications/${at}`, work.lines);
    one.add('name', work.title, SURE);
    one.add('publisher', work.by, SURE);
    one.addDate('releaseDate', work.startDate ?? work.endDate, SURE);
    one.add('url', work.url, SURE);
    one.add('summary', textOf(work), SURE);
  });
}

export function addAwards(parts: readonly Part[], collected: Collected): void {
  worksIn(linesIn(parts, 'awards')).forEach((work, at) => {
    const one = collected.under(`/awards/${at}`, work.lines);
    one.add('title', work.title, SURE);
    one.add('awarder', work.by, SURE);
    one.addDate('date', work.startDate ?? work.endDate, SURE);
    one.add('summary', textOf(work), SURE);
  });
}

const textOf = ({ summary, highlights }: Work): string => [summary ?? [], highlights].flat().join('\n');

/** Dated ones as entries; without any date, one a line that reads like a title. */
function worksIn(lines: readonly Line[]): Work[] {
  const entries = entriesOf(lines);
  return entries.length > 0 ? entries.map(datedWork) : undatedWorks(lines);
}

function datedWork(entry: Entry): Work {
  const { prose, items } = bodyOf(entry.body, entry.indent);
  const { start, end } = entry.period;
  return {
    ...titleOf(entry.head),
    startDate: start,
    endDate: end,
    summary: prose.join('\n') || undefined,
    highlights: items,
    url: linkIn(entry.lines),
    lines: entry.lines,
  };
}

function titleOf([first, second]: readonly string[]): Pick<Work, 'title' | 'by'> {
  if (first === undefined || second !== undefined) return { title: first, by: second };
  const [title, by] = splitLast(first, LONGEST_GIVER);
  return { title, by };
}

function undatedWorks(lines: readonly Line[]): Work[] {
  const works: Work[] = [];
  for (const line of lines) {
    const said = titleOf(textsOf(line));
    const last = works.at(-1);
    if (last && (line.wraps || !(line.bullet || isHeadLine(line)))) {
      last.summary = last.summary ? `${last.summary} ${line.text}` : line.text;
      last.lines = [...last.lines, line];
    } else if (said.title !== undefined) works.push({ ...said, highlights: [], url: linkIn([line]), lines: [line] });
  }
  return works;
}
