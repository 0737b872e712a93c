/** From a picture of a document to its text. From its words on, it goes the way of every PDF. */
import { linesOfPages } from '../layout/pages.ts';
import { JPEG, PDF, PNG } from '../files/media-types.ts';
import type { Opened } from '../files/open-document.ts';
import { contentOf } from '../files/sniff.ts';
import type { Content } from '../files/sniff.ts';
import { CannotRead } from '../reading.ts';
import { pdfOfPicture } from './picture-file.ts';
import { pagesOfScan } from './scanned-pdf.ts';
import type { Tesseract } from './tesseract.ts';

/** So that a person looks at every value: a machine takes an l for a 1 and is as sure as ever. */
const SUREST = 0.69;

const READ: Readonly<Partial<Record<Content, { mediaType: string; asPdf: (bytes: Uint8Array) => Uint8Array }>>> = {
  pdf: { mediaType: PDF, asPdf: (bytes) => bytes },
  png: { mediaType: PNG, asPdf: pdfOfPicture },
  jpeg: { mediaType: JPEG, asPdf: pdfOfPicture },
};

export async function openScan(
  bytes: Uint8Array,
  tesseract: Tesseract,
  know: (mediaType: string) => void,
): Promise<Opened> {
  const way = READ[contentOf(bytes)];
  if (!way) throw new CannotRead('image_only');
  know(way.mediaType);
  const pages = await pagesOfScan(way.asPdf(bytes), tesseract);
  const document = { lines: linesOfPages(pages), pages: pages.length, flags: ['read_by_ocr'], hasImages: true };
  return { mediaType: way.mediaType, document: { ...document, surest: SUREST } };
}
