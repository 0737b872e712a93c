import type { Deed } from './deeds.ts';
import {
  deleteOrphanedDocuments,
  deleteUngrounded,
  endNamedGrounds,
  markEnding,
  type EndedGround,
  type GoneLabel,
} from './end-grounds.query.ts';

export type { EndedGround } from './end-grounds.query.ts';

/** The job that takes ending candidates through commits two to four. */
export const ENDING_QUEUE = 'candidate.end';

/** Ends grounds now, and what hangs on them: labels, documents, and the candidate where nothing is left. */
export async function endGrounds(deed: Deed, ended: readonly EndedGround[]): Promise<void> {
  if (ended.length === 0) return;
  const gone = await endNamedGrounds(deed.tx, deed.candidateId, ended, deed.now.toString());
  for (const [because, amount] of countBy(ended.map((one) => one.because)))
    deed.tell({ action: 'ground.ended', code: because, amount });
  await settle(deed, gone, ended[0]?.because ?? 'ended');
}

/** After a hold or a restriction: what it alone had kept goes. */
export async function endUngrounded(deed: Deed, because: string): Promise<void> {
  await settle(deed, await deleteUngrounded(deed.tx, [deed.candidateId]), because);
}

async function settle(deed: Deed, gone: readonly GoneLabel[], because: string): Promise<void> {
  const documents = await deleteOrphanedDocuments(deed.tx, [deed.candidateId]);
  const all = [...gone, ...documents];
  if (all.length > 0) {
    const categories = [...new Set(all.map((label) => label.category))];
    deed.tell({ action: 'label.deleted', code: because, categories, amount: all.length });
    deed.changed(
      'candidate.labels_ended',
      undefined,
      categories.every((category) => deed.policy.categories.get(category)?.existence === 'hidden'),
    );
  }
  await endIfEmpty(deed, because);
}

/** Commit one of the end of a candidate of whom nothing lives: from here every caller gets the answer of an ended one. */
export async function endIfEmpty(deed: Deed, because: string): Promise<boolean> {
  const [ending] = await markEnding(deed.tx, [deed.candidateId], because, deed.now.toString());
  if (!ending) return false;
  deed.tell({ action: 'candidate.ending', code: because });
  deed.changed('candidate.ended');
  await deed.announce(ENDING_QUEUE, {});
  return true;
}

const countBy = (reasons: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
};
