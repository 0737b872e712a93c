/** What an element of a web page does to the text in it: as its kind does by itself, and as its style says. */
import type { Declarations } from './css.ts';

export interface Element {
  name: string;
  /** Starts and ends a paragraph. */
  block: boolean;
  /** Its children stand side by side. */
  row: boolean;
  /** Stands at the edge, apart from the text beside it. */
  floats: boolean;
  /** Neither it nor anything in it is shown. */
  gone: boolean;
  /** Not shown, though what is in it may be. */
  invisible: boolean;
  bold: boolean;
  /** Pixels. */
  size: number;
  /** Line breaks and blanks in its text are meant. */
  pre: boolean;
}

export const USUAL_SIZE = 16;
const SMALLEST = 2.7; // two points: nobody reads it

export const OUTERMOST: Element = {
  name: '',
  block: true,
  row: false,
  floats: false,
  gone: false,
  invisible: false,
  bold: false,
  size: USUAL_SIZE,
  pre: false,
};

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th']);
const SIZES: Readonly<Record<string, number>> = { h1: 2, h2: 1.5, h3: 1.17, h5: 0.83, h6: 0.67, small: 0.83, big: 1.2 };
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  rem: USUAL_SIZE,
  pc: 16,
  mm: 3.78,
  cm: 37.8,
  in: 96,
};
const BLOCK_DISPLAYS = ['block', 'flex', 'grid', 'table', 'list-item', 'flow-root', 'table-row', 'table-cell'];

export function elementIn(around: Element, name: string, hidden: boolean, declared: Declarations): Element {
  const byItself: Element = {
    name,
    block: BLOCKS.has(name),
    row: false,
    floats: false,
    gone: around.gone || hidden,
    invisible: around.invisible,
    bold: around.bold || BOLD.has(name),
    size: around.size * (SIZES[name] ?? 1),
    pre: around.pre || name === 'pre',
  };
  return declared.size === 0 ? byItself : styled(byItself, around, declared);
}

function styled(element: Element, around: Element, declared: Declarations): Element {
  const display = declared.get('display');
  const visibility = declared.get('visibility');
  const column = (declared.get('flex-direction') ?? '').startsWith('column');
  return {
    ...element,
    block: display ? BLOCK_DISPLAYS.includes(display) : element.block,
    row: display === 'flex' && !column && !LISTS.includes(element.name),
    floats: declared.get('float') === 'right',
    gone: element.gone || display === 'none' || isFaint(declared) || isAside(declared),
    invisible: visibility === undefined ? element.invisible : visibility !== 'visible',
    bold: weightOf(declared.get('font-weight')) ?? element.bold,
    size: sizeOf(declared.get('font-size'), element.size, around.size),
    pre: element.pre || (declared.get('white-space') ?? '').startsWith('pre'),
  };
}

export const LISTS: readonly string[] = ['ul', 'ol', 'menu', 'dir'];

export function isSeen({ gone, invisible, size }: Element): boolean {
  return !gone && !invisible && size > SMALLEST;
}

function isFaint(declared: Declarations): boolean {
  const opacity = declared.get('opacity');
  return (opacity !== undefined && Number.parseFloat(opacity) < 0.05) || declared.get('color') === 'transparent';
}

/** Thousands of pixels outside the page. */
function isAside(declared: Declarations): boolean {
  return ['left', 'top', 'right', 'text-indent', 'margin-left'].some((property) =>
    /^-\d{4,9}(?:\.\d{1,9})?(?:px|pt|em)$/.test(declared.get(property) ?? ''),
  );
}

function weightOf(weight: string | undefined): boolean | undefined {
  if (weight === undefined || weight === 'inherit') return undefined;
  return weight.startsWith('bold') || Number(weight) >= 600;
}

function sizeOf(stated: string | undefined, usual: number, around: number): number {
  const [, number, unit] = /^([\d.]{1,8})(%|[a-z]{2,3})?$/.exec(stated ?? '') ?? [];
  if (number === undefined) return usual;
  if (unit === '%') return (around * Number(number)) / 100;
  if (unit === 'em') return around * Number(number);
  return Number(number) * (UNITS[unit ?? 'px'] ?? 1);
}
