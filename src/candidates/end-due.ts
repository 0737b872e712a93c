import type { AuditLog } from '../audit/index.ts';
import { newId, type Instant, type Queue, type Tx } from '../platform/index.ts';
import type { Policy } from '../policy/index.ts';
import { insertChanges } from './changes.query.ts';
import { ENDING_QUEUE } from './end-grounds.ts';
import { deleteOrphanedDocuments, endDueGrounds, markEnding, markOver, type GoneLabel } from './end-grounds.query.ts';

const ACTOR = { kind: 'job', id: 'retention.sweep' } as const;

/**
 * Ends what is due of candidates whose locks the caller holds, a whole batch in a few statements: commit one for whoever has
 * nothing left; of the others grounds, the labels they leave bare, and documents left alone.
 */
export async function endDue(
  tx: Tx,
  deps: { audit: AuditLog; queue: Queue; policy: Policy },
  candidateIds: readonly string[],
  now: Instant,
): Promise<{ labels: number; endings: number }> {
  const at = now.toString();
  const over = await markOver(tx, candidateIds, at);
  const endingIds = new Set(over.map((row) => row.candidateId));
  const labels = over.filter((row): row is GoneLabel => row.category !== null);
  const others = candidateIds.filter((id) => !endingIds.has(id));
  if (others.length > 0) {
    labels.push(...(await endDueGrounds(tx, others, at)), ...(await deleteOrphanedDocuments(tx, others)));
    for (const { id } of await markEnding(tx, others, 'term_over', at)) endingIds.add(id);
  }
  const byCandidate = Map.groupBy(labels, (label) => label.candidateId);

  await deps.audit.append(
    tx,
    ...candidateIds.map((candidateId) => swept(candidateId, byCandidate.get(candidateId) ?? [], endingIds)),
  );
  await insertChanges(
    tx,
    [
      ...[...byCandidate]
        .filter(([id]) => !endingIds.has(id))
        .map(([candidateId, gone]) => ({
          id: newId(),
          kind: 'candidate.labels_ended',
          candidateId,
          hidden: allHidden(deps.policy, gone),
        })),
      ...[...endingIds].map((candidateId) => ({ id: newId(), kind: 'candidate.ended', candidateId, hidden: false })),
    ],
    at,
  );
  if (endingIds.size > 0) await deps.queue.enqueue(tx, ENDING_QUEUE, {});
  return { labels: labels.length, endings: endingIds.size };
}

const swept = (candidateId: string, gone: readonly GoneLabel[], ending: ReadonlySet<string>) => ({
  actor: ACTOR,
  action: ending.has(candidateId) ? 'candidate.ending' : 'ground.ended',
  outcome: 'done' as const,
  code: 'term_over',
  candidateId,
  categories: [...new Set(gone.map((label) => label.category))],
  amount: gone.length,
});

const allHidden = (policy: Policy, gone: readonly GoneLabel[]): boolean =>
  gone.every((label) => policy.categories.get(label.category)?.existence === 'hidden');
