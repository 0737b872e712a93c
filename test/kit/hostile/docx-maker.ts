/** Word documents written part by part, in a ZIP of our own, so that they can be wrong in exactly one way. */
import { crc32, deflateRawSync } from 'node:zlib';
import { ORDINARY_LINES } from './hostile-file.ts';

export interface ZipEntry {
  name: string;
  packed: Buffer;
  /** What the headers say; a lie where a test wants one. */
  size: number;
  crc: number;
  /** Not packed. */
  stored?: boolean;
}

export function entryOf(name: string, content: string | Buffer): ZipEntry {
  const bytes = Buffer.from(content);
  return { name, packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) };
}

export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const local = Buffer.concat([header(0x04034b50, 30, entry, name.length), name, entry.packed]);
    const central = header(0x02014b50, 46, entry, name.length);
    central.writeUInt32LE(offset, 42);
    directory.push(central, name);
    pieces.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, listed, end]);
}

/** The local header, or the central one, which has two more bytes before the same fields. */
function header(signature: number, length: number, { packed, size, crc, stored }: ZipEntry, name: number): Buffer {
  const bytes = Buffer.alloc(length);
  const from = length === 46 ? 6 : 4;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, from);
  bytes.writeUInt16LE(stored ? 0 : 8, from + 4);
  bytes.writeUInt32LE(crc, from + 10);
  bytes.writeUInt32LE(packed.length, from + 14);
  bytes.writeUInt32LE(size, from + 18);
  bytes.writeUInt16LE(name, from + 22);
  return bytes;
}

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const MACRO_MAIN = 'application/vnd.ms-word.document.macroEnabled.main+xml';
export const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function typesOf(main: string): string {
  return `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`;
}

export function relationshipsOf(type: string, target: string, mode = ''): string {
  return `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}" ${mode}/></Relationships>`;
}

export function paragraphOf(text: string, properties = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<w:p><w:r>${properties}<w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

export function documentOf(body: string, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${doctype}<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;
}

export const ORDINARY_BODY = ORDINARY_LINES.map((line) => paragraphOf(line)).join('');

export interface DocxParts {
  document?: string | ZipEntry;
  main?: string;
  more?: readonly ZipEntry[];
}

export function docxOf({ document = documentOf(ORDINARY_BODY), main = MAIN, more = [] }: DocxParts = {}): Buffer {
  return zipOf([
    entryOf('[Content_Types].xml', typesOf(main)),
    entryOf('_rels/.rels', relationshipsOf('officeDocument', 'word/document.xml')),
    typeof document === 'string' ? entryOf('word/document.xml', document) : document,
    ...more,
  ]);
}
