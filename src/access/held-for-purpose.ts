import type { AuditLog } from '../audit/index.ts';
import type { LabelContent, Policies } from '../candidates/index.ts';
import type { Clock, UnitOfWork } from '../platform/index.ts';
import { plainIn, type Language } from '../policy/index.ts';
import { mintPermit, type Vault } from '../vault/index.ts';
import { selectHeld, type HeldRow } from './held-for-purpose.query.ts';
import { ownActor } from './own-data.ts';

/** What of one category a purpose may use; values only where the person may see them. */
export interface HeldCategory {
  readonly category: string;
  readonly title: string;
  readonly plain: string;
  /** How many fields. */
  readonly fields: number;
  readonly values?: readonly { readonly path: string; readonly value: unknown }[];
}

/** Shows a person what stands on a ground for one purpose, so that they know what they are asked about. */
export class HeldForPurpose {
  constructor(
    private readonly work: UnitOfWork,
    private readonly vault: Vault,
    private readonly audit: AuditLog,
    private readonly policies: Policies,
    private readonly clock: Clock,
  ) {}

  async of(
    candidateId: string,
    purpose: string,
    { show, language }: { show: 'values' | 'categories'; language: Language },
  ): Promise<HeldCategory[]> {
    const { policy } = this.policies.current;
    const now = this.clock.now().toString();
    const session = {
      'candor.candidate': candidateId,
      'candor.purpose': purpose,
      'candor.now': now,
      'candor.categories': [...policy.categories.keys()].join(','),
      'candor.restricted_use': 'yes', // it is their own
    };
    const rows = await this.work.read(session, (tx) => selectHeld(tx, candidateId));
    const values = show === 'values' ? await this.open(candidateId, purpose, rows) : undefined;
    await this.audit.note({
      actor: ownActor(candidateId),
      action: show === 'values' ? 'own_data.viewed' : 'own_data.listed',
      outcome: 'done',
      purpose,
      candidateId,
      categories: [...new Set(rows.map(({ category }) => category))],
      amount: rows.length,
    });
    return [...Map.groupBy(rows, ({ category }) => category)].map(([category, labels]) => {
      const rule = policy.categories.get(category);
      return {
        category,
        title: rule?.title ?? category,
        plain: rule ? plainIn(rule, language) : category,
        fields: labels.reduce((sum, { paths }) => sum + paths.length, 0),
        ...(values ? { values: labels.flatMap(({ id }) => values.get(id) ?? []) } : {}),
      };
    });
  }

  private async open(
    candidateId: string,
    purpose: string,
    rows: readonly HeldRow[],
  ): Promise<ReadonlyMap<string, { path: string; value: unknown }[]>> {
    const key = await this.vault.keyOf(candidateId);
    if (!key) return new Map(); // ended since: there is nothing any more
    const permit = mintPermit({
      principal: { kind: 'candidate', id: candidateId, role: 'candidate' },
      purpose,
      candidateId,
      categories: new Set(rows.map(({ category }) => category)),
      at: this.clock.now(),
    });
    try {
      return new Map(
        rows.map((row) => {
          const { id, recordId, category, source, revision, sealed } = row;
          const place = { candidateId, kind: 'label', id, category, recordId, source, revision };
          const { values } = JSON.parse(key.openText(permit, place, sealed)) as LabelContent;
          return [id, Object.entries(values).map(([path, value]) => ({ path, value }))];
        }),
      );
    } finally {
      key.forget();
    }
  }
}
