/** What a reader answers about one document, and the bounds every answer keeps. Shared by the pool and its processes. */

/** Changes whenever the same bytes may give other fields than before: a reading names the reader that made it. */
export const READER_VERSION = 'candor-reader/4';

/** Where a value stands: on a page, or, in a format without pages, in a line of the text, both counted from 1. */
export type Place = { page: number; box: Box } | { line: number };

/** Left, top, right, bottom: points (1/72 inch) from the page's upper left corner. */
export type Box = readonly [number, number, number, number];

export interface FoundField {
  /** JSON pointer into JSON Resume, such as `/work/0/position`, or into the typed body of another kind of record. */
  path: string;
  value: string;
  /** 0..1: how sure the reader is that the value belongs at this path. */
  confidence: number;
  place?: Place;
}

export const UNREADABLE_REASONS = [
  'empty',
  'too_large',
  'encrypted',
  'broken',
  'unsupported_type',
  'wrong_type',
  'image_only',
  'too_many_pages',
  'too_big_unpacked',
  'too_slow',
  'too_much_memory',
  'too_much_text',
  'no_text',
  'reader_failed',
] as const;

export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export interface ReadableDocument {
  state: 'ready';
  mediaType: string;
  fields: FoundField[];
  text: string;
  pages: number;
  /** What a person should know about the file, such as `hidden_text`, `macro`, `bidi_removed`, `lookalike_email`, `data_left_out`. */
  flags: string[];
  reader: string;
}

export interface UnreadableDocument {
  state: 'unreadable';
  reason: UnreadableReason;
  mediaType?: string;
  reader: string;
}

export type Reading = ReadableDocument | UnreadableDocument;

/** What a document is read as: a résumé's fields, a letter about somebody, or its words alone. */
export const FORMS = ['resume', 'letter', 'text'] as const;

export type Form = (typeof FORMS)[number];

/** What the sender said about the file: its type is never believed, only compared with the content. */
export interface Claim {
  mediaType?: string;
  fileName?: string;
  /** A résumé where nothing is said. */
  form?: Form;
}

export const LIMITS = {
  /** A résumé above this is a scan or an attack; neither is worth a reader's minute. */
  documentBytes: 20 * 1024 * 1024,
  textCharacters: 400_000,
  fields: 2_000,
  valueCharacters: 20_000,
  pages: 200,
  /** Of a scan: each takes seconds. */
  scannedPages: 10,
  /** A sheet of A4 at 600 dots an inch has 35 million. */
  picturePixels: 40_000_000,
  /** Of what is read at once: A4 at 300 dots an inch has 9 million. */
  sheetPixels: 12_000_000,
  flags: 32,
  zipEntries: 2_000,
  unpackedBytes: 100 * 1024 * 1024,
  partBytes: 40 * 1024 * 1024,
  /** Word's own XML packs about 10–25 to 1; a part that packs better than this was made to be unpacked. */
  packingRatio: 200,
  /** Elements of XML and of a web page, one in the other. */
  xmlDepth: 256,
  /** Groups of rich text, one in the other. */
  rtfDepth: 512,
  jsonDepth: 64,
  paragraphs: 100_000,
  /** Of one paragraph. */
  links: 100,
} as const;

export function unreadable(reason: UnreadableReason, mediaType?: string): UnreadableDocument {
  return mediaType === undefined
    ? { state: 'unreadable', reason, reader: READER_VERSION }
    : { state: 'unreadable', reason, mediaType, reader: READER_VERSION };
}

/** Thrown where a document can't be read on, and turned into its answer at one place on either side. */
export class CannotRead extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason) {
    super(reason);
    this.reason = reason;
  }
}
