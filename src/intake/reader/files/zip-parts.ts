/** The parts of a ZIP package, in memory only: sizes are judged before anything is unpacked, and counted while it is. */
import type { Readable } from 'node:stream';
import { fromBuffer } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { CannotRead, LIMITS } from '../reading.ts';

export interface Package {
  names: ReadonlySet<string>;
  /** @throws CannotRead where the part is missing, too large, or not what its header says. */
  part(name: string): Promise<Buffer>;
}

export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > LIMITS.zipEntries) throw new CannotRead('too_big_unpacked');
  const entries = await entriesOf(zip);
  return {
    names: new Set(entries.keys()),
    part: async (name) => {
      const entry = entries.get(name);
      if (!entry) throw new CannotRead('broken');
      return unpack(zip, entry);
    },
  };
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names stay bytes here: they are only ever compared, so one that leads out of its folder leads nowhere.
    const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true };
    fromBuffer(bytes, options, (error, zip) => (error ? reject(new CannotRead('broken')) : resolve(zip)));
  });
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    zip.on('error', () => reject(new CannotRead('broken')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      if (entry.isEncrypted()) return reject(new CannotRead('encrypted'));
      if (unpacked > LIMITS.unpackedBytes) return reject(new CannotRead('too_big_unpacked'));
      entries.set(String(entry.fileName), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const packed = Math.max(entry.compressedSize, 1);
  if (entry.uncompressedSize > LIMITS.partBytes) throw new CannotRead('too_big_unpacked');
  if (entry.uncompressedSize > 1024 * 1024 && entry.uncompressedSize / packed > LIMITS.packingRatio)
    throw new CannotRead('too_big_unpacked');
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(new CannotRead('broken')) : resolve(opened)));
  });
  return collect(stream, entry.uncompressedSize);
}

/** Headers may lie: what really comes out is counted, and the stream is dropped at the first byte too many. */
async function collect(stream: Readable, declared: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > declared) throw new CannotRead('broken');
      pieces.push(piece);
    }
  } catch {
    throw new CannotRead('broken');
  } finally {
    stream.destroy();
  }
  return Buffer.concat(pieces, length);
}
