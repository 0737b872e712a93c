/** The types of documents that are read, by every name that senders have for them. */
import type { Claim } from '../reading.ts';

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const ODT = 'application/vnd.oasis.opendocument.text';
export const TEXT = 'text/plain';

const READ: readonly string[] = [PDF, DOCX, ODT, TEXT];

const EXTENSIONS: Readonly<Record<string, string>> = {
  pdf: PDF,
  docx: DOCX,
  odt: ODT,
  ott: ODT,
  txt: TEXT,
  text: TEXT,
  md: TEXT,
};

/** Formats of an office or a printer, which no bare text is. */
const BINARY: readonly string[] = [PDF, DOCX, ODT];

/** What the sender took the file for, where that is one of the types that are read. */
export function claimedType({ mediaType, fileName }: Claim): string | undefined {
  const media = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (READ.includes(media)) return media;
  const extension = fileName?.toLowerCase().split('.').at(-1) ?? '';
  return Object.hasOwn(EXTENSIONS, extension) ? EXTENSIONS[extension] : undefined;
}

export function isBinary(type: string | undefined): boolean {
  return type !== undefined && BINARY.includes(type);
}
