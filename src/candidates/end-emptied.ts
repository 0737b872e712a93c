import type { Deed } from './deeds.ts';
import { endNamedGrounds } from './end-grounds.query.ts';
import type { FamilyLabel } from './families.query.ts';

/** Ends labels of which no value is left. A hold or a restriction keeps such a label, and nothing of it is used. */
export async function endEmptied(deed: Deed, labels: readonly FamilyLabel[], because: string): Promise<void> {
  const ended = labels.flatMap((label) =>
    label.grounds.filter(({ ended }) => !ended).map((ground) => ({ labelId: label.id, ground, because })),
  );
  if (ended.length === 0) return;
  const gone = await endNamedGrounds(deed.tx, deed.candidateId, ended, deed.now.toString());
  deed.tell({ action: 'ground.ended', code: because, amount: ended.length });
  const categories = [...new Set(gone.map((label) => label.category))];
  if (gone.length > 0) deed.tell({ action: 'label.deleted', code: because, categories, amount: gone.length });
}
