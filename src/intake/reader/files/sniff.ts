/** What a document is, by its content alone: names and claimed types are the sender's words. */
import { markupOf } from './markup.ts';
import type { Markup } from './markup.ts';
import { decodeText } from './plain-text.ts';

/** `zip` may be an office document: only its parts tell. `foreign` is something recognised that no reader is for. */
export type Content = 'pdf' | 'zip' | 'rtf' | 'png' | 'jpeg' | Markup | 'text' | 'foreign' | 'noise';

/** pdf.js, like most readers, takes a header within the first kilobyte; a file that begins as something else is that. */
const HEADER_WINDOW = 1024;
const MARKUP_WINDOW = 16 * 1024;

const FOREIGN: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], // OLE: .doc, .xls, an encrypted .docx
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x4d, 0x5a], // PE, DOS
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7-Zip
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x25, 0x21, 0x50, 0x53], // PostScript
];

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];
/** `{\rtf` */
const RICH_TEXT = [0x7b, 0x5c, 0x72, 0x74, 0x66];

export function contentOf(bytes: Uint8Array): Content {
  if (FOREIGN.some((magic) => startsWith(bytes, magic))) return 'foreign';
  if (startsWith(bytes, PNG)) return 'png';
  if (startsWith(bytes, JPEG)) return 'jpeg';
  if (startsWith(bytes, RICH_TEXT)) return 'rtf';
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEADER_WINDOW)).toString(
    'latin1',
  );
  if (head.includes('%PDF-')) return 'pdf';
  if (!looksLikeText(bytes)) return 'noise';
  return markupOf(beginningOf(bytes)) ?? 'text';
}

function beginningOf(bytes: Uint8Array): string {
  const beginning = bytes.subarray(0, MARKUP_WINDOW);
  return isUtf16(bytes) ? decodeText(beginning) : Buffer.from(beginning).toString('latin1').replace(/^ï»¿/, '');
}

/** The type of an OLE file that carries an encrypted package is still the sender's: Word wraps a locked .docx so. */
export function isLockedPackage(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, FOREIGN[0]!)) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

/** Text may carry a stray NUL, not a tenth of control bytes; UTF-16 announces itself by its mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (isUtf16(bytes)) return true;
  const sample = bytes.subarray(0, 64 * 1024);
  const controls = sample.reduce(
    (count, byte) =>
      count + (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 0 ? 1 : 0),
    0,
  );
  const printable = sample.reduce((count, byte) => count + (byte >= 32 ? 1 : 0), 0);
  return printable > 0 && controls * 20 < printable;
}
