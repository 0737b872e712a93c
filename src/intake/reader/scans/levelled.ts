/**
 * Black letters on white paper, whatever they were: light grey, white on a coloured band, in the shade of the hand that held
 * the camera. Tesseract divides a sheet at one shade, and loses what lies on the wrong side of it.
 */
import type { Grey } from './grey.ts';

/** Of an inch: larger than strokes of a heading's letters, smaller than a band of colour. */
const BLOCK = 1 / 8;
const SHADES = 256;
/** Of the pixels around: fewer that differ are specks. */
const LEAST_INK = 0.005;
/** Nearer to the paper's shade is the paper's grain. */
const GRAIN = 48;
/** Ink that is further from it is seen as it is, and lines beside it, which divide a page, stay pale. */
const PALE = 128;

export function levelled({ width, height, shades }: Grey, dotsAnInch: number): Grey {
  const step = Math.max(8, Math.round(dotsAnInch * BLOCK));
  const across = Math.ceil(width / step);
  const level = around(histograms({ width, height, shades }, step), across).map(levelsOf);
  const even = new Uint8Array(shades.length);
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / step) * across;
    for (let x = 0; x < width; x += 1, at += 1) even[at] = level[row + Math.floor(x / step)]![shades[at]!]!;
  }
  return { width, height, shades: even };
}

/** How often each shade stands in each block. */
function histograms({ width, height, shades }: Grey, step: number): Uint32Array[] {
  const across = Math.ceil(width / step);
  const blocks = Array.from({ length: across * Math.ceil(height / step) }, () => new Uint32Array(SHADES));
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / step) * across;
    for (let x = 0; x < width; x += 1, at += 1) {
      const block = blocks[row + Math.floor(x / step)]!;
      block[shades[at]!]! += 1;
    }
  }
  return blocks;
}

/** Each block together with those around it. */
function around(blocks: readonly Uint32Array[], across: number): Uint32Array[] {
  const down = blocks.length / across;
  return blocks.map((_, at) => {
    const [x, y] = [at % across, Math.floor(at / across)];
    const sum = new Uint32Array(SHADES);
    for (let row = Math.max(0, y - 1); row <= Math.min(down - 1, y + 1); row += 1)
      for (let column = Math.max(0, x - 1); column <= Math.min(across - 1, x + 1); column += 1)
        blocks[row * across + column]!.forEach((amount, shade) => (sum[shade]! += amount));
    return sum;
  });
}

/** What becomes of each shade: the further from the paper's, the darker, up to the ink's. */
function levelsOf(amounts: Uint32Array): Uint8Array {
  const all = amounts.reduce((sum, amount) => sum + amount, 0);
  const paper = paperOf(amounts, all);
  const found = inkOf(amounts, all, paper);
  const ink = found < PALE ? Math.max(GRAIN, found) : Math.max(paper, SHADES - 1 - paper);
  return Uint8Array.from({ length: SHADES }, (_, shade) => 255 - Math.min(255, (Math.abs(shade - paper) * 255) / ink));
}

/** The middle one: letters cover less than half of where they stand. */
function paperOf(amounts: Uint32Array, all: number): number {
  let sum = 0;
  return amounts.findIndex((amount) => (sum += amount) >= all / 2);
}

/** How far from the paper's shade the ink's is, whether darker or lighter. */
function inkOf(amounts: Uint32Array, all: number, paper: number): number {
  let sum = 0;
  for (let distance = SHADES - 1; distance > 0; distance -= 1) {
    sum += (amounts[paper - distance] ?? 0) + (amounts[paper + distance] ?? 0);
    if (sum > all * LEAST_INK) return distance;
  }
  return 0;
}
