import type { AuditLog } from '../audit/index.ts';
import { newId, type Instant, type Tx } from '../platform/index.ts';
import { proofUntil, type Policy } from '../policy/index.ts';
import { insertChanges } from './changes.query.ts';
import { markExpired, type ExpiredConsent } from './consents.query.ts';
import { insertProofs, type Proof } from './proofs.query.ts';

const ACTOR = { kind: 'job', id: 'consent.expire' } as const;

/** Marks a batch of consents that ran out, with their proofs. What stood on them ended by its own date, marked or not. */
export async function expireConsents(
  tx: Tx,
  deps: { audit: AuditLog; policy: Policy },
  now: Instant,
  limit: number,
): Promise<number> {
  const at = now.toString();
  const expired = await markExpired(tx, at, limit);
  if (expired.length === 0) return 0;
  await insertProofs(
    tx,
    expired.flatMap((consent) => proofOf(deps.policy, consent, at)),
  );
  await insertChanges(
    tx,
    expired.map(({ candidateId, id }) => ({
      id: newId(),
      kind: 'consent.expired',
      candidateId,
      subjectId: id,
      hidden: false,
    })),
    at,
  );
  await deps.audit.append(
    tx,
    ...expired.map(({ candidateId, id, purpose }) => ({
      actor: ACTOR,
      action: 'consent.expired',
      outcome: 'done' as const,
      purpose,
      candidateId,
      subject: { kind: 'consent', id },
    })),
  );
  return expired.length;
}

function proofOf(
  policy: Policy,
  { candidateId, id, purpose, jurisdiction, until }: ExpiredConsent,
  at: string,
): Proof[] {
  const retainUntil = proofUntil(policy, 'consent', Temporal.Instant.from(until), jurisdiction);
  if (!retainUntil) return [];
  const facts = { consentId: id, purpose, until: Temporal.Instant.from(until).toString() };
  return [{ id: newId(), at, retainUntil: retainUntil.toString(), kind: 'consent.expired', candidateId, facts }];
}
