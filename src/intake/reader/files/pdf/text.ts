/** A PDF as lines: every page's visible text with where it stands, put in the order in which a person reads it. */
import type { DocumentText } from '../../lines.ts';
import { withPdf } from './document.ts';
import type { PdfAnnotation, PdfAttachment, PdfDocument, PdfItem, PdfPage } from './document.ts';
import { attachmentsOf } from './attachments.ts';
import { markBulleted } from './bullets.ts';
import { linesOfPages } from './layout.ts';
import type { Page } from './layout.ts';
import { withOrdinaryLetters } from '../ordinary-letters.ts';
import { Painter } from './paint.ts';
import type { Run, Visibility } from './paint.ts';
import { withoutSecondCoat } from './painted-twice.ts';
import { holdsPhoto } from './photos.ts';
import { reread } from './rereading.ts';
import type { Piece, Sheet } from './spacing.ts';
import { CannotRead, LIMITS } from '../../reading.ts';

interface PagePiece extends Piece {
  visibility: Visibility;
  /** Something hidden was cut out of it. */
  cut?: boolean;
}

interface PageText {
  pieces: PagePiece[];
  sheet: Sheet;
}

const BOLD = /bold|black|heavy|semibold|demi|(?:^|[-,+ ])(?:bd|sb|w[6-9])\b|cmbx/i;

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

async function readPages(document: PdfDocument): Promise<PageText[]> {
  const pages: PageText[] = [];
  let length = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const read = await readPage(page, number, pages.at(-1));
    page.cleanup();
    length += read.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    if (length > LIMITS.textCharacters) throw new CannotRead('too_much_text');
    pages.push(read);
  }
  return pages;
}

async function readPage(page: PdfPage, number: number, last: PageText | undefined): Promise<PageText> {
  const { items: content } = await page.getTextContent({ includeMarkedContent: false });
  const { runs, dots } = new Painter(await page.getOperatorList());
  const links = (await page.getAnnotations()).filter(({ subtype, url }) => subtype === 'Link' && url);
  const rows = byBaseline(runs);
  const [left = 0, low = 0, right = 0, high = 0] = page.view;
  const items = content.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [pieceOf(item, page)] : []));
  const before = last && last.sheet.mirror !== undefined;
  const { pieces: read, fromRight } = reread({
    pieces: withoutSecondCoat(items),
    runs,
    before,
    isBold: (font) => isBold(page, font),
  });
  for (const link of links) pieceUnder(link, read)?.links.push(link.url!);
  const pieces = read.map((piece) => {
    const outside = piece.x > right || piece.x + piece.width < left || piece.y > high || piece.y < low - piece.size;
    return outside ? { ...piece, visibility: 'unpainted' as const } : seen(piece, rows);
  });
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

/** A scan with a text layer prints no text, only a picture of it: there the layer is what can be read, and it is said so. */
function judge(pages: readonly PageText[], hasImages: boolean): { visible: Page[]; flags: string[] } {
  const flags = new Set<string>();
  const visible = pages.map(({ pieces, sheet }) => {
    const isScan = hasImages && pieces.length > 0 && pieces.every(({ visibility }) => visibility === 'unpainted');
    if (isScan) flags.add('scan_text_layer');
    const kept = pieces.filter(({ visibility, cut }) => {
      if (cut) flags.add('hidden_text');
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

function byBaseline(runs: readonly Run[]): ReadonlyMap<number, Run[]> {
  const rows = new Map<number, Run[]>();
  for (const run of runs) {
    const row = rows.get(Math.round(run.y));
    if (row) row.push(run);
    else rows.set(Math.round(run.y), [run]);
  }
  return rows;
}

/** A piece begins where a run does, or inside the nearest one to its left; further runs may follow within it. */
function seen(piece: Piece, rows: ReadonlyMap<number, Run[]>): PagePiece {
  const around = [-1, 0, 1].flatMap((step) => rows.get(Math.round(piece.y) + step) ?? []);
  const left = around.filter((run) => run.x <= piece.x + 1);
  const first = left.reduce<Run | undefined>((best, run) => (best && best.x > run.x ? best : run), undefined);
  const further = around.filter((run) => run.x > piece.x + 1 && run.x < piece.x + piece.width - 1);
  const visibility = first?.visibility ?? 'seen';
  const others = further.filter(
    (run) => run.text.trim() !== '' && (run.visibility === 'seen') !== (visibility === 'seen'),
  );
  return others.length === 0 ? { ...piece, visibility } : withoutHidden(piece, first ? [first, ...further] : further);
}

/** Hidden text that follows visible text in its line is cut out; where it can't be told apart, the whole piece goes. */
function withoutHidden(piece: Piece, runs: readonly Run[]): PagePiece {
  const hidden = runs.filter((run) => run.visibility !== 'seen').map((run) => run.text.trim());
  const text = hidden.reduce<string | undefined>(
    (rest, gone) => (rest?.includes(gone) ? rest.replace(gone, ' ') : undefined),
    piece.text,
  );
  return text === undefined ? { ...piece, visibility: 'unpainted' } : { ...piece, text, visibility: 'seen', cut: true };
}

function pieceOf(item: PdfItem, page: PdfPage): Piece {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform;
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  return {
    text: withOrdinaryLetters(item.str),
    x,
    y,
    width: Math.abs(item.width),
    size,
    bold: isBold(page, item.fontName),
    links: [],
  };
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

function isBold(page: PdfPage, fontName: string): boolean {
  if (!page.commonObjs.has(fontName)) return false;
  const font = page.commonObjs.get(fontName) as { name?: string; bold?: boolean; black?: boolean } | null;
  return font?.bold === true || font?.black === true || BOLD.test(font?.name ?? '');
}

/** Marks that stand open in a file, whatever else of it is packed. */
function holdsAny(bytes: Uint8Array, marks: readonly string[]): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return marks.some((mark) => file.includes(mark, 0, 'latin1'));
}
