/** A PDF as lines: every page's visible text with where it stands, put in the order in which a person reads it. */
import type { DocumentText, Line } from './lines.ts';
import { withPdf } from './pdf-document.ts';
import type { PdfItem, PdfPage } from './pdf-document.ts';
import { paintOf } from './pdf-paint.ts';
import type { Paint } from './pdf-paint.ts';
import { linesOfPages } from './pdf-layout.ts';
import type { Piece } from './pdf-layout.ts';
import { CannotRead, LIMITS } from './reading.ts';

export async function linesOfPdf(bytes: Uint8Array): Promise<DocumentText> {
  const hasImages = showsPictures(bytes);
  return withPdf(bytes, async (document) => {
    const pages = document.numPages;
    if (pages > LIMITS.pages) throw new CannotRead('too_many_pages');
    const pieces: Piece[][] = [];
    const flags = new Set<string>();
    let length = 0;
    for (let number = 1; number <= pages; number += 1) {
      const page = await document.getPage(number);
      const { visible, paint } = await readPage(page);
      length += visible.reduce((sum, piece) => sum + piece.text.length, 0);
      if (length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
      if (paint.sawHidden) flags.add('hidden_text');
      pieces.push(visible);
      page.cleanup();
    }
    const lines: Line[] = linesOfPages(pieces);
    return { lines, pages, flags: [...flags], hasImages };
  });
}

async function readPage(page: PdfPage): Promise<{ visible: Piece[]; paint: Paint }> {
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const paint = await paintOf(page);
  const visible: Piece[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const piece = pieceOf(item, paint);
    if (paint.hides(piece)) continue;
    visible.push(piece);
  }
  return { visible, paint };
}

function pieceOf(item: PdfItem, paint: Paint): Piece {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  return { text: item.str, x, y, width: Math.abs(item.width), size, bold: paint.isBold(item.fontName) };
}

/** A picture's dictionary heads a stream, and streams are never packed into others: its mark stands open in the file. */
function showsPictures(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return ['/Subtype /Image', '/Subtype/Image'].some((mark) => file.includes(mark, 0, 'latin1'));
}
