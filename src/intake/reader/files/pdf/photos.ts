/** Whether a PDF holds a picture of the shape of a portrait. Told by the pictures' dictionaries alone: no pixel is looked at. */
import { isPortrait } from '../portrait.ts';

const PICTURE = '/Image';
/** How far before and behind the word the rest of its dictionary may stand. */
const REACH = 600;
const MOST_PICTURES = 200;
const NAMED = /\/Subtype\s?$/;
/** As photographs are stored; backgrounds and codes made of squares are stored otherwise. */
const JPEG = '/DCTDecode';
/** Icons are smaller; what is larger and has the shape of a sheet is one. */
const [LEAST_PIXELS, MOST_PIXELS] = [90, 2_000];

export function holdsPhoto(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.indexOf(PICTURE, 0, 'latin1');
  for (let seen = 0; at >= 0 && seen < MOST_PICTURES; seen += 1) {
    const before = file.toString('latin1', Math.max(0, at - REACH), at);
    const behind = file.toString('latin1', at, at + REACH);
    if (NAMED.test(before.slice(-16)) && isPhoto(dictionaryOf(before, behind))) return true;
    at = file.indexOf(PICTURE, at + PICTURE.length, 'latin1');
  }
  return false;
}

/** From the beginning of its object to its stream. */
function dictionaryOf(before: string, behind: string): string {
  return before.slice(Math.max(0, before.lastIndexOf(' obj'))) + behind.split('stream', 1)[0]!;
}

function isPhoto(dictionary: string): boolean {
  const [width, height] = ['Width', 'Height'].map((name) =>
    Number(new RegExp(`/${name}\\s{0,3}(\\d{1,6})`).exec(dictionary)?.[1] ?? 0),
  );
  return dictionary.includes(JPEG) && isPortrait(width!, height!) && height! >= LEAST_PIXELS && height! <= MOST_PIXELS;
}
