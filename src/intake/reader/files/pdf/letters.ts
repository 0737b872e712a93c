/** The letters of a painted run, each with its own place. */
import type { PageFont } from './fonts.ts';
import { apply, isList } from './matrices.ts';
import type { Matrix } from './matrices.ts';

/** How letters are laid beside each other. */
export interface Setting {
  font: PageFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  /** How far they stand above the line. */
  rise: number;
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
  font: PageFont;
}

interface Glyph {
  unicode?: unknown;
  width?: number;
  /** Of a letter in a column: how far the next one stands below it comes first. */
  vmetric?: readonly number[];
  isSpace?: boolean;
}

const LETTER_OR_DIGIT = /^[A-Za-z0-9]$/;
const BULLET = '•';

/** Of letters on a line, not of those in a column. */
export function lettersOf(run: Lettering): Letter[] {
  const letters: Letter[] = [];
  const { matrix, setting } = run;
  const size = sizeOf(run);
  const stretch = Math.hypot(matrix[0], matrix[1]);
  eachGlyph(run, (text, at, width) => {
    const [x, y] = apply(matrix, at, setting.rise);
    letters.push({ text, x, y, width: width * stretch, size, font: setting.font });
  });
  return letters;
}

/** Letter height on the page. */
export function sizeOf(lettering: Lettering): number {
  const { matrix } = lettering;
  return (Math.hypot(matrix[2], matrix[3]) || Math.hypot(matrix[0], matrix[1])) * setHeightOf(lettering);
}

/** Letter height before it is laid on the page. */
export function setHeightOf({ glyphs, setting: { font, size } }: Lettering): number {
  return Math.abs(size) * font.tallness(size, glyphs);
}

/** Where the first letter begins that leaves ink, and where the last one ends. */
export function inkOf(lettering: Pick<Lettering, 'glyphs' | 'setting'>): [from: number, to: number] {
  let ends: [from: number, to: number] | undefined;
  eachGlyph(lettering, (text, at, length) => {
    if (text.trim() !== '') ends = [ends ? ends[0] : at, at + length];
  });
  return ends ?? [0, 0];
}

/**
 * @param visit gets each letter, how far from the run's beginning it stands, and how long it is in the line's direction
 * @returns how far the run moves the place where the next one begins
 */
export function eachGlyph(
  { glyphs, setting }: Pick<Lettering, 'glyphs' | 'setting'>,
  visit?: (text: string, at: number, length: number) => void,
): number {
  if (!isList(glyphs)) return 0;
  const { font, size, charSpacing, wordSpacing } = setting;
  const scale = font.vertical ? 1 : setting.scale;
  const back = ((font.vertical ? 1 : -1) * size * scale) / 1000;
  const unit = font.unit * size * scale;
  let at = 0;
  for (let index = 0; index < glyphs.length; index += 1) {
    const glyph = glyphs[index];
    if (typeof glyph === 'number') at += glyph * back;
    else if (isGlyph(glyph)) {
      const length = lengthOf(glyph, font) * unit;
      visit?.(shownBy(glyph, font), at, length);
      at += length + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
    }
  }
  return at;
}

/** What a sign shows isn't told by its letter; before a text, it is most often a bullet. */
function shownBy({ unicode }: Glyph, { ofSigns }: PageFont): string {
  if (typeof unicode !== 'string') return '';
  return ofSigns && LETTER_OR_DIGIT.test(unicode) ? BULLET : unicode;
}

function lengthOf({ width, vmetric }: Glyph, { vertical }: PageFont): number {
  return vertical && vmetric ? -vmetric[0]! : (width ?? 0);
}

function isGlyph(glyph: unknown): glyph is Glyph {
  return glyph !== null && typeof glyph === 'object';
}
