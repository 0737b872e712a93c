/** A PDF that is nothing but pictures, as pages of text: each page's pictures laid on a sheet, and the sheet read. */
import { withPdf } from '../files/pdf/document.ts';
import type { PdfDocument, PdfPage } from '../files/pdf/document.ts';
import type { Page } from '../layout/pages.ts';
import { concat } from '../files/pdf/matrices.ts';
import type { Matrix } from '../files/pdf/matrices.ts';
import { CannotRead, LIMITS } from '../reading.ts';
import type { Grey } from './grey.ts';
import { picturesOf } from './page-pictures.ts';
import type { PagePicture } from './page-pictures.ts';
import { levelled } from './levelled.ts';
import { piecesOf } from './pieces.ts';
import { blankSheet, lay } from './sheet.ts';
import type { Tesseract } from './tesseract.ts';

const POINTS_AN_INCH = 72;
/** Letters of ordinary size are read worse below, and no better above. */
const DOTS_AN_INCH = { least: 150, most: 300 };

export async function pagesOfScan(bytes: Uint8Array, tesseract: Tesseract): Promise<Page[]> {
  const read = async (document: PdfDocument): Promise<Page[]> => {
    // A part of a document that nobody has read may hold what closes or refuses it: so all of it, or nothing.
    if (document.numPages > LIMITS.scannedPages) throw new CannotRead('too_many_pages');
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, number, tesseract));
      page.cleanup();
    }
    return pages;
  };
  return withPdf(bytes, read, { maxImageSize: LIMITS.picturePixels });
}

async function readPage(page: PdfPage, number: number, tesseract: Tesseract): Promise<Page> {
  const pictures = await picturesOf(page);
  const { width, height, upright } = viewOf(page);
  const empty = { pieces: [], sheet: { number, left: 0, top: height } };
  if (pictures.length === 0 || !(width > 0 && height > 0)) return empty;
  const scale = scaleFor(pictures, width * height);
  const sheet = blankSheet(Math.ceil(width * scale), Math.ceil(height * scale));
  for (const picture of pictures) await layPicture(sheet, picture, concat([scale, 0, 0, scale, 0, 0], upright));
  const dotsAnInch = scale * POINTS_AN_INCH;
  const lines = tesseract.read(levelled(sheet, dotsAnInch), dotsAnInch);
  return { ...empty, pieces: piecesOf(lines, 1 / scale, height) };
}

async function layPicture(sheet: Grey, picture: PagePicture, toSheet: Matrix): Promise<void> {
  const grey = await picture.grey();
  if (grey) lay(sheet, grey, concat(toSheet, picture.place));
}

/** Pixels a point: as many as the finest picture has, within reason. */
function scaleFor(pictures: readonly PagePicture[], area: number): number {
  const finest = Math.max(...pictures.map(({ place: [a, b] }) => 1 / (Math.hypot(a, b) || Infinity)));
  const { least, most } = DOTS_AN_INCH;
  const wanted = Math.min(most / POINTS_AN_INCH, Math.max(least / POINTS_AN_INCH, finest));
  return Math.min(wanted, Math.sqrt(LIMITS.sheetPixels / area));
}

/** The page as it is held to be read: its size, and from its points to those counted from its upper left corner. */
function viewOf({ view, rotate }: PdfPage): { width: number; height: number; upright: Matrix } {
  const [left = 0, low = 0, right = 0, high = 0] = view;
  const [width, height] = [right - left, high - low];
  const turned = ((rotate % 360) + 360) % 360;
  if (turned === 90) return { width: height, height: width, upright: [0, 1, 1, 0, -low, -left] };
  if (turned === 180) return { width, height, upright: [-1, 0, 0, 1, right, -low] };
  if (turned === 270) return { width: height, height: width, upright: [0, -1, -1, 0, high, right] };
  return { width, height, upright: [1, 0, 0, -1, -left, high] };
}
