/** Lines that may head an entry, and the texts they are made of. */
import { withoutDuration } from '../languages/dates.ts';
import { anyOf, written } from '../languages/words.ts';
import type { Line } from '../lines.ts';
import { trimEnd, trimStart } from '../trimming.ts';
import { labelOf } from './labels.ts';

export const LONGEST_HEAD = 110;
/** A word before the full stop; "Ltd.", "S.L.P." and "s.r.o." end names. */
export const SENTENCE = /[!?;:。]$|\p{Ll}{4,}[)"”]?\.$/u;
/** A line with a long address in it is still a head; a longer one is prose, or was made to be slow. */
const LONGEST_LINE = 400;
/** No link is without one of them, and most lines are without all. */
const MARK_OF_LINK = /@|:\/\/|www\./i;
const LINK = /(?:https?:\/\/|www\.)\S{1,300}|[^\s@]{1,64}@[^\s@]{1,100}/gi;
const AT = new RegExp(`^(.{2,80}?)\\s(?:@|${anyOf(written((language) => language.at))})\\s(.{2,80})$`, 'iu');
const SEPARATORS = /\t|\s[|•·●∙▪‖]\s|\s?[|•●]\s?/;

export function isHeadLine(line: Line): boolean {
  return (
    !line.bullet &&
    !line.wraps &&
    withoutLinks(line.text).length <= LONGEST_HEAD &&
    !SENTENCE.test(line.text) &&
    !labelOf(line.text) &&
    !isProse(line)
  );
}

/** A sentence, unless it stands out. */
function isProse(line: Line): boolean {
  return !line.bold && line.size < 1.05 && isLongRun(line.text);
}

/** Ten words in a row without a sign between. */
export function isLongRun(text: string): boolean {
  return text.split(/[,;:|()·•\t]|\s[-–—]\s/).some((run) => run.trim().split(' ').length > 9);
}

export function textsOf(line: Line): string[] {
  return line.cells.flatMap(textsOfCell);
}

export function textsOfCell(cell: string): string[] {
  return withoutLinks(cell)
    .split(SEPARATORS)
    .map((text) => tidy(withoutDuration(text)))
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

function withoutLinks(text: string): string {
  if (text.length > LONGEST_LINE) return text;
  return MARK_OF_LINK.test(text) ? text.replace(LINK, ' ').trim() : text.trim();
}

/** Without the signs that joined it to what was taken away. */
export function tidy(text: string): string {
  const bare = trimStart(trimEnd(text, /[\s,;:|/(•·–—-]/), /[\s,;:|/()•·–—-]/);
  return (bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare).trim();
}

/** "Clerk at Acme", in any language: what stands before and after the word between. */
export function splitAt(text: string): readonly [string, string] | undefined {
  const [, before, after] = AT.exec(text) ?? [];
  return before === undefined || after === undefined ? undefined : [before, after];
}

/** "Best paper, University of Leeds": what stands last, if it is no longer than that, is who gave it. */
export function splitLast(text: string, longest: number): readonly [string, string | undefined] {
  const cut = text.lastIndexOf(', ');
  return cut > 3 && text.length - cut < longest ? [text.slice(0, cut), text.slice(cut + 2)] : [text, undefined];
}
