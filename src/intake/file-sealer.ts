import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { partPlace, type SealedFile } from '../candidates/index.ts';
import { newId, Refusal } from '../platform/index.ts';
import type { CandidateKey } from '../vault/index.ts';

/** The largest file taken, in bytes. */
export const LARGEST_FILE = 20_000_000;
const PART_BYTES = 256 * 1024;

/**
 * Seals a file as it streams in, part by part: the clear bytes are never together in this process, and nothing reads
 * them before they are sealed. Throws FILE_TOO_LARGE or FILE_EMPTY.
 */
export async function sealFile(
  key: CandidateKey,
  stream: Readable,
  named: { mediaType: string; fileName: string | undefined },
): Promise<SealedFile> {
  const recordId = newId();
  const digest = createHash('sha256');
  const parts: Buffer[] = [];
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let size = 0;
  const seal = (clear: Buffer): void =>
    void parts.push(key.seal(partPlace(key.candidateId, recordId, parts.length + 1), clear));
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_FILE) throw tooLarge();
    digest.update(chunk);
    waiting.push(chunk);
    waitingBytes += chunk.length;
    if (waitingBytes >= PART_BYTES) {
      seal(Buffer.concat(waiting));
      waiting = [];
      waitingBytes = 0;
    }
  }
  if (waitingBytes > 0) seal(Buffer.concat(waiting));
  if (size === 0) throw empty();
  return { recordId, parts, size, digest: digest.digest(), mediaType: named.mediaType, fileName: named.fileName };
}

export const tooLarge = (): Refusal =>
  new Refusal('too_large', 'FILE_TOO_LARGE', {
    field: 'file',
    found: `more than ${LARGEST_FILE / 1_000_000} MB`,
    expected: `at most ${LARGEST_FILE / 1_000_000} MB`,
    remedy: 'Send a smaller file, such as one without scanned pages.',
  });

const empty = (): Refusal =>
  new Refusal('invalid', 'FILE_EMPTY', {
    field: 'file',
    found: 'a file of zero bytes',
    expected: 'a résumé',
    remedy: 'Send the file again.',
  });
