/** Plain text in the encodings that résumés come in. */
import type { Line } from './lines.ts';
import { textLine } from './lines.ts';
import { CannotRead, LIMITS } from './reading.ts';

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
  const lines: Line[] = [];
  let gap = false;
  for (const raw of text.split('\n')) {
    const line = textLine(raw, { gap });
    gap = line === undefined;
    if (line) lines.push(line);
  }
  return lines;
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
