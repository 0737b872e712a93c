/** What a page's fonts tell of their letters. */
import type { PdfPage } from './document.ts';
import { isList } from './matrices.ts';

export interface PageFont {
  name: string;
  bold: boolean;
  /** Its codes are those of letters and show signs. */
  ofSigns: boolean;
  /** Its letters stand below each other. */
  vertical: boolean;
  /** How long its unit of width is, in letter heights. */
  unit: number;
  /** How high its letters are, in the heights that they are set in; `glyphs` are some of them. */
  tallness(size: number, glyphs: unknown): number;
}

interface LoadedFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  vertical?: boolean;
  isType3Font?: boolean;
  bbox?: readonly number[];
  fontMatrix?: readonly number[];
}

const BOLD = /bold|black|heavy|semibold|demi|(?:^|[-,+ ])(?:bd|sb|w[6-9])\b|cmbx/i;
const OF_SIGNS = /dingbats|webdings|wingdings/i;
const UNIT = 0.001;
/** Of letters: how much wider than high none is on the average, and how much higher than wide they are. */
const [FAR_WIDER, HIGHER] = [4, 2];

/** Looks each of them up once. */
export function fontsOf({ commonObjs }: PdfPage): (name: string) => PageFont {
  const known = new Map<string, PageFont>();
  return (name) => {
    const font = known.get(name) ?? fontOf(name, commonObjs.has(name) ? commonObjs.get(name) : undefined);
    known.set(name, font);
    return font;
  };
}

export function fontOf(name: string, loaded: unknown): PageFont {
  const font = (loaded ?? {}) as LoadedFont;
  return {
    name,
    bold: font.bold === true || font.black === true || BOLD.test(font.name ?? ''),
    ofSigns: OF_SIGNS.test(font.name ?? ''),
    vertical: font.vertical === true,
    unit: font.fontMatrix?.[0] || UNIT,
    tallness: font.isType3Font ? drawnTallness(font) : () => 1,
  };
}

/** Letters that the document draws itself may be of any height, and be set in size 1. */
function drawnTallness({ bbox: [, low = 0, , high = 0] = [], fontMatrix = [] }: LoadedFont): PageFont['tallness'] {
  const [unit = UNIT, , , height = UNIT] = fontMatrix;
  const stated = Math.abs((high - low) * height);
  let told: number | undefined;
  return (size, glyphs) => {
    if (stated === 0 || unit === UNIT) return 1;
    // One height for all that is set in the font, whichever letters come first.
    told ??= tallnessOf(stated, meanWidth(glyphs) * Math.abs(unit));
    const isOrdinary = Math.abs(size) > 1 && told > 0.5 && told < 2;
    return isOrdinary ? 1 : told;
  };
}

/** Letters far wider than they are high are not: their box is a place holder, as Ghostscript and printers' converters write it. */
const tallnessOf = (stated: number, width: number): number => (width > FAR_WIDER * stated ? HIGHER * width : stated);

function meanWidth(glyphs: unknown): number {
  const widths = isList(glyphs) ? Array.from(glyphs, widthOf).filter((width) => width > 0) : [];
  return widths.length === 0 ? 0 : widths.reduce((sum, width) => sum + width, 0) / widths.length;
}

const widthOf = (glyph: unknown): number => Number((glyph as { width?: unknown } | null)?.width ?? 0);
