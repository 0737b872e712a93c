/** The body of an entry as paragraphs: prose, and items of a list. */
import type { Line } from '../lines.ts';
import { fold } from '../languages/words.ts';
import { UNSPACED } from '../scripts.ts';
import { labelOf } from './labels.ts';

export interface Body {
  prose: string[];
  items: string[];
}

/** Small headings inside an entry. */
const INNER = new Set(
  [
    'highlights',
    'responsibilities',
    'achievements',
    'key achievements',
    'aufgaben',
    'tätigkeiten',
    'erfolge',
    'missions',
    'réalisations',
    'logros',
    'taken',
  ].map(fold),
);
const BARE_LINK = /^(?:https?:\/\/|www\.)\S+$|^link$/i;

export function bodyOf(lines: readonly Line[], indent: number): Body {
  const paragraphs = paragraphsOf(
    lines.filter(
      (line) => !BARE_LINK.test(line.text) && !INNER.has(fold(line.text)) && labelOf(line.text)?.label !== 'keywords',
    ),
  );
  const isItem = (paragraph: Paragraph): boolean => paragraph.bullet || paragraph.indent > indent + 0.8;
  const listed = paragraphs.some(isItem);
  // With no sign of a list at all, several paragraphs of one line's length are one that lost its bullets.
  const lost = !listed && paragraphs.length > 1;
  const prose = paragraphs.filter((paragraph) => !isItem(paragraph) && !(lost && !/\.$/.test(paragraph.text)));
  const items = paragraphs.filter((paragraph) => !prose.includes(paragraph));
  return { prose: prose.map(({ text }) => text), items: items.map(({ text }) => text) };
}

export interface Paragraph {
  text: string;
  bullet: boolean;
  indent: number;
}

export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last && line.wraps && !line.bullet) last.text = joinWrapped(last.text, line.text.replaceAll('\t', ' '));
    else paragraphs.push({ text: line.text.replaceAll('\t', ' '), bullet: line.bullet, indent: line.indent });
  }
  return paragraphs;
}

/** A word cut by a hyphen at the end of a line keeps it: which hyphens were the writer's can't be told. */
function joinWrapped(above: string, below: string): string {
  if (/\p{L}-$/u.test(above)) return above + below;
  return UNSPACED.test(above.at(-1) ?? '') && UNSPACED.test(below[0] ?? '') ? above + below : `${above} ${below}`;
}
