/** From a document's bytes to its reading: decide what it is, take its text, find its fields. Never throws. */
import { clean } from './files/cleaning.ts';
import { claimedType, isMismatch, PDF } from './files/media-types.ts';
import { joined } from './files/stated/joined.ts';
import { openDocument } from './files/open-document.ts';
import type { Opened } from './files/open-document.ts';
import { READ_AS } from './forms.ts';
import type { Line } from './lines.ts';
import { CannotRead, LIMITS, READER_VERSION, unreadable } from './reading.ts';
import type { Claim, FoundField, Reading, UnreadableReason } from './reading.ts';
import { forgetAll } from './remembered.ts';
import { openScan } from './scans/open-scan.ts';
import type { Tesseract } from './scans/tesseract.ts';
import { evenlySpaced } from './trimming.ts';

/** @param tesseract reads the document's pictures, and them alone */
export async function readDocument(bytes: Uint8Array, claimed: Claim, tesseract?: Tesseract): Promise<Reading> {
  let mediaType: string | undefined;
  try {
    if (bytes.length === 0) throw new CannotRead('empty');
    const know = (known: string): void => void (mediaType = known);
    const opened = await (tesseract ? openScan(bytes, tesseract, know) : openDocument(bytes, claimed, know));
    return readingOf(opened, claimed);
  } catch (error) {
    return unreadable(reasonOf(error), mediaType);
  } finally {
    forgetAll();
  }
}

function readingOf({ mediaType, document, stated, attached }: Opened, claimed: Claim): Reading {
  const flags = new Set(document.flags);
  const lines = document.lines.flatMap((line) => cleanLine(line, flags)).map(withPlace);
  // Fonts of icons and ligatures leave control characters in any PDF; they tell nothing about its author.
  if (mediaType === PDF) flags.delete('control_removed');
  const text = lines
    .map((line) => (line.gap ? `\n${line.text}` : line.text))
    .join('\n')
    .trim();
  if (text.length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
  if (text === '') throw new CannotRead(document.hasImages ? 'image_only' : 'no_text');
  if (isMismatch(claimedType(claimed), mediaType)) flags.add('type_mismatch');
  const found = foundIn(lines, claimed, { stated, attached });
  for (const flag of found.flags) flags.add(flag);
  const { surest = 1, hasPhoto } = document;
  const all = hasPhoto && !flags.has('scan_text_layer') ? [...found.fields, PHOTO] : found.fields;
  const fields = all
    .slice(0, LIMITS.fields)
    .map((field) => ({ ...field, confidence: rounded(field.confidence * surest) }));
  if (all.length > fields.length) flags.add('more_fields');
  return {
    state: 'ready',
    mediaType,
    fields,
    text,
    pages: document.pages,
    flags: [...flags].sort(),
    reader: READER_VERSION,
  };
}

/** Nobody is surer than by a hundredth. */
const rounded = (confidence: number): number => Math.round(confidence * 100) / 100;

/** That there is one; what it shows stays in the file. */
const PHOTO: FoundField = { path: '/basics/image', value: 'photo', confidence: 0.5 };

/** Data that a file states is a résumé's, and no letter's. */
function foundIn(
  lines: readonly Line[],
  { form = 'resume' }: Claim,
  { stated, attached }: Pick<Opened, 'stated' | 'attached'>,
): ReturnType<(typeof READ_AS)[typeof form]> {
  if (form !== 'resume') return READ_AS[form](lines);
  const read = stated ?? READ_AS.resume(lines);
  return attached ? joined(read, attached) : read;
}

/** A format without pages has its lines counted. */
function withPlace(line: Line, at: number): Line {
  return line.places.length > 0 ? line : { ...line, places: [{ line: at + 1 }] };
}

function cleanLine(line: Line, flags: Set<string>): Line[] {
  const cells = line.cells.map((cell) => {
    const cleaned = clean(cell);
    for (const flag of cleaned.flags) flags.add(flag);
    return evenlySpaced(cleaned.text);
  });
  const kept = cells.filter((cell) => cell !== '');
  const places = line.places.filter((_, at) => cells[at] !== '');
  return kept.length === 0 ? [] : [{ ...line, cells: kept, text: kept.join('\t'), places }];
}

function reasonOf(error: unknown): UnreadableReason {
  if (error instanceof CannotRead) return error.reason;
  if (error instanceof RangeError && /allocation|invalid (?:array|string) length/i.test(error.message))
    return 'too_much_memory';
  return 'broken';
}
