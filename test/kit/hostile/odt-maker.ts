/** OpenDocument texts written part by part, so that they can be wrong in exactly one way. */
import { crc32 } from 'node:zlib';
import { entryOf, zipOf } from './docx-maker.ts';
import type { ZipEntry } from './docx-maker.ts';
import { ORDINARY_LINES } from './hostile-file.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const SPACES = [
  `xmlns:office="${OASIS}:office:1.0"`,
  `xmlns:text="${OASIS}:text:1.0"`,
  `xmlns:table="${OASIS}:table:1.0"`,
  `xmlns:style="${OASIS}:style:1.0"`,
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');
const TYPE = 'application/vnd.oasis.opendocument.text';

export interface OdtParts {
  body?: string;
  /** Styles that the program made for the body. */
  automatic?: string;
  /** Styles with names. */
  named?: string;
  /** Headers and footers. */
  master?: string;
  doctype?: string;
  mimetype?: string;
  content?: ZipEntry;
  more?: readonly ZipEntry[];
}

export function odtParagraph(text: string, style = ''): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text:p${style && ` text:style-name="${style}"`}>${escaped}</text:p>`;
}

export function odtStyle(name: string, letters: string, { family = 'paragraph', parent = '' } = {}): string {
  const stands = parent && ` style:parent-style-name="${parent}"`;
  return `<style:style style:name="${name}" style:family="${family}"${stands}><style:text-properties ${letters}/></style:style>`;
}

export function contentOf(body: string, automatic = '', doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>${doctype}<office:document-content ${SPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

export function odtOf({
  body = ORDINARY_LINES.map((line) => odtParagraph(line)).join(''),
  automatic,
  named = '',
  master = '',
  doctype,
  mimetype = TYPE,
  content = entryOf('content.xml', contentOf(body, automatic, doctype)),
  more = [],
}: OdtParts = {}): Buffer {
  const styles = `<?xml version="1.0"?><office:document-styles ${SPACES}><office:styles>${named}</office:styles><office:master-styles><style:master-page style:name="Standard">${master}</style:master-page></office:master-styles></office:document-styles>`;
  return zipOf([stored('mimetype', mimetype), content, entryOf('styles.xml', styles), ...more]);
}

/** The first part lies open in the file, as the format wants it. */
function stored(name: string, content: string): ZipEntry {
  const bytes = Buffer.from(content);
  return { name, packed: bytes, size: bytes.length, crc: crc32(bytes), stored: true };
}
