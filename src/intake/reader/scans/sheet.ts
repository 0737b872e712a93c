/** A sheet of paper onto which pictures are laid, as they lie on a page. */
import { apply, concat } from '../files/pdf/matrices.ts';
import type { Matrix } from '../files/pdf/matrices.ts';
import { shrunk } from './grey.ts';
import type { Grey } from './grey.ts';

const WHITE = 255;

export function blankSheet(width: number, height: number): Grey {
  return { width, height, shades: new Uint8Array(width * height).fill(WHITE) };
}

/** @param place from the picture's pixels to the sheet's */
export function lay(sheet: Grey, picture: Grey, place: Matrix): void {
  // Letters that are made smaller by leaving pixels out lose their strokes: the mean of many is taken before.
  const times = Math.floor(1 / Math.max(Math.hypot(place[0], place[1]), Math.hypot(place[2], place[3]), 1e-6));
  const step = Math.max(1, Math.min(times, picture.width, picture.height));
  const made = shrunk(picture, step);
  const scaled = concat(place, [step, 0, 0, step, 0, 0]);
  const back = inverse(scaled);
  if (!back) return;
  const corners = [
    [0, 0],
    [made.width, 0],
    [0, made.height],
    [made.width, made.height],
  ].map(([x, y]) => apply(scaled, x!, y!));
  const [left, right] = within(
    corners.map(([x]) => x),
    sheet.width,
  );
  const [top, bottom] = within(
    corners.map(([, y]) => y),
    sheet.height,
  );
  for (let y = top; y < bottom; y += 1) layRow(sheet, made, back, { y, left, right });
}

function layRow(sheet: Grey, picture: Grey, back: Matrix, row: { y: number; left: number; right: number }): void {
  const { width, height, shades, cover } = picture;
  for (let x = row.left, at = row.y * sheet.width + row.left; x < row.right; x += 1, at += 1) {
    // Half a pixel: the middle of one lies on the middle of the other.
    const u = back[0] * (x + 0.5) + back[2] * (row.y + 0.5) + back[4] - 0.5;
    const v = back[1] * (x + 0.5) + back[3] * (row.y + 0.5) + back[5] - 0.5;
    if (u < -0.5 || v < -0.5 || u > width - 0.5 || v > height - 0.5) continue;
    const shade = between(shades, width, height, u, v);
    const hides = cover ? between(cover, width, height, u, v) / 255 : 1;
    sheet.shades[at] = sheet.shades[at]! * (1 - hides) + shade * hides;
  }
}

/** The shade at a point among four pixels. */
function between(shades: Uint8Array, width: number, height: number, u: number, v: number): number {
  const left = Math.max(0, Math.floor(u));
  const top = Math.max(0, Math.floor(v));
  const right = Math.min(width - 1, left + 1);
  const low = Math.min(height - 1, top + 1) * width;
  const across = Math.max(0, u - left);
  const down = Math.max(0, v - top);
  const upper = shades[top * width + left]! * (1 - across) + shades[top * width + right]! * across;
  const lower = shades[low + left]! * (1 - across) + shades[low + right]! * across;
  return upper * (1 - down) + lower * down;
}

function within(edges: readonly number[], length: number): [number, number] {
  return [Math.max(0, Math.floor(Math.min(...edges))), Math.min(length, Math.ceil(Math.max(...edges)))];
}

/** Undefined where it presses a picture flat. */
function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const size = a * d - b * c;
  if (!Number.isFinite(size) || Math.abs(size) < 1e-12) return undefined;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}
