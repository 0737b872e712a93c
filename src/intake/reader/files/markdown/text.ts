/** Markdown as lines: turned into a web page, which is what it is written for, and read as one. */
import { marked } from 'marked';
import type { DocumentText, Line } from '../../lines.ts';
import { textLine } from '../../lines.ts';
import { CannotRead, LIMITS } from '../../reading.ts';
import { linesOfHtml } from '../html/text.ts';
import { linesOfText, rowWidth, wrapsAfter } from '../plain-text.ts';
import { tamed } from './taming.ts';

const FRONT_MATTER = /^---[ \t]{0,20}\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]{0,20}(?:\n|$)/;
const HEADING = /^#{1,6} {1,3}\S/;
const SIGNS: readonly RegExp[] = [
  /^#{1,6} {1,3}\S/,
  /\*\*\S[^*\n]{0,200}\*\*/,
  /\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)/,
  /^ {0,3}[-*+] \S/,
  /^\|.{0,500}\|\s{0,9}$/,
  /^ {0,3}(?:```|~~~|> \S)/,
];
/** A file of more is none of Markdown's, and is read as the text that it is. */
const MOST_BLOCKS = 5_000;
const SEARCHED_LINES = 2_000;

/** A heading as Markdown marks it, and one more of its signs; a sharp alone is a remark in many a plain text. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split('\n', SEARCHED_LINES);
  const heading = lines.findIndex((line) => HEADING.test(line));
  return (
    heading >= 0 && lines.some((line, at) => at !== heading && SIGNS.some((sign) => sign.test(line.slice(0, 2_000))))
  );
}

export function linesOfMarkdown(text: string): DocumentText {
  if (text.length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
  const front = FRONT_MATTER.exec(text);
  const body = front ? text.slice(front[0].length) : text;
  const blocks = body.split(/\n{2,}/);
  const above = frontLines(front?.[1] ?? '');
  if (blocks.length > MOST_BLOCKS)
    return { lines: [...above, ...linesOfText(body)], pages: 1, flags: [], hasImages: false };
  const page = linesOfHtml(pageOf(blocks, rowWidth(body.split('\n'))));
  return { ...page, lines: [...above, ...page.lines] };
}

/** "key: value" lines above the text, for programs that publish it. */
function frontLines(block: string): Line[] {
  return block.split('\n').flatMap((raw) => textLine(raw) ?? []);
}

function pageOf(blocks: readonly string[], width: number): string {
  return marked.parse(blocks.map((block) => withBreaks(tamed(block), width)).join('\n\n'), { async: false, gfm: true });
}

/** Rows of a paragraph run together on a page; a row that was not full was meant to end where it does. */
function withBreaks(block: string, width: number): string {
  const rows = block.split('\n');
  const ends = (row: string, next: string | undefined): boolean =>
    next !== undefined && !/^\s{0,20}\p{Ll}/u.test(next) && !wrapsAfter(row.trimEnd(), next, width);
  return rows.map((row, at) => (ends(row, rows[at + 1]) ? `${row}  ` : row)).join('\n');
}
