/** Pictures in shades of grey: all that letters need. */

export interface Grey {
  width: number;
  height: number;
  /** A byte a pixel, 0 is black; row by row from the top. */
  shades: Uint8Array;
  /** How much of what lies under a pixel it hides, 255 all; everywhere all where it is left out. */
  cover?: Uint8Array;
}

/** As pdf.js hands pictures out: its number for how the pixels lie. */
export interface Pixels {
  width: number;
  height: number;
  kind?: number;
  data: Uint8Array | Uint8ClampedArray;
}

const ONE_BIT = 1;
const RGB = 2;
const RGBA = 3;
const CHANNELS: Readonly<Record<number, number>> = { [RGB]: 3, [RGBA]: 4 };

/** Undefined where the pixels are not all there. */
export function greyOf({ width, height, kind, data }: Pixels): Grey | undefined {
  if (kind === ONE_BIT) return bitsOf(width, height, data);
  const channels = CHANNELS[kind ?? 0];
  if (channels === undefined || data.length < width * height * channels) return undefined;
  const shades = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < shades.length; at += 1, from += channels)
    shades[at] = (data[from]! * 77 + data[from + 1]! * 150 + data[from + 2]! * 29) >> 8;
  return kind === RGBA ? { width, height, shades, cover: everyFourth(data, shades.length) } : { width, height, shades };
}

/** A stencil: it paints where its bit is 0, and leaves the rest as it was. */
export function stencilOf({ width, height, data }: Pixels, shade: number): Grey | undefined {
  const bits = bitsOf(width, height, data);
  if (!bits) return undefined;
  const cover = bits.shades.map((bit) => 255 - bit);
  return { width, height, shades: new Uint8Array(width * height).fill(shade), cover };
}

function bitsOf(width: number, height: number, data: ArrayLike<number>): Grey | undefined {
  const row = (width + 7) >> 3;
  if (data.length < row * height) return undefined;
  const shades = new Uint8Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 1) shades[at] = (data[y * row + (x >> 3)]! << (x & 7)) & 128 ? 255 : 0;
  return { width, height, shades };
}

function everyFourth(data: ArrayLike<number>, length: number): Uint8Array {
  const taken = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) taken[at] = data[at * 4 + 3]!;
  return taken;
}

/** Each square of so many pixels becomes one, of their mean shade. */
export function shrunk(picture: Grey, times: number): Grey {
  if (times < 2) return picture;
  const width = Math.floor(picture.width / times);
  const height = Math.floor(picture.height / times);
  const mean = (from: Uint8Array): Uint8Array => means(from, picture.width, { width, height, times });
  const { shades, cover } = picture;
  return { width, height, shades: mean(shades), ...(cover ? { cover: mean(cover) } : {}) };
}

function means(from: Uint8Array, row: number, to: { width: number; height: number; times: number }): Uint8Array {
  const { width, height, times } = to;
  const means = new Uint8Array(width * height);
  const sums = new Uint32Array(width);
  for (let y = 0; y < height; y += 1) {
    sums.fill(0);
    for (let line = y * times; line < (y + 1) * times; line += 1)
      for (let x = 0, at = line * row; x < width * times; x += 1, at += 1) sums[Math.floor(x / times)]! += from[at]!;
    for (let x = 0; x < width; x += 1) means[y * width + x] = sums[x]! / (times * times);
  }
  return means;
}

/** The plainest of all picture files. */
export function greymap({ width, height, shades }: Grey): Uint8Array {
  return Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`, 'latin1'), shades]);
}
