/** What holds inside a group of rich text; a group begins with what holds around it. */

export type Destination = 'text' | 'nothing' | 'fonts' | 'styles' | 'instruction';

export interface Group {
  into: Destination;
  bold: boolean;
  hidden: boolean;
  /** Taken out while changes were tracked. */
  deleted: boolean;
  /** Half-points. */
  size: number;
  /** Letters that follow a `\u` for programs that don't know it. */
  fallback: number;
  font: number;
  /** A text of its own that stands inside another: a header, a box, a note. */
  apart: boolean;
  /** `\*`: whoever does not know the next word skips the group. */
  skippable: boolean;
}

export const USUAL_SIZE = 24;

export const OUTERMOST: Group = {
  into: 'text',
  bold: false,
  hidden: false,
  deleted: false,
  size: USUAL_SIZE,
  fallback: 1,
  font: -1,
  apart: false,
  skippable: false,
};

export interface Layout {
  inTable: boolean;
  /** Of the list or the style; 0 for none. */
  level: number;
  listed: boolean;
  depth: number;
}

export const ORDINARY: Layout = { inTable: false, level: 0, listed: false, depth: 0 };

/** Groups that hold no text of the document, or what another group shows again. */
const NO_TEXT = [
  'colortbl',
  'info',
  'pict',
  'annotation',
  'nonshppict',
  'shprslt',
  'nonesttables',
  'xe',
  'tc',
  'listtext',
  'pntext',
  'pnseclvl',
  'fldtype',
  'datafield',
  'revtbl',
  'listtable',
  'listoverridetable',
  'filetbl',
  'sp',
];
const APART = [
  'header',
  'headerl',
  'headerr',
  'headerf',
  'footer',
  'footerl',
  'footerr',
  'footerf',
  'footnote',
  'shptxt',
];
/** Optional groups that hold text, or groups with text, all the same. */
const KNOWN_OPTIONAL = ['shpinst', 'nesttableprops', 'shppict'];

/** Where the text of a group goes that begins with this word; undefined for a word that says nothing of it. */
export function destinationOf(word: string, skippable: boolean): Partial<Group> | undefined {
  if (word === 'fonttbl') return { into: 'fonts' };
  if (word === 'stylesheet') return { into: 'styles' };
  if (word === 'fldinst') return { into: 'instruction' };
  if (NO_TEXT.includes(word)) return { into: 'nothing' };
  if (APART.includes(word)) return { into: 'text', apart: true };
  if (skippable && !KNOWN_OPTIONAL.includes(word)) return { into: 'nothing' };
  return undefined;
}
