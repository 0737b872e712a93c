import { newId, Refusal } from '../platform/index.ts';
import type { Vault } from '../vault/index.ts';
import { insertLocator } from './applications.query.ts';
import type { Deed } from './deeds.ts';
import { endUngrounded } from './end-grounds.ts';
import { Hold } from './hold.entity.ts';
import { notFound } from './refusals.ts';
import { dropReplaced } from './drop-replaced.ts';
import { Restriction, type RestrictionGround } from './restriction.entity.ts';

/** Places a hold: what it covers is not deleted while it is open, and is used for the claim alone. */
export async function placeHold(deed: Deed, input: { reason: string; categories?: readonly string[] }): Promise<Hold> {
  const unknown = input.categories?.find((category) => !deed.policy.categories.has(category));
  if (unknown !== undefined)
    throw new Refusal('invalid', 'CATEGORY_UNKNOWN', {
      field: 'categories',
      found: 'a category that the policy does not have',
      expected: `some of ${[...deed.policy.categories.keys()].join(', ')}, or no list for all`,
      remedy: 'Send categories of the policy.',
    });
  const id = newId();
  await insertLocator(deed.tx, id, deed.candidateId, 'hold');
  const hold = deed.tx.em.create(Hold, {
    id,
    candidateId: deed.candidateId,
    categories: input.categories ? [...input.categories] : null,
    placedAt: deed.now,
    placedBy: deed.actor.id,
    releasedAt: null,
    sealed: deed.key.seal({ candidateId: deed.candidateId, kind: 'hold', id, category: 'hold' }, input.reason),
  });
  await deed.tx.em.flush();
  deed.tell({ action: 'hold.placed', subject: { kind: 'hold', id }, categories: input.categories ?? [] });
  return hold;
}

export async function holdOf(deed: Deed, id: string): Promise<Hold> {
  const hold = await deed.tx.em.findOne(Hold, { candidateId: deed.candidateId, id });
  if (!hold) throw notFound('hold');
  return hold;
}

/** Releases it; what only it had kept goes at once. */
export async function releaseHold(deed: Deed, vault: Vault, id: string): Promise<Hold> {
  const hold = await holdOf(deed, id);
  if (hold.releasedAt === null) {
    hold.releasedAt = deed.now;
    await deed.tx.em.flush();
    deed.tell({ action: 'hold.released', subject: { kind: 'hold', id } });
    await dropReplaced(await deed.refreshed(), vault);
    await endUngrounded(deed, 'hold_released');
  }
  return hold;
}

/** Restricts all use but storage and claims (Art. 18). */
export async function restrict(deed: Deed, input: { ground: RestrictionGround; reason: string }): Promise<Restriction> {
  const id = newId();
  await insertLocator(deed.tx, id, deed.candidateId, 'restriction');
  const restriction = deed.tx.em.create(Restriction, {
    id,
    candidateId: deed.candidateId,
    ground: input.ground,
    since: deed.now,
    liftedAt: null,
    sealed: deed.key.seal(
      { candidateId: deed.candidateId, kind: 'restriction', id, category: 'restriction' },
      input.reason,
    ),
  });
  await deed.tx.em.flush();
  deed.tell({ action: 'restriction.placed', subject: { kind: 'restriction', id }, code: input.ground });
  deed.changed('candidate.restricted');
  return restriction;
}

export async function restrictionOf(deed: Deed, id: string): Promise<Restriction> {
  const restriction = await deed.tx.em.findOne(Restriction, { candidateId: deed.candidateId, id });
  if (!restriction) throw notFound('restriction');
  return restriction;
}

/** Lifts it; what it alone had kept past its date goes at once. */
export async function liftRestriction(deed: Deed, vault: Vault, id: string): Promise<Restriction> {
  const restriction = await restrictionOf(deed, id);
  if (restriction.liftedAt === null) {
    restriction.liftedAt = deed.now;
    await deed.tx.em.flush();
    deed.tell({ action: 'restriction.lifted', subject: { kind: 'restriction', id } });
    deed.changed('candidate.unrestricted');
    await dropReplaced(await deed.refreshed(), vault);
    await endUngrounded(deed, 'restriction_lifted');
  }
  return restriction;
}
