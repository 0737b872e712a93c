import { READER_VERSION, type Claim, type Reading, type ReaderPool } from './reader/index.ts';

/** Turns bytes into fields. Under one name it gives the same fields for the same bytes; each of its readings bears the name. */
export interface DocumentReader {
  readonly version: string;
  read(bytes: Buffer, claimed: Claim): Promise<Reading>;
}

/** Our own, in its processes. */
export const pooledReader = (pool: ReaderPool): DocumentReader => ({
  version: READER_VERSION,
  read: (bytes, claimed) => pool.read(bytes, claimed),
});
