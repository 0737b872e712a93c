import type { Instant } from '../platform/index.ts';
import { mintPermit, type Permit } from '../vault/index.ts';

/** This room's own use of values: reading a file that arrived, moving a value into a re-sealed label, re-indexing. */
export const ownPermit = (candidateId: string, at: Instant, categories: readonly string[]): Permit =>
  mintPermit({
    principal: { kind: 'job', id: 'candidates', role: 'candidates' },
    purpose: 'storage',
    candidateId,
    categories: new Set(categories),
    at,
  });
