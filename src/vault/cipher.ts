import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** First byte of everything sealed, so that a later format can stand beside this one. */
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Sealed bytes that can't be opened: another key, another place, or altered. */
export class SealBroken extends Error {
  constructor() {
    super('SEAL_BROKEN');
    this.name = 'SealBroken';
  }
}

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce. A key seals one candidate's values: far below the 2^32
 * messages up to which random nonces are safe. Layout: format, nonce, ciphertext, tag.
 */
export function encrypt(key: Buffer, place: string, clear: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(associated(place));
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** Throws `SealBroken` where the key or the place is not the one it was sealed with. */
export function decrypt(key: Buffer, place: string, sealed: Buffer): Buffer {
  if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) throw new SealBroken();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES));
  decipher.setAAD(associated(place));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    const body = sealed.subarray(1 + NONCE_BYTES, sealed.length - TAG_BYTES);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new SealBroken();
  }
}

const associated = (place: string): Buffer => Buffer.from(`${FORMAT}\n${place}`);
