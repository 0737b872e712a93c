/** The letters of a painted run, each with its own place: what pdf.js joins into words by guesses can be looked at again. */
import { apply, isList } from './matrices.ts';
import type { Matrix } from './matrices.ts';

/** How letters are laid beside each other. */
export interface Setting {
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
}

export interface Lettering {
  glyphs: unknown;
  /** From the run's beginning to the page. */
  matrix: Matrix;
  setting: Setting;
}

export interface Letter {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  font: string;
}

interface Glyph {
  unicode?: unknown;
  width?: number;
  isSpace?: boolean;
}

export function lettersOf({ glyphs, matrix, setting }: Lettering): Letter[] {
  const letters: Letter[] = [];
  const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(setting.size);
  const stretch = Math.hypot(matrix[0], matrix[1]);
  eachGlyph(glyphs, setting, (glyph, at) => {
    const [x, y] = apply(matrix, at, 0);
    const width = ((glyph.width ?? 0) / 1000) * setting.size * setting.scale * stretch;
    letters.push({ text: textOf(glyph), x, y, width, size, font: setting.font });
  });
  return letters;
}

/** How far the run moves the place where the next one begins. */
export function advanceOf(glyphs: unknown, setting: Setting): number {
  return eachGlyph(glyphs, setting, () => undefined);
}

export function textOfGlyphs(glyphs: unknown): string {
  return isList(glyphs) ? Array.from(glyphs, (glyph) => (isGlyph(glyph) ? textOf(glyph) : '')).join('') : '';
}

function eachGlyph(glyphs: unknown, setting: Setting, visit: (glyph: Glyph, at: number) => void): number {
  const { size, charSpacing, wordSpacing, scale } = setting;
  let at = 0;
  for (const glyph of isList(glyphs) ? (glyphs as ArrayLike<unknown> & Iterable<unknown>) : []) {
    if (typeof glyph === 'number') at -= (glyph / 1000) * size * scale;
    else if (isGlyph(glyph)) {
      visit(glyph, at);
      at += (((glyph.width ?? 0) / 1000) * size + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
  }
  return at;
}

function isGlyph(glyph: unknown): glyph is Glyph {
  return glyph !== null && typeof glyph === 'object';
}

function textOf({ unicode }: Glyph): string {
  return typeof unicode === 'string' ? unicode : '';
}
