import { createHmac } from 'node:crypto';
import { Refusal } from '../platform/index.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { Permit } from './permit.ts';

/** Where sealed text belongs: it opens nowhere else. Values carry their label's category; the rest is `record`. */
export interface Place {
  readonly candidateId: string;
  /** What the row is: `label`, `record`, `application`, `document_part`, `hold`, … */
  readonly kind: string;
  readonly id: string;
  /** Category of a label or a document; for what isn't a value, the kind of row again. */
  readonly category: string;
  readonly recordId?: string;
  readonly source?: string;
  readonly revision?: number;
}

/** A candidate's key, unwrapped for one request. It seals freely and opens only for a permit. */
export class CandidateKey {
  readonly #key: Buffer;

  constructor(
    readonly candidateId: string,
    key: Buffer,
  ) {
    this.#key = key;
  }

  seal(place: Place, clear: string | Buffer): Buffer {
    if (place.candidateId !== this.candidateId) throw new Error('a key seals its own candidate only');
    return encrypt(this.#key, textOf(place), typeof clear === 'string' ? Buffer.from(clear) : clear);
  }

  /** Throws where the permit doesn't cover this candidate and category: that is a fault of ours, not of the caller. */
  open(permit: Permit, place: Place, sealed: Buffer): Buffer {
    if (!permit.covers(place.candidateId, place.category))
      throw new Refusal('forbidden', 'PERMIT_DOES_NOT_COVER', {
        found: 'a value outside what this request may open',
        remedy: 'Ask for a purpose that your role may act for.',
      });
    return decrypt(this.#key, textOf(place), sealed);
  }

  openText(permit: Permit, place: Place, sealed: Buffer): string {
    return this.open(permit, place, sealed).toString('utf8');
  }

  /** Tells whether two contents of this candidate are the same, and nothing once the key is gone. */
  fingerprint(contentDigest: Buffer): Buffer {
    return createHmac('sha256', this.#key).update('content\n').update(contentDigest).digest();
  }

  /** Forgets the key; whatever is sealed with it stays sealed for this request. */
  forget(): void {
    this.#key.fill(0);
  }
}

const textOf = (place: Place): string =>
  [place.kind, place.candidateId, place.id, place.category, place.recordId, place.source, place.revision]
    .map((part) => part ?? '')
    .join('\n');
