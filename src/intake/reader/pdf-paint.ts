/** What a PDF page paints besides its letters: which text is there for machines only, and which fonts are bold. */
import type { PdfPage } from './pdf-document.ts';
import type { Piece } from './pdf-layout.ts';

export interface Paint {
  sawHidden: boolean;
  hides(piece: Piece): boolean;
  isBold(fontName: string): boolean;
}

const BOLD = /bold|black|heavy|semibold|demi|(?:^|[-,+ ])(?:bd|sb|w[6-9])\b|cmbx|medium$/i;

export async function paintOf(page: PdfPage): Promise<Paint> {
  await page.getOperatorList();
  const paint: Paint = {
    sawHidden: false,
    hides: () => false,
    isBold: (fontName) => {
      if (!page.commonObjs.has(fontName)) return false;
      const font = page.commonObjs.get(fontName) as { name?: string; bold?: boolean; black?: boolean } | null;
      return font?.bold === true || font?.black === true || BOLD.test(font?.name ?? '');
    },
  };
  return paint;
}
