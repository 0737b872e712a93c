/** PDF files written object by object, so that they can be wrong in exactly one way. */
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { ORDINARY_LINES } from './hostile-file.ts';

type PdfObject = string | Buffer;

export const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
export const ONE_PAGE = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const MEDIA = '/MediaBox [0 0 595 842]';

/** Objects are numbered from 1; the first is the catalogue. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = pieces[0]!.length;
  const offsets: number[] = [];
  objects.forEach((object, at) => {
    offsets.push(length);
    const body = typeof object === 'string' ? Buffer.from(object, 'latin1') : object;
    const whole = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    pieces.push(whole);
    length += whole.length;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(pieces);
}

export function streamOf(content: PdfObject, entries = ''): Buffer {
  const body = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.length} ${entries} >>\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream'),
  ]);
}

export interface PageParts {
  catalog?: string;
  page?: string;
  trailer?: string;
  more?: readonly PdfObject[];
}

/** One page with this content; its font is F1, and `more` objects follow from number 6. */
export function pageOf(
  content: PdfObject,
  { catalog = '', page = '', trailer = '', more = [] }: PageParts = {},
): Buffer {
  return pdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R ${MEDIA} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
      typeof content === 'string' ? streamOf(content) : content,
      FONT,
      ...more,
    ],
    trailer,
  );
}

export function showing(lines: readonly string[], size = 12, y = 780): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join(' ');
  return `BT /F1 ${size} Tf 50 ${y} Td 14 TL ${shown} ET`;
}

export function ordinaryPdf(parts?: PageParts): Buffer {
  return pageOf(showing(ORDINARY_LINES), parts);
}

/** A megabyte of one letter, packed so that copies of it can be laid end to end. */
export function packedMegabyte(letter: string): Buffer {
  return deflateRawSync(Buffer.alloc(1024 * 1024, letter), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
}

/** A content stream of a few kilobytes that unpacks, twice, to this many megabytes. */
export function twicePacked(megabytes: number): Buffer {
  const zlibHeader = Buffer.from([0x78, 0xda]);
  const inner = Buffer.concat([zlibHeader, ...Array<Buffer>(megabytes).fill(packedMegabyte(' ')), deflateRawSync('')]);
  return streamOf(deflateSync(inner, { level: 9 }), '/Filter [/FlateDecode /FlateDecode]');
}
