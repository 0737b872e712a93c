import type { Actor } from '../audit/index.ts';
import { BEFORE_ALL, type UnitOfWork } from '../platform/index.ts';
import type { Vault } from '../vault/index.ts';
import { applicationHash } from './applications.ts';
import type { Deed, Deeds } from './deeds.ts';
import { lookupEntries, type LabelContent } from './labels.ts';
import { externalIdText, type ExternalId } from './open-candidate.ts';
import { ownPermit } from './own-permit.ts';
import { isGone } from './refusals.ts';
import {
  rehashApplications,
  rehashExternalIds,
  replaceEntries,
  selectApplicationsToReindex,
  selectExternalIdsToReindex,
  selectHashedUnder,
  selectLabelsToReindex,
} from './reindex.query.ts';

const ACTOR: Actor = { kind: 'job', id: 'keys.keep' };
const BATCH = 500;

/**
 * Hashes what people are looked up by under the current epoch, from the sealed values, each candidate under their lock. So an
 * earlier epoch's key is needed no more, and a look-up finds everyone at every moment of it.
 */
export class Reindexer {
  constructor(
    private readonly deeds: Deeds,
    private readonly vault: Vault,
    private readonly work: UnitOfWork,
  ) {}

  /** Answers with how many candidates were hashed anew. What a crash interrupts, the next run takes up. */
  async run(): Promise<number> {
    let reindexed = 0;
    for (let epoch = 1; epoch < this.vault.lookupEpoch; epoch++) reindexed += await this.runOf(epoch);
    return reindexed;
  }

  /** Whether anything of a candidate, one who is ending included, is hashed under the epoch. */
  async uses(epoch: number): Promise<boolean> {
    return (await this.hashedUnder(epoch, BEFORE_ALL, 1)).length > 0;
  }

  private async runOf(epoch: number): Promise<number> {
    let reindexed = 0;
    let after = BEFORE_ALL;
    for (;;) {
      const batch = await this.hashedUnder(epoch, after, BATCH);
      for (const { candidateId } of batch) if (await this.reindex(candidateId)) reindexed++;
      const last = batch.at(-1);
      if (!last) return reindexed;
      after = last.candidateId;
    }
  }

  private async reindex(candidateId: string): Promise<boolean> {
    try {
      await this.deeds.on(candidateId, ACTOR, (deed) => reindexCandidate(deed, this.vault));
      return true;
    } catch (error) {
      if (isGone(error)) return false; // their rows go
      throw error;
    }
  }

  private hashedUnder(epoch: number, after: string, limit: number): Promise<{ candidateId: string }[]> {
    return this.work.job('keys.keep', (tx) => selectHashedUnder(tx, epoch, after, limit));
  }
}

async function reindexCandidate(deed: Deed, vault: Vault): Promise<void> {
  const current = vault.lookupEpoch;
  const amount =
    (await reindexLabels(deed, vault, current)) +
    (await reindexExternalIds(deed, vault, current)) +
    (await reindexApplications(deed, vault, current));
  if (amount > 0) deed.tell({ action: 'candidate.reindexed', amount });
}

async function reindexLabels(deed: Deed, vault: Vault, current: number): Promise<number> {
  const { candidateId, tx } = deed;
  const labels = await selectLabelsToReindex(tx, candidateId, current);
  const permit = ownPermit(candidateId, deed.now, [...new Set(labels.map(({ category }) => category))]);
  const entries = labels.flatMap(({ sealed, whose, ...label }) => {
    const content = JSON.parse(
      deed.key.openText(permit, { candidateId, kind: 'label', ...label }, sealed),
    ) as LabelContent;
    const values = Object.entries(content.values).map(([path, value]) => ({ path, value }));
    return lookupEntries(deed.policy, vault, values).map(({ kind, hash }) => ({
      labelId: label.id,
      subject: whose,
      kind,
      hash,
    }));
  });
  if (labels.length > 0) await replaceEntries(tx, candidateId, current, entries);
  return labels.length;
}

async function reindexExternalIds(deed: Deed, vault: Vault, current: number): Promise<number> {
  const { candidateId, tx } = deed;
  const rows = await selectExternalIdsToReindex(tx, candidateId, current);
  const place = { candidateId, kind: 'external_id', id: candidateId, category: 'external_id' };
  const permit = ownPermit(candidateId, deed.now, ['external_id']);
  const rehashed = rows.map(({ hash, sealed }) => {
    const external = JSON.parse(deed.key.openText(permit, place, sealed)) as ExternalId;
    return { from: hash, to: vault.hashToStore('external_id', externalIdText(external)).hash };
  });
  if (rows.length > 0) await rehashExternalIds(tx, candidateId, current, rehashed);
  return rows.length;
}

async function reindexApplications(deed: Deed, vault: Vault, current: number): Promise<number> {
  const { candidateId, tx } = deed;
  const rows = await selectApplicationsToReindex(tx, candidateId, current);
  const permit = ownPermit(candidateId, deed.now, ['application']);
  const rehashed = rows.map(({ id, sealed }) => {
    const place = { candidateId, kind: 'application', id, category: 'application' };
    const { externalId } = JSON.parse(deed.key.openText(permit, place, sealed)) as { externalId: string };
    return { id, to: applicationHash(vault, candidateId, externalId).hash };
  });
  if (rows.length > 0) await rehashApplications(tx, candidateId, current, rehashed);
  return rows.length;
}
