/** Scans: PDF files that show pictures of pages and have no letters of their own. */
import { CATALOG, pdfOf, streamOf } from './hostile/pdf-maker.ts';

const [WIDTH, HEIGHT] = [595, 842];

export interface PagePicture {
  bytes: Buffer;
  /** How PDF says what they are. */
  coding: string;
  /** Degrees by which the page is shown turned to the right. */
  rotate?: number;
}

export function jpeg(bytes: Buffer, { width, height }: { width: number; height: number }, rotate = 0): PagePicture {
  const coding = `/Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  return { bytes, coding, rotate };
}

/** A page for each picture, of which it is full. */
export function scanOf(pictures: readonly PagePicture[]): Buffer {
  const pages = pictures.map((_, at) => 3 + at * 3);
  return pdfOf([
    CATALOG,
    `<< /Type /Pages /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    ...pictures.flatMap(({ bytes, coding, rotate = 0 }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Rotate ${rotate}
        /Contents ${pages[at]! + 1} 0 R /Resources << /XObject << /I ${pages[at]! + 2} 0 R >> >> >>`,
      streamOf(`q ${WIDTH} 0 0 ${HEIGHT} 0 0 cm /I Do Q`),
      streamOf(bytes, `/Type /XObject /Subtype /Image ${coding}`),
    ]),
  ]);
}
