/** Where the links of a document lead, and the texts that they lie over. */
import type { PdfAnnotation, PdfDocument } from './document.ts';
import type { Piece } from '../../layout/spacing.ts';

/** The number of pdf.js for links. */
const LINK = 2;
const INVISIBLE = 1;
const NOT_SHOWN = 32;

/** By page, counted from 0. Asked by their kind: asked by page, pdf.js would read each page again for the texts under its links. */
export async function linksOf(document: PdfDocument): Promise<ReadonlyMap<number, PdfAnnotation[]>> {
  const annotations = (await document.getAnnotationsByType(new Set([LINK])).catch(() => null)) ?? [];
  const shown = annotations.filter(
    ({ url, annotationFlags = 0 }) => url && (annotationFlags & (INVISIBLE | NOT_SHOWN)) === 0,
  );
  return Map.groupBy(shown, ({ pageIndex }) => pageIndex);
}

export function addLinks(links: readonly PdfAnnotation[], pieces: readonly Piece[]): void {
  for (const link of links) pieceUnder(link, pieces)?.links.push(link.url!);
}

/** The text that a link lies over; for a link over an icon, the text nearest to it. */
function pieceUnder({ rect: [left, low, right, high] }: PdfAnnotation, pieces: readonly Piece[]): Piece | undefined {
  const distance = ({ x, y, width, size }: Piece): number =>
    Math.max(0, left - x - width, x - right) + 2 * Math.max(0, low - y - size, y - high);
  return pieces.reduce<Piece | undefined>(
    (best, piece) => (best && distance(best) <= distance(piece) ? best : piece),
    undefined,
  );
}
