import type { Vault } from '../vault/index.ts';
import type { Deed } from './deeds.ts';
import { selectCorrected } from './families.query.ts';
import { familyOf, isKept, openLabel, reseal } from './reseal.ts';

/** Former values that nothing keeps any more go out of the labels of what was corrected (Art. 5(1)(d)). */
export async function dropReplaced(deed: Deed, vault: Vault): Promise<void> {
  for (const { id } of await selectCorrected(deed.tx, deed.candidateId)) {
    const family = await familyOf(deed, id);
    for (const label of family?.labels ?? []) {
      const { replaced, ...content } = openLabel(deed, label);
      if (replaced && !isKept(deed, label.category)) await reseal(deed, vault, label, content);
    }
  }
}
