// Intake keeps the way in: receiving records, reading documents, handing both to be labelled.
// It promises that a file is sealed before anything reads it, and that no file takes the service down.
// Documents are read in separate processes without network, file writes or children, under limits.
// What can't be read stays a closed document and says why.
// It never decides what may be held, and never keeps a clear byte beyond the request that brought it.
export { fieldsOfNote, flattenBody } from './flatten-body.ts';
export { LARGEST_FILE } from './file-sealer.ts';
export { Intake, type ArrivingFile } from './intake.ts';
export { Corrections } from './corrections.ts';
export { pooledReader, type DocumentReader } from './document-reader.ts';
export { READ_AGAIN_QUEUE, Readings } from './readings.ts';
export type { ReadingRow } from './readings.query.ts';
export { ScanReaders } from './scan-readers.ts';
export { ReaderPool, type ReaderPoolStats } from './reader/index.ts';
