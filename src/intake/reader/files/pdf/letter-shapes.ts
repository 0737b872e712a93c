/**
 * A document brings the shapes of its letters along, as programs that pdf.js would parse and mend for a screen: a fifth of
 * its time, and where its worst hole was (CVE-2024-4367). No reader paints. So a font's shapes are kept from pdf.js where
 * they tell nothing of its text: where its codes are its letters' numbers, and the font says itself which letter each is
 * (PDF 32000-1, 9.7.5.2 and 9.10.3). What tells that must stand open in the file, and once; else all is left as it is.
 */
const COMPOSITE = /\/Subtype\s?\/Type0\b/;
const BY_NUMBER = /\/Encoding\s?\/Identity-H\b/;
const SAYS_LETTERS = /\/ToUnicode\s/;
/** A whole font may be one of those that pdf.js knows by name, and reads otherwise without its file. */
const PART_OF_FONT = /\/(?:BaseFont|FontName)\s?\/[A-Z]{6}\+/;
const PARTS = /\/DescendantFonts\s?\[\s?(\d{1,10}) \d{1,5} R\s?\]/;
const DESCRIPTOR = /\/FontDescriptor (\d{1,10}) \d{1,5} R/;
const SHAPES = '/FontFile';
/** As long, and no key of a font. */
const NO_SHAPES = '/Unwanted';
/** Objects may be packed into streams of them. */
const PACKED = '/ObjStm';

const FONT = '/Font';
const [BEGIN, STREAM, END] = [' obj', 'stream', 'endobj'];
const NUMBER = /(\d{1,10}) \d{1,5}$/;
const LONGEST_NUMBER = 17;

interface FontObject {
  number: string;
  /** Where it stands in the file. */
  at: number;
  dictionary: string;
}

/** The same file without the shapes that tell nothing; `bytes` itself if there are none. */
export function withoutLetterShapes(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes(SHAPES, 0, 'latin1') || file.includes(PACKED, 0, 'latin1')) return bytes;
  const unwanted = unwantedShapes(fontObjects(file.toString('latin1')));
  if (unwanted.length === 0) return bytes;
  const copy = Buffer.from(file);
  for (const at of unwanted) copy.write(NO_SHAPES, at, 'latin1');
  return copy;
}

/** Where in the file they are named. */
function unwantedShapes(objects: readonly FontObject[]): number[] {
  const isUnclear = objects.some(({ dictionary }) => dictionary.includes(BEGIN, BEGIN.length));
  if (isUnclear || new Set(objects.map(({ number }) => number)).size < objects.length) return [];
  const parts = namedOnlyBy(objects, PARTS, ({ dictionary }) => isReadable(dictionary));
  const descriptors = namedOnlyBy(objects, DESCRIPTOR, ({ number }) => parts.has(number));
  return objects
    .filter(({ number, dictionary }) => descriptors.has(number) && PART_OF_FONT.test(dictionary))
    .map(({ at, dictionary }) => ({ at, shapes: dictionary.indexOf(SHAPES) }))
    .filter(({ shapes }) => shapes >= 0)
    .map(({ at, shapes }) => at + shapes);
}

const isReadable = (font: string): boolean =>
  [COMPOSITE, BY_NUMBER, SAYS_LETTERS, PART_OF_FONT].every((sign) => sign.test(font));

/** The numbers of what `such` fonts name, and no other. */
function namedOnlyBy(fonts: readonly FontObject[], naming: RegExp, such: (font: FontObject) => boolean): Set<string> {
  const [named, others] = [new Set<string>(), new Set<string>()];
  for (const font of fonts) {
    const number = naming.exec(font.dictionary)?.[1];
    if (number !== undefined) (such(font) ? named : others).add(number);
  }
  return named.difference(others);
}

/** Every object that says something of a font, in the order of the file. */
function fontObjects(text: string): FontObject[] {
  const objects: FontObject[] = [];
  let from = 0;
  for (let font = text.indexOf(FONT); font >= 0; font = text.indexOf(FONT, from)) {
    const end = text.indexOf(END, font);
    if (end < 0) break;
    const before = text.slice(from, font);
    const begin = before.lastIndexOf(BEGIN);
    const number = NUMBER.exec(before.slice(Math.max(0, begin - LONGEST_NUMBER), Math.max(0, begin)))?.[1];
    const at = from + begin;
    if (number !== undefined) objects.push({ number, at, dictionary: text.slice(at, end).split(STREAM, 1)[0]! });
    from = end + END.length;
  }
  return objects;
}
