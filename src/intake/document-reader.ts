import { READER_VERSION, type Claim, type Reading, type ReaderPool } from './reader/index.ts';
import type { ScanReaders } from './scan-readers.ts';

/** Turns bytes into fields. Under one name it gives the same fields for the same bytes; each of its readings bears the name. */
export interface DocumentReader {
  readonly version: string;
  read(bytes: Buffer, claimed: Claim): Promise<Reading>;
  /** Reads what `read` has found to be a picture, and takes long. Where it is not there, scans stay unread. */
  readScan?(bytes: Buffer, claimed: Claim): Promise<Reading>;
}

/** Our own, in its processes. */
export function pooledReader(pool: ReaderPool, scans?: ScanReaders): DocumentReader {
  if (!scans) return { version: READER_VERSION, read: (bytes, claimed) => pool.read(bytes, claimed) };
  // What was a picture before the operator wanted scans read is thereby read by another reader, and can be read again.
  const version = `${READER_VERSION}+ocr:${scans.languages}`;
  return {
    version,
    read: async (bytes, claimed) => ({ ...(await pool.read(bytes, claimed)), reader: version }),
    readScan: async (bytes, claimed) => ({ ...(await scans.read(bytes, claimed)), reader: version }),
  };
}

export function isScan(reading: Reading): boolean {
  return reading.state === 'unreadable' && reading.reason === 'image_only';
}

/** However long it takes. */
export async function readToTheEnd(reader: DocumentReader, bytes: Buffer, claimed: Claim): Promise<Reading> {
  const reading = await reader.read(bytes, claimed);
  return reader.readScan && isScan(reading) ? reader.readScan(bytes, claimed) : reading;
}
