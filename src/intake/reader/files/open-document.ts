/** From a document's bytes to its text: what it is, its content decides; what it was sent as is only compared. */
import type { DocumentText } from '../lines.ts';
import { CannotRead } from '../reading.ts';
import type { Claim } from '../reading.ts';
import { clean } from './cleaning.ts';
import {
  claimedType,
  DOCX,
  HTML,
  isBinary,
  isPicture,
  JPEG,
  JSON_DATA,
  MARKDOWN,
  ODT,
  PDF,
  PNG,
  RTF,
  TEXT,
  XML_DATA,
} from './media-types.ts';
import { decodeHtml, linesOfHtml } from './html/text.ts';
import { linesOfMarkdown, looksLikeMarkdown } from './markdown/text.ts';
import { isOdt, linesOfOdt } from './odt/text.ts';
import { dataAmong } from './pdf/attachments.ts';
import { linesOfPdf } from './pdf/text.ts';
import { decodeText, linesOfText } from './plain-text.ts';
import { linesOfRtf } from './rtf/text.ts';
import { contentOf, isLockedPackage } from './sniff.ts';
import { statedInJson, statedInXml, textOf } from './stated/read-stated.ts';
import type { Stated } from './stated/stating.ts';
import { isDocx, linesOfDocx } from './word/text.ts';
import { decodeXml } from './xml.ts';
import { openPackage } from './zip-parts.ts';

export interface Opened {
  mediaType: string;
  document: DocumentText;
  /** What the document says itself of its values; nothing is then guessed from its lines. */
  stated?: Stated;
  /** What a file attached to it says of its values: to be compared with its lines. */
  attached?: Stated;
}

/** @param know is told what the document is before it is read: a document that can't be read has a type too */
export async function openDocument(
  bytes: Uint8Array,
  claimed: Claim,
  know: (mediaType: string) => void,
): Promise<Opened> {
  const claim = claimedType(claimed);
  const content = contentOf(bytes);
  switch (content) {
    case 'pdf':
      know(PDF);
      return openPdf(bytes);
    case 'zip':
      return openZip(bytes, claim, know);
    case 'rtf':
      know(RTF);
      return { mediaType: RTF, document: linesOfRtf(bytes) };
    case 'page':
    case 'piece':
    case 'text':
      refuseBare(claim);
      return openWritten(bytes, content, claim, know);
    case 'xml':
      refuseBare(claim);
      know(XML_DATA);
      return openStated(statedInXml(decodeXml(bytes)), XML_DATA, claim);
    case 'png':
    case 'jpeg':
      if (claim && !isPicture(claim)) throw new CannotRead('wrong_type');
      know(content === 'png' ? PNG : JPEG);
      throw new CannotRead('image_only');
    case 'foreign':
      if (isLockedPackage(bytes)) throw new CannotRead('encrypted');
      throw new CannotRead(claim ? 'wrong_type' : 'unsupported_type');
    case 'noise':
      throw new CannotRead(claim ? 'broken' : 'unsupported_type');
  }
}

async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const { attachments, ...document } = await linesOfPdf(bytes);
  const { stated, flags } = dataAmong(attachments);
  return { mediaType: PDF, document: { ...document, flags: [...document.flags, ...flags] }, attached: stated };
}

async function openZip(
  bytes: Uint8Array,
  claim: string | undefined,
  know: (mediaType: string) => void,
): Promise<Opened> {
  if (claim === DOCX || claim === ODT) know(claim);
  const parts = await openPackage(bytes);
  if (isDocx(parts)) {
    know(DOCX);
    return { mediaType: DOCX, document: await linesOfDocx(parts) };
  }
  if (!(await isOdt(parts))) throw new CannotRead(claim ? 'wrong_type' : 'unsupported_type');
  know(ODT);
  return { mediaType: ODT, document: await linesOfOdt(parts) };
}

/** A file that was sent as a PDF or an office document and holds bare text is a broken one. */
function refuseBare(claim: string | undefined): void {
  if (isBinary(claim)) throw new CannotRead('wrong_type');
}

/** Letters alone. A page may be a piece of one, and Markdown may begin as such a piece. */
function openWritten(
  bytes: Uint8Array,
  content: 'page' | 'piece' | 'text',
  claim: string | undefined,
  know: (mediaType: string) => void,
): Opened {
  const isPage = content === 'page' || (content === 'piece' && claim === HTML);
  const raw = isPage ? decodeHtml(bytes) : decodeText(bytes);
  const stated = content === 'text' ? statedInJson(raw) : undefined;
  // Data of another kind is still text, unless it was sent as data.
  if (stated && (stated !== 'unknown' || claim === JSON_DATA)) {
    know(JSON_DATA);
    return openStated(stated, JSON_DATA, claim);
  }
  if (content === 'text' && (claim === JSON_DATA || claim === XML_DATA)) throw new CannotRead('broken');
  const { text, flags } = clean(raw);
  const mediaType = isPage ? HTML : typeOf(text, content, claim);
  know(mediaType);
  const document = WRITTEN_READERS[mediaType]!(text);
  return { mediaType, document: { ...document, flags: [...document.flags, ...flags] } };
}

function openStated(stated: Stated | 'unknown', mediaType: string, claim: string | undefined): Opened {
  if (stated === 'unknown') throw new CannotRead(claim && claim !== mediaType ? 'wrong_type' : 'unsupported_type');
  return { mediaType, document: textOf(stated), stated };
}

const WRITTEN_READERS: Readonly<Record<string, (text: string) => DocumentText>> = {
  [HTML]: linesOfHtml,
  [MARKDOWN]: linesOfMarkdown,
  [TEXT]: (text) => ({ lines: linesOfText(text), pages: 1, flags: [], hasImages: false }),
};

function typeOf(text: string, content: 'piece' | 'text', claim: string | undefined): string {
  if (claim === MARKDOWN || looksLikeMarkdown(text)) return MARKDOWN;
  return content === 'piece' ? HTML : TEXT;
}
