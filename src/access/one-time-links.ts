import { createHash } from 'node:crypto';
import { newToken, type Instant, type Tx } from '../platform/index.ts';
import { insertLink } from './one-time-links.query.ts';

/** What a link lets its holder do: open their data, answer a renewal, or stop the messages. */
export interface NewLink {
  readonly kind: 'privacy' | 'renewal' | 'stop';
  readonly candidateIds: readonly string[];
  readonly renewalId?: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Makes the secret of a link that goes out by mail; only its hash is kept. */
export async function makeLink(tx: Tx, link: NewLink): Promise<string> {
  const token = newToken();
  await insertLink(tx, {
    tokenHash: linkHash(token),
    kind: link.kind,
    candidateIds: link.candidateIds,
    renewalId: link.renewalId ?? null,
    createdAt: link.createdAt.toString(),
    expiresAt: link.expiresAt.toString(),
  });
  return token;
}

/** What a link is known by: 256 random bits need no slow hash. */
export const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest();
