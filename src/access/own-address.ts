import type { Deed, LabelContent } from '../candidates/index.ts';
import { patternOf } from '../policy/index.ts';
import { mintPermit } from '../vault/index.ts';
import { selectAddressLabel } from './own-address.query.ts';

/**
 * The newest e-mail address that the candidate gave, while a ground for it lives (for the purpose, where one is named); one
 * that the person typed comes before one that a file states. Undefined where there is none: then nothing is sent.
 */
export async function ownAddress(deed: Deed, purpose?: string): Promise<string | undefined> {
  const sources = [...deed.policy.sources.values()].filter(({ origin }) => origin === 'candidate').map(({ id }) => id);
  const { candidateId, now } = deed;
  const [label] = await selectAddressLabel(deed.tx, {
    candidateId,
    sources,
    purpose: purpose ?? null,
    now: now.toString(),
  });
  if (!label) return undefined;
  const { actor } = deed;
  const permit = mintPermit({
    principal: { kind: actor.kind === 'anonymous' ? 'job' : actor.kind, id: actor.id, role: actor.role ?? actor.kind },
    purpose: purpose ?? 'own_address',
    candidateId,
    categories: new Set([label.category]),
    at: now,
  });
  const place = { ...label, candidateId, kind: 'label' };
  const { values } = JSON.parse(deed.key.openText(permit, place, label.sealed)) as LabelContent;
  const found = Object.entries(values).find(([path]) => deed.policy.lookups.get(patternOf(path) ?? '') === 'email');
  return typeof found?.[1] === 'string' ? found[1] : undefined;
}
