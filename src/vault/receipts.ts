import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { CompactSign, compactVerify } from 'jose';
import type { Secrets } from '../platform/index.ts';

/** Ed25519 private keys in PKCS#8 begin with this; 32 bytes of seed follow (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs the proof of an erasure (JWS, EdDSA), so that whoever holds it can show that it is ours. */
export class Receipts {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;

  constructor(secrets: Secrets) {
    const seed = secrets.obtain('receipt-signing.key');
    this.privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.privateKey);
  }

  sign(content: object): Promise<string> {
    return new CompactSign(Buffer.from(JSON.stringify(content)))
      .setProtectedHeader({ alg: 'EdDSA', typ: 'JWT' })
      .sign(this.privateKey);
  }

  /** The content of a receipt of ours; rejects where it is not. */
  async verify(receipt: string): Promise<unknown> {
    const { payload } = await compactVerify(receipt, this.publicKey);
    return JSON.parse(Buffer.from(payload).toString('utf8'));
  }
}
