/** Whose résumé it is, and what they call themselves. */
import type { Line } from '../lines.ts';
import { countsPositions, fold, titles } from '../languages/words.ts';
import { networkNamed } from './networks.ts';
import { headingOf } from '../languages/headings.ts';
import { labelledName, NAME } from './labelled-name.ts';
import { trimEnd, trimStart } from '../trimming.ts';

export interface Identity {
  name?: { value: string; confidence: number };
  label?: string;
}

const SEARCHED = 14;
/** Of the body's letters; headings and titles are smaller. */
const NAME_SIZE = 2;
const NAME_LINES = 4;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

interface Candidate {
  name: string;
  /** What stands behind the name on its line. */
  rest: string;
  at: number;
  score: number;
}

export function identityIn(lines: readonly Line[], email: string | undefined): Identity {
  const labelled = labelledName(lines);
  if (labelled !== undefined) return { name: { value: labelled, confidence: 0.95 } };
  const top = withWrapsJoined(lines).slice(0, SEARCHED);
  const best = top
    .flatMap((line, at) => candidatesIn(line, at, email))
    .reduce<Candidate | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
  if (!best || best.score < 1) return {};
  const confidence = Math.min(0.95, 0.5 + best.score / 10);
  const again = top.flatMap((line, at) => (at !== best.at && line.text === best.name ? [{ ...best, at }] : []));
  const label = [best, ...again].map((name) => labelAfter(name, top)).find((found) => found !== undefined);
  return { name: { value: inOrdinaryCase(best.name), confidence }, label };
}

/** A large name or title may take two lines. */
function withWrapsJoined(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (const line of withNameWhole(lines)) {
    const above = joined.at(-1);
    if (above && line.wraps && line.size > 1.3 && above.cells.length === 1) {
      const text = `${above.text} ${line.text}`;
      joined[joined.length - 1] = { ...above, text, cells: [text] };
    } else joined.push(line);
  }
  return joined;
}

/** Letters so large are a name's: what stands in them a few lines further down, past smaller ones at its side, belongs to it. */
function withNameWhole(lines: readonly Line[]): readonly Line[] {
  const at = lines.slice(0, SEARCHED).findIndex(({ size }) => size >= NAME_SIZE);
  const first = lines[at];
  if (!first || first.cells.length > 1) return lines;
  const rest = lines.slice(at + 1, at + 1 + NAME_LINES);
  const below = rest.findIndex(({ size }) => size >= NAME_SIZE);
  const second = rest[below];
  if (!second || Math.abs(second.size - first.size) > 0.03 || !isRestOfName(second.cells[0]!)) return lines;
  const [end, ...others] = second.cells;
  const text = first.text.endsWith('-') ? first.text + end : `${first.text} ${end}`;
  const left = others.length > 0 ? [{ ...second, size: 1, text: others.join('\t'), cells: others }] : [];
  return [
    ...lines.slice(0, at),
    { ...first, text, cells: [text] },
    ...rest.slice(0, below),
    ...left,
    ...lines.slice(at + below + 2),
  ];
}

function isRestOfName(text: string): boolean {
  const isNone = headingOf(text) !== undefined || titles.has(fold(text)) || countsPositions(text) > 0;
  return NAME.test(text.padEnd(2)) && text.split(' ').length <= 3 && !isNone;
}

function candidatesIn(line: Line, at: number, email: string | undefined): Candidate[] {
  const text = line.cells[0] ?? '';
  const cuts = [
    text,
    ...[...text.matchAll(/\s?[,|•·]\s|\s[-–—|]\s/g)].slice(0, 1).map(({ index }) => text.slice(0, index)),
  ];
  return cuts
    .map((cut) => cut.trim().replace(/,$/, ''))
    .filter((name) => isName(name))
    .map((name) => ({ name, rest: restOf(text, name), at, score: scoreOf(name, line, at, email) }));
}

function restOf(text: string, name: string): string {
  const joint = /[\s,|•·–—-]/;
  return trimStart(trimEnd(text.slice(text.indexOf(name) + name.length), joint), joint);
}

function isName(text: string): boolean {
  if (!NAME.test(text) || headingOf(text) || titles.has(fold(text))) return false;
  if (CJK.test(text)) return /^[\p{L}· ]{2,12}$/u.test(text);
  const words = text.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 6 &&
    words.every((word) =>
      /^[\p{Lu}\p{Lo}]|^(?:de|da|do|dos|van|von|der|den|la|le|di|del|bin|al|zu|zur|ter|y|e|d'|af|ten)$/u.test(word),
    )
  );
}

/** Large, early, and echoed by the e-mail address; a job title is none of these things for long. */
function scoreOf(name: string, line: Line, at: number, email: string | undefined): number {
  const local = fold(email?.split('@')[0] ?? '');
  const echoed = fold(name)
    .split(/[\s'-]+/)
    .filter((word) => word.length > 2 && local.includes(word)).length;
  const large = Math.min(2.5, Math.max(0, (line.size - 1) * 2));
  const titled = countsPositions(name) > 0 ? 2.5 : 0;
  return 1.5 + large + (line.level > 0 ? 1 : 0) + Math.min(2, echoed) * 1.2 - at * 0.25 - titled;
}

/** The line under the name, where it reads like a trade and not like an address. */
function labelAfter(name: Candidate, top: readonly Line[]): string | undefined {
  if (name.rest !== '' && isLabel(name.rest)) return name.rest;
  const below = top.slice(name.at + 1).filter((line) => !fold(name.name).includes(fold(line.text)));
  const [first, second] = below;
  if (!first || first.bullet || !isLabel(first.text)) return undefined;
  const goesOn =
    second && !second.gap && Math.abs(second.size - first.size) < 0.02 && first.size > 1.05 && isLabel(second.text);
  return goesOn ? `${first.text} ${second.text}` : first.text;
}

function isLabel(text: string): boolean {
  return (
    text.length <= 140 &&
    text.length > 2 &&
    !/@|https?:|www\.|\d{4,}|\t/.test(text) &&
    !headingOf(text) &&
    !networkNamed(text) &&
    !/\.$/.test(text) &&
    !/,.*,/.test(text.slice(0, 60))
  );
}

/** A name set in capitals is still written as a name. */
function inOrdinaryCase(name: string): string {
  if (name !== name.toUpperCase() || name === name.toLowerCase()) return name;
  return name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}
