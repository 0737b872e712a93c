/** Courses of study: where, what, to which degree, when. */
import { entriesOf } from './entries.ts';
import type { Entry } from './entries.ts';
import { labelOf } from './labels.ts';
import type { Collected } from './collected.ts';
import { linesIn } from './sections.ts';
import type { Part } from './sections.ts';
import { countsDegrees, countsSchools } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import { splitAt, textsOf, tidy } from './heads.ts';
import { undatedEntries } from './undated.ts';

interface Study {
  institution?: string;
  area?: string;
  studyType?: string;
  startDate?: string;
  endDate?: string;
  lines: readonly Line[];
}

const LONGEST = 90;
/** A mark in brackets says how well, not what. */
const SCORE = /[(](?:[^()]{0,20}\d[^()]{0,12})[)]/g;
const PREPOSITION = /^(.{2,60}?)\s(?:in|of|der|des|im|en|de|em|i|van)\s(.{2,80})$/;

export function addStudies(parts: readonly Part[], collected: Collected): void {
  studiesIn(linesIn(parts, 'education')).forEach((study, at) => {
    const sure = study.institution ? 0.7 : 0.5;
    const one = collected.under(`/education/${at}`, study.lines);
    one.add('institution', study.institution, sure);
    one.add('area', study.area, sure);
    one.add('studyType', study.studyType, sure);
    one.addDate('startDate', study.startDate, sure);
    one.addDate('endDate', study.endDate, sure);
  });
}

function studiesIn(lines: readonly Line[]): Study[] {
  const dated = entriesOf(lines, saysWhereAndWhat);
  return (dated.length > 0 ? dated : undatedEntries(lines))
    .map(studyOf)
    .filter((study) => study.institution !== undefined || study.studyType !== undefined || study.area !== undefined);
}

/** A school, and something studied there; three texts say it without any word that we know. */
function saysWhereAndWhat(head: readonly string[]): boolean {
  const kinds = head.flatMap(piecesOf).map(kindOf);
  return head.length > 2 || (kinds.includes('school') && kinds.length > 1);
}

function studyOf(entry: Entry): Study {
  const { start, end, single, open } = entry.period;
  const { lines } = entry;
  const study: Study = single && !open ? { endDate: start, lines } : { startDate: start, endDate: end, lines };
  placeAll(entry.head.flatMap(piecesOf), study);
  readOn(entry.body, study);
  return study;
}

/** "Computer Science, Master, Delft University" is three; "University of California, Berkeley" is one. */
function piecesOf(text: string): string[] {
  const spoken = splitAt(text);
  if (spoken && kindOf(spoken[1]) === 'school') return spoken.flatMap(piecesOf);
  const pieces = text
    .replace(SCORE, ' ')
    .split(/[,،]\s|\s[-–—]\s|;\s/)
    .map(tidy)
    .filter((piece) => piece !== '' && !labelOf(piece) && !isScore(piece));
  if (pieces.length < 2) return pieces;
  const kinds = pieces.map(kindOf);
  if (!kinds.includes('degree') && (kinds[0] === 'school' || !kinds.includes('school'))) return [pieces.join(', ')];
  return mergeAreas(pieces);
}

function kindOf(piece: string): 'school' | 'degree' | 'area' {
  if (countsDegrees(piece) > countsSchools(piece)) return 'degree';
  return countsSchools(piece) > 0 ? 'school' : 'area';
}

function isScore(piece: string): boolean {
  return /^\d+(?:[.,]\d+)?(?:\s?\/\s?\d+(?:[.,]\d+)?)?$|^hons\.?$/i.test(piece);
}

/** Neighbours of the same kind belong together: "Berkeley" to its university, one subject to the next. */
function mergeAreas(pieces: readonly string[]): string[] {
  const merged: { text: string; kind: string }[] = [];
  for (const piece of pieces) {
    const kind = kindOf(piece);
    const last = merged.at(-1);
    if (last && kind === 'area' && last.kind === 'area') last.text += ` - ${piece}`;
    else merged.push({ text: piece, kind });
  }
  return merged.map(({ text }) => text);
}

/**
 * What names itself first. Of what is left, the subject stands beside the degree; where nothing else was found to be the
 * school, it is what no word gave away.
 */
function placeAll(pieces: readonly string[], study: Study): void {
  const left: { piece: string; besideDegree: boolean }[] = [];
  pieces.forEach((piece, at) => {
    const kind = kindOf(piece);
    if (kind === 'degree' && !study.studyType) placeDegree(piece, study);
    else if (kind === 'school' && !study.institution) study.institution = piece;
    else left.push({ piece, besideDegree: at > 0 && kindOf(pieces[at - 1]!) === 'degree' });
  });
  const subject = left.length > 1 ? left.find(({ besideDegree }) => besideDegree) : undefined;
  if (subject) study.area ??= subject.piece;
  for (const { piece } of left.filter((one) => one !== subject)) {
    if (!study.institution) study.institution = piece;
    else study.area ??= piece;
  }
}

/** "Bachelor of Science in Biology", "BSc (Hons) Biology" */
function placeDegree(piece: string, study: Study): void {
  const inside = /^(.{2,60}?)\s(?:in|i|în)\s(.{2,80})$/i.exec(piece);
  const words = piece.split(' ');
  const short =
    words.length > 1 &&
    words.length < 7 &&
    /^(?:[BM]\.?(?:Sc|A|Eng|S|Ed|Com)\.?|MBA|Ph\.?D\.?|Diplom|Licence|Master|Bachelor)$/.test(words[0]!) &&
    !PREPOSITION.test(piece) &&
    !/^[(]/.test(words[1]!);
  const [degree, area] = inside
    ? [inside[1]!, inside[2]!]
    : short
      ? [words[0]!, words.slice(1).join(' ')]
      : [piece, undefined];
  study.studyType = degree;
  study.area ??= area;
}

/** Degree and subject may stand on lines of their own below; lists of courses that follow are neither. */
function readOn(body: readonly Line[], study: Study): void {
  const near = body
    .slice(0, 3)
    .filter((line, at) => (at === 0 || !line.bullet) && line.text.length <= LONGEST && !labelOf(line.text));
  if (study.studyType) {
    if (!study.area && near[0] && !near[0].gap && !near[0].bullet && isAlone(body)) study.area = near[0].text;
    return;
  }
  const at = near.findIndex((line) => textsOf(line).some((text) => countsDegrees(text) > 0));
  if (at < 0) return;
  placeAll(textsOf(near[at]!).flatMap(piecesOf), study);
  if (!study.area && at > 0) study.area = near[at - 1]!.text;
  const below = near[at + 1];
  if (!study.area && below && !below.gap) study.area = below.text;
}

/** Nothing of its kind follows, so it is no list. */
function isAlone([line, next]: readonly Line[]): boolean {
  return (
    line?.cells.length === 1 && (!next || next.gap || next.cells.length > 1 || next.bullet || next.indent > line.indent)
  );
}
