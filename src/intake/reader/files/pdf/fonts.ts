/** What a page's fonts tell of their letters. */
import type { PdfPage } from './document.ts';

export interface PageFont {
  name: string;
  bold: boolean;
  /** Its letters stand below each other. */
  vertical: boolean;
  /** How long its unit of width is, in letter heights. */
  unit: number;
  /** How high its letters are, in the heights that they are set in. */
  tallness(size: number): number;
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
const UNIT = 0.001;

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
    vertical: font.vertical === true,
    unit: font.fontMatrix?.[0] || UNIT,
    tallness: (size) => (font.isType3Font ? drawnTallness(font, size) : 1),
  };
}

/** Letters that the document draws itself may be of any height, and be set in size 1. */
function drawnTallness({ bbox: [, low = 0, , high = 0] = [], fontMatrix = [] }: LoadedFont, size: number): number {
  const [unit = UNIT, , , height = UNIT] = fontMatrix;
  const tallness = Math.abs((high - low) * height);
  const isOrdinary = unit === UNIT || tallness === 0 || (Math.abs(size) > 1 && tallness > 0.5 && tallness < 2);
  return isOrdinary ? 1 : tallness;
}
