/** Plain text in the encodings that résumés come in. */
import { findPeriod } from '../languages/dates.ts';
import type { Line } from '../lines.ts';
import { textLine } from '../lines.ts';
import { CannotRead, LIMITS } from '../reading.ts';

/** Rows of a broken text are this long; longer ones are whole paragraphs. */
const LONGEST_ROW = 120;
const NARROWEST_ROW = 40;
const FEWEST_FULL_ROWS = 3;

/** UTF-16 by its mark; UTF-8 where it is UTF-8; else the Western code page of Windows, which takes any byte. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mostlyUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : new TextDecoder('windows-1252').decode(bytes);
  }
}

export function linesOfText(text: string): Line[] {
  if (text.length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
  const raws = text.split('\n');
  const width = rowWidth(raws);
  const lines: Line[] = [];
  let above = '';
  for (const raw of raws) {
    const line = textLine(raw, { gap: above === '', wraps: wrapsAfter(above, raw, width) });
    above = line ? raw.trimEnd() : '';
    if (line) lines.push(line);
  }
  return lines;
}

/** The width that a file is broken to: several rows come near it. Infinite where it is not broken. */
export function rowWidth(raws: readonly string[]): number {
  const lengths = raws.map((raw) => raw.trimEnd().length);
  const width = lengths.reduce((most, length) => Math.max(most, Math.min(length, LONGEST_ROW)), 0);
  const full = lengths.filter((length) => length > width * 0.8).length;
  return width >= NARROWEST_ROW && full >= FEWEST_FULL_ROWS ? width : Infinity;
}

/** A file broken into rows of one width: the row above was full when this one's first word came. */
export function wrapsAfter(above: string, raw: string, width: number): boolean {
  if (findPeriod(raw)?.before === '') return false; // dates begin what they date
  const word = /\S+/.exec(raw)?.[0] ?? '';
  return above.length > width / 2 && above.length + 1 + word.length > width;
}

/** A damaged UTF-8 file still has whole multi-byte letters; a Latin-1 file has none but by accident. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const letter of text) {
    if (letter === '\ufffd') broken += 1;
    else if (letter > '\u007f') whole += 1;
  }
  return whole > broken;
}
