import { newId, type Instant } from '../platform/index.ts';
import { proofUntil } from '../policy/index.ts';
import type { Deed } from './deeds.ts';
import { insertProof, type Proof } from './proofs.query.ts';

/** Keeps the proof of what was asked, agreed or told, counted from the end of what it proves, where policy keeps such proof. */
export async function prove(
  deed: Deed,
  proof: { readonly kind: string; readonly of: string; readonly from: Instant; readonly facts: Proof['facts'] },
): Promise<void> {
  const until = proofUntil(deed.policy, proof.of, proof.from, deed.facts.jurisdiction);
  if (!until) return;
  await insertProof(deed.tx, {
    id: newId(),
    at: deed.now.toString(),
    retainUntil: until.toString(),
    kind: proof.kind,
    candidateId: deed.candidateId,
    facts: { ...proof.facts, policyVersion: deed.facts.policyVersion },
  });
}
