/** The texts that the links of a page lie over. */
import type { PdfAnnotation } from './document.ts';
import type { Piece } from '../../layout/spacing.ts';

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
