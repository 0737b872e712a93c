/** From a picture of a document to its text. From its words on, it goes the way of every PDF. */
import { linesOfPages } from '../files/pdf/layout.ts';
import { PDF } from '../files/media-types.ts';
import type { Opened } from '../files/open-document.ts';
import { contentOf } from '../files/sniff.ts';
import { CannotRead } from '../reading.ts';
import { pagesOfScan } from './scanned-pdf.ts';
import type { Tesseract } from './tesseract.ts';

/** So that a person looks at every value: a machine takes an l for a 1 and is as sure as ever. */
const SUREST = 0.69;

export async function openScan(
  bytes: Uint8Array,
  tesseract: Tesseract,
  know: (mediaType: string) => void,
): Promise<Opened> {
  if (contentOf(bytes) !== 'pdf') throw new CannotRead('image_only');
  know(PDF);
  const pages = await pagesOfScan(bytes, tesseract);
  const document = { lines: linesOfPages(pages), pages: pages.length, flags: ['read_by_ocr'], hasImages: true };
  return { mediaType: PDF, document: { ...document, surest: SUREST } };
}
