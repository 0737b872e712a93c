/** Turns a document's bytes into fields in separate, warm, locked-down processes. The rest of intake sees this file only. */
export { ReaderPool, ReaderUnavailable } from './isolation/reader-pool.ts';
export type { ReaderPoolOptions, ReaderPoolStats } from './isolation/reader-pool.ts';
export { languageData } from './scans/language-data.ts';
export { LIMITS, READER_VERSION, UNREADABLE_REASONS } from './reading.ts';
export type { Claim, FoundField, Reading, ReadableDocument, UnreadableDocument, UnreadableReason } from './reading.ts';
