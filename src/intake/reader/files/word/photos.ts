/** Whether a Word document shows a picture of the shape and size of a portrait. */
import { isPortrait } from '../portrait.ts';

/** Of a picture as it is shown, in English Metric Units: 914,400 an inch. */
const EXTENT = /<wp:extent\s{1,3}c(?:x="(\d{1,9})"\s{1,3}cy|y="(\d{1,9})"\s{1,3}cx)="(\d{1,9})"/g;
const INCH = 914_400;
const [LOWEST, HIGHEST] = [0.8 * INCH, 3.5 * INCH];

export function showsPhoto(xml: string): boolean {
  for (const [, x, y, other] of xml.matchAll(EXTENT)) {
    const [width, height] = x === undefined ? [Number(other), Number(y)] : [Number(x), Number(other)];
    if (isPortrait(width, height) && height >= LOWEST && height <= HIGHEST) return true;
  }
  return false;
}
