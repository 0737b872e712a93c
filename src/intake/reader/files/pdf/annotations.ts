/** What was laid over the pages of a document: where its links lead, and where a form was filled in or a text was typed. */
import type { PdfAnnotation, PdfDocument } from './document.ts';

export interface Annotated {
  links: PdfAnnotation[];
  /** Its look holds text of its own. */
  isWrittenOn: boolean;
}

/** The numbers of pdf.js for their kinds. */
const LINK = 2;
const [TYPED, STAMP, FORM_FIELD] = [3, 13, 20];
const INVISIBLE = 1;
const NOT_SHOWN = 32;

const PLAIN: Annotated = { links: [], isWrittenOn: false };

/**
 * What a page bears, by its number. Asked for by their kind: asked by page, pdf.js would read each page again for the texts
 * under its links.
 */
export async function annotationsOf(document: PdfDocument): Promise<(page: number) => Annotated> {
  const kinds = new Set([LINK, TYPED, STAMP, FORM_FIELD]);
  const annotations = (await document.getAnnotationsByType(kinds).catch(() => null)) ?? [];
  const byPage = Map.groupBy(annotations, ({ pageIndex }) => pageIndex + 1);
  return (page) => (byPage.has(page) ? annotated(byPage.get(page)!) : PLAIN);
}

function annotated(annotations: readonly PdfAnnotation[]): Annotated {
  const links = annotations.filter(
    ({ url, annotationFlags = 0 }) => url && (annotationFlags & (INVISIBLE | NOT_SHOWN)) === 0,
  );
  return { links, isWrittenOn: annotations.some(({ annotationType }) => annotationType !== LINK) };
}
