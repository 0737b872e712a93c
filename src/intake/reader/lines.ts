/** The common form of every document: lines in reading order, with what the layout says about each. */

import type { Place } from './reading.ts';
import { evenlySpaced } from './trimming.ts';

export interface Line {
  /** The whole line, its cells joined by a tab. */
  text: string;
  /** The pieces that a wide gap or a tab sets apart: "Clerk" and "2019 – 2021" on one line. */
  cells: string[];
  /** Letter height against the document's body text; 1 where unknown. */
  size: number;
  bold: boolean;
  /** An item of a list; the bullet itself is gone from the text. */
  bullet: boolean;
  /** Empty space above it, more than between lines of a paragraph. */
  gap: boolean;
  /** The level of a heading style, 0 for none. */
  level: number;
  /** The paragraph of the line above goes on in this one. */
  wraps: boolean;
  /** Addresses that links on this line lead to. */
  links: string[];
  /** 0 for text across the page, else its column, counted from the left. */
  column: number;
  /** Where its cells stand, one place for each. */
  places: Place[];
  /** Distance from the left edge of its column, in letter heights. */
  indent: number;
}

/** A document's lines, before anything is made of them. */
export interface DocumentText {
  lines: Line[];
  pages: number;
  flags: string[];
  /** It shows pictures: with no text beside them, a scan. */
  hasImages: boolean;
  /** One of them has the shape of a portrait. */
  hasPhoto?: boolean;
  /** Its letters were only seen in a picture: no value is surer than this. */
  surest?: number;
}

const BULLET = /^\s*(?:[•‣⁃◦▪▫●○■□◆◇➢➤►▸✓✔·∙❖♦–—-]|\*|o(?=\s{2}))\s+/u;

export function textLine(
  raw: string,
  layout: Partial<Omit<Line, 'text' | 'cells' | 'bullet'>> & { bullet?: boolean } = {},
): Line | undefined {
  const bullet = BULLET.test(raw);
  const indent = /^\s*/.exec(raw)![0].length / 2;
  const cells = (bullet ? raw.replace(BULLET, '') : raw)
    .split(/\t+| {3,}/)
    .map(evenlySpaced)
    .filter((cell) => cell !== '');
  if (cells.length === 0 || !/[\p{L}\p{N}]/u.test(raw)) return undefined;
  return {
    size: 1,
    bold: false,
    gap: false,
    level: 0,
    indent,
    wraps: false,
    column: 0,
    links: [],
    places: [],
    ...layout,
    text: cells.join('\t'),
    cells,
    bullet: layout.bullet || bullet,
  };
}
