/** A PDF as lines: every page's visible text with where it stands, put in the order in which a person reads it. */
import { setImmediate as settled } from 'node:timers/promises';
import type { DocumentText } from '../../lines.ts';
import { operatorsOf, withPdf } from './document.ts';
import type { PdfAttachment, PdfDocument, PdfPage } from './document.ts';
import { annotationsOf } from './annotations.ts';
import type { Annotated } from './annotations.ts';
import { attachmentsOf } from './attachments.ts';
import { markBulleted } from './bullets.ts';
import { fontsOf } from './fonts.ts';
import { linesOfPages } from '../../layout/pages.ts';
import type { Page } from '../../layout/pages.ts';
import { addLinks } from './links.ts';
import { Painter } from './paint.ts';
import { withoutSecondCoat } from './painted-twice.ts';
import { holdsPhoto } from './photos.ts';
import { piecesOf } from './pieces.ts';
import { reread } from './rereading.ts';
import type { Piece } from '../../layout/spacing.ts';
import { CannotRead, LIMITS } from '../../reading.ts';

export interface PdfText extends DocumentText {
  attachments: PdfAttachment[];
}

export async function linesOfPdf(bytes: Uint8Array): Promise<PdfText> {
  // Asked before pdf.js takes the bytes away. A picture's dictionary heads a stream, and streams are never packed into others.
  const hasImages = holdsAny(bytes, ['/Subtype /Image', '/Subtype/Image']);
  const hasAttachments = holdsAny(bytes, ['EmbeddedFile']);
  const hasPhoto = hasImages && holdsPhoto(bytes);
  return withPdf(bytes, async (document) => {
    const attachments = hasAttachments ? await attachmentsOf(document) : [];
    if (document.numPages > LIMITS.pages) throw new CannotRead('too_many_pages');
    const pages = await readPages(document);
    const { visible, flags } = judge(pages, hasImages);
    return { lines: linesOfPages(visible), pages: document.numPages, flags, hasImages, hasPhoto, attachments };
  });
}

async function readPages(document: PdfDocument): Promise<Page[]> {
  const annotated = await annotationsOf(document);
  const pages: Page[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const read = await readPage(page, { ...annotated(number), number, last: pages.at(-1) });
    page.cleanup();
    length += read.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    if (length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
    pages.push(read);
  }
  return pages;
}

interface Known extends Annotated {
  number: number;
  last: Page | undefined;
}

async function readPage(page: PdfPage, { number, links, isWrittenOn, last }: Known): Promise<Page> {
  const operators = await operatorsOf(page, isWrittenOn);
  await settled(); // what the page's fonts are may arrive just behind it
  const { runs, dots } = new Painter(operators, fontsOf(page));
  const [left = 0, , right = 0, high = 0] = page.view;
  const before = last && last.sheet.mirror !== undefined;
  const { pieces, fromRight } = reread({ pieces: withoutSecondCoat(piecesOf(runs, page.view)), runs, before });
  addLinks(links, pieces);
  hideOutside(pieces, page.view);
  if (!fromRight) {
    markBulleted(pieces, dots);
    return { pieces, sheet: { number, left, top: high } };
  }
  // Seen from behind, a page that is read from the right is one like all others.
  const mirror = left + right;
  const turned = pieces.map((piece) => ({ ...piece, x: mirror - piece.x - piece.width }));
  markBulleted(
    turned,
    dots.map(([from, low, to, top]) => [mirror - to, low, mirror - from, top]),
  );
  return { pieces: turned, sheet: { number, left, top: high, mirror } };
}

function hideOutside(pieces: readonly Piece[], [left = 0, low = 0, right = 0, high = 0]: readonly number[]): void {
  for (const piece of pieces) {
    const { x, y, width, size } = piece;
    if (x > right || x + width < left || y > high || y < low - size) piece.visibility = 'unpainted';
  }
}

/** A scan with a text layer prints no text, only a picture of it: there the layer is what can be read, and it is said so. */
function judge(pages: readonly Page[], hasImages: boolean): { visible: Page[]; flags: string[] } {
  const flags = new Set<string>();
  const visible = pages.map(({ pieces, sheet }) => {
    const isScan = hasImages && pieces.length > 0 && pieces.every(({ visibility }) => visibility === 'unpainted');
    if (isScan) flags.add('scan_text_layer');
    const kept = pieces.filter(({ visibility }) => {
      if (visibility === 'seen' || isScan) return true;
      // What a picture shows under the text is not known here: light text on it may be meant to be read.
      if (visibility === 'same_colour' && hasImages) return flags.add('pale_text');
      flags.add('hidden_text');
      return false;
    });
    return { pieces: kept, sheet };
  });
  return { visible, flags: [...flags] };
}

/** Marks that stand open in a file, whatever else of it is packed. */
function holdsAny(bytes: Uint8Array, marks: readonly string[]): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return marks.some((mark) => file.includes(mark, 0, 'latin1'));
}
