/** The types of documents that are read, by every name that senders have for them. */
import type { Claim } from '../reading.ts';

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const ODT = 'application/vnd.oasis.opendocument.text';
export const RTF = 'application/rtf';
export const HTML = 'text/html';
export const TEXT = 'text/plain';

const READ: readonly string[] = [PDF, DOCX, ODT, RTF, HTML, TEXT];

const OTHER_NAMES: Readonly<Record<string, string>> = {
  'application/x-pdf': PDF,
  'application/vnd.oasis.opendocument.text-template': ODT,
  'application/xhtml+xml': HTML,
  'text/rtf': RTF,
  'text/richtext': RTF,
  'application/x-rtf': RTF,
};

const EXTENSIONS: Readonly<Record<string, string>> = {
  pdf: PDF,
  docx: DOCX,
  odt: ODT,
  ott: ODT,
  rtf: RTF,
  html: HTML,
  htm: HTML,
  xhtml: HTML,
  txt: TEXT,
  text: TEXT,
  md: TEXT,
};

/** Formats of an office or a printer, which no bare text is. */
const BINARY: readonly string[] = [PDF, DOCX, ODT, RTF];

/** What the sender took the file for, where that is one of the types that are read. */
export function claimedType({ mediaType, fileName }: Claim): string | undefined {
  const media = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (READ.includes(media)) return media;
  if (Object.hasOwn(OTHER_NAMES, media)) return OTHER_NAMES[media];
  const extension = fileName?.toLowerCase().split('.').at(-1) ?? '';
  return Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

export function isBinary(type: string | undefined): boolean {
  return type !== undefined && BINARY.includes(type);
}
