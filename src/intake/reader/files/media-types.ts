/** The types of documents that are read, by every name that senders have for them. */
import type { Claim } from '../reading.ts';

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const ODT = 'application/vnd.oasis.opendocument.text';
export const RTF = 'application/rtf';
export const HTML = 'text/html';
export const MARKDOWN = 'text/markdown';
export const JSON_DATA = 'application/json';
export const XML_DATA = 'application/xml';
export const TEXT = 'text/plain';
export const PNG = 'image/png';
export const JPEG = 'image/jpeg';

const READ: readonly string[] = [PDF, DOCX, ODT, RTF, HTML, MARKDOWN, JSON_DATA, XML_DATA, TEXT, PNG, JPEG];

const OTHER_NAMES: Readonly<Record<string, string>> = {
  'application/x-pdf': PDF,
  'application/vnd.oasis.opendocument.text-template': ODT,
  'application/xhtml+xml': HTML,
  'text/x-markdown': MARKDOWN,
  'application/resume+json': JSON_DATA,
  'text/json': JSON_DATA,
  'text/xml': XML_DATA,
  'text/rtf': RTF,
  'text/richtext': RTF,
  'application/x-rtf': RTF,
  'image/jpg': JPEG,
  'image/pjpeg': JPEG,
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
  json: JSON_DATA,
  xml: XML_DATA,
  md: MARKDOWN,
  markdown: MARKDOWN,
  png: PNG,
  jpg: JPEG,
  jpeg: JPEG,
};

const PICTURES: readonly string[] = [PNG, JPEG];

/** Formats of an office, a printer or a camera, which no bare text is. */
const BINARY: readonly string[] = [PDF, DOCX, ODT, RTF, ...PICTURES];

/** Many a sender calls anything written in letters plain text, so there the name of the file says more. */
const WRITTEN: readonly string[] = [HTML, MARKDOWN, JSON_DATA, XML_DATA, TEXT];

/** What the sender took the file for, where that is one of the types that are read. */
export function claimedType({ mediaType, fileName }: Claim): string | undefined {
  const media = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const stated = READ.includes(media) ? media : known(OTHER_NAMES, media);
  const named = known(EXTENSIONS, fileName?.toLowerCase().split('.').at(-1) ?? '');
  if (stated === undefined) return named;
  return stated === TEXT && named !== undefined && WRITTEN.includes(named) ? named : stated;
}

export function isBinary(type: string | undefined): boolean {
  return type !== undefined && BINARY.includes(type);
}

export function isPicture(type: string): boolean {
  return PICTURES.includes(type);
}

/** Markdown is plain text to most who send it. */
export function isMismatch(claim: string | undefined, mediaType: string): boolean {
  if (claim === undefined || claim === mediaType) return false;
  return !(claim === TEXT && mediaType === MARKDOWN);
}

function known(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
